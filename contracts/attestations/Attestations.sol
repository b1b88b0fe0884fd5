// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";

import {Grounds, requireGrounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {ILotToken} from "../lots/ILotToken.sol";
import {TrailKind} from "../lots/TrailKind.sol";
import {Duty} from "../members/Duty.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";
import {AttestationHash} from "./AttestationHash.sol";
import {CertificateKind} from "./CertificateKind.sol";
import {IAttestations} from "./IAttestations.sol";

/// @title Attestations
/// @notice What third parties found out about lots. What it does is documented in {IAttestations}.
contract Attestations is IAttestations, AccessManaged {
    IMemberRegistry private immutable _members;
    ILotToken private immutable _ledger;

    mapping(bytes32 attestationId => State) private _states;
    /// @dev Only the last one can be in force.
    mapping(address member => mapping(bytes32 kind => Accreditation[])) private _accreditations;

    /// @param authority The AccessManager.
    constructor(address authority, IMemberRegistry members, ILotToken ledger) AccessManaged(authority) {
        _members = members;
        _ledger = ledger;
    }

    // --- the registrar ---

    /// @inheritdoc IAttestations
    function accredit(
        address member,
        bytes32 kind,
        uint40 validUntil,
        bytes32 evidence
    ) external restricted returns (uint32 accreditation) {
        if (!CertificateKind.isValid(kind)) revert AttestationsInvalidKind(kind);
        if (validUntil < block.timestamp) revert AttestationsInvalidValidity(_now(), validUntil);
        _members.requireActive(member);

        Accreditation[] storage all = _accreditations[member][kind];
        accreditation = uint32(all.length);
        if (accreditation != 0 && _isInForce(all[accreditation - 1])) all[accreditation - 1].endedAt = _now();
        all.push(Accreditation({grantedAt: _now(), validUntil: validUntil, endedAt: 0, evidence: evidence}));
        emit MemberAccredited(member, kind, accreditation, validUntil, evidence);
    }

    /// @inheritdoc IAttestations
    function withdrawAccreditation(address member, bytes32 kind, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        uint32 accreditation = _requireAccredited(member, kind);
        _accreditations[member][kind][accreditation].endedAt = _now();
        emit AccreditationWithdrawn(member, kind, accreditation, grounds);
    }

    // --- attesters ---

    /// @inheritdoc IAttestations
    function attest(Attestation calldata attestation) external returns (bytes32 attestationId) {
        if (attestation.lots.length == 0) revert AttestationsNothingGiven();
        if (attestation.occurrence.documentHash == 0) revert AttestationsDocumentMissing();
        (uint40 validFrom, uint40 validUntil) = (attestation.validFrom, attestation.validUntil);
        if (validUntil < validFrom || validUntil < block.timestamp) {
            revert AttestationsInvalidValidity(validFrom, validUntil);
        }
        address attester = _members.authorize(msg.sender, Duty.INSPECT);
        uint32 accreditation = _requireAccredited(attester, attestation.kind);
        attestationId = AttestationHash.id(attester, attestation);
        if (_states[attestationId].attestedAt != 0) revert AttestationsExists(attestationId);

        _states[attestationId] = State({
            attestedAt: _now(),
            validFrom: validFrom,
            validUntil: validUntil,
            withdrawnAt: 0,
            accreditation: accreditation,
            result: attestation.result
        });
        emit Attested(attestationId, attester, accreditation, attestation);
        _record(attestation.lots, TrailKind.ATTESTED, AttestationHash.attestation(attestationId, accreditation));
    }

    /// @inheritdoc IAttestations
    function withdraw(
        Attestation calldata attestation,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external {
        requireGrounds(grounds);
        address attester = _members.authorize(msg.sender, Duty.INSPECT);
        bytes32 attestationId = AttestationHash.id(attester, attestation);
        State storage state = _states[attestationId];
        if (state.attestedAt == 0) revert AttestationsUnknown(attestationId);
        if (state.withdrawnAt != 0) revert AttestationsAlreadyWithdrawn(attestationId, state.withdrawnAt);

        state.withdrawnAt = _now();
        emit AttestationWithdrawn(attestationId, grounds, occurrence);
        _record(
            attestation.lots,
            TrailKind.ATTESTATION_WITHDRAWN,
            AttestationHash.withdrawal(attestationId, grounds, occurrence)
        );
    }

    // --- reading ---

    /// @inheritdoc IAttestations
    function attestationIdOf(address attester, Attestation calldata attestation) external view returns (bytes32) {
        return AttestationHash.id(attester, attestation);
    }

    /// @inheritdoc IAttestations
    function stateOf(bytes32 attestationId) external view returns (State memory) {
        return _states[attestationId];
    }

    /// @inheritdoc IAttestations
    function isValid(bytes32 attestationId) external view returns (bool) {
        State memory state = _states[attestationId];
        return
            state.attestedAt != 0 &&
            state.withdrawnAt == 0 &&
            state.validFrom <= block.timestamp &&
            block.timestamp <= state.validUntil;
    }

    /// @inheritdoc IAttestations
    function isAccredited(address member, bytes32 kind) public view returns (bool) {
        Accreditation[] storage all = _accreditations[member][kind];
        return all.length != 0 && _isInForce(all[all.length - 1]);
    }

    /// @inheritdoc IAttestations
    function accreditationsOf(address member, bytes32 kind) external view returns (Accreditation[] memory) {
        return _accreditations[member][kind];
    }

    // --- checks ---

    /// @dev The number of the accreditation that is in force.
    function _requireAccredited(address member, bytes32 kind) private view returns (uint32) {
        if (!isAccredited(member, kind)) revert AttestationsNotAccredited(member, kind);
        // the registrar does not accredit anybody four billion times
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(_accreditations[member][kind].length - 1);
    }

    function _isInForce(Accreditation storage accreditation) private view returns (bool) {
        return accreditation.endedAt == 0 && block.timestamp <= accreditation.validUntil;
    }

    function _record(uint256[] calldata lots, uint16 kind, bytes32 hash) private {
        bytes32[] memory data = new bytes32[](1);
        data[0] = hash;
        _ledger.record(lots, kind, data);
    }

    function _now() private view returns (uint40) {
        return uint40(block.timestamp);
    }
}
