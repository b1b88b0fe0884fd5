// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {IRecalls} from "./IRecalls.sol";

/// @title RecallsHash
/// @notice Ids of notices, and what the trail of a lot holds of each operation of {IRecalls}; the formulas stand with its
/// events.
library RecallsHash {
    bytes32 private constant NOTICE = keccak256("lotmark.Notice");
    bytes32 private constant LIFTING = keccak256("lotmark.Lifting");
    bytes32 private constant CLOSURE = keccak256("lotmark.RecallClosure");
    bytes32 private constant ACKNOWLEDGEMENT = keccak256("lotmark.Acknowledgement");
    bytes32 private constant RECOVERY = keccak256("lotmark.Recovery");

    /// @dev The id of a notice on this chain and of this contract; `said` is what the event says: abi.encode(authority, notice).
    function notice(address party, bytes memory said) internal view returns (bytes32) {
        return keccak256(abi.encode(NOTICE, block.chainid, address(this), party, keccak256(said)));
    }

    function lifting(
        IRecalls.Authority authority,
        address party,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(LIFTING, authority, party, grounds, occurrence));
    }

    function closure(
        IRecalls.Authority authority,
        address party,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(CLOSURE, authority, party, grounds, occurrence));
    }

    function acknowledgement(
        bytes32 noticeId,
        address holder,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(ACKNOWLEDGEMENT, noticeId, holder, occurrence));
    }

    function recovery(
        address member,
        uint256[] calldata lots,
        uint256[] calldata units,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECOVERY, member, lots, units, occurrence));
    }
}
