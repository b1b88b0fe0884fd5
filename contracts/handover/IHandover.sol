// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Occurrence} from "../common/Occurrence.sol";
import {OperatorSignature} from "../members/OperatorSignature.sol";

/// @title IHandover
/// @notice Units that go from one member's hands to another's, at a dock or a door: both sides sign the same terms, where there
/// need not be a network, and anybody relays them later. One transaction, no transit.
///
/// What is signed is the EIP-712 struct `Handover(address giver,address taker,uint256[] lots,uint256[] units,string
/// tradeReference,Occurrence occurrence,uint256 nonce,uint40 deadline)Occurrence(uint40 eventTime,int8 utcOffset,bytes32
/// documentHash)` in the domain "Lotmark Handover", version "1", of this chain and contract. Who signs is named in the call: an
/// operator of the giver with the duty to dispatch and one of the taker with the duty to receive, when it is relayed.
interface IHandover {
    /// @notice What both sides sign.
    /// @param giver The member that hands over.
    /// @param taker The member that takes over.
    /// @param lots The lots, one per line.
    /// @param units Units of each line.
    /// @param tradeReference Reference of the trade: order or delivery note; may be empty.
    /// @param occurrence When it happened, and with which documents.
    /// @param nonce Any number that giver and taker have not used between them. 256 that differ in their low byte only share a
    /// slot of storage, so numbers that follow each other cost less than any.
    /// @param deadline Unix seconds after which the signatures are void.
    struct Terms {
        address giver;
        address taker;
        uint256[] lots;
        uint256[] units;
        string tradeReference;
        Occurrence occurrence;
        uint256 nonce;
        uint40 deadline;
    }

    /// @notice Units were handed over. Trail: HANDED_OVER, keccak256(abi.encode(keccak256("lotmark.Handover"), handover id,
    /// giver's operator, taker's operator)). Lots and units of the terms are those of the ledger's transfer that follows.
    /// @param handoverId The EIP-712 digest of the terms, which both signed.
    event HandedOver(
        bytes32 indexed handoverId,
        address indexed giver,
        address indexed taker,
        string tradeReference,
        Occurrence occurrence,
        uint256 nonce,
        uint40 deadline,
        address giverOperator,
        address takerOperator
    );
    /// @notice One side cancelled a nonce: what was signed with it is void.
    event HandoverCancelled(address indexed giver, address indexed taker, uint256 nonce, address indexed member);

    /// @notice Giver and taker are the same company, {account}.
    error HandoverSameParty(address account);
    /// @notice The number {nonce} between {giver} and {taker} was used or cancelled already. What is signed works once.
    error HandoverNonceUsed(address giver, address taker, uint256 nonce);
    /// @notice {member} is neither the giver, {giver}, nor the taker, {taker}, of this handover.
    error HandoverNotParty(address member, address giver, address taker);

    /// @notice Moves units from giver to taker. Anybody may call it with both signatures. Stopped and expired lots go where the
    /// ledger lets them, and nothing moves in a pause.
    /// @param giverSigned Signature of an operator of the giver (duty: dispatch).
    /// @param takerSigned Signature of an operator of the taker (duty: receive).
    /// @return handoverId The EIP-712 digest of the terms.
    function handOver(
        Terms calldata terms,
        OperatorSignature calldata giverSigned,
        OperatorSignature calldata takerSigned
    ) external returns (bytes32 handoverId);

    /// @notice Makes void whatever giver and taker signed with a nonce. For either of them: the giver's operators with the duty
    /// to dispatch, the taker's with the duty to receive.
    function cancel(address giver, address taker, uint256 nonce) external;

    /// @notice The EIP-712 digest of terms, which both sides sign.
    function handoverIdOf(Terms calldata terms) external view returns (bytes32);

    /// @notice Whether a nonce between two members was used or cancelled.
    function isNonceUsed(address giver, address taker, uint256 nonce) external view returns (bool);
}
