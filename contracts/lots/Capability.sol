// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Capability
/// @notice What a module may ask of the ledger: bits of a mask.
library Capability {
    /// @dev Declare lots and add to them.
    uint8 internal constant CREATE = 1 << 0;
    /// @dev Move units from a member into transit.
    uint8 internal constant ENTER = 1 << 1;
    /// @dev Move units out of a transit that this module opened. All that a retired module keeps.
    uint8 internal constant LEAVE = 1 << 2;
    /// @dev Move units from one member to another without transit.
    uint8 internal constant HANDOVER = 1 << 3;
    /// @dev Burn units: inputs, and what leaves circulation.
    uint8 internal constant BURN = 1 << 4;
    /// @dev Stop lots and lift stops.
    uint8 internal constant STOP = 1 << 5;
    /// @dev Extend a trail without moving units.
    uint8 internal constant RECORD = 1 << 6;

    /// @dev All the capabilities there are.
    uint8 internal constant ALL = (1 << 7) - 1;
}
