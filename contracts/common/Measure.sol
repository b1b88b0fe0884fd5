// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice The base measure in which net content and quotas are counted. `None` is for a mark without a quota.
enum Measure {
    None,
    Grams,
    Millilitres,
    Pieces
}
