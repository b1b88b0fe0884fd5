// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title UtcOffset
/// @notice Local time as an offset from UTC in quarter hours.
library UtcOffset {
    /// @dev UTC-12:00, at sea just east of the date line.
    int8 private constant MINIMUM = -48;
    /// @dev UTC+14:00, in Kiribati.
    int8 private constant MAXIMUM = 56;

    /// @dev Whether it lies between the extremes that are in use.
    function isValid(int8 utcOffset) internal pure returns (bool) {
        return utcOffset >= MINIMUM && utcOffset <= MAXIMUM;
    }
}
