// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Occurrence} from "../../../contracts/common/Occurrence.sol";
import {ICustodyTransfer} from "../../../contracts/custody/ICustodyTransfer.sol";
import {SignedCustody} from "../../../contracts/custody/SignedCustody.sol";
import {IHandover} from "../../../contracts/handover/IHandover.sol";
import {Capability} from "../../../contracts/lots/Capability.sol";
import {Duty} from "../../../contracts/members/Duty.sol";
import {OperatorSignature} from "../../../contracts/members/OperatorSignature.sol";
import {CustodyActions} from "./CustodyActions.sol";

/// @notice What is done with signatures: goods picked up, accepted, and handed from hand to hand; and what is signed otherwise than
/// it is sent, by others than are named, or a second time.
abstract contract HandoverActions is CustodyActions {
    uint256 private constant NONCES = 24;

    /// @dev What was used or cancelled, by the nonce's place among {_nonceAt}.
    mapping(uint256 member => mapping(uint256 place => bool)) private _used;
    mapping(uint256 giver => mapping(uint256 taker => mapping(uint256 place => bool))) private _usedBetween;

    // --- the carrier ---

    /// @notice By a transaction or a signature.
    function pickUp(uint256 seed) external action(seed) {
        uint256 parcel = _pickCarried();
        address account = shipments[parcel].carrier;
        uint256 carrier = account == address(0) ? _roll(MEMBERS) : _memberOf(account);
        uint256 key = _pickKey(carrier, Duty.RECEIVE);
        if (_oneIn(2)) {
            vm.prank(keys[key].operator);
            custody.pickUp(shipments[parcel], _occurrence());
        } else _sendPickUp(parcel, key, carrier);
        _expectKey(key, carrier, Duty.RECEIVE);
        _expectModule(address(custody), Capability.RECORD, true);
        Parcel storage it = parcels[parcel];
        _expect(account != address(0), "a shipment without a carrier was picked up");
        _expect(it.status == ICustodyTransfer.Status.Shipped, "what was not in transit was picked up");
        _expect(!it.pickedUp, "a shipment was picked up twice");
        it.pickedUp = true;
    }

    function _sendPickUp(uint256 parcel, uint256 key, uint256 carrier) private {
        (uint256 place, ICustodyTransfer.Consent memory consent) = _pickConsent();
        bytes32 hash = this.hashPickUp(parcels[parcel].id, _occurrence(), consent);
        bool tampered = _tamper(consent);
        consent.signed = _sign(key, _digest(hash));
        tampered = _forge(consent.signed) || tampered;
        custody.pickUpSigned(shipments[parcel], _occurrence(), consent);
        _expectConsent(carrier, place, consent, tampered);
    }

    // --- the consignee ---

    function acceptSigned(uint256 seed) external action(seed) {
        uint256 parcel = _pickParcel(ICustodyTransfer.Status.Shipped);
        uint256 key = _pickKey(parcels[parcel].consignee, Duty.RECEIVE);
        ICustodyTransfer.Outcome[] memory outcomes = _pickOutcomes(parcels[parcel].left);
        uint40 deadline = uint40(block.timestamp + 1 + _roll(2 days));
        bytes32 returning = _sendAcceptance(parcel, key, outcomes, deadline);
        _expectAnswer(parcel, key);
        _acceptedPartly(parcel, outcomes, deadline, returning);
    }

    function _sendAcceptance(
        uint256 parcel,
        uint256 key,
        ICustodyTransfer.Outcome[] memory outcomes,
        uint40 deadline
    ) private returns (bytes32 returning) {
        (uint256 place, ICustodyTransfer.Consent memory consent) = _pickConsent();
        bytes32 hash = this.hashAcceptance(parcels[parcel].id, outcomes, deadline, _occurrence(), consent);
        bool tampered = _tamper(consent);
        consent.signed = _sign(key, _digest(hash));
        tampered = _forge(consent.signed) || tampered;
        returning = custody.acceptSigned(shipments[parcel], outcomes, deadline, _occurrence(), consent);
        _expectConsent(parcels[parcel].consignee, place, consent, tampered);
    }

    function cancelNonce(uint256 seed) external action(seed) {
        uint256 member = _roll(MEMBERS);
        uint256 key = _pickKey(member, Duty.RECEIVE);
        uint256 place = _roll(NONCES);
        vm.prank(keys[key].operator);
        custody.cancelNonce(_nonceAt(place));
        _expect(_mayAct(key, Duty.RECEIVE), "a key cancelled what it may not");
        _use(keys[key].member, place);
    }

    // --- from hand to hand ---

    function handOver(uint256 seed) external action(seed) {
        uint256 giver = _pickHolder();
        uint256 taker = _oneIn(32) ? giver : _pickOther(giver);
        Lines memory lines = _pickLines(accounts[giver], ANY, 3);
        if (!_oneIn(4) && told[lines.lots[0]].stop != 0) taker = told[lines.lots[0]].maker;
        uint256 place = _roll(NONCES);
        IHandover.Terms memory terms = IHandover.Terms({
            giver: accounts[giver],
            taker: accounts[taker],
            lots: lines.lots,
            units: lines.units,
            tradeReference: "delivery note",
            occurrence: _occurrence(),
            nonce: _nonceAt(place),
            deadline: _pickDeadline()
        });
        _relay(terms, _pickKey(giver, Duty.DISPATCH), _pickKey(taker, Duty.RECEIVE));

        _expect(giver != taker, "somebody handed over to itself");
        _expect(block.timestamp <= terms.deadline, "a handover was relayed too late");
        _useBetween(giver, taker, place);
        _expectModule(address(handover), Capability.HANDOVER, true);
        _expectRoutes(terms.lots, terms.taker);
        for (uint256 i = 0; i < terms.lots.length; ++i) {
            _move(terms.lots[i], terms.giver, terms.taker, terms.units[i]);
        }
    }

    function _relay(IHandover.Terms memory terms, uint256 giverKey, uint256 takerKey) private {
        bytes32 digest = handover.handoverIdOf(terms);
        OperatorSignature memory giverSigned = _sign(giverKey, digest);
        bool tampered = _oneIn(16);
        // one side agreed to something else
        if (tampered) {
            ++terms.units[0];
            digest = handover.handoverIdOf(terms);
            --terms.units[0];
        }
        OperatorSignature memory takerSigned = _sign(takerKey, digest);
        tampered = _forge(_oneIn(2) ? giverSigned : takerSigned) || tampered;
        handover.handOver(terms, giverSigned, takerSigned);
        _expectKey(giverKey, _memberOf(terms.giver), Duty.DISPATCH);
        _expectKey(takerKey, _memberOf(terms.taker), Duty.RECEIVE);
        _expect(!tampered, "a handover was relayed that was not signed so");
    }

    function cancelHandover(uint256 seed) external action(seed) {
        (uint256 giver, uint256 taker, uint256 place) = (_roll(MEMBERS), _roll(MEMBERS), _roll(NONCES));
        bool byTaker = _oneIn(2);
        uint256 key = byTaker ? _pickKey(taker, Duty.RECEIVE) : _pickKey(giver, Duty.DISPATCH);
        vm.prank(keys[key].operator);
        handover.cancel(accounts[giver], accounts[taker], _nonceAt(place));
        uint256 member = keys[key].member;
        _expect(member == giver || member == taker, "somebody cancelled the handover of others");
        _expectKey(key, member, member == taker ? Duty.RECEIVE : Duty.DISPATCH);
        _useBetween(giver, taker, place);
    }

    // --- what is signed ---

    /// @notice The struct of a pick-up, hashed from calldata.
    function hashPickUp(
        bytes32 shipmentId,
        Occurrence calldata occurrence,
        ICustodyTransfer.Consent calldata consent
    ) external pure returns (bytes32) {
        return SignedCustody.pickUp(shipmentId, occurrence, consent);
    }

    /// @notice The struct of an acceptance, hashed from calldata.
    function hashAcceptance(
        bytes32 shipmentId,
        ICustodyTransfer.Outcome[] calldata outcomes,
        uint40 returnDeadline,
        Occurrence calldata occurrence,
        ICustodyTransfer.Consent calldata consent
    ) external pure returns (bytes32) {
        return SignedCustody.acceptance(shipmentId, outcomes, returnDeadline, occurrence, consent);
    }

    function _digest(bytes32 hash) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Lotmark CustodyTransfer"),
                keccak256("1"),
                block.chainid,
                address(custody)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, hash));
    }

    function _sign(uint256 key, bytes32 digest) private view returns (OperatorSignature memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[key].secret, digest);
        return OperatorSignature(keys[key].operator, abi.encodePacked(r, s, v));
    }

    /// @dev Now and then a key is named that did not sign.
    function _forge(OperatorSignature memory signed) private returns (bool) {
        if (!_oneIn(16)) return false;
        address another = keys[_roll(keys.length)].operator;
        bool forged = another != signed.operator;
        signed.operator = another;
        return forged;
    }

    /// @dev Now and then what is sent is not what was signed.
    function _tamper(ICustodyTransfer.Consent memory consent) private returns (bool tampered) {
        tampered = _oneIn(16);
        if (tampered) ++consent.deadline;
    }

    function _pickConsent() private returns (uint256 place, ICustodyTransfer.Consent memory consent) {
        place = _roll(NONCES);
        (consent.nonce, consent.deadline) = (_nonceAt(place), _pickDeadline());
    }

    function _expectConsent(
        uint256 member,
        uint256 place,
        ICustodyTransfer.Consent memory consent,
        bool tampered
    ) private {
        _expect(!tampered, "something was sent that was not signed so");
        _expect(block.timestamp <= consent.deadline, "something signed was sent too late");
        _use(member, place);
    }

    /// @dev A nonce of a member was used or cancelled just now.
    function _use(uint256 member, uint256 place) private {
        _expect(!_used[member][place], "what was signed worked twice, or after it was cancelled");
        _used[member][place] = true;
        for (uint256 i = 0; i < NONCES; ++i) {
            bool used = custody.isNonceUsed(accounts[member], _nonceAt(i));
            _expect(used == _used[member][i], "a nonce of a member is not as it was used");
        }
    }

    /// @dev A nonce between two members was used or cancelled just now.
    function _useBetween(uint256 giver, uint256 taker, uint256 place) private {
        _expect(!_usedBetween[giver][taker][place], "a handover was made twice, or after it was cancelled");
        _usedBetween[giver][taker][place] = true;
        for (uint256 i = 0; i < NONCES; ++i) {
            bool used = handover.isNonceUsed(accounts[giver], accounts[taker], _nonceAt(i));
            _expect(used == _usedBetween[giver][taker][i], "a nonce of two members is not as it was used");
        }
    }

    /// @dev Mostly in the future.
    function _pickDeadline() private returns (uint40) {
        return uint40(block.timestamp + 8 - _roll(10));
    }

    /// @dev Some that share a word of bits, and some that do not.
    function _nonceAt(uint256 place) private pure returns (uint256) {
        return place < NONCES / 2 ? place : type(uint256).max - place * 128;
    }

    /// @dev Mostly a shipment that its carrier can pick up.
    function _pickCarried() private returns (uint256 parcel) {
        for (uint256 i = 0; i < 8; ++i) {
            parcel = _pickParcel(ICustodyTransfer.Status.Shipped);
            if (shipments[parcel].carrier != address(0) && !parcels[parcel].pickedUp) return parcel;
        }
    }
}
