// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title UnitCode
/// @notice Codes of units of measure (UN/ECE Recommendation 20): two or three capital letters and digits, left-aligned and
/// NUL-padded.
library UnitCode {
    /// @dev Whether `code` has the form of a code; says nothing of whether there is such a unit.
    function isValid(bytes3 code) internal pure returns (bool) {
        return _isCharacter(code[0]) && _isCharacter(code[1]) && (code[2] == 0 || _isCharacter(code[2]));
    }

    function _isCharacter(bytes1 character) private pure returns (bool) {
        return (character >= "A" && character <= "Z") || (character >= "0" && character <= "9");
    }
}
