// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBrandRegistry} from "./IBrandRegistry.sol";

/// @title RegisterEntry
/// @notice The entry of a mark in an office's register, and the mark's id, which is derived from it alone. An entry can be
/// written in one way only, since otherwise a mark would have several ids.
library RegisterEntry {
    bytes32 private constant DOMAIN = keccak256("lotmark.brand");

    // Bit n stands for the ASCII character n.
    /// @dev A-Z.
    uint256 private constant CAPITALS = ((1 << 26) - 1) << 0x41;
    /// @dev A-Z and, one after the other in ASCII, - . / 0-9.
    uint256 private constant NUMBER_CHARACTERS = CAPITALS | (((1 << 13) - 1) << 0x2d);

    /// @dev The id of a register entry; says nothing of whether the entry is canonical.
    function derive(
        bytes32 salt,
        string calldata office,
        IBrandRegistry.Kind kind,
        string calldata number
    ) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(DOMAIN, salt, office, kind, number)));
    }

    /// @dev Whether `office` has two capital letters.
    function isOffice(string calldata office) internal pure returns (bool) {
        return bytes(office).length == 2 && _consistsOf(office, CAPITALS);
    }

    /// @dev Whether `number` has 1 to 32 capital letters, digits, full stops, slashes and hyphens.
    function isNumber(string calldata number) internal pure returns (bool) {
        uint256 length = bytes(number).length;
        return length != 0 && length < 33 && _consistsOf(number, NUMBER_CHARACTERS);
    }

    /// @dev For texts of up to 32 bytes, which fit into a word.
    function _consistsOf(string calldata text, uint256 characters) private pure returns (bool) {
        unchecked {
            uint256 rest = uint256(bytes32(bytes(text)));
            for (uint256 left = bytes(text).length; left != 0; --left) {
                if ((characters >> (rest >> 248)) & 1 == 0) return false;
                rest <<= 8;
            }
            return true;
        }
    }
}
