// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice Why something was decided: words, or the hash of a document that says it, or both.
/// @param reason What a person reads; may be empty where there is evidence.
/// @param evidence Hash of the document behind the decision (root of its salted Merkle tree); zero where there is none.
struct Grounds {
    string reason;
    bytes32 evidence;
}

/// @notice Say why: a reason in words or the hash of the evidence is needed, and neither was given.
error GroundsMissing();

/// @dev Reverts with {GroundsMissing} when both the reason and the evidence are empty.
// a free function has no outside to hide from
// solhint-disable-next-line private-vars-leading-underscore
function requireGrounds(Grounds calldata grounds) pure {
    if (bytes(grounds.reason).length == 0 && grounds.evidence == 0) revert GroundsMissing();
}
