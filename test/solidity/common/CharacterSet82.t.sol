// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CharacterSet82} from "../../../contracts/common/CharacterSet82.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice Texts of character set 82 against the plain words of their definition.
contract CharacterSet82Test is ForgeTest {
    bytes private constant MEMBERS =
        "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    function test_everyCharacter() external pure {
        vm.assertEq(MEMBERS.length, 82, "characters of the set");
        for (uint256 character = 0; character < 256; ++character) {
            bytes20 text = bytes20(bytes1(uint8(character)));
            vm.assertEq(CharacterSet82.isValid(text), _isMember(bytes1(uint8(character))), "one character");
        }
    }

    /// @notice Bytes of any kind, most of them no text.
    function testFuzz_anyBytes(bytes20 text) external pure {
        vm.assertEq(CharacterSet82.isValid(text), _isText(text), "any bytes");
    }

    /// @notice A text, and the same with one byte of any kind in it.
    function testFuzz_oneOtherByte(uint256 seed, uint256 length, uint256 place, bytes1 other) external pure {
        bytes memory text = _text(seed, _bound(length, 1, 20));
        vm.assertTrue(CharacterSet82.isValid(bytes20(text)), "a text");
        text[_bound(place, 0, 19)] = other;
        vm.assertEq(CharacterSet82.isValid(bytes20(text)), _isText(bytes20(text)), "another byte");
    }

    /// @notice A text begins with each of its own beginnings, and with nothing else.
    function testFuzz_startsWith(uint256 seed, uint256 length, uint256 shared, uint256 tail) external pure {
        length = _bound(length, 1, 20);
        bytes memory text = _text(seed, length);
        bytes memory prefix = new bytes(20);
        shared = _bound(shared, 0, length);
        for (uint256 i = 0; i < shared; ++i) prefix[i] = text[i];
        if (tail % 2 == 0 && shared < 20) prefix[shared] = MEMBERS[tail % 82];
        vm.assertEq(
            CharacterSet82.startsWith(bytes20(text), bytes20(prefix)),
            _startsWith(bytes20(text), bytes20(prefix)),
            "begins with"
        );
        vm.assertTrue(CharacterSet82.startsWith(bytes20(text), bytes20(0)), "begins with nothing");
        vm.assertTrue(CharacterSet82.startsWith(bytes20(text), bytes20(text)), "begins with itself");
    }

    function _text(uint256 seed, uint256 length) private pure returns (bytes memory text) {
        text = new bytes(20);
        for (uint256 i = 0; i < length; ++i) {
            text[i] = MEMBERS[seed % 82];
            seed = uint256(keccak256(abi.encode(seed)));
        }
    }

    function _startsWith(bytes20 text, bytes20 prefix) private pure returns (bool) {
        for (uint256 i = 0; i < 20 && prefix[i] != 0; ++i) if (text[i] != prefix[i]) return false;
        return true;
    }

    function _isText(bytes20 text) private pure returns (bool) {
        uint256 length = 20;
        while (length != 0 && text[length - 1] == 0) --length;
        for (uint256 i = 0; i < length; ++i) if (!_isMember(text[i])) return false;
        return length != 0;
    }

    function _isMember(bytes1 character) private pure returns (bool) {
        for (uint256 i = 0; i < MEMBERS.length; ++i) if (MEMBERS[i] == character) return true;
        return false;
    }
}
