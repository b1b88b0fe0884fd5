// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Occurrence} from "../common/Occurrence.sol";
import {TypedOccurrence} from "../common/TypedOccurrence.sol";
import {ICustodyTransfer} from "./ICustodyTransfer.sol";

/// @title SignedCustody
/// @notice EIP-712 structs by which consignees and carriers agree without a transaction of their own; their types stand with
/// the functions of {ICustodyTransfer} that take them.
library SignedCustody {
    bytes32 private constant ACCEPTANCE = keccak256(
        "Acceptance(bytes32 shipmentId,Outcome[] outcomes,uint40 returnDeadline,Occurrence occurrence,uint256 nonce,uint40 deadline)Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)Outcome(uint48 accepted,uint48 turnedBack,uint8 fault)"
    );
    bytes32 private constant OUTCOME = keccak256("Outcome(uint48 accepted,uint48 turnedBack,uint8 fault)");
    bytes32 private constant PICK_UP = keccak256(
        "PickUp(bytes32 shipmentId,Occurrence occurrence,uint256 nonce,uint40 deadline)Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)"
    );

    function acceptance(
        bytes32 shipmentId,
        ICustodyTransfer.Outcome[] calldata outcomes,
        uint40 returnDeadline,
        Occurrence calldata occurrence,
        ICustodyTransfer.Consent calldata consent
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    ACCEPTANCE,
                    shipmentId,
                    _hashOf(outcomes),
                    returnDeadline,
                    TypedOccurrence.hash(occurrence),
                    consent.nonce,
                    consent.deadline
                )
            );
    }

    function pickUp(
        bytes32 shipmentId,
        Occurrence calldata occurrence,
        ICustodyTransfer.Consent calldata consent
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(PICK_UP, shipmentId, TypedOccurrence.hash(occurrence), consent.nonce, consent.deadline)
            );
    }

    function _hashOf(ICustodyTransfer.Outcome[] calldata outcomes) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](outcomes.length);
        for (uint256 i = 0; i < outcomes.length; ++i) hashes[i] = keccak256(abi.encode(OUTCOME, outcomes[i]));
        return keccak256(abi.encodePacked(hashes));
    }
}
