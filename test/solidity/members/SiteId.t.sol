// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SiteId} from "../../../contracts/members/SiteId.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice Site keys against the plain words of their definition.
contract SiteIdTest is ForgeTest {
    /// @notice Own codes of any bytes: valid if 1 to 20 printable characters are followed by NULs only.
    function testFuzz_ownCode(bytes20 code, uint256 length, bool printable) external pure {
        length = _bound(length, 0, 20);
        bytes memory text = new bytes(20);
        bool valid = length != 0;
        for (uint256 index = 0; index < length; ++index) {
            uint8 character = uint8(code[index]);
            if (printable) character = 0x21 + (character % 94);
            text[index] = bytes1(character);
            if (character < 0x21 || character > 0x7e) valid = false;
        }
        // Trailing NULs shorten a text: what counts is where its last character stands.
        if (!valid) {
            uint256 last = 20;
            while (last != 0 && text[last - 1] == 0) --last;
            valid = last != 0;
            for (uint256 index = 0; index < last; ++index) {
                if (text[index] < 0x21 || text[index] > 0x7e) valid = false;
            }
        }
        bytes32 site = bytes32((uint256(2) << 248) | uint160(bytes20(text)));
        vm.assertEq(SiteId.isValid(site), valid, "own code");
    }

    /// @notice Of the ten numbers that differ in their last digit only, one is a GLN.
    function testFuzz_gln(uint256 number) external pure {
        number = _bound(number, 1, 1e12 - 1) * 10;
        uint256 valid = 0;
        for (uint256 digit = 0; digit < 10; ++digit) {
            if (SiteId.isValid(bytes32((uint256(1) << 248) | (number + digit)))) ++valid;
        }
        vm.assertEq(valid, 1, "valid check digits");
    }

    /// @notice Nothing but the two schemes.
    function testFuzz_otherSchemes(uint256 site) external pure {
        uint256 scheme = site >> 248;
        vm.assume(scheme != 1 && scheme != 2);
        vm.assertTrue(!SiteId.isValid(bytes32(site)), "another scheme");
    }

    /// @notice No GLN has anything above its 13 digits.
    function testFuzz_glnIsCanonical(uint256 body) external pure {
        body = _bound(body, 1e13, (1 << 248) - 1);
        vm.assertTrue(!SiteId.isValid(bytes32((uint256(1) << 248) | body)), "more than 13 digits");
    }
}
