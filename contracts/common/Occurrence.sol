// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What the acting member declares about an event in the real world (EPCIS eventTime, eventTimeZoneOffset).
/// @param eventTime When it happened, in Unix seconds, as declared; the block's time is when it was recorded.
/// @param utcOffset The local offset from UTC at that place, in quarter hours (China: 32).
/// @param documentHash Hash of the documents that go with it (root of their salted Merkle tree); zero where there are none.
struct Occurrence {
    uint40 eventTime;
    int8 utcOffset;
    bytes32 documentHash;
}
