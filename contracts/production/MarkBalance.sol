// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Measure} from "../common/Measure.sol";

/// @title MarkBalance
/// @notice How much base measure goes into a transformation under each of the marks that come out of it, and how much comes
/// out. A mark that counts in no measure can be on products in several; each counts by itself.
library MarkBalance {
    /// @dev One line per mark and measure, the first `length` of each list.
    struct Balance {
        uint256 length;
        uint256[] marks;
        uint256[] measures;
        uint256[] made;
        uint256[] used;
    }

    /// @dev A balance with room for so many lines.
    function create(uint256 size) internal pure returns (Balance memory balance) {
        balance.marks = new uint256[](size);
        balance.measures = new uint256[](size);
        balance.made = new uint256[](size);
        balance.used = new uint256[](size);
    }

    /// @dev Counts something that comes out under marks.
    function make(Balance memory balance, uint256[] memory marks, Measure measure, uint256 amount) internal pure {
        for (uint256 i = 0; i < marks.length; ++i) {
            uint256 line = _find(balance, marks[i], uint256(measure));
            if (line == balance.length) {
                (balance.marks[line], balance.measures[line]) = (marks[i], uint256(measure));
                balance.length = line + 1;
            }
            balance.made[line] += amount;
        }
    }

    /// @dev Counts something that goes in under marks; those that do not come out do not matter.
    function use(Balance memory balance, uint256[] memory marks, Measure measure, uint256 amount) internal pure {
        for (uint256 i = 0; i < marks.length; ++i) {
            uint256 line = _find(balance, marks[i], uint256(measure));
            if (line != balance.length) balance.used[line] += amount;
        }
    }

    /// @dev The place of a line; the first free one where there is none.
    function _find(Balance memory balance, uint256 mark, uint256 measure) private pure returns (uint256 line) {
        uint256 length = balance.length;
        while (line < length && (balance.marks[line] != mark || balance.measures[line] != measure)) ++line;
    }
}
