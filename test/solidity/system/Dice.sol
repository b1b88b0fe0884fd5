// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice Draws any number of choices from one number, the same ones for the same number.
abstract contract Dice {
    uint256 private _dice;

    function _take(uint256 seed) internal {
        _dice = seed;
    }

    /// @dev A number below `sides`, which is not zero.
    function _roll(uint256 sides) internal returns (uint256) {
        _dice = uint256(keccak256(abi.encode(_dice)));
        return _dice % sides;
    }

    function _oneIn(uint256 sides) internal returns (bool) {
        return _roll(sides) == 0;
    }
}
