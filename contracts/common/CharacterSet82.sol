// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title CharacterSet82
/// @notice Texts of up to 20 characters of GS1 AI encodable character set 82 (GS1 General Specifications, figure 7.11-1),
/// left-aligned in 20 bytes and NUL-padded: lot numbers and their prefixes.
library CharacterSet82 {
    /// @dev Bit n is set if the ASCII character n belongs to the set: ! " % & ' ( ) * + , - . / 0-9 : ; < = > ? A-Z _ a-z.
    uint256 private constant MEMBERS =
        (1 << 0x21) |
            (1 << 0x22) |
            (((1 << 27) - 1) << 0x25) |
            (((1 << 26) - 1) << 0x41) |
            (1 << 0x5f) |
            (((1 << 26) - 1) << 0x61);

    /// @dev Whether `text` has at least one character, only characters of the set, and no NUL before the last one.
    function isValid(bytes20 text) internal pure returns (bool) {
        unchecked {
            uint256 rest = uint256(uint160(text)) << 96;
            if (rest == 0) return false;
            while (rest != 0) {
                if ((MEMBERS >> (rest >> 248)) & 1 == 0) return false;
                rest <<= 8;
            }
            return true;
        }
    }

    /// @dev Whether `text` begins with the characters of `prefix`, both of them valid; every text begins with none at all.
    function startsWith(bytes20 text, bytes20 prefix) internal pure returns (bool) {
        uint160 characters = uint160(prefix);
        // the bits after the prefix's last character, where the two may differ
        uint160 rest = type(uint160).max;
        while (characters & rest != 0) rest >>= 8;
        return uint160(text) ^ characters <= rest;
    }
}
