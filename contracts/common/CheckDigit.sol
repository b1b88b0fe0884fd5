// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title CheckDigit
/// @notice The check digit of GS1 keys of fixed length: GTIN, GLN, SSCC (GS1 General Specifications, 7.9.1).
library CheckDigit {
    /// @dev Whether the last digit of `key` is right. Leading zeros do not matter, so one rule serves every length:
    /// counted from the right, digits weigh 1 (the check digit), 3, 1, 3, … and add up to a multiple of ten.
    function isValid(uint256 key) internal pure returns (bool) {
        unchecked {
            // the n-th digit is key / 10^n modulo ten, and the sum counts modulo ten only
            uint256 sum = 0;
            for (; key != 0; key /= 10) {
                sum += key;
                key /= 10;
                sum += 3 * key;
            }
            return sum % 10 == 0;
        }
    }
}
