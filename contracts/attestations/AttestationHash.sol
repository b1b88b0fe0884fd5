// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {IAttestations} from "./IAttestations.sol";

/// @title AttestationHash
/// @notice Ids of attestations, and what the trail of a lot holds of each operation of {IAttestations}; the formulas stand
/// with its functions and events.
library AttestationHash {
    bytes32 private constant ATTESTATION_ID = keccak256("lotmark.AttestationId");
    bytes32 private constant ATTESTATION = keccak256("lotmark.Attestation");
    bytes32 private constant WITHDRAWAL = keccak256("lotmark.AttestationWithdrawal");

    /// @dev The id of an attestation on this chain and of this contract.
    function id(address attester, IAttestations.Attestation calldata attested) internal view returns (bytes32) {
        return keccak256(abi.encode(ATTESTATION_ID, block.chainid, address(this), attester, attested));
    }

    function attestation(bytes32 attestationId, uint32 accreditation) internal pure returns (bytes32) {
        return keccak256(abi.encode(ATTESTATION, attestationId, accreditation));
    }

    function withdrawal(
        bytes32 attestationId,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(WITHDRAWAL, attestationId, grounds, occurrence));
    }
}
