// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Duty
/// @notice What an operator key may do for its member: bits of a mask.
library Duty {
    /// @dev Adds, changes and removes operators, sites and the profile; objects to a recovery.
    uint8 internal constant ADMINISTER = 1 << 0;
    /// @dev Marks, authorisations, products and their makers.
    uint8 internal constant BRAND = 1 << 1;
    /// @dev Declares, corrects, annotates, closes, splits and merges lots.
    uint8 internal constant PRODUCE = 1 << 2;
    /// @dev Ships, cancels, reclaims, settles, hands over; retires what is sold, lost or destroyed.
    uint8 internal constant DISPATCH = 1 << 3;
    /// @dev Accepts and refuses shipments, picks them up, takes over.
    uint8 internal constant RECEIVE = 1 << 4;
    /// @dev Inspects and attests.
    uint8 internal constant INSPECT = 1 << 5;
    /// @dev Settles payments.
    uint8 internal constant FINANCE = 1 << 6;

    /// @dev All the duties there are.
    uint8 internal constant ALL = (1 << 7) - 1;
}
