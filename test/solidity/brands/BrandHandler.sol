// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {BrandRegistry} from "../../../contracts/brands/BrandRegistry.sol";
import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {Grounds} from "../../../contracts/common/Grounds.sol";
import {Measure} from "../../../contracts/common/Measure.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {ForgeTest} from "../support/ForgeTest.sol";
import {EveryoneIsAMember} from "./EveryoneIsAMember.sol";

/// @notice Does with one mark whatever can be done with it, in any order, notes what members declare under it, and writes
/// down at the end of each second how things stand.
contract BrandHandler is ForgeTest {
    uint256 public constant MEMBERS = 3;
    uint64 private constant UNLIMITED = type(uint64).max;

    /// @notice What a member declared at once, as a lot.
    struct Lot {
        address member;
        uint32 season;
        uint16 day;
        bool counted;
        uint256 amount;
    }

    /// @notice How things stood at the end of a second, for one member.
    struct Moment {
        uint40 time;
        address member;
        bool authorised;
        IBrandRegistry.Status status;
        uint32 season;
        address owner;
        uint64 quota;
    }

    BrandRegistry public immutable registry;
    uint256 public immutable brand;

    address[MEMBERS] private _members = [address(0x1001), address(0x1002), address(0x1003)];
    Lot[] private _lots;
    Moment[] private _moments;

    constructor() {
        vm.warp(1_800_000_000);
        AccessManager manager = new AccessManager(address(this));
        registry = new BrandRegistry(address(manager), IMemberRegistry(address(new EveryoneIsAMember())));
        // The handler has every role: without further permissions all restricted functions are the admin's.
        registry.setQuotaDrawer(address(this), true);
        IBrandRegistry.Mark memory mark = IBrandRegistry.Mark(
            "CN",
            IBrandRegistry.Kind.GeographicalIndication,
            "1",
            "name",
            "",
            ""
        );
        vm.prank(_members[0]);
        registry.applyFor(mark, "evidence");
        brand = registry.record(
            _members[0],
            mark,
            "evidence",
            IBrandRegistry.Recording(Measure.Grams, "registered", 0, uint40(block.timestamp + 30 days))
        );
    }

    function memberAt(uint256 seed) public view returns (address) {
        return _members[seed % MEMBERS];
    }

    function lots() external view returns (Lot[] memory) {
        return _lots;
    }

    function moments() external view returns (Moment[] memory) {
        return _moments;
    }

    // --- the registrar ---

    function suspend(uint256 chance) external {
        if (chance % 8 == 0) registry.suspend(brand, _grounds());
    }

    function reinstate() external {
        registry.reinstate(brand, _grounds());
    }

    function revoke(uint256 chance) external {
        if (chance % 256 == 0) registry.revoke(brand, _grounds());
    }

    function lapse(uint256 chance) external {
        if (chance % 16 == 0) registry.lapse(brand, _grounds());
    }

    function renew(uint256 duration) external {
        uint256 validUntil = registry.brandOf(brand).validUntil;
        if (validUntil < block.timestamp) validUntil = block.timestamp;
        registry.renew(brand, uint40(validUntil + (duration % 10 days)), "renewed", 0);
    }

    function revokeAuthorisation(uint256 member, uint256 season, uint256 chance) external {
        if (chance % 2 != 0) return;
        uint32 number = _season(season);
        registry.revokeAuthorisation(brand, _authorised(member, number), number, _grounds());
    }

    // --- the owner ---

    function openSeason(uint256 step, uint256 chance) external {
        if (chance % 4 != 0) return;
        uint32 season = uint32(registry.brandOf(brand).season + 1 + (step % 2));
        vm.prank(registry.ownerOf(brand));
        registry.openSeason(brand, season);
    }

    function grantAuthorisation(uint256 member, uint256 season, uint256 from, uint256 until, uint256 quota) external {
        uint32 number = _season(season);
        uint40 validFrom = registry.authorisationOf(brand, memberAt(member), number).validFrom;
        // That of one that has begun is kept, and most should begin soon.
        if (validFrom == 0 || from % 4 == 0) validFrom = uint40(block.timestamp + (from % 2 days));
        vm.prank(registry.ownerOf(brand));
        registry.grantAuthorisation(brand, memberAt(member), number, validFrom, _soon(until), _quota(quota));
    }

    function withdrawAuthorisation(uint256 member, uint256 season, uint256 chance) external {
        if (chance % 2 != 0) return;
        uint32 number = _season(season);
        address authorised = _authorised(member, number);
        vm.prank(registry.ownerOf(brand));
        registry.withdrawAuthorisation(brand, authorised, number, _grounds());
    }

    function pass(uint256 member, uint256 chance) external {
        if (chance % 2 != 0) return;
        vm.prank(registry.ownerOf(brand));
        registry.offer(brand, memberAt(member));
        vm.prank(memberAt(member));
        registry.acceptOffer(brand);
    }

    // --- modules ---

    function draw(uint256 member, uint256 amount) external {
        uint32 season = registry.brandOf(brand).season;
        address maker = member % 4 == 0 ? memberAt(member >> 8) : _authorised(member >> 8, season);
        amount = 1 + (amount % 400);
        uint64 before = registry.authorisationOf(brand, maker, season).drawn;
        registry.draw(_brands(), maker, amount);
        bool counted = registry.authorisationOf(brand, maker, season).drawn != before;
        _lots.push(Lot(maker, season, uint16(block.timestamp / 1 days), counted, amount));
    }

    function giveBack(uint256 seed, uint256 amount) external {
        Lot storage lot = _lots[seed % _lots.length];
        amount %= lot.amount + 1;
        registry.giveBack(_brands(), lot.member, amount, lot.day);
        lot.amount -= amount;
    }

    // --- time ---

    function wait(uint256 duration) external {
        _writeDown();
        // Short and long ones alike: a second, or a day.
        vm.warp(block.timestamp + 1 + (duration % 4 == 0 ? duration % 2 days : duration % 3));
        _writeDown();
        vm.warp(block.timestamp + 1);
    }

    function _writeDown() private {
        IBrandRegistry.Brand memory now_ = registry.brandOf(brand);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            bool authorised = true;
            try registry.requireAuthorised(_brands(), _members[i]) {} catch {
                authorised = false;
            }
            uint64 quota = registry.authorisationOf(brand, _members[i], now_.season).quota;
            _moments.push(
                Moment(uint40(block.timestamp), _members[i], authorised, now_.status, now_.season, now_.owner, quota)
            );
        }
    }

    // --- what calls are made of ---

    function _brands() private view returns (uint256[] memory brands) {
        brands = new uint256[](1);
        brands[0] = brand;
    }

    /// @dev The open season or the next.
    function _season(uint256 seed) private view returns (uint32) {
        return uint32(registry.brandOf(brand).season + (seed % 4 == 0 ? 1 : 0));
    }

    /// @dev A member with an authorisation in the season that has not ended, otherwise any.
    function _authorised(uint256 seed, uint32 season) private view returns (address) {
        seed %= MEMBERS;
        for (uint256 i = 0; i < MEMBERS; ++i) {
            address member = memberAt(seed + i);
            if (registry.authorisationOf(brand, member, season).validUntil >= block.timestamp) return member;
        }
        return memberAt(seed);
    }

    function _soon(uint256 seed) private view returns (uint40) {
        return uint40(block.timestamp + (seed % 10 days));
    }

    function _quota(uint256 seed) private pure returns (uint64) {
        return seed % 4 == 0 ? UNLIMITED : uint64(seed % 1000);
    }

    function _grounds() private pure returns (Grounds memory) {
        return Grounds("grounds", 0);
    }
}
