// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CheckDigit} from "../../../contracts/common/CheckDigit.sol";
import {DigitalLink} from "../../../contracts/lots/DigitalLink.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice Digital Links are read back as the lots of which they were written.
contract DigitalLinkTest is ForgeTest {
    bytes private constant BASE = "https://id.example.cn";
    bytes private constant MEMBERS =
        "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    function testFuzz_readBack(uint256 gtin, uint256 seed) external pure {
        gtin = _bound(gtin, 1, 1e13 - 1) * 10;
        while (!CheckDigit.isValid(gtin)) ++gtin;
        bytes memory lotNumber = _lotNumber(seed);
        uint256 lot = (1 << 248) | (gtin << 160) | uint160(bytes20(lotNumber));

        bytes memory link = bytes(DigitalLink.write(string(BASE), lot));
        uint256 at = BASE.length;
        vm.assertEq(_slice(link, 0, at), BASE, "base");
        vm.assertEq(_slice(link, at, at + 4), "/01/", "GTIN's application identifier");
        vm.assertEq(_number(_slice(link, at + 4, at + 18)), gtin, "GTIN");
        vm.assertEq(_slice(link, at + 18, at + 22), "/10/", "lot number's application identifier");
        vm.assertEq(_decode(_slice(link, at + 22, link.length)), lotNumber, "lot number");
    }

    function _lotNumber(uint256 seed) private pure returns (bytes memory text) {
        text = new bytes(1 + (seed % 20));
        for (uint256 i = 0; i < text.length; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            text[i] = MEMBERS[seed % 82];
        }
    }

    function _slice(bytes memory text, uint256 from, uint256 to) private pure returns (bytes memory part) {
        part = new bytes(to - from);
        for (uint256 i = from; i < to; ++i) part[i - from] = text[i];
    }

    function _number(bytes memory digits) private pure returns (uint256 number) {
        for (uint256 i = 0; i < digits.length; ++i) number = number * 10 + _digit(digits[i]);
    }

    /// @dev Undoes percent-encoding; what stands as it is must be unreserved.
    function _decode(bytes memory encoded) private pure returns (bytes memory text) {
        uint256 length = 0;
        text = new bytes(encoded.length);
        for (uint256 i = 0; i < encoded.length; ++i) {
            if (encoded[i] == "%") {
                text[length++] = bytes1(uint8(_digit(encoded[i + 1]) * 16 + _digit(encoded[i + 2])));
                i += 2;
            } else {
                vm.assertTrue(_isUnreserved(encoded[i]), "unreserved");
                text[length++] = encoded[i];
            }
        }
        return _slice(text, 0, length);
    }

    /// @dev Of decimal or hexadecimal digits in capital letters.
    function _digit(bytes1 character) private pure returns (uint256) {
        uint8 code = uint8(character);
        return code < 0x3a ? code - 0x30 : code - 0x41 + 10;
    }

    function _isUnreserved(bytes1 character) private pure returns (bool) {
        bytes memory others = "-._~";
        for (uint256 i = 0; i < others.length; ++i) if (others[i] == character) return true;
        uint8 code = uint8(character) & 0xdf;
        return (code > 0x40 && code < 0x5b) || (uint8(character) > 0x2f && uint8(character) < 0x3a);
    }
}
