// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAttestations} from "../../../contracts/attestations/IAttestations.sol";
import {Capability} from "../../../contracts/lots/Capability.sol";
import {Duty} from "../../../contracts/members/Duty.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {ModuleActions} from "./ModuleActions.sol";

/// @notice Members are accredited and lose that again, attest lots, and withdraw what they attested.
abstract contract AttestationActions is ModuleActions {
    uint256 private constant KINDS = 2;

    /// @dev An accreditation as it should be.
    struct Accredited {
        uint256 grantedAt;
        uint256 validUntil;
        uint256 endedAt;
    }

    /// @dev An attestation as it should be.
    struct ToldAttestation {
        bytes32 id;
        uint256 attester;
        uint256 accreditation;
        uint256 withdrawnAt;
    }

    bytes32[KINDS] private _kinds = [bytes32("laboratory"), bytes32("organic")];
    mapping(uint256 member => mapping(bytes32 kind => Accredited[])) private _accredited;
    IAttestations.Attestation[] private _attested;
    ToldAttestation[] private _toldAttestations;

    // --- the registrar ---

    function accredit(uint256 seed) external action(seed) {
        uint256 member = _roll(MEMBERS);
        bytes32 kind = _kinds[_roll(KINDS)];
        uint40 validUntil = uint40(block.timestamp + _roll(4 days));
        uint32 number = attestations.accredit(accounts[member], kind, validUntil, 0);
        _expect(standing[member] == IMemberRegistry.Standing.Active, "who is not active was accredited");
        Accredited[] storage all = _accredited[member][kind];
        _expect(number == all.length, "an accreditation has another number");
        if (_isAccredited(member, kind)) all[all.length - 1].endedAt = block.timestamp;
        all.push(Accredited(block.timestamp, validUntil, 0));
    }

    function withdrawAccreditation(uint256 seed) external action(seed) {
        uint256 member = _roll(MEMBERS);
        bytes32 kind = _kinds[_roll(KINDS)];
        attestations.withdrawAccreditation(accounts[member], kind, _grounds());
        _expect(_isAccredited(member, kind), "what was not accredited was withdrawn");
        Accredited[] storage all = _accredited[member][kind];
        all[all.length - 1].endedAt = block.timestamp;
    }

    // --- attesters ---

    function attest(uint256 seed) external action(seed) {
        (uint256 attester, bytes32 kind) = _pickAttester();
        uint256 key = _pickKey(attester, Duty.INSPECT);
        IAttestations.Attestation memory attestation = _pickAttestation(kind);

        vm.prank(keys[key].operator);
        bytes32 id = attestations.attest(attestation);
        attester = keys[key].member;
        _expectKey(key, attester, Duty.INSPECT);
        _expectModule(address(attestations), Capability.RECORD, false);
        _expect(_isAccredited(attester, kind), "somebody attested who is not accredited");
        for (uint256 i = 0; i < attestation.lots.length; ++i) {
            _expect(_isTold(attestation.lots[i]), "a lot was attested that there is not");
        }
        for (uint256 i = 0; i < _toldAttestations.length; ++i) {
            _expect(_toldAttestations[i].id != id, "the same was attested twice");
        }
        _attested.push(attestation);
        _toldAttestations.push(ToldAttestation(id, attester, _accredited[attester][kind].length - 1, 0));
    }

    function withdrawAttestation(uint256 seed) external action(seed) {
        require(_attested.length != 0, "nothing was attested");
        uint256 number = _roll(_attested.length);
        ToldAttestation storage it = _toldAttestations[number];
        uint256 key = _pickKey(it.attester, Duty.INSPECT);

        vm.prank(keys[key].operator);
        attestations.withdraw(_attested[number], _grounds(), _occurrence());
        _expectKey(key, it.attester, Duty.INSPECT);
        _expectModule(address(attestations), Capability.RECORD, false);
        _expect(it.withdrawnAt == 0, "an attestation was withdrawn twice");
        it.withdrawnAt = block.timestamp;
    }

    // --- the comparison ---

    function verify() public view virtual override {
        super.verify();
        for (uint256 member = 0; member < MEMBERS; ++member) {
            for (uint256 kind = 0; kind < KINDS; ++kind) _verifyAccreditations(member, _kinds[kind]);
        }
        for (uint256 i = 0; i < _attested.length; ++i) _verifyAttestation(_attested[i], _toldAttestations[i]);
    }

    function _verifyAccreditations(uint256 member, bytes32 kind) private view {
        Accredited[] storage all = _accredited[member][kind];
        IAttestations.Accreditation[] memory found = attestations.accreditationsOf(accounts[member], kind);
        vm.assertEq(found.length, all.length, "accreditations");
        for (uint256 i = 0; i < found.length; ++i) {
            vm.assertEq(found[i].grantedAt, all[i].grantedAt, "accredited at");
            vm.assertEq(found[i].validUntil, all[i].validUntil, "accredited until");
            vm.assertEq(found[i].endedAt, all[i].endedAt, "accreditation ended at");
        }
        vm.assertEq(attestations.isAccredited(accounts[member], kind), _isAccredited(member, kind), "accredited");
    }

    /// @dev Withdrawn and expired ones never count, and whoever attested was accredited at that moment.
    function _verifyAttestation(
        IAttestations.Attestation storage attestation,
        ToldAttestation storage it
    ) private view {
        IAttestations.State memory state = attestations.stateOf(it.id);
        vm.assertEq(state.withdrawnAt, it.withdrawnAt, "withdrawn at");
        vm.assertEq(state.accreditation, it.accreditation, "accreditation");
        bool counts =
            it.withdrawnAt == 0 &&
                attestation.validFrom <= block.timestamp &&
                block.timestamp <= attestation.validUntil;
        vm.assertEq(attestations.isValid(it.id), counts, "counts");
        Accredited storage under = _accredited[it.attester][attestation.kind][it.accreditation];
        bool wasAccredited =
            under.grantedAt <= state.attestedAt &&
                state.attestedAt <= under.validUntil &&
                (under.endedAt == 0 || state.attestedAt <= under.endedAt);
        vm.assertTrue(wasAccredited, "was accredited when it attested");
    }

    // --- choices ---

    function _isAccredited(uint256 member, bytes32 kind) private view returns (bool) {
        Accredited[] storage all = _accredited[member][kind];
        if (all.length == 0) return false;
        Accredited storage last = all[all.length - 1];
        return last.endedAt == 0 && block.timestamp <= last.validUntil;
    }

    /// @dev Mostly somebody who is accredited, with the kind of certificate.
    function _pickAttester() private returns (uint256 member, bytes32 kind) {
        uint256 first = _roll(MEMBERS * KINDS);
        for (uint256 i = 0; i < MEMBERS * KINDS; ++i) {
            uint256 pick = (first + i) % (MEMBERS * KINDS);
            (member, kind) = (pick / KINDS, _kinds[pick % KINDS]);
            if (_isAccredited(member, kind) || _oneIn(32)) break;
        }
    }

    /// @dev One that begins soon or has begun, ends some day, and sometimes is the same as another.
    function _pickAttestation(bytes32 kind) private returns (IAttestations.Attestation memory attestation) {
        if (_attested.length != 0 && _oneIn(8)) return _attested[_roll(_attested.length)];
        require(lots.length != 0, "no lot");
        attestation.lots = new uint256[](1 + _roll(2));
        for (uint256 i = 0; i < attestation.lots.length; ++i) attestation.lots[i] = lots[_roll(lots.length)];
        attestation.kind = kind;
        attestation.result = IAttestations.Result(_roll(2));
        attestation.validFrom = uint40(block.timestamp + _roll(2 days) - 1 days);
        attestation.validUntil = uint40(attestation.validFrom + _roll(4 days));
        attestation.occurrence = _occurrence();
        attestation.occurrence.documentHash = keccak256("certificate");
    }
}
