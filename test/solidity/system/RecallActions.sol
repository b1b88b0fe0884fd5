// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Capability} from "../../../contracts/lots/Capability.sol";
import {Duty} from "../../../contracts/members/Duty.sol";
import {IRecalls} from "../../../contracts/recalls/IRecalls.sol";
import {HandoverActions} from "./HandoverActions.sol";

/// @notice Lots are put on hold, withdrawn and recalled, by whoever may; holders answer, and units come back.
abstract contract RecallActions is HandoverActions {
    uint256 private constant REGULATOR = MEMBERS;

    /// @dev Whose a list of places is; none for those that no recall has numbered.
    mapping(uint8 list => IRecalls.Authority) private _authorities;
    mapping(IRecalls.Authority authority => uint8[]) private _listsOf;
    mapping(uint256 lot => uint256) private _recovered;
    bytes32[] private _notices;

    /// @dev Who does something to lots.
    struct Actor {
        IRecalls.Authority authority;
        uint256 member;
        uint256 key;
        uint256 brand;
    }

    /// @notice Stops lots, stopped already or not.
    function recall(uint256 seed) external action(seed) {
        (Actor memory actor, uint256[] memory some) = _pickMatter(false);
        IRecalls.Notice memory notice = _notice(actor.authority);
        bytes32 id;
        if (actor.member == REGULATOR) {
            id = recalls.stopAsRegulator(notice, some);
        } else {
            vm.prank(keys[actor.key].operator);
            id = recalls.stop(notice, some, actor.brand);
        }
        _expectSay(actor, some);
        uint8 list = notice.places == 0 ? uint8(actor.authority) : notice.places;
        _expectModule(address(recalls), Capability.STOP, false);
        for (uint256 i = 0; i < some.length; ++i) told[some[i]].stop = list;
        _notices.push(id);
    }

    function liftRecall(uint256 seed) external action(seed) {
        (Actor memory actor, uint256[] memory some) = _pickMatter(true);
        if (actor.member == REGULATOR) {
            recalls.liftAsRegulator(some, _grounds(), _occurrence());
        } else {
            vm.prank(keys[actor.key].operator);
            recalls.lift(some, actor.brand, _grounds(), _occurrence());
        }
        _expectSay(actor, some);
        _expectModule(address(recalls), Capability.STOP, false);
        for (uint256 i = 0; i < some.length; ++i) {
            _expect(told[some[i]].stop != 0, "a stop was lifted that there was not");
            told[some[i]].stop = 0;
        }
    }

    function closeRecall(uint256 seed) external action(seed) {
        (Actor memory actor, uint256[] memory some) = _pickMatter(true);
        if (actor.member == REGULATOR) {
            recalls.closeAsRegulator(some, _grounds(), _occurrence());
        } else {
            vm.prank(keys[actor.key].operator);
            recalls.close(some, actor.brand, _grounds(), _occurrence());
        }
        _expectSay(actor, some);
        _expectModule(address(recalls), Capability.RECORD, false);
        for (uint256 i = 0; i < some.length; ++i) _expect(told[some[i]].stop != 0, "what was free was closed");
    }

    /// @notice The regulator numbers a list of places.
    function listStopPlaces(uint256 seed) external action(seed) {
        IRecalls.Authority authority = IRecalls.Authority(1 + _roll(3));
        address[] memory places = new address[](1 + _roll(2));
        for (uint256 i = 0; i < places.length; ++i) places[i] = accounts[_roll(MEMBERS)];
        uint8 list = recalls.listPlaces(authority, places);
        _expect(
            _authorities[list] == IRecalls.Authority.None || _authorities[list] == authority,
            "two authorities share a list"
        );
        _expect(list > uint8(IRecalls.Authority.Regulator), "an empty list has places");
        _authorities[list] = authority;
        _listsOf[authority].push(list);
        for (uint256 i = 0; i < places.length; ++i) listed[list][places[i]] = true;
    }

    function acknowledge(uint256 seed) external action(seed) {
        require(_notices.length != 0, "no notice");
        uint256 holder = _roll(MEMBERS);
        uint256[] memory some = _pickStopped(false);
        for (uint256 i = 0; i < MEMBERS && balance[some[0]][accounts[holder]] == 0; ++i) {
            holder = (holder + 1) % MEMBERS;
        }
        uint256 key = _pickKey(holder, Duty.RECEIVE);
        vm.prank(keys[key].operator);
        recalls.acknowledge(_notices[_roll(_notices.length)], some, _occurrence());
        holder = _expectOperator(key, Duty.RECEIVE);
        _expectModule(address(recalls), Capability.RECORD, false);
        _expect(told[some[0]].stop != 0, "a free lot was acknowledged to be stopped");
        _expect(balance[some[0]][accounts[holder]] != 0, "somebody acknowledged who holds nothing");
    }

    function recoverUnits(uint256 seed) external action(seed) {
        uint256 member = _roll(MEMBERS);
        uint256[] memory some = _pickStopped(true);
        uint256[] memory units = new uint256[](1);
        units[0] = _pickUnits(told[some[0]].burnt, _recovered[some[0]]);
        uint256 key = _pickKey(member, Duty.RECEIVE);
        vm.prank(keys[key].operator);
        recalls.recover(some, units, _occurrence());
        _expectOperator(key, Duty.RECEIVE);
        _expectModule(address(recalls), Capability.RECORD, false);
        _expect(told[some[0]].stop != 0, "units of a free lot were recovered");
        _recovered[some[0]] += units[0];
    }

    function verify() public view virtual override {
        super.verify();
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 lot = lots[i];
            vm.assertEq(uint256(recalls.authorityOver(lot)), uint256(_authorityOver(lot)), "who stopped it");
            vm.assertEq(recalls.recoveredOf(lot), _recovered[lot], "recovered");
            vm.assertLe(_recovered[lot], told[lot].burnt, "recovered, against what left circulation");
        }
    }

    // --- who may ---

    function _authorityOver(uint256 lot) private view returns (IRecalls.Authority authority) {
        uint8 stop = told[lot].stop;
        if (stop <= 3) return IRecalls.Authority(stop);
        authority = _authorities[stop];
        return authority == IRecalls.Authority.None ? IRecalls.Authority.Regulator : authority;
    }

    /// @dev Somebody changed how lots are stopped just now.
    function _expectSay(Actor memory actor, uint256[] memory some) private {
        uint256 member = REGULATOR;
        if (actor.member != REGULATOR) {
            member = _expectOperator(actor.key, actor.brand == 0 ? Duty.PRODUCE : Duty.BRAND);
        }
        for (uint256 i = 0; i < some.length; ++i) {
            Told storage it = told[some[i]];
            _expect(_authorityOver(some[i]) <= actor.authority, "a stop from above was changed");
            if (actor.authority == IRecalls.Authority.Maker) {
                _expect(it.maker == member, "somebody stopped another's lot");
            } else if (actor.authority == IRecalls.Authority.MarkOwner) {
                uint256[] storage carried = catalogue[it.product].marks;
                bool isCarried = false;
                for (uint256 j = 0; j < carried.length; ++j) if (marks[carried[j]] == actor.brand) isCarried = true;
                _expect(
                    member == (actor.brand == marks[INDICATION] ? ASSOCIATION : MAKER),
                    "somebody stopped lots for another's mark"
                );
                _expect(isCarried, "the owner of a mark stopped what does not carry it");
            }
        }
    }

    // --- choices ---

    /// @dev One lot or two, mostly stopped or free as wanted, and somebody who mostly has a say over them.
    function _pickMatter(bool stopped) private returns (Actor memory actor, uint256[] memory some) {
        require(lots.length != 0, "no lot");
        some = new uint256[](1 + _roll(2));
        for (uint256 i = 0; i < some.length; ++i) {
            some[i] = lots[_roll(lots.length)];
            for (uint256 j = 0; j < lots.length && stopped && told[some[i]].stop == 0; ++j) some[i] = lots[j];
        }
        if (_oneIn(2)) some[some.length - 1] = some[0];
        uint256 which = _roll(4);
        if (which == 0) {
            actor.authority = IRecalls.Authority.Regulator;
            actor.member = REGULATOR;
        } else if (which == 1) {
            actor.authority = IRecalls.Authority.MarkOwner;
            bool indication = _oneIn(2);
            actor.member = indication ? ASSOCIATION : MAKER;
            actor.brand = marks[indication ? INDICATION : TRADEMARK];
            actor.key = _pickKey(actor.member, Duty.BRAND);
        } else {
            actor.authority = IRecalls.Authority.Maker;
            actor.member = _oneIn(16) ? _roll(MEMBERS) : told[some[0]].maker;
            actor.key = _pickKey(actor.member, Duty.PRODUCE);
        }
    }

    function _notice(IRecalls.Authority authority) private returns (IRecalls.Notice memory) {
        uint8[] storage own = _listsOf[authority];
        uint8 places = own.length != 0 && _oneIn(2) ? own[_roll(own.length)] : 0;
        if (_oneIn(32)) places = uint8(_roll(8));
        return
            IRecalls.Notice({
                kind: IRecalls.Kind(_roll(3)),
                class: uint8(1 + _roll(3)),
                places: places,
                deadline: uint40(block.timestamp + 1 + _roll(3 days)),
                caseNumber: "",
                grounds: _grounds(),
                instructions: "send it back"
            });
    }

    /// @dev A stopped lot, of which units have left circulation if so wanted; any lot where there is none.
    function _pickStopped(bool left) private returns (uint256[] memory some) {
        require(lots.length != 0, "no lot");
        some = new uint256[](1);
        uint256 first = _roll(lots.length);
        some[0] = lots[first];
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 lot = lots[(first + i) % lots.length];
            if (told[lot].stop == 0 || (left && told[lot].burnt <= _recovered[lot])) continue;
            some[0] = lot;
            return some;
        }
    }
}
