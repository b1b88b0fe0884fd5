// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BrandRegistry} from "../../../contracts/brands/BrandRegistry.sol";
import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {ForgeTest} from "../support/ForgeTest.sol";
import {BrandHandler} from "./BrandHandler.sol";

/// @notice What holds of a mark, its quotas and its history, whatever was done in whatever order.
contract BrandRegistryInvariants is ForgeTest {
    BrandHandler private _handler;
    BrandRegistry private _registry;
    uint256 private _brand;

    function setUp() external {
        _handler = new BrandHandler();
        _registry = _handler.registry();
        _brand = _handler.brand();
        _target(address(_handler));
    }

    /// @notice What was declared and counted in a season is never more than what is written as drawn, and that never more
    /// than the quota, however it was split up, given back and changed.
    /// forge-config: default.invariant.runs = 64
    function invariant_quotas() external view {
        BrandHandler.Lot[] memory lots = _handler.lots();
        uint32 last = _registry.brandOf(_brand).season + 1;
        for (uint32 season = 0; season <= last; ++season) {
            for (uint256 i = 0; i < _handler.MEMBERS(); ++i) {
                address member = _handler.memberAt(i);
                uint256 declared = 0;
                for (uint256 j = 0; j < lots.length; ++j) {
                    if (lots[j].counted && lots[j].member == member && lots[j].season == season) {
                        declared += lots[j].amount;
                    }
                }
                IBrandRegistry.Authorisation memory authorisation = _registry.authorisationOf(_brand, member, season);
                vm.assertLe(declared, authorisation.drawn, "declared and drawn");
                vm.assertLe(authorisation.drawn, authorisation.quota, "drawn and quota");
            }
        }
    }

    /// @notice What is said later of a moment is what was said at the moment.
    /// forge-config: default.invariant.runs = 64
    function invariant_history() external view {
        BrandHandler.Moment[] memory moments = _handler.moments();
        for (uint256 i = 0; i < moments.length; ++i) {
            BrandHandler.Moment memory moment = moments[i];
            (
                bool authorised,
                IBrandRegistry.Status status,
                uint32 season,
                address owner,
                IBrandRegistry.Authorisation memory authorisation
            ) = _registry.authorisedAt(_brand, moment.member, moment.time);
            vm.assertEq(authorised, moment.authorised, "authorised");
            vm.assertEq(uint256(status), uint256(moment.status), "status");
            vm.assertEq(season, moment.season, "season");
            vm.assertEq(owner, moment.owner, "owner");
            // One that was granted later is told of as well, but it did not hold.
            if (moment.quota != 0) vm.assertEq(authorisation.quota, moment.quota, "quota");
        }
    }
}
