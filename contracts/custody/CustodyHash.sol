// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {ICustodyTransfer} from "./ICustodyTransfer.sol";

/// @title CustodyHash
/// @notice Ids of shipments, and what the trail of a lot holds of each operation of {ICustodyTransfer}; the formulas stand
/// with its events.
library CustodyHash {
    bytes32 private constant SHIPMENT = keccak256("lotmark.Shipment");
    bytes32 private constant ACCEPTANCE = keccak256("lotmark.Acceptance");
    bytes32 private constant PARTIAL_ACCEPTANCE = keccak256("lotmark.PartialAcceptance");
    bytes32 private constant PICK_UP = keccak256("lotmark.PickUp");
    bytes32 private constant CANCELLATION = keccak256("lotmark.Cancellation");
    bytes32 private constant RECLAMATION = keccak256("lotmark.Reclamation");
    bytes32 private constant SETTLEMENT = keccak256("lotmark.Settlement");

    /// @dev The id of a shipment on this chain and of this contract.
    function shipment(ICustodyTransfer.Shipment calldata shipped) internal view returns (bytes32) {
        return keccak256(abi.encode(SHIPMENT, block.chainid, address(this), shipped));
    }

    /// @dev The same of a shipment in memory.
    function shipmentBack(ICustodyTransfer.Shipment memory shipped) internal view returns (bytes32) {
        return keccak256(abi.encode(SHIPMENT, block.chainid, address(this), shipped));
    }

    function acceptance(bytes32 shipmentId, Occurrence calldata occurrence) internal pure returns (bytes32) {
        return keccak256(abi.encode(ACCEPTANCE, shipmentId, occurrence));
    }

    function partialAcceptance(
        bytes32 shipmentId,
        ICustodyTransfer.Outcome[] calldata outcomes,
        bytes32 returning,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(PARTIAL_ACCEPTANCE, shipmentId, outcomes, returning, occurrence));
    }

    function pickUp(bytes32 shipmentId, Occurrence calldata occurrence) internal pure returns (bytes32) {
        return keccak256(abi.encode(PICK_UP, shipmentId, occurrence));
    }

    function cancellation(
        bytes32 shipmentId,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(CANCELLATION, shipmentId, grounds, occurrence));
    }

    function reclamation(
        bytes32 shipmentId,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECLAMATION, shipmentId, grounds, occurrence));
    }

    function settlement(
        bytes32 shipmentId,
        bool found,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(SETTLEMENT, shipmentId, found, grounds, occurrence));
    }
}
