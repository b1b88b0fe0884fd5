// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CharacterSet82} from "../common/CharacterSet82.sol";
import {CheckDigit} from "../common/CheckDigit.sol";

/// @title LotId
/// @notice The token id of a lot is its GS1 LGTIN, packed so that it can be read back: top byte 0x01, 41 zero bits, the
/// GTIN in 47 bits, the lot number's 20 bytes left-aligned and NUL-padded. Case counts, and zeros are never trimmed.
library LotId {
    uint256 private constant SCHEME = 0x01;
    uint256 private constant GTIN_LIMIT = 1e14;

    /// @dev The GTIN of a valid id.
    function gtinOf(uint256 lot) internal pure returns (uint64) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint64((lot >> 160) & ((1 << 47) - 1));
    }

    /// @dev The lot number of a valid id, left-aligned.
    function lotNumberOf(uint256 lot) internal pure returns (bytes20) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return bytes20(uint160(lot));
    }

    /// @dev Whether `lot` is the canonical id of a GTIN with a right check digit and a valid lot number.
    function isValid(uint256 lot) internal pure returns (bool) {
        uint256 gtin = (lot >> 160) & ((1 << 88) - 1);
        return
            lot >> 248 == SCHEME &&
            gtin != 0 &&
            gtin < GTIN_LIMIT &&
            CheckDigit.isValid(gtin) &&
            CharacterSet82.isValid(lotNumberOf(lot));
    }
}
