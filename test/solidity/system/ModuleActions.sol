// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Capability} from "../../../contracts/lots/Capability.sol";
import {ILotToken} from "../../../contracts/lots/ILotToken.sol";
import {RecallActions} from "./RecallActions.sol";

/// @notice Lots are stopped, modules retired, pauses called; and others try what is not theirs to do.
abstract contract ModuleActions is RecallActions {
    uint16 private constant KIND = 99;
    bytes32 private constant DATA = keccak256("data");

    /// @dev A module that stops lots, one that was retired, one that records, and somebody who is no module.
    address private constant STOPPER = address(0x570);
    address private constant LEAVER = address(0x1ea);
    address private constant RECORDER = address(0x5ec);
    address private constant STRANGER = address(0xbad);

    uint8[] private _lists;

    constructor() {
        _setModule(STOPPER, Capability.STOP);
        _setModule(LEAVER, Capability.LEAVE);
        _setModule(RECORDER, Capability.RECORD);
        _lists.push(1);
    }

    // --- stops ---

    /// @notice Stops lots, with places where they may go or without.
    function stop(uint256 seed) external action(seed) {
        uint256[] memory stopped = _pickLots();
        if (parcels.length != 0 && _oneIn(2)) stopped[0] = shipments[_roll(shipments.length)].lots[0];
        uint8 list = _lists[_roll(_lists.length)];
        vm.prank(STOPPER);
        ledger.stop(stopped, list, KIND, DATA);
        _expectModule(STOPPER, Capability.STOP, false);
        for (uint256 i = 0; i < stopped.length; ++i) told[stopped[i]].stop = list;
    }

    function lift(uint256 seed) external action(seed) {
        uint256[] memory lifted = new uint256[](1);
        lifted[0] = _pickLots()[0];
        for (uint256 i = 0; i < lots.length && told[lifted[0]].stop == 0; ++i) lifted[0] = lots[i];
        vm.prank(STOPPER);
        ledger.lift(lifted, KIND, DATA);
        _expectModule(STOPPER, Capability.STOP, false);
        _expect(told[lifted[0]].stop != 0, "the stop of a free lot was lifted");
        told[lifted[0]].stop = 0;
    }

    function listPlaces(uint256 seed) external action(seed) {
        address[] memory places = new address[](1 + _roll(3));
        for (uint256 i = 0; i < places.length; ++i) places[i] = accounts[_roll(MEMBERS)];
        vm.prank(STOPPER);
        uint8 list = ledger.listPlaces(places);
        _expectModule(STOPPER, Capability.STOP, false);
        _expect(list > 3, "an empty list has places");
        _lists.push(list);
        for (uint256 i = 0; i < places.length; ++i) listed[list][places[i]] = true;
    }

    function record(uint256 seed) external action(seed) {
        bytes32[] memory data = new bytes32[](1);
        uint256[] memory recorded = _pickLots();
        vm.prank(RECORDER);
        ledger.record(recorded, KIND, data);
        _expectModule(RECORDER, Capability.RECORD, false);
    }

    // --- governance ---

    function pause(uint256 seed) external action(seed) {
        ledger.pause();
        (paused, pausedSince) = (true, block.timestamp);
    }

    /// @notice Retires one of the modules, and that altogether now and then.
    function retireModule(uint256 seed) external action(seed) {
        address[6] memory modules = [
            address(production),
            address(custody),
            address(handover),
            address(attestations),
            address(serials),
            address(recalls)
        ];
        _setModule(modules[_roll(modules.length)], _oneIn(4) ? 0 : Capability.LEAVE);
    }

    /// @notice Most of what stopped the consortium's work comes to an end.
    function calm(uint256 seed) external action(seed) {
        if (paused && !_oneIn(4)) {
            ledger.unpause();
            pausedBefore = _pausedSeconds();
            paused = false;
        }
        if (!_oneIn(4)) {
            _setModule(address(production), Capability.CREATE | Capability.BURN | Capability.RECORD);
            _setModule(address(custody), CUSTODY);
            _setModule(address(handover), Capability.HANDOVER);
            _setModule(address(attestations), Capability.RECORD);
            _setModule(address(serials), Capability.RECORD);
            _setModule(address(recalls), Capability.STOP | Capability.RECORD);
        }
        for (uint256 member = 0; member < MEMBERS; ++member) if (!_oneIn(4)) _reinstate(member);
        for (uint256 mark = 0; mark < MARKS; ++mark) if (!_oneIn(4)) _reinstateMark(mark);
    }

    /// @notice Lets time pass.
    function wait(uint256 seed) external action(seed) {
        _wait(_roll(1 days));
    }

    // --- what must be in vain ---

    /// @notice Somebody without the capability for it tries everything.
    function meddle(uint256 seed) external action(seed) {
        address[4] memory meddlers = [STRANGER, STOPPER, LEAVER, RECORDER];
        address meddler = meddlers[_roll(meddlers.length)];
        if (_oneIn(4)) meddler = keys[_roll(keys.length)].operator;
        uint256 member = _pickHolder();
        Lines memory lines = _pickLines(accounts[member], ANY, 1);
        vm.startPrank(meddler);
        _tryToCreate(lines.lots);
        _tryToBurn(lines, accounts[member]);
        _tryToMove(lines, accounts[member]);
        if (capabilities[meddler] & Capability.STOP == 0) _tryToStop(lines.lots);
        if (capabilities[meddler] & Capability.RECORD == 0) {
            try ledger.record(lines.lots, KIND, new bytes32[](1)) {
                _expect(false, "somebody recorded");
            } catch {}
        }
        _tryToGovern();
        vm.stopPrank();
    }

    /// @notice Somebody tries to take units out of a shipment past the module of custody.
    function rob(uint256 seed) external action(seed) {
        require(parcels.length != 0, "no shipment");
        uint256 parcel = _roll(parcels.length);
        Lines memory lines = Lines(shipments[parcel].lots, new uint256[](parcels[parcel].left.length));
        for (uint256 i = 0; i < lines.units.length; ++i) lines.units[i] = 1;
        ILotToken.Transit memory transit = ILotToken.Transit(
            shipments[parcel].consignor,
            shipments[parcel].consignee,
            parcels[parcel].id
        );
        vm.startPrank(_oneIn(2) ? LEAVER : STRANGER);
        try ledger.deliver(transit, lines.lots, lines.units, KIND, DATA) {
            _expect(false, "somebody delivered another's shipment");
        } catch {}
        try ledger.giveBack(transit, lines.lots, lines.units, KIND, DATA) {
            _expect(false, "somebody gave another's shipment back");
        } catch {}
        try ledger.turnBack(transit, DATA, lines.lots, lines.units, KIND, DATA) {
            _expect(false, "somebody turned another's shipment back");
        } catch {}
        try ledger.retireInTransit(transit, lines.lots, lines.units, KIND, DATA) {
            _expect(false, "somebody burnt another's shipment");
        } catch {}
        vm.stopPrank();
    }

    function _tryToCreate(uint256[] memory some) private {
        Told storage it = told[some[0]];
        address maker = accounts[it.maker];
        ILotToken.Issue[] memory issues = new ILotToken.Issue[](1);
        issues[0] = ILotToken.Issue(some[0], uint48(it.declared + 1), uint24(it.expiresAt / 15 minutes), DATA);
        try ledger.declare(maker, issues, KIND, false) {
            _expect(false, "somebody declared");
        } catch {}
        try ledger.correct(some[0], maker, 1, 0, KIND, DATA) {
            _expect(false, "somebody corrected");
        } catch {}
        try ledger.close(maker, some, KIND, DATA) {
            _expect(false, "somebody closed");
        } catch {}
    }

    function _tryToBurn(Lines memory lines, address member) private {
        try ledger.consume(member, lines.lots, lines.units, KIND, DATA) {
            _expect(false, "somebody consumed");
        } catch {}
        try ledger.retire(member, lines.lots, lines.units, KIND, DATA) {
            _expect(false, "somebody retired");
        } catch {}
    }

    function _tryToMove(Lines memory lines, address member) private {
        address to = accounts[told[lines.lots[0]].maker];
        try ledger.enter(ILotToken.Transit(member, to, DATA), lines.lots, lines.units, KIND, DATA) {
            _expect(false, "somebody shipped");
        } catch {}
        try ledger.handOver(member, to, lines.lots, lines.units, KIND, DATA) {
            _expect(false, "somebody handed over");
        } catch {}
        try ledger.safeTransferFrom(member, to, lines.lots[0], 1, "") {
            _expect(false, "somebody transferred");
        } catch {}
        try ledger.safeBatchTransferFrom(member, to, lines.lots, lines.units, "") {
            _expect(false, "somebody transferred");
        } catch {}
    }

    function _tryToStop(uint256[] memory some) private {
        try ledger.stop(some, 1, KIND, DATA) {
            _expect(false, "somebody stopped");
        } catch {}
        try ledger.lift(some, KIND, DATA) {
            _expect(false, "somebody lifted a stop");
        } catch {}
    }

    function _tryToGovern() private {
        try ledger.setModule(STRANGER, Capability.ALL) {
            _expect(false, "somebody set a module");
        } catch {}
        try ledger.pause() {
            _expect(false, "somebody paused");
        } catch {}
        try ledger.unpause() {
            _expect(false, "somebody ended a pause");
        } catch {}
        try brands.setQuotaDrawer(STRANGER, true) {
            _expect(false, "somebody allowed a module to draw quotas");
        } catch {}
    }

    function _setModule(address module, uint8 capability) private {
        ledger.setModule(module, capability);
        capabilities[module] = capability;
    }

    /// @dev One lot or two, which may be the same. Reverts where there is none.
    function _pickLots() private returns (uint256[] memory some) {
        require(lots.length != 0, "no lot");
        some = new uint256[](1 + _roll(2));
        for (uint256 i = 0; i < some.length; ++i) some[i] = lots[_roll(lots.length)];
    }
}
