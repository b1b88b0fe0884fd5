// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Measure} from "../../../contracts/common/Measure.sol";
import {IProductRegistry} from "../../../contracts/products/IProductRegistry.sol";
import {ProductRegistry} from "../../../contracts/products/ProductRegistry.sol";
import {ForgeTest} from "../support/ForgeTest.sol";
import {ProductHandler} from "./ProductHandler.sol";

/// @notice What holds of a product's makers, whatever was done in whatever order.
contract ProductRegistryInvariants is ForgeTest {
    ProductHandler private _handler;
    ProductRegistry private _registry;

    function setUp() external {
        _handler = new ProductHandler();
        _registry = _handler.registry();
        _target(address(_handler));
    }

    /// @notice No lot number can be two makers'.
    /// forge-config: default.invariant.runs = 64
    function invariant_lotNumbersStayApart() external view {
        IProductRegistry.Maker[] memory makers = _registry.makersOf(_handler.GTIN());
        vm.assertLe(makers.length, 16, "makers");
        if (makers.length < 2) return;
        for (uint256 i = 0; i < makers.length; ++i) {
            vm.assertTrue(makers[i].lotPrefix != 0, "prefix missing");
            for (uint256 j = 0; j < makers.length; ++j) {
                if (i == j) continue;
                vm.assertTrue(makers[i].maker != makers[j].maker, "maker twice");
                vm.assertTrue(!_startsWith(makers[i].lotPrefix, makers[j].lotPrefix), "prefixes overlap");
            }
        }
    }

    /// @notice The makers are those permitted, or the responsible member alone, each with its own prefix.
    /// forge-config: default.invariant.runs = 64
    function invariant_termsFollowTheList() external view {
        uint64 gtin = _handler.GTIN();
        IProductRegistry.Maker[] memory makers = _registry.makersOf(gtin);
        for (uint256 i = 0; i < _handler.MEMBERS(); ++i) {
            address member = _handler.memberAt(i);
            bool permitted = makers.length == 0 && member == _handler.RESPONSIBLE();
            bytes20 expected = 0;
            for (uint256 j = 0; j < makers.length; ++j) {
                if (makers[j].maker != member) continue;
                permitted = true;
                expected = makers[j].lotPrefix;
            }
            try _registry.termsFor(gtin, member) returns (uint256, Measure, bytes20 lotPrefix, uint256[] memory) {
                vm.assertTrue(permitted, "permitted");
                vm.assertEq(bytes32(lotPrefix), bytes32(expected), "prefix");
            } catch {
                vm.assertTrue(!permitted, "not permitted");
            }
        }
    }

    function _startsWith(bytes20 text, bytes20 prefix) private pure returns (bool) {
        for (uint256 i = 0; i < 20 && prefix[i] != 0; ++i) if (text[i] != prefix[i]) return false;
        return true;
    }
}
