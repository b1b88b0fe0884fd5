// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Coordinates
/// @notice Places on earth in millionths of a degree.
library Coordinates {
    int32 private constant LATITUDE_LIMIT = 90_000_000;
    int32 private constant LONGITUDE_LIMIT = 180_000_000;

    /// @dev Whether there is such a place.
    function isPlace(int32 latitude, int32 longitude) internal pure returns (bool) {
        return
            latitude >= -LATITUDE_LIMIT &&
            latitude <= LATITUDE_LIMIT &&
            longitude >= -LONGITUDE_LIMIT &&
            longitude <= LONGITUDE_LIMIT;
    }

    /// @dev Whether coordinates were left out: nobody's warehouse swims in the Gulf of Guinea.
    function isMissing(int32 latitude, int32 longitude) internal pure returns (bool) {
        return latitude == 0 && longitude == 0;
    }
}
