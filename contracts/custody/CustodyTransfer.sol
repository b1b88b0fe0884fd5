// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";

import {Grounds, requireGrounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {ILotToken} from "../lots/ILotToken.sol";
import {TrailKind} from "../lots/TrailKind.sol";
import {TransitAccount} from "../lots/TransitAccount.sol";
import {Duty} from "../members/Duty.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";
import {OperatorSignatures} from "../members/OperatorSignature.sol";
import {CustodyHash} from "./CustodyHash.sol";
import {ICustodyTransfer} from "./ICustodyTransfer.sol";
import {Lines} from "./Lines.sol";
import {SignedCustody} from "./SignedCustody.sol";
import {Sscc} from "./Sscc.sol";

/// @title CustodyTransfer
/// @notice Shipments from one member to another. What it does is documented in {ICustodyTransfer}.
contract CustodyTransfer is ICustodyTransfer, EIP712 {
    using BitMaps for BitMaps.BitMap;

    /// @dev What became of the lines, line by line.
    struct Sorted {
        uint256[] kept;
        uint256[] turned;
        bool anyKept;
        bool anyTurned;
        uint64 short;
    }

    IMemberRegistry private immutable _members;
    ILotToken private immutable _ledger;

    /// @dev Only what the ledger cannot tell: a shipment that is in transit, or was accepted in full, has no state here.
    mapping(bytes32 shipmentId => State) private _states;
    mapping(address member => BitMaps.BitMap) private _nonces;

    constructor(IMemberRegistry members, ILotToken ledger) EIP712("Lotmark CustodyTransfer", "1") {
        _members = members;
        _ledger = ledger;
    }

    // --- the consignor ships ---

    /// @inheritdoc ICustodyTransfer
    function ship(Shipment calldata shipment) external returns (bytes32 shipmentId) {
        _requireConsignor(shipment);
        if (shipment.consignor == shipment.consignee) revert CustodyTransferSameParty(shipment.consignor);
        if (shipment.deadline <= block.timestamp) revert CustodyTransferInvalidDeadline(shipment.deadline);
        if (shipment.lots.length == 0 || shipment.lots.length != shipment.units.length) {
            revert CustodyTransferInvalidLines(shipment.lots.length, shipment.units.length);
        }
        _members.requireSite(shipment.consignor, shipment.consignorSite);
        _members.requireSite(shipment.consignee, shipment.consigneeSite);
        if (shipment.carrier != address(0)) _requireCarrier(shipment);

        shipmentId = CustodyHash.shipment(shipment);
        emit Shipped(shipmentId, shipment.consignor, shipment.consignee, shipment);
        if (shipment.ssccs.length != 0) _announcePallets(shipment, shipmentId);
        _ledger.enter(_transit(shipment, shipmentId), shipment.lots, shipment.units, TrailKind.SHIPPED, shipmentId);
    }

    /// @inheritdoc ICustodyTransfer
    function cancel(Shipment calldata shipment, Grounds calldata grounds, Occurrence calldata occurrence) external {
        requireGrounds(grounds);
        _requireConsignor(shipment);
        (bytes32 shipmentId, State memory state) = _find(shipment, Status.Shipped);
        if (state.pickedUp) revert CustodyTransferPickedUp(shipmentId);
        uint256 deadline = _deadline(shipment, state);
        if (block.timestamp >= deadline) revert CustodyTransferDeadlinePassed(shipmentId, deadline);

        _set(shipmentId, state, Status.Cancelled);
        emit ShipmentCancelled(shipmentId, grounds, occurrence);
        _ledger.giveBack(
            _transit(shipment, shipmentId),
            shipment.lots,
            shipment.units,
            TrailKind.CANCELLED,
            CustodyHash.cancellation(shipmentId, grounds, occurrence)
        );
    }

    /// @inheritdoc ICustodyTransfer
    function reclaim(Shipment calldata shipment, Grounds calldata grounds, Occurrence calldata occurrence) external {
        requireGrounds(grounds);
        _requireConsignor(shipment);
        (bytes32 shipmentId, State memory state) = _findWaiting(shipment);
        if (state.status == Status.Shipped) {
            uint256 deadline = _deadline(shipment, state);
            if (block.timestamp < deadline) revert CustodyTransferDeadlineAhead(shipmentId, deadline);
        }

        _set(shipmentId, state, Status.Reclaimed);
        emit ShipmentReclaimed(shipmentId, grounds, occurrence);
        (uint256[] memory lots, uint256[] memory units) = _remaining(shipment, shipmentId, state);
        _ledger.giveBack(
            _transit(shipment, shipmentId),
            lots,
            units,
            TrailKind.RECLAIMED,
            CustodyHash.reclamation(shipmentId, grounds, occurrence)
        );
    }

    /// @inheritdoc ICustodyTransfer
    function settle(
        Shipment calldata shipment,
        uint256[] calldata lots,
        uint256[] calldata units,
        bool found,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external {
        requireGrounds(grounds);
        _requireConsignor(shipment);
        (bytes32 shipmentId, State memory state) = _find(shipment, Status.Short);

        uint256 settled = Lines.sum(units);
        if (settled > state.outstanding) {
            revert CustodyTransferMoreThanOutstanding(shipmentId, state.outstanding, settled);
        }
        // forge-lint: disable-next-line(unsafe-typecast)
        state.outstanding -= uint64(settled);
        _set(shipmentId, state, state.outstanding == 0 ? Status.Settled : Status.Short);
        emit ShipmentSettled(shipmentId, lots, units, found, grounds, occurrence);
        ILotToken.Transit memory transit = _transit(shipment, shipmentId);
        bytes32 data = CustodyHash.settlement(shipmentId, found, grounds, occurrence);
        if (found) _ledger.giveBack(transit, lots, units, TrailKind.SETTLED_FOUND, data);
        else _ledger.retireInTransit(transit, lots, units, TrailKind.SETTLED_LOST, data);
    }

    // --- the consignee answers ---

    /// @inheritdoc ICustodyTransfer
    function accept(Shipment calldata shipment, Occurrence calldata occurrence) external {
        _requireConsignee(shipment);
        bytes32 shipmentId = CustodyHash.shipment(shipment);
        State memory state = _states[shipmentId];
        emit ShipmentAccepted(shipmentId, occurrence);
        bytes32 data = CustodyHash.acceptance(shipmentId, occurrence);
        ILotToken.Transit memory transit = _transit(shipment, shipmentId);
        if (state.status == Status.None) {
            // what is not in transit, or not with these fields, the ledger refuses
            _ledger.deliver(transit, shipment.lots, shipment.units, TrailKind.ACCEPTED, data);
            return;
        }

        if (state.status != Status.Shipped) revert CustodyTransferWrongStatus(shipmentId, state.status);
        (uint256[] memory lots, uint256[] memory units) = _remaining(shipment, shipmentId, state);
        _set(shipmentId, state, Status.Accepted);
        _ledger.deliver(transit, lots, units, TrailKind.ACCEPTED, data);
    }

    /// @inheritdoc ICustodyTransfer
    function acceptPartly(
        Shipment calldata shipment,
        Outcome[] calldata outcomes,
        uint40 returnDeadline,
        Occurrence calldata occurrence
    ) external returns (bytes32 returning) {
        _requireConsignee(shipment);
        return _acceptPartly(shipment, outcomes, returnDeadline, occurrence);
    }

    /// @inheritdoc ICustodyTransfer
    function acceptSigned(
        Shipment calldata shipment,
        Outcome[] calldata outcomes,
        uint40 returnDeadline,
        Occurrence calldata occurrence,
        Consent calldata consent
    ) external returns (bytes32 returning) {
        bytes32 shipmentId = CustodyHash.shipment(shipment);
        _useConsent(
            shipment.consignee,
            SignedCustody.acceptance(shipmentId, outcomes, returnDeadline, occurrence, consent),
            consent
        );
        return _acceptPartly(shipment, outcomes, returnDeadline, occurrence);
    }

    /// @inheritdoc ICustodyTransfer
    function refuse(Shipment calldata shipment, Grounds calldata grounds, Occurrence calldata occurrence) external {
        requireGrounds(grounds);
        _requireConsignee(shipment);
        (bytes32 shipmentId, State memory state) = _find(shipment, Status.Shipped);
        _set(shipmentId, state, Status.Refused);
        emit ShipmentRefused(shipmentId, grounds, occurrence);
    }

    // --- the carrier ---

    /// @inheritdoc ICustodyTransfer
    function pickUp(Shipment calldata shipment, Occurrence calldata occurrence) external {
        address member = _members.authorize(msg.sender, Duty.RECEIVE);
        if (member != shipment.carrier) revert CustodyTransferNotCarrier(member, shipment.carrier);
        _pickUp(shipment, occurrence);
    }

    /// @inheritdoc ICustodyTransfer
    function pickUpSigned(
        Shipment calldata shipment,
        Occurrence calldata occurrence,
        Consent calldata consent
    ) external {
        bytes32 shipmentId = CustodyHash.shipment(shipment);
        _useConsent(shipment.carrier, SignedCustody.pickUp(shipmentId, occurrence, consent), consent);
        _pickUp(shipment, occurrence);
    }

    // --- who signs ---

    /// @inheritdoc ICustodyTransfer
    function cancelNonce(uint256 nonce) external {
        _useNonce(_members.authorize(msg.sender, Duty.RECEIVE), nonce, msg.sender);
    }

    // --- anybody ---

    /// @inheritdoc ICustodyTransfer
    function returnStopped(Shipment calldata shipment) external {
        (bytes32 shipmentId, State memory state) = _findWaiting(shipment);
        uint256 deadline = _deadline(shipment, state);
        if (block.timestamp < deadline) revert CustodyTransferDeadlineAhead(shipmentId, deadline);

        uint256[] memory amounts = _amounts(shipment, shipmentId, state);
        bool anyStays = false;
        for (uint256 i = 0; i < amounts.length; ++i) {
            if (amounts[i] == 0 || _isHeld(shipment.lots[i])) continue;
            amounts[i] = 0;
            anyStays = true;
        }
        (uint256[] memory lots, uint256[] memory units) = Lines.withUnits(shipment.lots, amounts);
        if (lots.length == 0) revert CustodyTransferNothingToReturn(shipmentId);

        state.partlyReturned = true;
        _set(shipmentId, state, anyStays ? state.status : Status.Reclaimed);
        emit StoppedLotsReturned(shipmentId, lots);
        _ledger.giveBack(_transit(shipment, shipmentId), lots, units, TrailKind.RETURNED, shipmentId);
    }

    // --- reading ---

    /// @inheritdoc ICustodyTransfer
    function shipmentIdOf(Shipment calldata shipment) external view returns (bytes32) {
        return CustodyHash.shipment(shipment);
    }

    /// @inheritdoc ICustodyTransfer
    function stateOf(Shipment calldata shipment) external view returns (State memory) {
        return _load(shipment, CustodyHash.shipment(shipment));
    }

    /// @inheritdoc ICustodyTransfer
    function deadlineOf(Shipment calldata shipment) external view returns (uint256) {
        (, State memory state) = _findAny(shipment);
        return _deadline(shipment, state);
    }

    /// @inheritdoc ICustodyTransfer
    function isNonceUsed(address member, uint256 nonce) external view returns (bool) {
        return _nonces[member].get(nonce);
    }

    // --- what is done by a transaction or a signature ---

    function _acceptPartly(
        Shipment calldata shipment,
        Outcome[] calldata outcomes,
        uint40 returnDeadline,
        Occurrence calldata occurrence
    ) private returns (bytes32 returning) {
        (bytes32 shipmentId, State memory state) = _find(shipment, Status.Shipped);
        Sorted memory sorted = _sort(outcomes, _amounts(shipment, shipmentId, state));

        state.outstanding = sorted.short;
        _set(shipmentId, state, sorted.short == 0 ? Status.Accepted : Status.Short);
        Shipment memory back;
        if (sorted.anyTurned) {
            back = _returnOf(shipment, shipmentId, sorted.turned, returnDeadline, occurrence);
            returning = CustodyHash.shipmentBack(back);
        }
        emit ShipmentAcceptedPartly(shipmentId, outcomes, returning, occurrence);
        _deliverSorted(
            _transit(shipment, shipmentId),
            shipment.lots,
            sorted,
            back,
            CustodyHash.partialAcceptance(shipmentId, outcomes, returning, occurrence)
        );
    }

    function _pickUp(Shipment calldata shipment, Occurrence calldata occurrence) private {
        (bytes32 shipmentId, State memory state) = _find(shipment, Status.Shipped);
        if (state.pickedUp) revert CustodyTransferPickedUp(shipmentId);
        // the ledger records in a pause, too, but goods should not set out in one
        if (_ledger.isPaused()) revert ILotToken.LotTokenPaused();

        state.pickedUp = true;
        _set(shipmentId, state, Status.Shipped);
        emit ShipmentPickedUp(shipmentId, occurrence);
        (uint256[] memory lots, ) = _remaining(shipment, shipmentId, state);
        bytes32[] memory data = new bytes32[](1);
        data[0] = CustodyHash.pickUp(shipmentId, occurrence);
        _ledger.record(lots, TrailKind.PICKED_UP, data);
    }

    // --- pallets ---

    /// @dev Lines on one pallet mostly follow each other; then it is announced once.
    function _announcePallets(Shipment calldata shipment, bytes32 shipmentId) private {
        uint64[] calldata ssccs = shipment.ssccs;
        if (ssccs.length != shipment.lots.length) {
            revert CustodyTransferSsccCount(shipment.lots.length, ssccs.length);
        }
        uint64 before = 0;
        for (uint256 i = 0; i < ssccs.length; ++i) {
            uint64 sscc = ssccs[i];
            if (sscc == before) continue;
            before = sscc;
            if (sscc == 0) continue;
            if (!Sscc.isValid(sscc)) revert CustodyTransferInvalidSscc(i, sscc);
            emit PalletShipped(sscc, shipmentId);
        }
    }

    // --- lines ---

    /// @dev Units of each line; none where a stopped or expired lot went back after the deadline, which empties the transit
    /// of it.
    function _amounts(
        Shipment calldata shipment,
        bytes32 shipmentId,
        State memory state
    ) private view returns (uint256[] memory amounts) {
        amounts = shipment.units;
        if (!state.partlyReturned) return amounts;
        address account = _account(shipment, shipmentId);
        for (uint256 i = 0; i < amounts.length; ++i) {
            if (_ledger.balanceOf(account, shipment.lots[i]) == 0) amounts[i] = 0;
        }
    }

    /// @dev The lines that are still in transit.
    function _remaining(
        Shipment calldata shipment,
        bytes32 shipmentId,
        State memory state
    ) private view returns (uint256[] memory lots, uint256[] memory units) {
        return Lines.withUnits(shipment.lots, _amounts(shipment, shipmentId, state));
    }

    /// @dev Whether a lot is stopped or expired.
    function _isHeld(uint256 lot) private view returns (bool) {
        return _ledger.lotOf(lot).stop != 0 || _ledger.isExpired(lot);
    }

    /// @dev Checks that what became of each line adds up.
    function _sort(Outcome[] calldata outcomes, uint256[] memory amounts) private pure returns (Sorted memory sorted) {
        uint256 length = amounts.length;
        if (outcomes.length != length) revert CustodyTransferOutcomeCount(length, outcomes.length);
        sorted.kept = new uint256[](length);
        sorted.turned = new uint256[](length);
        uint256 short = 0;
        for (uint256 i = 0; i < length; ++i) {
            (uint256 kept, uint256 turned) = (outcomes[i].accepted, outcomes[i].turnedBack);
            if (kept + turned > amounts[i] || (turned != 0) != (outcomes[i].fault != Fault.None)) {
                revert CustodyTransferInvalidOutcome(i, amounts[i], kept, turned);
            }
            (sorted.kept[i], sorted.turned[i]) = (kept, turned);
            if (kept != 0) sorted.anyKept = true;
            if (turned != 0) sorted.anyTurned = true;
            short += amounts[i] - kept - turned;
        }
        // fewer than 2^16 lines fit a block, of less than 2^48 units each
        // forge-lint: disable-next-line(unsafe-typecast)
        sorted.short = uint64(short);
    }

    /// @dev Moves what was kept to the consignee, and what was turned back into the transit of the shipment back.
    function _deliverSorted(
        ILotToken.Transit memory transit,
        uint256[] memory lots,
        Sorted memory sorted,
        Shipment memory back,
        bytes32 data
    ) private {
        // the ledger stops what moves in a pause; an answer that moves nothing is an acceptance, too
        if (!sorted.anyKept && !sorted.anyTurned && _ledger.isPaused()) revert ILotToken.LotTokenPaused();
        if (sorted.anyKept) {
            (uint256[] memory keptLots, uint256[] memory keptUnits) = Lines.withUnits(lots, sorted.kept);
            _ledger.deliver(transit, keptLots, keptUnits, TrailKind.ACCEPTED, data);
        }
        if (sorted.anyTurned) {
            bytes32 returning = CustodyHash.shipmentBack(back);
            emit Shipped(returning, back.consignor, back.consignee, back);
            _ledger.turnBack(transit, returning, back.lots, back.units, TrailKind.TURNED_BACK, data);
        }
    }

    /// @dev The shipment that takes back what was turned back. Its salt is the id of the first, so that it is the only one.
    function _returnOf(
        Shipment calldata shipment,
        bytes32 shipmentId,
        uint256[] memory turned,
        uint40 deadline,
        Occurrence calldata occurrence
    ) private view returns (Shipment memory) {
        if (deadline <= block.timestamp) revert CustodyTransferInvalidDeadline(deadline);
        (uint256[] memory lots, uint256[] memory units) = Lines.withUnits(shipment.lots, turned);
        return
            Shipment({
                consignor: shipment.consignee,
                consignee: shipment.consignor,
                carrier: address(0),
                consignorSite: shipment.consigneeSite,
                consigneeSite: shipment.consignorSite,
                purpose: Purpose.Return,
                deadline: deadline,
                occurrence: occurrence,
                tradeReference: shipment.tradeReference,
                lots: lots,
                units: units,
                ssccs: new uint64[](0),
                salt: shipmentId
            });
    }

    // --- states ---

    /// @dev The state as it was stored or, where it was not, as the first lot's place in the transit shows.
    function _load(Shipment calldata shipment, bytes32 shipmentId) private view returns (State memory state) {
        state = _states[shipmentId];
        if (state.status != Status.None || shipment.lots.length == 0) return state;
        ILotToken.Holding memory first = _ledger.holdingOf(_account(shipment, shipmentId), shipment.lots[0]);
        state.shippedAt = first.since;
        if (first.since != 0) state.status = first.units == 0 ? Status.Accepted : Status.Shipped;
    }

    function _set(bytes32 shipmentId, State memory state, Status status) private {
        state.status = status;
        _states[shipmentId] = state;
    }

    /// @dev A shipment that stands at `status`.
    function _find(
        Shipment calldata shipment,
        Status status
    ) private view returns (bytes32 shipmentId, State memory state) {
        (shipmentId, state) = _findAny(shipment);
        if (state.status != status) revert CustodyTransferWrongStatus(shipmentId, state.status);
    }

    /// @dev A shipment of which nothing has been accepted and that the consignor has not taken back.
    function _findWaiting(Shipment calldata shipment) private view returns (bytes32 shipmentId, State memory state) {
        (shipmentId, state) = _findAny(shipment);
        if (state.status != Status.Shipped && state.status != Status.Refused) {
            revert CustodyTransferWrongStatus(shipmentId, state.status);
        }
    }

    function _findAny(Shipment calldata shipment) private view returns (bytes32 shipmentId, State memory state) {
        shipmentId = CustodyHash.shipment(shipment);
        state = _load(shipment, shipmentId);
        if (state.status == Status.None) revert CustodyTransferUnknownShipment(shipmentId);
    }

    /// @dev The deadline, and the time that the consortium was paused since it was shipped.
    function _deadline(Shipment calldata shipment, State memory state) private view returns (uint256) {
        return shipment.deadline + _ledger.pausedSecondsSince(state.shippedAt);
    }

    // --- parties ---

    function _requireConsignor(Shipment calldata shipment) private view {
        address member = _members.authorize(msg.sender, Duty.DISPATCH);
        if (member != shipment.consignor) revert CustodyTransferNotConsignor(member, shipment.consignor);
    }

    function _requireConsignee(Shipment calldata shipment) private view {
        address member = _members.authorize(msg.sender, Duty.RECEIVE);
        if (member != shipment.consignee) revert CustodyTransferNotConsignee(member, shipment.consignee);
    }

    function _requireCarrier(Shipment calldata shipment) private view {
        address carrier = shipment.carrier;
        if (carrier == shipment.consignor || carrier == shipment.consignee) {
            revert CustodyTransferCarrierIsParty(carrier);
        }
        _members.requireActive(carrier);
    }

    /// @dev Uses what an operator of `member` signed in place of a transaction.
    function _useConsent(address member, bytes32 structHash, Consent calldata consent) private {
        OperatorSignatures.requireInTime(consent.deadline);
        _useNonce(member, consent.nonce, consent.signed.operator);
        OperatorSignatures.requireSigned(_members, member, Duty.RECEIVE, _hashTypedDataV4(structHash), consent.signed);
    }

    function _useNonce(address member, uint256 nonce, address operator) private {
        BitMaps.BitMap storage used = _nonces[member];
        if (used.get(nonce)) revert CustodyTransferNonceUsed(member, nonce);
        used.set(nonce);
        emit NonceUsed(member, nonce, operator);
    }

    function _transit(Shipment calldata shipment, bytes32 shipmentId) private pure returns (ILotToken.Transit memory) {
        return ILotToken.Transit(shipment.consignor, shipment.consignee, shipmentId);
    }

    function _account(Shipment calldata shipment, bytes32 shipmentId) private view returns (address) {
        return TransitAccount.derive(address(this), shipment.consignor, shipment.consignee, shipmentId);
    }
}
