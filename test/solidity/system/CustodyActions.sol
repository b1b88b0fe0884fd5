// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CheckDigit} from "../../../contracts/common/CheckDigit.sol";
import {ICustodyTransfer} from "../../../contracts/custody/ICustodyTransfer.sol";
import {Capability} from "../../../contracts/lots/Capability.sol";
import {ILotToken} from "../../../contracts/lots/ILotToken.sol";
import {Duty} from "../../../contracts/members/Duty.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {ProductionActions} from "./ProductionActions.sol";

/// @notice Lots go from member to member.
abstract contract CustodyActions is ProductionActions {
    /// @dev A shipment and what became of it. `left` are the units of each line that are in transit.
    struct Parcel {
        bytes32 id;
        address account;
        uint256 consignor;
        uint256 consignee;
        bool pickedUp;
        ICustodyTransfer.Status status;
        uint256 pausedBefore;
        uint256[] left;
    }

    Parcel[] internal parcels;
    ICustodyTransfer.Shipment[] internal shipments;
    /// @dev Which members are on a list of places.
    mapping(uint8 list => mapping(address place => bool)) internal listed;

    uint256 private _salt;

    // --- the consignor ---

    /// @notice Ships what a member has, now and then just as it was shipped before.
    function ship(uint256 seed) external action(seed) {
        ICustodyTransfer.Shipment memory shipment =
            shipments.length != 0 && _oneIn(32) ? shipments[_roll(shipments.length)] : _pickShipment();
        uint256 consignor = _memberOf(shipment.consignor);
        uint256 key = _pickKey(consignor, Duty.DISPATCH);
        vm.prank(keys[key].operator);
        bytes32 id = custody.ship(shipment);
        _expectKey(key, consignor, Duty.DISPATCH);
        _expectModule(address(custody), Capability.ENTER, true);
        for (uint256 i = 0; i < parcels.length; ++i) _expect(parcels[i].id != id, "a shipment was made twice");
        _expectRoutes(shipment.lots, shipment.consignee);
        _expectCarrier(shipment);
        _expectPallets(shipment);
        _shipped(id, shipment, accounts[consignor]);
    }

    function cancel(uint256 seed) external action(seed) {
        uint256 parcel = _pickParcel(ICustodyTransfer.Status.Shipped);
        uint256 key = _pickKey(parcels[parcel].consignor, Duty.DISPATCH);
        vm.prank(keys[key].operator);
        custody.cancel(shipments[parcel], _grounds(), _occurrence());
        _expectKey(key, parcels[parcel].consignor, Duty.DISPATCH);
        _expect(parcels[parcel].status == ICustodyTransfer.Status.Shipped, "what was not in transit was cancelled");
        _expect(block.timestamp < _deadline(parcel), "a shipment was cancelled after its deadline");
        _expect(!parcels[parcel].pickedUp, "a shipment was cancelled after it was picked up");
        _endAt(parcel, parcels[parcel].consignor, ICustodyTransfer.Status.Cancelled);
    }

    function reclaim(uint256 seed) external action(seed) {
        bool refused = _oneIn(2);
        uint256 parcel = _pickParcel(refused ? ICustodyTransfer.Status.Refused : ICustodyTransfer.Status.Shipped);
        uint256 key = _pickKey(parcels[parcel].consignor, Duty.DISPATCH);
        if (!refused) _waitFor(parcel);
        vm.prank(keys[key].operator);
        custody.reclaim(shipments[parcel], _grounds(), _occurrence());
        _expectKey(key, parcels[parcel].consignor, Duty.DISPATCH);
        ICustodyTransfer.Status status = parcels[parcel].status;
        bool due = status == ICustodyTransfer.Status.Shipped && block.timestamp >= _deadline(parcel);
        _expect(due || status == ICustodyTransfer.Status.Refused, "a shipment was reclaimed too early");
        _endAt(parcel, parcels[parcel].consignor, ICustodyTransfer.Status.Reclaimed);
    }

    /// @notice Settles some of what is short, or all of it.
    function settle(uint256 seed) external action(seed) {
        uint256 parcel = _pickParcel(ICustodyTransfer.Status.Short);
        uint256 key = _pickKey(parcels[parcel].consignor, Duty.DISPATCH);
        Lines memory lines = _pickLines(parcels[parcel].account, ANY, 2);
        bool found = _oneIn(2);
        vm.prank(keys[key].operator);
        custody.settle(shipments[parcel], lines.lots, lines.units, found, _grounds(), _occurrence());
        _expectKey(key, parcels[parcel].consignor, Duty.DISPATCH);
        _expectModule(address(custody), found ? Capability.LEAVE : Capability.BURN, false);
        Parcel storage it = parcels[parcel];
        _expect(it.status == ICustodyTransfer.Status.Short, "what was not short was settled");
        for (uint256 i = 0; i < lines.lots.length; ++i) {
            (uint256 lot, uint256 units) = (lines.lots[i], lines.units[i]);
            if (found) _move(lot, it.account, accounts[it.consignor], units);
            else _burn(lot, it.account, units);
            for (uint256 line = 0; line < it.left.length && units != 0; ++line) {
                if (shipments[parcel].lots[line] != lot) continue;
                uint256 part = units < it.left[line] ? units : it.left[line];
                it.left[line] -= part;
                units -= part;
            }
        }
        if (_isEmpty(parcel)) it.status = ICustodyTransfer.Status.Settled;
    }

    // --- the consignee ---

    function accept(uint256 seed) external action(seed) {
        uint256 parcel = _pickParcel(ICustodyTransfer.Status.Shipped);
        uint256 key = _pickKey(parcels[parcel].consignee, Duty.RECEIVE);
        vm.prank(keys[key].operator);
        custody.accept(shipments[parcel], _occurrence());
        _expectAnswer(parcel, key);
        _expectModule(address(custody), Capability.LEAVE, true);
        _endAt(parcel, parcels[parcel].consignee, ICustodyTransfer.Status.Accepted);
    }

    /// @notice Accepts some of a shipment; sends some of it back, and misses some.
    function acceptPartly(uint256 seed) external action(seed) {
        uint256 parcel = _pickParcel(ICustodyTransfer.Status.Shipped);
        uint256 key = _pickKey(parcels[parcel].consignee, Duty.RECEIVE);
        ICustodyTransfer.Outcome[] memory outcomes = _pickOutcomes(parcels[parcel].left);
        uint40 deadline = uint40(block.timestamp + 1 + _roll(2 days));
        vm.prank(keys[key].operator);
        bytes32 returning = custody.acceptPartly(shipments[parcel], outcomes, deadline, _occurrence());
        _expectAnswer(parcel, key);
        _acceptedPartly(parcel, outcomes, deadline, returning);
    }

    function refuse(uint256 seed) external action(seed) {
        uint256 parcel = _pickParcel(ICustodyTransfer.Status.Shipped);
        uint256 key = _pickKey(parcels[parcel].consignee, Duty.RECEIVE);
        vm.prank(keys[key].operator);
        custody.refuse(shipments[parcel], _grounds(), _occurrence());
        _expectAnswer(parcel, key);
        parcels[parcel].status = ICustodyTransfer.Status.Refused;
    }

    // --- anybody ---

    function returnStopped(uint256 seed) external action(seed) {
        uint256 parcel = _pickHeldUp();
        _waitFor(parcel);
        vm.prank(keys[_roll(keys.length)].operator);
        custody.returnStopped(shipments[parcel]);
        Parcel storage it = parcels[parcel];
        _expectModule(address(custody), Capability.LEAVE, false);
        _expect(block.timestamp >= _deadline(parcel), "a lot was returned before the deadline");
        bool waiting = it.status == ICustodyTransfer.Status.Shipped || it.status == ICustodyTransfer.Status.Refused;
        _expect(waiting, "a lot was returned from a shipment that had ended");
        bool any = false;
        for (uint256 line = 0; line < it.left.length; ++line) {
            uint256 lot = shipments[parcel].lots[line];
            if (it.left[line] == 0 || !(told[lot].stop != 0 || _hasExpired(lot))) continue;
            any = true;
            _move(lot, it.account, accounts[it.consignor], it.left[line]);
            it.left[line] = 0;
        }
        _expect(any, "a return returned nothing");
        if (_isEmpty(parcel)) it.status = ICustodyTransfer.Status.Reclaimed;
    }

    // --- what is shipped ---

    function _pickShipment() private returns (ICustodyTransfer.Shipment memory) {
        uint256 consignor = _pickHolder();
        uint256 consignee = _pickOther(consignor);
        Lines memory lines = _pickLines(accounts[consignor], ANY, 3);
        // what may not go anywhere else goes to its maker, mostly
        if (!_oneIn(4) && _isHeldUp(lines.lots[0]) && told[lines.lots[0]].maker != consignor) {
            consignee = told[lines.lots[0]].maker;
        }
        return
            ICustodyTransfer.Shipment({
                consignor: accounts[consignor],
                consignee: accounts[consignee],
                carrier: _oneIn(3) ? address(0) : accounts[_pickOther(consignor)],
                consignorSite: SITE,
                consigneeSite: SITE,
                purpose: ICustodyTransfer.Purpose(_roll(5)),
                deadline: uint40(block.timestamp + 1 + _roll(3 days)),
                occurrence: _occurrence(),
                tradeReference: "order",
                lots: lines.lots,
                units: lines.units,
                ssccs: _pickPallets(lines.lots.length),
                salt: bytes32(++_salt)
            });
    }

    /// @dev Mostly a member that is active.
    function _pickOther(uint256 member) internal returns (uint256 other) {
        other = (member + 1 + _roll(MEMBERS - 1)) % MEMBERS;
        for (uint256 i = 0; i < MEMBERS && !_oneIn(16); ++i) {
            if (other != member && standing[other] == IMemberRegistry.Standing.Active) return other;
            other = (other + 1) % MEMBERS;
        }
    }

    function _expectRoutes(uint256[] memory some, address to) internal {
        for (uint256 i = 0; i < some.length; ++i) {
            Told storage it = told[some[i]];
            if (to == accounts[it.maker]) continue;
            if (it.stop == 0) _expect(!_hasExpired(some[i]), "an expired lot went to another");
            else _expect(listed[it.stop][to], "a stopped lot went to another");
        }
    }

    function _expectCarrier(ICustodyTransfer.Shipment memory shipment) private {
        address carrier = shipment.carrier;
        if (carrier == address(0)) return;
        _expect(carrier != shipment.consignor && carrier != shipment.consignee, "a party is its own carrier");
        _expect(standing[_memberOf(carrier)] == IMemberRegistry.Standing.Active, "a carrier is no active member");
    }

    /// @dev No pallets, or some lines on one; now and then with a wrong digit.
    function _pickPallets(uint256 length) private returns (uint64[] memory ssccs) {
        if (_oneIn(2)) return ssccs;
        ssccs = new uint64[](_oneIn(32) ? length + 1 : length);
        for (uint256 i = 0; i < length; ++i) {
            if (_oneIn(3)) continue;
            ssccs[i] = uint64(1e16 + _roll(4)) * 10;
            while (!CheckDigit.isValidLong(ssccs[i])) ++ssccs[i];
            if (_oneIn(32)) --ssccs[i];
        }
    }

    function _expectPallets(ICustodyTransfer.Shipment memory shipment) private {
        uint64[] memory ssccs = shipment.ssccs;
        _expect(ssccs.length == 0 || ssccs.length == shipment.lots.length, "pallets are not of the lines");
        for (uint256 i = 0; i < ssccs.length; ++i) _expect(CheckDigit.isValidLong(ssccs[i]), "a wrong check digit");
    }

    function _shipped(bytes32 id, ICustodyTransfer.Shipment memory shipment, address from) private {
        ILotToken.Transit memory transit = ILotToken.Transit(shipment.consignor, shipment.consignee, id);
        address account = ledger.transitAccountOf(address(custody), transit);
        for (uint256 i = 0; i < shipment.lots.length; ++i) _move(shipment.lots[i], from, account, shipment.units[i]);
        shipments.push(shipment);
        parcels.push(
            Parcel({
                id: id,
                account: account,
                consignor: _memberOf(shipment.consignor),
                consignee: _memberOf(shipment.consignee),
                pickedUp: false,
                status: ICustodyTransfer.Status.Shipped,
                pausedBefore: _pausedSeconds(),
                left: shipment.units
            })
        );
    }

    // --- what becomes of it ---

    /// @dev The consignee answered just now.
    function _expectAnswer(uint256 parcel, uint256 key) internal {
        _expectKey(key, parcels[parcel].consignee, Duty.RECEIVE);
        _expect(parcels[parcel].status == ICustodyTransfer.Status.Shipped, "what was not in transit was answered");
    }

    /// @dev What is left goes to a member.
    function _endAt(uint256 parcel, uint256 member, ICustodyTransfer.Status status) private {
        Parcel storage it = parcels[parcel];
        if (!_isEmpty(parcel)) _expectModule(address(custody), Capability.LEAVE, false);
        for (uint256 line = 0; line < it.left.length; ++line) {
            if (it.left[line] == 0) continue;
            _move(shipments[parcel].lots[line], it.account, accounts[member], it.left[line]);
            it.left[line] = 0;
        }
        it.status = status;
    }

    function _pickOutcomes(uint256[] memory left) internal returns (ICustodyTransfer.Outcome[] memory outcomes) {
        outcomes = new ICustodyTransfer.Outcome[](left.length);
        for (uint256 line = 0; line < left.length; ++line) {
            uint256 accepted = _oneIn(3) ? left[line] : _roll(left[line] + 1);
            uint256 turnedBack = _oneIn(3) ? left[line] - accepted : _roll(left[line] - accepted + 1);
            outcomes[line] = ICustodyTransfer.Outcome(
                uint48(accepted),
                uint48(turnedBack),
                turnedBack == 0 ? ICustodyTransfer.Fault.None : ICustodyTransfer.Fault(1 + _roll(3))
            );
        }
    }

    function _acceptedPartly(
        uint256 parcel,
        ICustodyTransfer.Outcome[] memory outcomes,
        uint40 deadline,
        bytes32 returning
    ) internal {
        Parcel storage it = parcels[parcel];
        ICustodyTransfer.Shipment memory shipment = shipments[parcel];
        uint256 returned = 0;
        bool moved = false;
        for (uint256 line = 0; line < outcomes.length; ++line) {
            (uint256 accepted, uint256 turnedBack) = (outcomes[line].accepted, outcomes[line].turnedBack);
            _expect(accepted + turnedBack <= it.left[line], "more was accepted than was shipped");
            _move(shipment.lots[line], it.account, accounts[it.consignee], accepted);
            it.left[line] -= accepted + turnedBack < it.left[line] ? accepted + turnedBack : it.left[line];
            if (turnedBack != 0) ++returned;
            if (accepted + turnedBack != 0) moved = true;
        }
        _expectModule(address(custody), moved ? Capability.LEAVE : 0, true);
        it.status = _isEmpty(parcel) ? ICustodyTransfer.Status.Accepted : ICustodyTransfer.Status.Short;
        _expect((returning != 0) == (returned != 0), "a shipment back has nothing in it, or is missing");
        if (returned == 0) return;

        (shipment.consignor, shipment.consignee) = (shipment.consignee, shipment.consignor);
        (shipment.consignorSite, shipment.consigneeSite) = (shipment.consigneeSite, shipment.consignorSite);
        (shipment.purpose, shipment.deadline) = (ICustodyTransfer.Purpose.Return, deadline);
        (shipment.occurrence, shipment.salt) = (_occurrence(), it.id);
        (shipment.carrier, shipment.ssccs) = (address(0), new uint64[](0));
        uint256[] memory from = shipment.lots;
        (shipment.lots, shipment.units) = (new uint256[](returned), new uint256[](returned));
        returned = 0;
        for (uint256 line = 0; line < outcomes.length; ++line) {
            if (outcomes[line].turnedBack == 0) continue;
            (shipment.lots[returned], shipment.units[returned]) = (from[line], outcomes[line].turnedBack);
            ++returned;
        }
        _expect(custody.shipmentIdOf(shipment) == returning, "a shipment back is not as it was said");
        _shipped(returning, shipment, it.account);
    }

    // --- choices ---

    /// @dev Mostly a shipment that stands there, and sometimes any. Reverts where there is none at all.
    function _pickParcel(ICustodyTransfer.Status status) internal returns (uint256) {
        require(parcels.length != 0, "no shipment");
        uint256 first = _roll(parcels.length);
        if (_oneIn(16)) return first;
        for (uint256 i = 0; i < parcels.length; ++i) {
            uint256 parcel = (first + i) % parcels.length;
            if (parcels[parcel].status == status) return parcel;
        }
        revert("no such shipment");
    }

    /// @dev Mostly a shipment in which a stopped or expired lot waits.
    function _pickHeldUp() private returns (uint256) {
        require(parcels.length != 0, "no shipment");
        uint256 first = _roll(parcels.length);
        if (_oneIn(16)) return first;
        for (uint256 i = 0; i < parcels.length; ++i) {
            uint256 parcel = (first + i) % parcels.length;
            Parcel storage it = parcels[parcel];
            if (it.status != ICustodyTransfer.Status.Shipped && it.status != ICustodyTransfer.Status.Refused) continue;
            for (uint256 line = 0; line < it.left.length; ++line) {
                if (it.left[line] != 0 && _isHeldUp(shipments[parcel].lots[line])) return parcel;
            }
        }
        revert("nothing held up");
    }

    function _isHeldUp(uint256 lot) private view returns (bool) {
        return told[lot].stop != 0 || _hasExpired(lot);
    }

    /// @dev Mostly until a shipment's deadline, unless a pause keeps it off.
    function _waitFor(uint256 parcel) private {
        uint256 deadline = _deadline(parcel);
        if (!paused && block.timestamp < deadline && !_oneIn(4)) _wait(deadline - block.timestamp);
    }

    function _deadline(uint256 parcel) private view returns (uint256) {
        return shipments[parcel].deadline + _pausedSeconds() - parcels[parcel].pausedBefore;
    }

    function _isEmpty(uint256 parcel) private view returns (bool) {
        uint256[] storage left = parcels[parcel].left;
        for (uint256 line = 0; line < left.length; ++line) if (left[line] != 0) return false;
        return true;
    }

    function _memberOf(address account) internal view returns (uint256 member) {
        while (accounts[member] != account) ++member;
    }

    // --- the comparison ---

    function verify() public view virtual override {
        super.verify();
        for (uint256 i = 0; i < parcels.length; ++i) {
            ICustodyTransfer.State memory state = custody.stateOf(shipments[i]);
            vm.assertEq(uint256(state.status), uint256(parcels[i].status), "status of a shipment");
            vm.assertEq(state.pickedUp, parcels[i].pickedUp, "whether a shipment was picked up");
            vm.assertEq(custody.deadlineOf(shipments[i]), _deadline(i), "deadline of a shipment");
        }
    }
}
