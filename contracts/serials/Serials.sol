// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";

import {Occurrence} from "../common/Occurrence.sol";
import {ILotToken} from "../lots/ILotToken.sol";
import {TrailKind} from "../lots/TrailKind.sol";
import {Duty} from "../members/Duty.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";
import {ISerials} from "./ISerials.sol";
import {SerialLeaf} from "./SerialLeaf.sol";
import {SerialsHash} from "./SerialsHash.sol";

/// @title Serials
/// @notice Genuine items and copies. What it does is documented in {ISerials}.
contract Serials is ISerials, EIP712 {
    IMemberRegistry private immutable _members;
    ILotToken private immutable _ledger;

    mapping(uint256 lot => mapping(bytes32 root => uint40)) private _committedAt;
    /// @dev By serial, not by leaf: who claims a serial that is in two trees, or twice in one, is told of the other.
    mapping(bytes32 serialId => Claim) private _claims;

    constructor(IMemberRegistry members, ILotToken ledger) EIP712("Lotmark Serials", "1") {
        _members = members;
        _ledger = ledger;
    }

    // --- makers ---

    /// @inheritdoc ISerials
    function commit(Commitment[] calldata commitments, Occurrence calldata occurrence) external {
        if (commitments.length == 0) revert SerialsNothingGiven();
        address maker = _members.authorize(msg.sender, Duty.PRODUCE);
        uint256[] memory lots = new uint256[](commitments.length);
        bytes32[] memory data = new bytes32[](commitments.length);
        for (uint256 i = 0; i < commitments.length; ++i) {
            _commit(maker, commitments[i]);
            lots[i] = commitments[i].lot;
            data[i] = SerialsHash.commitment(maker, commitments[i], occurrence);
        }
        emit SerialsCommitted(maker, commitments, occurrence);
        _ledger.record(lots, TrailKind.SERIALS_COMMITTED, data);
    }

    // --- everybody ---

    /// @inheritdoc ISerials
    function claim(
        uint256 lot,
        bytes20 serial,
        address claimant,
        bytes32 root,
        bytes32[] calldata proof,
        bytes calldata signature
    ) external {
        if (claimant == address(0)) revert SerialsClaimantMissing();
        if (_ledger.lotOf(lot).stop != 0) revert SerialsLotStopped(lot);
        bytes32 serialId = SerialLeaf.id(lot, serial);
        Claim memory first = _claims[serialId];
        if (first.claimant != address(0)) {
            revert SerialsAlreadyClaimed(lot, serial, first.claimant, first.claimedAt);
        }
        if (_committedAt[lot][root] == 0) revert SerialsUnknownRoot(lot, root);
        address key = _recover(lot, serial, claimant, signature);
        if (!MerkleProof.verifyCalldata(proof, root, SerialLeaf.leaf(serialId, key))) {
            revert SerialsNotCommitted(lot, serial, key);
        }

        _claims[serialId] = Claim(claimant, uint40(block.timestamp));
        emit SerialClaimed(lot, serial, claimant, root);
    }

    // --- reading ---

    /// @inheritdoc ISerials
    function claimOf(uint256 lot, bytes20 serial) external view returns (Claim memory) {
        return _claims[SerialLeaf.id(lot, serial)];
    }

    /// @inheritdoc ISerials
    function committedAt(uint256 lot, bytes32 root) external view returns (uint40) {
        return _committedAt[lot][root];
    }

    /// @inheritdoc ISerials
    function isCommitted(
        uint256 lot,
        bytes20 serial,
        address key,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (bool) {
        return
            _committedAt[lot][root] != 0 &&
            MerkleProof.verifyCalldata(proof, root, SerialLeaf.leaf(SerialLeaf.id(lot, serial), key));
    }

    /// @dev Notes a root; a lot of nobody's has no maker, and so is not the caller's.
    function _commit(address maker, Commitment calldata commitment) private {
        (uint256 lot, bytes32 root) = (commitment.lot, commitment.root);
        if (root == 0 || commitment.count == 0) revert SerialsInvalidCommitment(lot);
        address knownMaker = _ledger.lotOf(lot).maker;
        if (knownMaker != maker) revert SerialsNotMaker(lot, maker, knownMaker);
        uint40 known = _committedAt[lot][root];
        if (known != 0) revert SerialsAlreadyCommitted(lot, root, known);
        _committedAt[lot][root] = uint40(block.timestamp);
    }

    /// @dev The account whose key signed a claim.
    function _recover(
        uint256 lot,
        bytes20 serial,
        address claimant,
        bytes calldata signature
    ) private view returns (address) {
        bytes32 digest = _hashTypedDataV4(SerialsHash.claim(lot, serial, claimant));
        (address signer, ECDSA.RecoverError fault, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (fault != ECDSA.RecoverError.NoError) revert SerialsInvalidSignature(lot, serial);
        return signer;
    }
}
