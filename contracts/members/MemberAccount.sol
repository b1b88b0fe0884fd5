// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title MemberAccount
/// @notice The account of a member: an address without a key, derived from its legal identifier (scheme and id) alone, so
/// that everybody who reads a public register knows it and a replaced registry does not change it.
library MemberAccount {
    bytes32 private constant DOMAIN = keccak256("lotmark.member");

    /// @dev Bit n is set if the ASCII character n may stand in a scheme or an identifier: 0-9 A-Z.
    uint256 private constant CHARACTERS = (((1 << 10) - 1) << 0x30) | (((1 << 26) - 1) << 0x41);

    /// @dev The account of a legal identifier; says nothing of whether the identifier is canonical.
    function derive(bytes32 salt, string calldata scheme, string calldata id) internal pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode(DOMAIN, salt, scheme, id)))));
    }

    /// @dev Whether `scheme` has 2 to 10 capital letters and digits.
    function isScheme(string calldata scheme) internal pure returns (bool) {
        uint256 length = bytes(scheme).length;
        return length > 1 && length < 11 && _isCanonical(scheme);
    }

    /// @dev Whether `id` has the length that `scheme` prescribes, and only capital letters and digits.
    function isIdentifier(string calldata scheme, string calldata id) internal pure returns (bool) {
        uint256 length = bytes(id).length;
        bytes32 name = bytes32(bytes(scheme));
        if (name == "USCC") return length == 18 && _isCanonical(id);
        if (name == "LEI") return length == 20 && _isCanonical(id);
        return length > 1 && length < 31 && _isCanonical(id);
    }

    /// @dev For texts of up to 32 bytes, which fit into a word.
    function _isCanonical(string calldata text) private pure returns (bool) {
        unchecked {
            uint256 rest = uint256(bytes32(bytes(text)));
            for (uint256 left = bytes(text).length; left != 0; --left) {
                if ((CHARACTERS >> (rest >> 248)) & 1 == 0) return false;
                rest <<= 8;
            }
            return true;
        }
    }
}
