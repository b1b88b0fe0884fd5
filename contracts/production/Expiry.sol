// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Expiry
/// @notice The moment at which a day ends somewhere, in quarter hours since 1970-01-01 UTC. All offsets from UTC in use are
/// whole quarter hours.
library Expiry {
    int256 private constant QUARTERS_PER_DAY = 96;

    /// @dev The end of the day `date` (days since 1970-01-01) at `utcOffset` quarter hours from UTC; zero for no date.
    function endOf(uint16 date, int8 utcOffset) internal pure returns (uint24) {
        if (date == 0) return 0;
        unchecked {
            // from 48 to 6,291,408: positive, and below 2^24
            // forge-lint: disable-next-line(unsafe-typecast)
            return uint24(uint256((int256(uint256(date)) + 1) * QUARTERS_PER_DAY - utcOffset));
        }
    }
}
