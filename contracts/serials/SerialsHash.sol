// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Occurrence} from "../common/Occurrence.sol";
import {ISerials} from "./ISerials.sol";

/// @title SerialsHash
/// @notice What the trail of a lot holds of the operations of {ISerials}, and what an item's key signs; the formulas stand with
/// its events and functions.
library SerialsHash {
    bytes32 private constant COMMITMENT = keccak256("lotmark.SerialsCommitment");
    bytes32 private constant CLAIM_TYPE_HASH = keccak256("SerialClaim(uint256 lot,bytes20 serial,address claimant)");

    function commitment(
        address maker,
        ISerials.Commitment calldata committed,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(COMMITMENT, maker, committed, occurrence));
    }

    /// @dev The struct's hash, without the domain.
    function claim(uint256 lot, bytes20 serial, address claimant) internal pure returns (bytes32) {
        return keccak256(abi.encode(CLAIM_TYPE_HASH, lot, serial, claimant));
    }
}
