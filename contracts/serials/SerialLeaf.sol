// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title SerialLeaf
/// @notice What stands for a single item of a lot; the formulas stand in {ISerials}.
library SerialLeaf {
    /// @dev The id of a serial of a lot.
    function id(uint256 lot, bytes20 serial) internal pure returns (bytes32) {
        return keccak256(abi.encode(lot, serial));
    }

    /// @dev The leaf of a serial and the account of its key.
    function leaf(bytes32 serialId, address key) internal pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(serialId, key))));
    }
}
