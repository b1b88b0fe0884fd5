// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Lines
/// @notice Lists of lots and units that belong together by their place.
library Lines {
    /// @dev The lines that have units.
    function withUnits(
        uint256[] memory lots,
        uint256[] memory units
    ) internal pure returns (uint256[] memory someLots, uint256[] memory someUnits) {
        uint256 count = 0;
        for (uint256 i = 0; i < units.length; ++i) if (units[i] != 0) ++count;
        if (count == lots.length) return (lots, units);
        someLots = new uint256[](count);
        someUnits = new uint256[](count);
        count = 0;
        for (uint256 i = 0; i < units.length; ++i) {
            if (units[i] == 0) continue;
            (someLots[count], someUnits[count]) = (lots[i], units[i]);
            ++count;
        }
    }

    /// @dev The units of all lines together.
    function sum(uint256[] memory units) internal pure returns (uint256 total) {
        for (uint256 i = 0; i < units.length; ++i) total += units[i];
    }
}
