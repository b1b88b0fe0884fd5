// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Gtin} from "./Gtin.sol";

/// @title CompanyPrefix
/// @notice GS1 company prefixes as numbers: the digits after a leading 1, so that zeros at the front count.
library CompanyPrefix {
    uint256 private constant MIN_LENGTH = 4;
    uint256 private constant MAX_LENGTH = 12;

    /// @dev The key of a prefix in its digits; zero if it is not one of 4 to 12 digits.
    function parse(string calldata prefix) internal pure returns (uint64 key) {
        uint256 length = bytes(prefix).length;
        if (length < MIN_LENGTH || length > MAX_LENGTH) return 0;
        key = 1;
        for (uint256 i = 0; i < length; ++i) {
            bytes1 character = bytes(prefix)[i];
            if (character < "0" || character > "9") return 0;
            key = key * 10 + uint8(character) - 0x30;
        }
    }

    /// @dev Whether a prefix, which has a key, is for use within a company or a region.
    function isRestricted(string calldata prefix) internal pure returns (bool) {
        bytes calldata digits = bytes(prefix);
        return Gtin.isRestrictedPrefix((uint8(digits[0]) - 0x30) * 10 + uint8(digits[1]) - 0x30);
    }

    /// @dev The keys of all prefixes that a GTIN with a company prefix can have, the longest first.
    function candidates(uint64 gtin) internal pure returns (uint64[9] memory keys) {
        // 13 digits after a leading 1, of which the check digit is never part of a prefix
        uint64 key = 1e13 + Gtin.bodyOf(gtin);
        for (uint256 i = 0; i < keys.length; ++i) {
            key /= 10;
            keys[i] = key;
        }
    }
}
