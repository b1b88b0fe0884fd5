// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CheckDigit} from "../common/CheckDigit.sol";

/// @title Gtin
/// @notice GTINs as numbers: 14 digits, GTIN-8, 12 and 13 being filled with zeros on the left (GS1 General Specifications,
/// 3.3.2).
library Gtin {
    uint64 private constant LIMIT = 1e14;
    uint64 private constant INDICATOR = 1e13;
    uint64 private constant GTIN_8_LIMIT = 1e8;

    /// @dev The indicator of items of variable measure, of which a count says nothing.
    uint64 private constant VARIABLE_MEASURE = 9;

    /// @dev Whether `gtin` identifies an item, or a case, of fixed measure: 14 digits at most with a right check digit, not all
    /// of them zero, and an indicator other than 9.
    function isValid(uint64 gtin) internal pure returns (bool) {
        return gtin != 0 && gtin < LIMIT && indicatorOf(gtin) != VARIABLE_MEASURE && CheckDigit.isValid(gtin);
    }

    /// @dev The first of the 14 digits: 0 for an item, 1 to 8 for a case.
    function indicatorOf(uint64 gtin) internal pure returns (uint64) {
        return gtin / INDICATOR;
    }

    /// @dev The 13 digits after the indicator.
    function bodyOf(uint64 gtin) internal pure returns (uint64) {
        return gtin % INDICATOR;
    }

    /// @dev Whether `gtin` is a GTIN-8, which carries no company prefix. No prefix begins with 000000, so its zeros tell.
    function isGtin8(uint64 gtin) internal pure returns (bool) {
        return gtin < GTIN_8_LIMIT;
    }

    /// @dev Whether `gtin` is for use within a company or a region, so that others use the same: GTIN-8 beginning with 0 or 2,
    /// and those of {isRestrictedPrefix} (GS1 General Specifications, 1.4.2 and 1.4.3).
    function isRestricted(uint64 gtin) internal pure returns (bool) {
        if (isGtin8(gtin)) {
            uint64 first = gtin / 1e7;
            return first == 0 || first == 2;
        }
        return isRestrictedPrefix(bodyOf(gtin) / 1e11);
    }

    /// @dev Whether numbers that begin with these two digits are for use within a company or a region.
    function isRestrictedPrefix(uint64 twoDigits) internal pure returns (bool) {
        return twoDigits == 2 || twoDigits == 4 || twoDigits / 10 == 2;
    }
}
