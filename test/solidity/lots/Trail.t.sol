// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Trail} from "../../../contracts/lots/Trail.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice The fold, against its formula.
contract TrailTest is ForgeTest {
    function testFuzz_extend(
        bytes32 slot,
        uint256 lot,
        Trail.Entry calldata entry,
        uint256 units,
        bytes32 data,
        uint256 number
    ) external {
        // more blocks than 32 bits can number would be 136 years of one a second
        number = _bound(number, 1, type(uint32).max);
        vm.roll(number);
        bytes32 extended = Trail.extend(slot, lot, entry, units, data);
        vm.assertEq(uint256(uint32(uint256(extended))), number, "block");
        bytes32 hash = keccak256(
            abi.encode(slot, lot, entry.module, entry.kind, entry.from, entry.to, units, entry.time, data)
        );
        vm.assertEq(bytes32(bytes28(extended)), bytes32(bytes28(hash)), "first 224 bits");
    }

    function testFuzz_seed(uint256 lot, uint64 chain) external {
        chain = uint64(_bound(chain, 1, type(uint64).max - 1));
        vm.chainId(chain);
        bytes32 hash = keccak256(abi.encode(uint256(chain), address(this), lot));
        vm.assertEq(Trail.seed(lot), bytes32(bytes28(hash)), "first 224 bits, block 0");
    }
}
