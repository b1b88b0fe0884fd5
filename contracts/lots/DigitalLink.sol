// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {LotId} from "./LotId.sol";

/// @title DigitalLink
/// @notice Writes lots as GS1 Digital Link URIs: base/01/GTIN/10/lot number, percent-encoded.
library DigitalLink {
    bytes16 private constant HEX = "0123456789ABCDEF";
    /// @dev Bit n is set if the ASCII character n stands in a path as it is (RFC 3986, unreserved): - . 0-9 A-Z _ a-z. The
    /// tilde is unreserved too, but not in GS1 character set 82.
    uint256 private constant UNRESERVED =
        (1 << 0x2d) |
            (1 << 0x2e) |
            (((1 << 10) - 1) << 0x30) |
            (((1 << 26) - 1) << 0x41) |
            (1 << 0x5f) |
            (((1 << 26) - 1) << 0x61);

    /// @dev The Digital Link of a valid lot id.
    function write(string memory base, uint256 lot) internal pure returns (string memory) {
        return string.concat(base, "/01/", _digits(LotId.gtinOf(lot)), "/10/", _encode(LotId.lotNumberOf(lot)));
    }

    function _digits(uint256 gtin) private pure returns (string memory) {
        bytes memory digits = new bytes(14);
        for (uint256 i = 14; i > 0; --i) {
            digits[i - 1] = HEX[gtin % 10];
            gtin /= 10;
        }
        return string(digits);
    }

    function _encode(bytes20 lotNumber) private pure returns (string memory) {
        bytes memory encoded = "";
        for (uint256 i = 0; i < 20 && lotNumber[i] != 0; ++i) {
            uint8 character = uint8(lotNumber[i]);
            encoded =
                (UNRESERVED >> character) & 1 == 1
                    ? bytes.concat(encoded, lotNumber[i])
                    : bytes.concat(encoded, "%", HEX[character >> 4], HEX[character & 0x0f]);
        }
        return string(encoded);
    }
}
