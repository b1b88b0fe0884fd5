// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {Duty} from "../../../contracts/members/Duty.sol";
import {MemberActions} from "./MemberActions.sol";

/// @notice What happens to marks, and how much was declared under them, counted apart from the registry.
abstract contract BrandActions is MemberActions {
    uint64 private constant UNLIMITED = type(uint64).max;
    uint256 private constant MAX_SEASONS = 5;

    /// @dev What was declared of a lot under a mark at one time; what counts against a quota is counted.
    struct Draw {
        uint32 season;
        bool counted;
        uint256 amount;
    }

    bool[MARKS] internal suspended;
    bool[PRODUCTS] internal discontinued;
    uint32[MARKS] private _season;
    /// @dev In base measure.
    mapping(uint256 mark => mapping(uint32 season => mapping(uint256 member => uint256))) private _counted;
    mapping(uint256 lot => mapping(uint256 mark => Draw[])) private _draws;
    /// @dev In millionths.
    uint32[MARKS] internal yields;

    constructor() {
        _season[INDICATION] = 1;
        (yields[INDICATION], yields[TRADEMARK]) = (1_000_000, 1_000_000);
        _grant(INDICATION, MAKER, 30_000);
        _grant(INDICATION, GROWER, 30_000);
        _grant(INDICATION, PACKER, UNLIMITED);
        _grant(TRADEMARK, PACKER, 20_000);
    }

    // --- the registrar and the owners ---

    function suspendMark(uint256 seed) external action(seed) {
        uint256 mark = _roll(MARKS);
        brands.suspend(marks[mark], _grounds());
        suspended[mark] = true;
    }

    function _reinstateMark(uint256 mark) internal {
        if (!suspended[mark]) return;
        brands.reinstate(marks[mark], _grounds());
        suspended[mark] = false;
    }

    /// @notice Mostly with authorisations for it.
    function openSeason(uint256 seed) external action(seed) {
        uint256 mark = _roll(MARKS);
        require(_season[mark] < MAX_SEASONS, "enough");
        uint256 key = _pickKey(mark == INDICATION ? ASSOCIATION : MAKER, Duty.BRAND);
        uint32 season = _season[mark] + 1;
        vm.prank(keys[key].operator);
        brands.openSeason(marks[mark], season);
        _expectKey(key, mark == INDICATION ? ASSOCIATION : MAKER, Duty.BRAND);
        _season[mark] = season;
        if (_oneIn(8)) return;
        for (uint256 member = MAKER; member <= PACKER; ++member) {
            if (mark == TRADEMARK && member == MAKER) continue;
            _grantBy(key, mark, member, uint64(10_000 + _roll(20_000)));
        }
    }

    /// @notice Grants an authorisation, or changes it: a quota of any size, or none at all.
    function authorise(uint256 seed) external action(seed) {
        (uint256 mark, uint256 member, uint256 key) = _pickUse();
        uint64 quota = _oneIn(6) ? UNLIMITED : uint64(5_000 + _roll(40_000));
        _grantBy(key, mark, member, quota);
        _expectKey(key, mark == INDICATION ? ASSOCIATION : MAKER, Duty.BRAND);
    }

    function withdrawAuthorisation(uint256 seed) external action(seed) {
        (uint256 mark, uint256 member, uint256 key) = _pickUse();
        vm.prank(keys[key].operator);
        brands.withdrawAuthorisation(marks[mark], accounts[member], _season[mark], _grounds());
        _expectKey(key, mark == INDICATION ? ASSOCIATION : MAKER, Duty.BRAND);
    }

    /// @notice Sets how much may come out of a transformation: less than goes in, or up to twice as much.
    function setYield(uint256 seed) external action(seed) {
        uint256 mark = _roll(MARKS);
        uint256 owner = mark == INDICATION ? ASSOCIATION : MAKER;
        uint256 key = _pickKey(owner, Duty.BRAND);
        uint32 millionths = _oneIn(2) ? 1_000_000 : uint32(_roll(2_000_000));
        vm.prank(keys[key].operator);
        production.setYield(marks[mark], millionths);
        _expectKey(key, owner, Duty.BRAND);
        yields[mark] = millionths;
    }

    /// @notice Discontinues a product for a while.
    function discontinue(uint256 seed) external action(seed) {
        uint256 product = _roll(PRODUCTS);
        require(discontinued[product] || _oneIn(4), "not now");
        uint256 owner = product == 1 ? GROWER : MAKER;
        uint256 key = _pickKey(owner, Duty.BRAND);
        vm.prank(keys[key].operator);
        if (discontinued[product]) products.resume(catalogue[product].gtin);
        else products.discontinue(catalogue[product].gtin);
        _expectKey(key, owner, Duty.BRAND);
        discontinued[product] = !discontinued[product];
    }

    // --- what was declared ---

    /// @dev A maker declared more of a lot just now.
    function _draw(uint256 lot, uint256 member, uint256 units) internal {
        Product storage product = catalogue[told[lot].product];
        _expect(!discontinued[told[lot].product], "a discontinued product was made");
        _expect(letterOf[member][told[lot].product] != 0, "somebody made another's product");
        for (uint256 i = 0; i < product.marks.length; ++i) {
            uint256 mark = product.marks[i];
            _expectAuthorised(mark, member);
            uint64 quota = brands.authorisationOf(marks[mark], accounts[member], _season[mark]).quota;
            bool counted = quota != UNLIMITED && !_isOwner(mark, member);
            uint256 amount = units * product.netContent;
            _draws[lot][mark].push(Draw(_season[mark], counted, amount));
            if (counted) _counted[mark][_season[mark]][member] += amount;
        }
    }

    /// @dev A maker corrected a lot to fewer units just now. Those of the earliest season are taken off first, so that the
    /// later quota has to bear the others.
    function _undraw(uint256 lot, uint256 member, uint256 units) internal {
        Product storage product = catalogue[told[lot].product];
        for (uint256 i = 0; i < product.marks.length; ++i) {
            uint256 mark = product.marks[i];
            Draw[] storage draws = _draws[lot][mark];
            uint256 amount = units * product.netContent;
            for (uint256 j = 0; j < draws.length && amount != 0; ++j) {
                uint256 part = amount < draws[j].amount ? amount : draws[j].amount;
                draws[j].amount -= part;
                if (draws[j].counted) _counted[mark][draws[j].season][member] -= part;
                amount -= part;
            }
        }
    }

    function _expectAuthorised(uint256 mark, uint256 member) internal {
        _expect(!suspended[mark], "a suspended mark was used");
        (bool authorised, , , , ) = brands.authorisedAt(marks[mark], accounts[member], uint40(block.timestamp));
        _expect(authorised, "somebody used a mark without authorisation");
    }

    function _isOwner(uint256 mark, uint256 member) private pure returns (bool) {
        return mark == TRADEMARK && member == MAKER;
    }

    // --- authorisations ---

    function _pickUse() private returns (uint256 mark, uint256 member, uint256 key) {
        mark = _oneIn(3) ? TRADEMARK : INDICATION;
        member = mark == TRADEMARK ? PACKER : MAKER + _roll(3);
        key = _pickKey(mark == INDICATION ? ASSOCIATION : MAKER, Duty.BRAND);
    }

    function _grant(uint256 mark, uint256 member, uint64 quota) private {
        _grantBy(mark == INDICATION ? ASSOCIATION : MAKER, mark, member, quota);
    }

    /// @dev An authorisation that has begun keeps its beginning.
    function _grantBy(uint256 key, uint256 mark, uint256 member, uint64 quota) private {
        uint40 validFrom = brands.authorisationOf(marks[mark], accounts[member], _season[mark]).validFrom;
        vm.prank(keys[key].operator);
        brands.grantAuthorisation(
            marks[mark],
            accounts[member],
            _season[mark],
            validFrom,
            uint40(block.timestamp + 60 days),
            quota
        );
    }

    // --- the comparison ---

    function verify() public view virtual override {
        super.verify();
        for (uint256 mark = 0; mark < MARKS; ++mark) {
            for (uint32 season = 0; season <= _season[mark]; ++season) {
                for (uint256 member = MAKER; member <= PACKER; ++member) _verifyQuota(mark, season, member);
            }
        }
    }

    function _verifyQuota(uint256 mark, uint32 season, uint256 member) private view {
        uint256 counted = _counted[mark][season][member];
        if (counted == 0) return;
        IBrandRegistry.Authorisation memory given = brands.authorisationOf(marks[mark], accounts[member], season);
        vm.assertLe(counted, given.drawn, "declared under a mark in a season, against what is drawn");
        vm.assertLe(given.drawn, given.quota, "drawn in a season, against the quota");
    }
}
