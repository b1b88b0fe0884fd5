// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILotToken} from "./ILotToken.sol";

/// @title Records
/// @notice Reads and writes the ledger's one-slot structs, each with one access.
///
/// Left to the compiler, a struct is copied member by member, with an access to its slot for each. Measured when a lot is
/// minted, that is ten writes and twelve reads instead of three and three, 1,800 gas per lot; hence the assembly. Members lie
/// in the slot as the compiler lays them out, the first one lowest, so that its getters and its storage layout hold.
library Records {
    /// @dev Reads a lot's record.
    function read(ILotToken.Lot storage stored) internal view returns (ILotToken.Lot memory lot) {
        uint256 word;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := sload(stored.slot)
        }
        // forge-lint: disable-start(unsafe-typecast)
        lot.maker = address(uint160(word));
        lot.live = uint48(word >> 160);
        lot.expiry = uint24(word >> 208);
        lot.declaredOn = uint16(word >> 232);
        lot.stop = uint8(word >> 248);
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @dev Writes a lot's record.
    function write(ILotToken.Lot storage stored, ILotToken.Lot memory lot) internal {
        uint256 word =
            uint256(uint160(lot.maker)) |
                (uint256(lot.live) << 160) |
                (uint256(lot.expiry) << 208) |
                (uint256(lot.declaredOn) << 232) |
                (uint256(lot.stop) << 248);
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            sstore(stored.slot, word)
        }
    }

    /// @dev Reads what an account has of a lot.
    function read(ILotToken.Holding storage stored) internal view returns (ILotToken.Holding memory held) {
        uint256 word;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := sload(stored.slot)
        }
        // forge-lint: disable-start(unsafe-typecast)
        held.units = uint48(word);
        held.since = uint40(word >> 48);
        held.taken = (word >> 88) & 1 == 1;
        held.closed = (word >> 96) & 1 == 1;
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @dev Writes what an account has of a lot.
    function write(ILotToken.Holding storage stored, ILotToken.Holding memory held) internal {
        uint256 word =
            uint256(held.units) |
                (uint256(held.since) << 48) |
                (held.taken ? 1 << 88 : 0) |
                (held.closed ? 1 << 96 : 0);
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            sstore(stored.slot, word)
        }
    }
}
