// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Occurrence} from "./Occurrence.sol";

/// @title TypedOccurrence
/// @notice {Occurrence} as a part of EIP-712 structs. Their type ends with what is said of it here:
/// `Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)`.
library TypedOccurrence {
    bytes32 private constant TYPE_HASH = keccak256("Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)");

    /// @dev The struct's hash.
    function hash(Occurrence calldata occurrence) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPE_HASH, occurrence));
    }
}
