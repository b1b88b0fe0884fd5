// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Trail
/// @notice A lot's history folded into one slot: the first 224 bits of a hash over the whole slot before and what happened,
/// then the number of the block where it happened, in 32 bits. Following the block numbers back finds every entry; folding
/// the entries again proves that none is missing or altered.
library Trail {
    uint256 private constant HASH = ~uint256(type(uint32).max);

    /// @notice One entry.
    /// @param module The module that asked for it.
    /// @param kind What it was, see {TrailKind}.
    /// @param from From whom units went; zero where they were declared or nothing moved.
    /// @param to To whom units went; zero where they were burnt or nothing moved.
    /// @param time Unix seconds of the block.
    struct Entry {
        address module;
        uint16 kind;
        address from;
        address to;
        uint256 time;
    }

    /// @dev The slot of a lot to which nothing has happened: keccak256(abi.encode(chain id, ledger, lot)), block 0.
    function seed(uint256 lot) internal view returns (bytes32) {
        return bytes32(uint256(keccak256(abi.encode(block.chainid, address(this), lot))) & HASH);
    }

    /// @dev The slot after one more entry: keccak256(abi.encode(slot, lot, module, kind, from, to, units, time, data)) and
    /// the present block.
    function extend(
        bytes32 slot,
        uint256 lot,
        Entry memory entry,
        uint256 units,
        bytes32 data
    ) internal view returns (bytes32) {
        bytes32 folded = keccak256(
            abi.encode(slot, lot, entry.module, entry.kind, entry.from, entry.to, units, entry.time, data)
        );
        return bytes32((uint256(folded) & HASH) | uint32(block.number));
    }
}
