// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title OperatorConsent
/// @notice EIP-712 struct that a key signs to serve a member.
library OperatorConsent {
    bytes32 private constant TYPE_HASH = keccak256(
        "OperatorConsent(address member,address operator,uint256 nonce,uint256 deadline)"
    );

    /// @dev The struct's hash, without the domain.
    function hash(address member, address operator, uint256 nonce, uint256 deadline) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPE_HASH, member, operator, nonce, deadline));
    }
}
