// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Duty} from "../../../contracts/members/Duty.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {MemberRegistry} from "../../../contracts/members/MemberRegistry.sol";
import {ForgeTest} from "../support/ForgeTest.sol";
import {MemberHandler} from "./MemberHandler.sol";

/// @notice What holds of members and their keys, whatever was done in whatever order.
contract MemberRegistryInvariants is ForgeTest {
    MemberHandler private _handler;
    MemberRegistry private _registry;

    function setUp() external {
        _handler = new MemberHandler();
        _registry = _handler.registry();
        _target(address(_handler));
    }

    /// forge-config: default.invariant.runs = 64
    function invariant_members() external view {
        for (uint256 index = 0; index < _handler.MEMBERS(); ++index) {
            address account = _handler.accountAt(index);
            IMemberRegistry.Member memory member = _registry.memberOf(account);
            if (member.standing == IMemberRegistry.Standing.Expelled) {
                vm.assertEq(member.administrators, 0, "administrators of an expelled member");
                vm.assertEq(_registry.recoveryOf(account).executableFrom, 0, "recovery of an expelled member");
            } else {
                uint256 administrators = _countAdministrators(account, member.epoch);
                vm.assertEq(member.administrators, administrators, "administrators");
                vm.assertGe(administrators, 1, "administrators at least");
            }
        }
    }

    /// forge-config: default.invariant.runs = 64
    function invariant_keys() external view {
        for (uint256 index = 0; index < _handler.KEYS(); ++index) {
            address key = _handler.keyAt(index);
            IMemberRegistry.Operator memory operator = _registry.operatorOf(key);
            // Otherwise a consent was accepted twice, or lost.
            vm.assertEq(operator.nonce, _handler.consentsUsed(key), "nonce");
            uint8 duties = _isInForce(operator) ? operator.duties : 0;
            for (uint8 duty = 1; duty < Duty.ALL; duty <<= 1) {
                try _registry.authorize(key, duty) returns (address account) {
                    vm.assertTrue(duties & duty != 0, "authorized");
                    vm.assertEq(account, operator.member, "account");
                } catch {
                    vm.assertTrue(duties & duty == 0, "not authorized");
                }
            }
        }
    }

    /// forge-config: default.invariant.runs = 64
    function invariant_glnsBelongToOneMember() external view {
        for (uint256 site = 0; site < _handler.SITES(); ++site) {
            uint256 holders = 0;
            for (uint256 index = 0; index < _handler.MEMBERS(); ++index) {
                if (_registry.siteOf(_handler.accountAt(index), _handler.glnAt(site)).open) ++holders;
            }
            vm.assertLe(holders, 1, "holders");
        }
    }

    function _countAdministrators(address account, uint16 epoch) private view returns (uint256 count) {
        for (uint256 index = 0; index < _handler.KEYS(); ++index) {
            IMemberRegistry.Operator memory operator = _registry.operatorOf(_handler.keyAt(index));
            if (operator.member != account || operator.epoch != epoch) continue;
            if (operator.duties & Duty.ADMINISTER == 0) continue;
            vm.assertEq(operator.expiry, 0, "expiry of an administrator");
            ++count;
        }
    }

    function _isInForce(IMemberRegistry.Operator memory operator) private view returns (bool) {
        IMemberRegistry.Member memory member = _registry.memberOf(operator.member);
        bool expired = operator.duties & Duty.ADMINISTER == 0 && block.timestamp > operator.expiry;
        return member.standing == IMemberRegistry.Standing.Active && operator.epoch == member.epoch && !expired;
    }
}
