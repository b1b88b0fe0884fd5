// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CheckDigit} from "../common/CheckDigit.sol";

/// @title Sscc
/// @notice Serial Shipping Container Codes, which name pallets and parcels: 18 digits, AI (00).
library Sscc {
    /// @dev Whether it has up to 18 digits of which not all are zero, and the last one is right.
    function isValid(uint64 sscc) internal pure returns (bool) {
        return sscc != 0 && sscc < 1e18 && CheckDigit.isValidLong(sscc);
    }
}
