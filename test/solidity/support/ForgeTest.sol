// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Vm} from "./Vm.sol";

/// @notice What a forge test inherits from: the cheat codes, and the choice of what invariant tests call.
abstract contract ForgeTest {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    /// @dev Forge listens at this address: the last 20 bytes of keccak256("hevm cheat code").
    Vm internal constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);

    address[] private _targetContracts;
    FuzzSelector[] private _targetSelectors;

    // Forge asks these by name after `setUp`.

    function targetContracts() external view returns (address[] memory) {
        return _targetContracts;
    }

    function targetSelectors() external view returns (FuzzSelector[] memory) {
        return _targetSelectors;
    }

    function _target(address handler) internal {
        _targetContracts.push(handler);
    }

    function _target(address handler, bytes4[] memory selectors) internal {
        _targetContracts.push(handler);
        _targetSelectors.push(FuzzSelector(handler, selectors));
    }

    /// @dev Brings any value into the range from `min` to `max`, both included, and keeps one already in it.
    function _bound(uint256 value, uint256 min, uint256 max) internal pure returns (uint256) {
        if (value >= min && value <= max) return value;
        uint256 size = max - min + 1;
        return size == 0 ? value : min + (value % size);
    }
}
