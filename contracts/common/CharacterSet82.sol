// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title CharacterSet82
/// @notice Texts of up to 20 characters of GS1 AI encodable character set 82 (GS1 General Specifications, figure 7.11-1),
/// left-aligned in 20 bytes and NUL-padded: lot numbers and their prefixes.
library CharacterSet82 {
    /// @dev 1 in each of the 20 bytes.
    uint256 private constant ONES = ((1 << 160) - 1) / 0xff;
    /// @dev The top bit of each of the 20 bytes.
    uint256 private constant TOPS = 0x80 * ONES;

    /// @dev Whether `text` has at least one character, only characters of the set, and no NUL before the last one.
    ///
    /// All bytes are looked at at once, since every lot that is minted pays for this. Adding 0x80 - n to every byte of ASCII
    /// text sets the top bits of those from n on, and carries nothing. The set is ! " | % to ? | A to Z | _ | a to z, so a
    /// byte is in it if it has passed an odd number of the ten bounds of these ranges.
    function isValid(bytes20 text) internal pure returns (bool) {
        unchecked {
            uint256 bytes_ = uint160(text);
            if (bytes_ == 0 || bytes_ & TOPS != 0) return false;
            uint256 inSet =
                (bytes_ + (0x80 - 0x21) * ONES) ^
                    (bytes_ + (0x80 - 0x23) * ONES) ^
                    (bytes_ + (0x80 - 0x25) * ONES) ^
                    (bytes_ + (0x80 - 0x40) * ONES) ^
                    (bytes_ + (0x80 - 0x41) * ONES) ^
                    (bytes_ + (0x80 - 0x5b) * ONES) ^
                    (bytes_ + (0x80 - 0x5f) * ONES) ^
                    (bytes_ + (0x80 - 0x60) * ONES) ^
                    (bytes_ + (0x80 - 0x61) * ONES) ^
                    (bytes_ + (0x80 - 0x7b) * ONES);
            uint256 characters = (bytes_ + (0x80 - 0x01) * ONES) & TOPS;
            // a NUL must not stand right before a character
            uint256 afterNul = (characters ^ TOPS) >> 8;
            return inSet & TOPS == characters && afterNul & characters == 0;
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
