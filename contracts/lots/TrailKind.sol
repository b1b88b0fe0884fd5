// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title TrailKind
/// @notice What an entry of a trail records. A number is never given a second meaning.
library TrailKind {
    // --- Production ---

    /// @dev Units were declared: the first, or more of the same lot (EPCIS commissioning, creating_class_instance).
    uint16 internal constant DECLARED = 1;
    /// @dev The maker closed the lot: no more will be declared.
    uint16 internal constant CLOSED = 2;
    /// @dev The maker corrected dates or quantity before the first movement.
    uint16 internal constant CORRECTED = 3;
    /// @dev The maker noted something, visible beside what it declared.
    uint16 internal constant ANNOTATED = 4;
    /// @dev Units were burnt as the input of a split.
    uint16 internal constant SPLIT_INPUT = 5;
    /// @dev The lot came out of a split.
    uint16 internal constant SPLIT_OUTPUT = 6;
    /// @dev Units were burnt as the input of a merger.
    uint16 internal constant MERGE_INPUT = 7;
    /// @dev The lot came out of a merger.
    uint16 internal constant MERGE_OUTPUT = 8;
    /// @dev Units left circulation: sold, consumed, destroyed, lost, …
    uint16 internal constant RETIRED = 9;
    /// @dev Units were burnt as the input of a transformation.
    uint16 internal constant TRANSFORM_INPUT = 10;
    /// @dev The lot came out of a transformation.
    uint16 internal constant TRANSFORM_OUTPUT = 11;

    // --- CustodyTransfer ---

    /// @dev Units were shipped: they are in transit.
    uint16 internal constant SHIPPED = 20;
    /// @dev The consignee accepted units.
    uint16 internal constant ACCEPTED = 21;
    /// @dev Units that the consignee found damaged, wrong or of bad quality were sent back: they are in transit again.
    uint16 internal constant TURNED_BACK = 22;
    /// @dev The consignor cancelled the shipment.
    uint16 internal constant CANCELLED = 23;
    /// @dev The consignor took back what was refused, or not accepted by the deadline.
    uint16 internal constant RECLAIMED = 24;
    /// @dev Units that were short were found with the consignor.
    uint16 internal constant SETTLED_FOUND = 25;
    /// @dev Units that were short are lost.
    uint16 internal constant SETTLED_LOST = 26;
    /// @dev Units of a stopped or expired lot went back after the deadline.
    uint16 internal constant RETURNED = 27;
    /// @dev The carrier picked units up: they are in its hands. Nothing moves, they are in transit already.
    uint16 internal constant PICKED_UP = 28;

    // --- Handover ---

    /// @dev Units went from hand to hand, with both sides' signatures.
    uint16 internal constant HANDED_OVER = 40;

    // --- Recalls ---

    /// @dev The lot was put on hold, withdrawn or recalled.
    uint16 internal constant STOPPED = 50;
    /// @dev The lot may move freely again.
    uint16 internal constant LIFTED = 51;
    /// @dev A holder acknowledged that the lot is stopped.
    uint16 internal constant ACKNOWLEDGED = 52;
    /// @dev Units that had left circulation came back; none are minted.
    uint16 internal constant RECOVERED = 53;
    /// @dev Nothing more is expected to come back; the lot stays stopped.
    uint16 internal constant RECALL_CLOSED = 54;

    // --- Attestations ---

    /// @dev An accredited member attested the lot (EPCIS inspecting).
    uint16 internal constant ATTESTED = 60;
    /// @dev The attester withdrew what it had attested.
    uint16 internal constant ATTESTATION_WITHDRAWN = 61;

    // --- Serials ---

    /// @dev The maker committed to serials of the lot (EPCIS commissioning of instances).
    uint16 internal constant SERIALS_COMMITTED = 70;
}
