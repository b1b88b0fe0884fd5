// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CheckDigit} from "../common/CheckDigit.sol";

/// @title SiteId
/// @notice The key of a site. A GLN: top byte 0x01, the 13-digit number in the low bits. An own code: top byte 0x02, up to
/// 20 characters of printable ASCII without a space, left-aligned in the low 160 bits and NUL-padded.
library SiteId {
    uint256 internal constant GLN = 0x01;
    uint256 internal constant OWN_CODE = 0x02;

    /// @dev Whether `site` is a GLN by its scheme byte; says nothing of its check digit.
    function isGln(bytes32 site) internal pure returns (bool) {
        return uint256(site) >> 248 == GLN;
    }

    /// @dev Whether `site` is canonical: a GLN with a right check digit, or an own code.
    function isValid(bytes32 site) internal pure returns (bool) {
        uint256 raw = uint256(site);
        uint256 body = raw & ((1 << 248) - 1);
        if (isGln(site)) return body < 1e13 && body != 0 && CheckDigit.isValid(body);
        if (raw >> 248 != OWN_CODE || body == 0 || body >> 160 != 0) return false;
        bool ended = false;
        for (uint256 shift = 160; shift != 0;) {
            unchecked {
                shift -= 8;
            }
            uint256 character = (body >> shift) & 0xff;
            if (character == 0) ended = true;
            else if (ended || character < 0x21 || character > 0x7e) return false;
        }
        return true;
    }
}
