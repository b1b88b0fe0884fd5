// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title CertificateKind
/// @notice Kinds of certificates: codes of up to 32 small letters, digits and hyphens, left-aligned and NUL-padded, such as
/// laboratory, organic, halal, customs. A consortium agrees on them; none is built in.
library CertificateKind {
    /// @dev Whether `kind` has at least one character, only those, and no NUL before the last one.
    function isValid(bytes32 kind) internal pure returns (bool) {
        if (kind == 0) return false;
        bool ended = false;
        for (uint256 i = 0; i < 32; ++i) {
            bytes1 character = kind[i];
            if (character == 0) ended = true;
            else if (ended || !_isAllowed(character)) return false;
        }
        return true;
    }

    function _isAllowed(bytes1 character) private pure returns (bool) {
        return (character >= "a" && character <= "z") || (character >= "0" && character <= "9") || character == "-";
    }
}
