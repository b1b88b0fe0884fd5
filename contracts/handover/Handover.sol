// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";

import {ILotToken} from "../lots/ILotToken.sol";
import {TrailKind} from "../lots/TrailKind.sol";
import {Duty} from "../members/Duty.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";
import {OperatorSignature, OperatorSignatures} from "../members/OperatorSignature.sol";
import {HandoverHash} from "./HandoverHash.sol";
import {IHandover} from "./IHandover.sol";

/// @title Handover
/// @notice Units from hand to hand, by two signatures. What it does is documented in {IHandover}.
contract Handover is IHandover, EIP712 {
    using BitMaps for BitMaps.BitMap;

    IMemberRegistry private immutable _members;
    ILotToken private immutable _ledger;

    /// @dev One for both sides of a handover, so that it writes one slot.
    mapping(address giver => mapping(address taker => BitMaps.BitMap)) private _nonces;

    constructor(IMemberRegistry members, ILotToken ledger) EIP712("Lotmark Handover", "1") {
        _members = members;
        _ledger = ledger;
    }

    /// @inheritdoc IHandover
    function handOver(
        Terms calldata terms,
        OperatorSignature calldata giverSigned,
        OperatorSignature calldata takerSigned
    ) external returns (bytes32 handoverId) {
        (address giver, address taker) = (terms.giver, terms.taker);
        if (giver == taker) revert HandoverSameParty(giver);
        OperatorSignatures.requireInTime(terms.deadline);
        _useNonce(giver, taker, terms.nonce);
        handoverId = handoverIdOf(terms);
        OperatorSignatures.requireSigned(_members, giver, Duty.DISPATCH, handoverId, giverSigned);
        OperatorSignatures.requireSigned(_members, taker, Duty.RECEIVE, handoverId, takerSigned);

        emit HandedOver(
            handoverId,
            giver,
            taker,
            terms.tradeReference,
            terms.occurrence,
            terms.nonce,
            terms.deadline,
            giverSigned.operator,
            takerSigned.operator
        );
        bytes32 data = HandoverHash.handover(handoverId, giverSigned.operator, takerSigned.operator);
        _ledger.handOver(giver, taker, terms.lots, terms.units, TrailKind.HANDED_OVER, data);
    }

    /// @inheritdoc IHandover
    function cancel(address giver, address taker, uint256 nonce) external {
        bool isTaker = _members.operatorOf(msg.sender).member == taker;
        address member = _members.authorize(msg.sender, isTaker ? Duty.RECEIVE : Duty.DISPATCH);
        if (!isTaker && member != giver) revert HandoverNotParty(member, giver, taker);
        _useNonce(giver, taker, nonce);
        emit HandoverCancelled(giver, taker, nonce, member);
    }

    /// @inheritdoc IHandover
    function handoverIdOf(Terms calldata terms) public view returns (bytes32) {
        return _hashTypedDataV4(HandoverHash.terms(terms));
    }

    /// @inheritdoc IHandover
    function isNonceUsed(address giver, address taker, uint256 nonce) external view returns (bool) {
        return _nonces[giver][taker].get(nonce);
    }

    function _useNonce(address giver, address taker, uint256 nonce) private {
        BitMaps.BitMap storage used = _nonces[giver][taker];
        if (used.get(nonce)) revert HandoverNonceUsed(giver, taker, nonce);
        used.set(nonce);
    }
}
