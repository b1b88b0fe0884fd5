// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {Measure} from "../../../contracts/common/Measure.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {IProductRegistry} from "../../../contracts/products/IProductRegistry.sol";
import {ProductRegistry} from "../../../contracts/products/ProductRegistry.sol";
import {EveryoneIsAMember} from "../brands/EveryoneIsAMember.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice Permits and withdraws makers of one product in any order.
contract ProductHandler is ForgeTest {
    uint256 public constant MEMBERS = 20;
    uint64 public constant GTIN = 6901234567892;
    address public constant RESPONSIBLE = address(0x2000);

    ProductRegistry public immutable registry;

    constructor() {
        AccessManager manager = new AccessManager(address(this));
        IMemberRegistry members = IMemberRegistry(address(new EveryoneIsAMember()));
        // The product carries no marks, so nobody asks for them.
        registry = new ProductRegistry(address(manager), members, IBrandRegistry(address(0)));
        registry.recordPrefix("6901234", RESPONSIBLE);
        vm.prank(RESPONSIBLE);
        registry.addProduct(IProductRegistry.Product(GTIN, 1, Measure.Pieces, "H87", 0, "name", new uint256[](0)));
    }

    /// @notice The responsible member is one of them.
    function memberAt(uint256 seed) public pure returns (address) {
        return address(uint160(RESPONSIBLE) + uint160(seed % MEMBERS));
    }

    function permitMaker(uint256 member, uint256 seed) external {
        vm.prank(RESPONSIBLE);
        registry.permitMaker(GTIN, memberAt(member), _lotPrefix(seed));
    }

    function withdrawMaker(uint256 seed, uint256 chance) external {
        if (chance % 2 != 0) return;
        IProductRegistry.Maker[] memory makers = registry.makersOf(GTIN);
        address maker = makers.length == 0 ? memberAt(seed) : makers[seed % makers.length].maker;
        vm.prank(RESPONSIBLE);
        registry.withdrawMaker(GTIN, maker);
    }

    /// @dev Up to three of four letters, so that many overlap; seldom none.
    function _lotPrefix(uint256 seed) private pure returns (bytes20) {
        uint256 length = seed % 8 == 0 ? 0 : 1 + ((seed >> 8) % 3);
        bytes memory text = new bytes(20);
        for (uint256 i = 0; i < length; ++i) text[i] = bytes1(uint8(0x41 + ((seed >> (16 + 8 * i)) % 4)));
        return bytes20(text);
    }
}
