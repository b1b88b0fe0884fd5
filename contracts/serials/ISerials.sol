// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Occurrence} from "../common/Occurrence.sol";

/// @title ISerials
/// @notice Whether a single item is the genuine one or a copy of its label.
///
/// The maker of a lot gives each item a serial number (AI 21), prints it in the open, and the key of an account of its own
/// under a field to be scratched off. It commits to all of them at once with the root of a Merkle tree. Whoever has the item
/// scratches, and claims it with a signature of that key; who was first, and when, is kept. Whoever claims a copy is told.
///
/// Anybody can claim, and anybody can send the transaction: the signature names the claimant, this chain and this contract, so
/// that a claim that was seen on its way can be sent by others, but not changed or used elsewhere.
///
/// A leaf is keccak256(bytes.concat(keccak256(abi.encode(serialId, key)))), hashed twice so that no inner node can be passed
/// off as one; serialId is keccak256(abi.encode(lot, serial)), so that a leaf is of one lot only. A node is the hash of its two
/// children, the smaller one first, as OpenZeppelin's MerkleProof has it; a node without a sibling goes up as it is.
interface ISerials {
    /// @notice What a maker commits to.
    /// @param lot The lot, see {LotId}.
    /// @param root Root of the Merkle tree.
    /// @param count How many serials it says are in the tree. This is not proved.
    /// @param location Where the tree's public data can be fetched: an address of the web, or empty.
    struct Commitment {
        uint256 lot;
        bytes32 root;
        uint48 count;
        string location;
    }

    /// @notice A claim: who was first.
    /// @param claimant Zero where nobody has claimed the item.
    /// @param claimedAt Unix seconds.
    struct Claim {
        address claimant;
        uint40 claimedAt;
    }

    /// @notice A maker committed to the serials of lots. Trail: SERIALS_COMMITTED, keccak256(abi.encode(keccak256(
    /// "lotmark.SerialsCommitment"), maker, commitment, occurrence)) for each.
    event SerialsCommitted(address indexed maker, Commitment[] commitments, Occurrence occurrence);
    /// @notice An item was claimed for the first time, which is the only one.
    event SerialClaimed(uint256 indexed lot, bytes20 indexed serial, address indexed claimant, bytes32 root);

    /// @notice No lot was given.
    error SerialsNothingGiven();
    /// @notice The lot {lot} was made by {maker}, not by {member}.
    error SerialsNotMaker(uint256 lot, address member, address maker);
    /// @notice There is nothing to commit to for {lot}: the root of a tree and the number of its serials are needed.
    error SerialsInvalidCommitment(uint256 lot);
    /// @notice The serials of {lot} with the root {root} were committed to on {committedAt} already.
    error SerialsAlreadyCommitted(uint256 lot, bytes32 root, uint40 committedAt);
    /// @notice The maker of {lot} has not committed to serials with the root {root}.
    error SerialsUnknownRoot(uint256 lot, bytes32 root);
    /// @notice The lot {lot} is stopped. Nothing of it can be claimed; do not use it, and ask the seller.
    error SerialsLotStopped(uint256 lot);
    /// @notice Nobody can claim for the zero address: say whose claim it is.
    error SerialsClaimantMissing();
    /// @notice The item {serial} of {lot} was claimed on {claimedAt} already, by {claimant}. If that was not you, its label is probably a copy.
    error SerialsAlreadyClaimed(uint256 lot, bytes20 serial, address claimant, uint40 claimedAt);
    /// @notice The maker of {lot} has not committed to the serial {serial} with the key {signer}, which signed: the label is not genuine, or the claim was made for somebody else, another chain or another contract.
    error SerialsNotCommitted(uint256 lot, bytes20 serial, address signer);
    /// @notice The signature of the claim of {serial} of {lot} is not valid.
    error SerialsInvalidSignature(uint256 lot, bytes20 serial);

    /// @notice Commits to serials of lots of the caller's member (duty: produce). A lot may have several trees, one for each
    /// batch of labels.
    function commit(Commitment[] calldata commitments, Occurrence calldata occurrence) external;

    /// @notice Claims an item for the first time. Open to everybody; refused while the lot is stopped.
    /// @param lot The lot.
    /// @param serial AI 21, left-aligned and NUL-padded.
    /// @param claimant Whose claim it is.
    /// @param root Root of the tree that the serial is in.
    /// @param proof The siblings from the leaf up to the root.
    /// @param signature By the item's key: EIP-712 `SerialClaim(uint256 lot,bytes20 serial,address claimant)` in the domain
    /// "Lotmark Serials", version "1".
    function claim(
        uint256 lot,
        bytes20 serial,
        address claimant,
        bytes32 root,
        bytes32[] calldata proof,
        bytes calldata signature
    ) external;

    // --- reading ---

    /// @notice Who claimed an item first, and when; all zero where nobody has.
    function claimOf(uint256 lot, bytes20 serial) external view returns (Claim memory);

    /// @notice Unix seconds at which the maker of a lot committed to a root; zero where it has not.
    function committedAt(uint256 lot, bytes32 root) external view returns (uint40);

    /// @notice Whether the maker of a lot committed to a serial with a key in the tree with this root.
    function isCommitted(
        uint256 lot,
        bytes20 serial,
        address key,
        bytes32 root,
        bytes32[] calldata proof
    ) external view returns (bool);
}
