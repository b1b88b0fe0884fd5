// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CharacterSet82} from "../../../contracts/common/CharacterSet82.sol";
import {CheckDigit} from "../../../contracts/common/CheckDigit.sol";
import {LotId} from "../../../contracts/lots/LotId.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice Lot ids against the plain words of their definition.
contract LotIdTest is ForgeTest {
    uint256 private constant SCHEME = 1 << 248;

    /// @notice An id is read back as the GTIN and the lot number of which it was made.
    function testFuzz_readBack(uint256 gtin, uint256 lotNumber) external pure {
        gtin = _gtin(gtin);
        bytes20 characters = _lotNumber(lotNumber);
        uint256 lot = SCHEME | (gtin << 160) | uint160(characters);
        vm.assertTrue(LotId.isValid(lot), "a lot");
        vm.assertEq(LotId.gtinOf(lot), gtin, "GTIN");
        vm.assertEq(bytes32(LotId.lotNumberOf(lot)), bytes32(characters), "lot number");
    }

    /// @notice No other top byte, and nothing in the 41 bits after it.
    function testFuzz_canonical(uint256 gtin, uint256 lotNumber, uint256 upper) external pure {
        uint256 lot = (_gtin(gtin) << 160) | uint160(_lotNumber(lotNumber));
        upper = _bound(upper, 0, (1 << 49) - 1);
        vm.assertEq(LotId.isValid((upper << 207) | lot), upper == SCHEME >> 207, "upper bits");
    }

    /// @notice The number in the place of the GTIN is one of at most 14 digits, not zero, with a right check digit.
    function testFuzz_gtin(uint256 gtin, uint256 lotNumber) external pure {
        gtin = _bound(gtin, 0, (1 << 47) - 1);
        bool valid = gtin != 0 && gtin < 1e14 && CheckDigit.isValid(gtin);
        vm.assertEq(LotId.isValid(SCHEME | (gtin << 160) | uint160(_lotNumber(lotNumber))), valid, "GTIN");
        vm.assertTrue(!LotId.isValid(SCHEME | uint160(_lotNumber(lotNumber))), "no GTIN");
    }

    /// @notice The bytes in the place of the lot number are a text of character set 82.
    function testFuzz_lotNumber(uint256 gtin, bytes20 lotNumber) external pure {
        uint256 lot = SCHEME | (_gtin(gtin) << 160);
        vm.assertEq(LotId.isValid(lot | uint160(lotNumber)), CharacterSet82.isValid(lotNumber), "lot number");
        vm.assertTrue(!LotId.isValid(lot), "no lot number");
    }

    /// @notice Of all numbers, hardly any is a lot.
    function testFuzz_anyNumber(uint256 lot) external pure {
        bool valid =
            lot >> 207 == SCHEME >> 207 &&
                CheckDigit.isValid(LotId.gtinOf(lot)) &&
                LotId.gtinOf(lot) != 0 &&
                LotId.gtinOf(lot) < 1e14 &&
                CharacterSet82.isValid(LotId.lotNumberOf(lot));
        vm.assertEq(LotId.isValid(lot), valid, "any number");
    }

    function _gtin(uint256 seed) private pure returns (uint256 gtin) {
        gtin = _bound(seed, 1, 1e13 - 1) * 10;
        while (!CheckDigit.isValid(gtin)) ++gtin;
    }

    /// @dev From 1 to 20 letters and digits.
    function _lotNumber(uint256 seed) private pure returns (bytes20) {
        bytes memory text = new bytes(20);
        uint256 length = 1 + (seed % 20);
        for (uint256 i = 0; i < length; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            text[i] = bytes1(uint8((seed % 2 == 0 ? 0x30 : 0x41) + ((seed >> 8) % 10)));
        }
        return bytes20(text);
    }
}
