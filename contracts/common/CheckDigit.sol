// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title CheckDigit
/// @notice The check digit of GS1 keys of fixed length: GTIN, GLN, SSCC (GS1 General Specifications, 7.9.1).
library CheckDigit {
    /// @dev Whether the last digit of `key`, of up to 14 digits, is right. Leading zeros do not matter, so one rule serves
    /// every length: counted from the right, digits weigh 1 (the check digit), 3, 1, 3, … and add up to a multiple of ten.
    /// Modulo ten, the n-th digit is key / 10^n, so that none has to be cut out.
    function isValid(uint256 key) internal pure returns (bool) {
        unchecked {
            uint256 once = key + key / 1e2 + key / 1e4 + key / 1e6 + key / 1e8 + key / 1e10 + key / 1e12;
            uint256 thrice = key / 1e1 + key / 1e3 + key / 1e5 + key / 1e7 + key / 1e9 + key / 1e11 + key / 1e13;
            return (once + 3 * thrice) % 10 == 0;
        }
    }

    /// @dev The same of up to 18 digits, for an SSCC. Apart, since every lot that is minted pays for {isValid}.
    function isValidLong(uint256 key) internal pure returns (bool) {
        unchecked {
            uint256 once = key + key / 1e2 + key / 1e4 + key / 1e6 + key / 1e8 + key / 1e10 + key / 1e12;
            uint256 thrice = key / 1e1 + key / 1e3 + key / 1e5 + key / 1e7 + key / 1e9 + key / 1e11 + key / 1e13;
            once += key / 1e14 + key / 1e16;
            thrice += key / 1e15 + key / 1e17;
            return (once + 3 * thrice) % 10 == 0;
        }
    }
}
