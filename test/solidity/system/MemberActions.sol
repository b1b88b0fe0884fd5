// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Duty} from "../../../contracts/members/Duty.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {Chronicle} from "./Chronicle.sol";

/// @notice What happens to members and their keys, and which key may do what because of it.
abstract contract MemberActions is Chronicle {
    /// @dev A key and the last that was done to it; whether it may act follows.
    struct Key {
        uint256 secret;
        address operator;
        bool serves;
        uint256 member;
        uint16 epoch;
        uint8 duties;
        uint256 expiry;
    }

    uint256 private constant MAX_KEYS = 30;
    uint256 private constant MAX_EXPELLED = 2;

    Key[] internal keys;
    IMemberRegistry.Standing[MEMBERS] internal standing;
    uint16[MEMBERS] private _epoch;
    uint256 private _expelled;

    constructor() {
        for (uint256 member = 0; member < MEMBERS; ++member) {
            standing[member] = IMemberRegistry.Standing.Active;
            _epoch[member] = 1;
            keys.push(Key(member + 1, _firstKeyOf(member), true, member, 1, Duty.ALL, 0));
        }
    }

    // --- which key may do what ---

    function _mayAct(uint256 key, uint8 duty) internal view returns (bool) {
        Key storage it = keys[key];
        return
            it.serves &&
            standing[it.member] == IMemberRegistry.Standing.Active &&
            it.epoch == _epoch[it.member] &&
            (it.expiry == 0 || block.timestamp <= it.expiry) &&
            it.duties & duty != 0;
    }

    /// @dev Mostly a key that may do this for the member, and sometimes any, as one that was removed or is another's.
    function _pickKey(uint256 member, uint8 duty) internal returns (uint256) {
        uint256 first = _roll(keys.length);
        if (_oneIn(16)) return first;
        for (uint256 i = 0; i < keys.length; ++i) {
            uint256 key = (first + i) % keys.length;
            if (keys[key].member == member && _mayAct(key, duty)) return key;
        }
        return first;
    }

    /// @dev A key did something for a member just now.
    function _expectKey(uint256 key, uint256 member, uint8 duty) internal {
        _expect(_mayAct(key, duty), "a key did what it may not");
        _expect(keys[key].member == member, "a key acted for another member");
    }

    // --- the registrar ---

    function suspend(uint256 seed) external action(seed) {
        uint256 member = _roll(MEMBERS);
        members.suspend(accounts[member], _grounds());
        standing[member] = IMemberRegistry.Standing.Suspended;
    }

    function _reinstate(uint256 member) internal {
        if (standing[member] != IMemberRegistry.Standing.Suspended) return;
        members.reinstate(accounts[member], _grounds());
        standing[member] = IMemberRegistry.Standing.Active;
    }

    function expel(uint256 seed) external action(seed) {
        uint256 member = _roll(MEMBERS);
        require(_expelled < MAX_EXPELLED, "enough");
        members.expel(accounts[member], _grounds());
        standing[member] = IMemberRegistry.Standing.Expelled;
        ++_expelled;
    }

    // --- administrators ---

    /// @notice Adds a key with some duties for some time: a new one, or one that serves nobody any more.
    function addOperator(uint256 seed) external action(seed) {
        uint256 member = _roll(MEMBERS);
        uint256 administrator = _pickKey(member, Duty.ADMINISTER);
        uint256 key = _freeKey();
        uint8 duties = uint8(2 + _roll(uint256(Duty.ALL) - 2)) & ~Duty.ADMINISTER;
        if (duties == 0) duties = Duty.PRODUCE;
        uint40 expiry = uint40(block.timestamp + 1 + _roll(6 days));
        IMemberRegistry.Consent memory consent = _consent(keys[key].secret, accounts[member]);

        vm.prank(keys[administrator].operator);
        members.addOperator(consent, duties, expiry);
        _expectKey(administrator, member, Duty.ADMINISTER);
        _serve(key, member, duties, expiry);
    }

    function changeOperator(uint256 seed) external action(seed) {
        uint256 key = _roll(keys.length);
        uint256 member = keys[key].member;
        uint256 administrator = _pickKey(member, Duty.ADMINISTER);
        uint8 duties = uint8(1 + _roll(Duty.ALL));
        uint40 expiry = duties & Duty.ADMINISTER != 0 ? 0 : uint40(block.timestamp + 1 + _roll(6 days));

        vm.prank(keys[administrator].operator);
        members.changeOperator(keys[key].operator, duties, expiry);
        _expectKey(administrator, member, Duty.ADMINISTER);
        (keys[key].duties, keys[key].expiry) = (duties, expiry);
    }

    function removeOperator(uint256 seed) external action(seed) {
        uint256 key = _pickClerk();
        uint256 member = keys[key].member;
        uint256 administrator = _pickKey(member, Duty.ADMINISTER);
        vm.prank(keys[administrator].operator);
        members.removeOperator(keys[key].operator);
        _expectKey(administrator, member, Duty.ADMINISTER);
        keys[key].serves = false;
    }

    function resign(uint256 seed) external action(seed) {
        uint256 key = _pickClerk();
        vm.prank(keys[key].operator);
        members.resign();
        _expectKey(key, keys[key].member, Duty.ALL);
        keys[key].serves = false;
    }

    /// @notice A member has lost its keys, and gets another one.
    function recover(uint256 seed) external action(seed) {
        uint256 member = _roll(MEMBERS);
        uint256 key = _freeKey();
        members.proposeRecovery(accounts[member], _consent(keys[key].secret, accounts[member]), _grounds());
        _wait(OBJECTION_PERIOD);
        members.executeRecovery(accounts[member]);
        ++_epoch[member];
        _serve(key, member, Duty.ALL, 0);
    }

    // --- keys ---

    /// @dev Mostly a key that does not administer, of which a member may have none.
    function _pickClerk() private returns (uint256) {
        uint256 first = _roll(keys.length);
        for (uint256 i = 0; i < keys.length && !_oneIn(16); ++i) {
            uint256 key = (first + i) % keys.length;
            if (keys[key].serves && keys[key].duties & Duty.ADMINISTER == 0) return key;
        }
        return first;
    }

    /// @dev A key that can be added: mostly a new one.
    function _freeKey() private returns (uint256 key) {
        uint256 first = _roll(keys.length);
        if (_oneIn(2) || keys.length == MAX_KEYS) {
            for (uint256 i = 0; i < keys.length; ++i) {
                key = (first + i) % keys.length;
                Key storage it = keys[key];
                bool isEnded =
                    it.epoch != _epoch[it.member] || standing[it.member] == IMemberRegistry.Standing.Expelled;
                if (!it.serves || isEnded) return key;
            }
        }
        if (keys.length == MAX_KEYS) return first;
        uint256 secret = keys.length + 1;
        keys.push(Key(secret, vm.addr(secret), false, 0, 0, 0, 0));
        return keys.length - 1;
    }

    function _serve(uint256 key, uint256 member, uint8 duties, uint40 expiry) private {
        Key storage it = keys[key];
        (it.serves, it.member, it.epoch) = (true, member, _epoch[member]);
        (it.duties, it.expiry) = (duties, expiry);
    }
}
