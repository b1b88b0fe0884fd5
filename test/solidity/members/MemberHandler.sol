// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {Grounds} from "../../../contracts/common/Grounds.sol";
import {Duty} from "../../../contracts/members/Duty.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {MemberRegistry} from "../../../contracts/members/MemberRegistry.sol";
import {OperatorConsent} from "../../../contracts/members/OperatorConsent.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice Calls a member registry as its roles and a few keys would, in any order, and counts the consents that were used.
contract MemberHandler is ForgeTest {
    uint256 public constant KEYS = 8;
    uint256 public constant MEMBERS = 3;
    uint256 public constant SITES = 3;
    uint40 private constant OBJECTION_PERIOD = 1 days;

    MemberRegistry public immutable registry;
    address[KEYS] private _keys;
    address[MEMBERS] private _accounts;

    /// @notice How many consents of a key the registry accepted.
    mapping(address key => uint256) public consentsUsed;

    constructor() {
        AccessManager manager = new AccessManager(address(this));
        registry = new MemberRegistry(address(manager), keccak256("salt"), OBJECTION_PERIOD);
        // The handler has every role: without further permissions all of the registry's functions are the admin's.
        for (uint256 index = 0; index < KEYS; ++index) _keys[index] = vm.addr(index + 1);
        string[MEMBERS] memory ids = ["CN1", "CN2", "CN3"];
        for (uint256 index = 0; index < MEMBERS; ++index) {
            address account = registry.accountOf("VAT", ids[index]);
            _accounts[index] = account;
            registry.admit("VAT", ids[index], _profile(), 32, _consent(account, index));
            ++consentsUsed[keyAt(index)];
        }
    }

    /// @notice A key, from a number of any size.
    function keyAt(uint256 seed) public view returns (address) {
        return _keys[seed % KEYS];
    }

    /// @notice A member's account, from a number of any size.
    function accountAt(uint256 seed) public view returns (address) {
        return _accounts[seed % MEMBERS];
    }

    /// @notice A GLN, from a number of any size.
    function glnAt(uint256 seed) public pure returns (bytes32) {
        uint256[SITES] memory glns = [uint256(6901234000009), 4006381333931, 9506000134352];
        return bytes32((uint256(1) << 248) | glns[seed % SITES]);
    }

    // --- the registrar ---

    function suspend(uint256 member, uint256 chance) external {
        // Seldom, or most members would be suspended most of the time.
        if (chance % 4 != 0) return;
        registry.suspend(accountAt(member), _grounds());
    }

    function reinstate(uint256 member) external {
        registry.reinstate(accountAt(member), _grounds());
    }

    function expel(uint256 member, uint256 chance) external {
        if (chance % 32 != 0) return;
        registry.expel(accountAt(member), _grounds());
    }

    function strikeOffSite(uint256 site) external {
        registry.strikeOffSite(_holderOf(glnAt(site)), glnAt(site), _grounds());
    }

    // --- keys ---

    function addOperator(uint256 caller, uint256 key, uint8 duties, bool administers) external {
        address administrator = _administrator(caller);
        address account = registry.operatorOf(administrator).member;
        IMemberRegistry.Consent memory consent = _consent(account, key);
        vm.prank(administrator);
        registry.addOperator(consent, _duties(duties, administers), _expiry(administers));
        ++consentsUsed[keyAt(key)];
    }

    function changeOperator(uint256 key, uint8 duties, bool administers) external {
        address operator = keyAt(key);
        vm.prank(_administratorOf(registry.operatorOf(operator).member, key));
        registry.changeOperator(operator, _duties(duties, administers), _expiry(administers));
    }

    function removeOperator(uint256 key) external {
        address operator = keyAt(key);
        vm.prank(_administratorOf(registry.operatorOf(operator).member, key));
        registry.removeOperator(operator);
    }

    function resign(uint256 caller) external {
        vm.prank(keyAt(caller));
        registry.resign();
    }

    function addSite(uint256 caller, uint256 site) external {
        vm.prank(_administrator(caller));
        registry.addSite(glnAt(site), 0, 0, "");
    }

    function closeSite(uint256 site) external {
        vm.prank(_administratorOf(_holderOf(glnAt(site)), site));
        registry.closeSite(glnAt(site));
    }

    /// @notice What nobody in particular tries, mostly in vain.
    function meddle(uint256 caller, uint256 key, uint8 duties, uint40 expiry, uint256 site) external {
        vm.startPrank(keyAt(caller));
        try registry.changeOperator(keyAt(key), duties, expiry) {} catch {}
        try registry.removeOperator(keyAt(key)) {} catch {}
        try registry.closeSite(glnAt(site)) {} catch {}
        vm.stopPrank();
    }

    // --- recovery ---

    function proposeRecovery(uint256 member, uint256 key) external {
        registry.proposeRecovery(accountAt(member), _consent(accountAt(member), key), _grounds());
        ++consentsUsed[keyAt(key)];
    }

    function objectToRecovery(uint256 member, uint256 chance) external {
        if (chance % 2 != 0) return;
        address account = _recovering(member);
        vm.prank(_administratorOf(account, member));
        registry.objectToRecovery(_grounds());
    }

    function withdrawRecovery(uint256 member, uint256 chance) external {
        if (chance % 8 != 0) return;
        registry.withdrawRecovery(_recovering(member), _grounds());
    }

    function decideRecovery(uint256 member, bool approved) external {
        registry.decideRecovery(_recovering(member), approved, _grounds());
    }

    function executeRecovery(uint256 member, bool due) external {
        address account = _recovering(member);
        uint256 executableFrom = registry.recoveryOf(account).executableFrom;
        if (due && block.timestamp < executableFrom) vm.warp(executableFrom);
        registry.executeRecovery(account);
    }

    // --- time ---

    function wait(uint256 duration) external {
        vm.warp(block.timestamp + (duration % 2 days));
    }

    // --- what calls are made of ---

    function _duties(uint8 duties, bool administers) private pure returns (uint8) {
        duties = (duties & Duty.ALL & ~Duty.ADMINISTER) | Duty.BRAND;
        return administers ? duties | Duty.ADMINISTER : duties;
    }

    function _expiry(bool administers) private view returns (uint40) {
        return administers ? 0 : uint40(block.timestamp + 3 days);
    }

    /// @dev Any administrator in force; any key where there is none.
    function _administrator(uint256 seed) private view returns (address) {
        return _administratorOf(address(0), seed);
    }

    /// @dev An administrator in force of `account` (zero: of any), otherwise any key.
    function _administratorOf(address account, uint256 seed) private view returns (address) {
        for (uint256 index = 0; index < KEYS; ++index) {
            address key = keyAt(_shift(seed, index));
            try registry.authorize(key, Duty.ADMINISTER) returns (address member) {
                if (account == address(0) || member == account) return key;
            } catch {}
        }
        return keyAt(seed);
    }

    /// @dev A member with a recovery under way, otherwise any.
    function _recovering(uint256 seed) private view returns (address) {
        for (uint256 index = 0; index < MEMBERS; ++index) {
            address account = accountAt(_shift(seed, index));
            if (registry.recoveryOf(account).executableFrom != 0) return account;
        }
        return accountAt(seed);
    }

    /// @dev The member with that open site, otherwise any.
    function _holderOf(bytes32 site) private view returns (address) {
        for (uint256 index = 0; index < MEMBERS; ++index) {
            if (registry.siteOf(accountAt(index), site).open) return accountAt(index);
        }
        return accountAt(0);
    }

    function _shift(uint256 seed, uint256 index) private pure returns (uint256) {
        unchecked {
            return seed + index;
        }
    }

    function _consent(address account, uint256 key) private view returns (IMemberRegistry.Consent memory) {
        address operator = keyAt(key);
        uint48 deadline = uint48(block.timestamp + 1 hours);
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Lotmark MemberRegistry"),
                keccak256("1"),
                block.chainid,
                address(registry)
            )
        );
        bytes32 terms = OperatorConsent.hash(account, operator, registry.operatorOf(operator).nonce, deadline);
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, terms));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign((key % KEYS) + 1, digest);
        return IMemberRegistry.Consent(operator, deadline, abi.encodePacked(r, s, v));
    }

    function _profile() private pure returns (IMemberRegistry.Profile memory) {
        return IMemberRegistry.Profile("name", "", 0);
    }

    function _grounds() private pure returns (Grounds memory) {
        return Grounds("grounds", 0);
    }
}
