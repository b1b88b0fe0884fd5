// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CheckDigit} from "../../../contracts/common/CheckDigit.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice Check digits against the rule as GS1 words it: digit by digit, from the right, times 3 and 1.
contract CheckDigitTest is ForgeTest {
    function testFuzz_ruleDigitByDigit(uint256 key) external pure {
        key = _bound(key, 0, 1e14 - 1);
        vm.assertEq(CheckDigit.isValid(key), _isValid(key), "a number of up to 14 digits");
    }

    /// @notice Of the ten numbers that differ in their last digit only, one is right.
    function testFuzz_oneOfTen(uint256 body) external pure {
        body = _bound(body, 0, 1e13 - 1) * 10;
        uint256 valid = 0;
        for (uint256 digit = 0; digit < 10; ++digit) if (CheckDigit.isValid(body + digit)) ++valid;
        vm.assertEq(valid, 1, "right check digits");
    }

    /// @notice A single wrong digit is found, wherever it stands.
    function testFuzz_wrongDigit(uint256 body, uint256 place, uint256 wrong) external pure {
        uint256 key = _complete(_bound(body, 0, 1e13 - 1));
        place = 10 ** _bound(place, 0, 13);
        uint256 digit = (key / place) % 10;
        wrong = (digit + _bound(wrong, 1, 9)) % 10;
        vm.assertTrue(!CheckDigit.isValid(key - digit * place + wrong * place), "wrong digit");
    }

    function testFuzz_longRuleDigitByDigit(uint256 key) external pure {
        key = _bound(key, 0, 1e18 - 1);
        vm.assertEq(CheckDigit.isValidLong(key), _isValid(key), "a number of up to 18 digits");
    }

    /// @notice Both rules are one where the number is short enough for both.
    function testFuzz_longRuleOfShortNumbers(uint256 key) external pure {
        key = _bound(key, 0, 1e14 - 1);
        vm.assertEq(CheckDigit.isValidLong(key), CheckDigit.isValid(key), "a number of up to 14 digits");
    }

    /// @notice A single wrong digit of an SSCC is found, wherever it stands.
    function testFuzz_wrongDigitOfLongNumbers(uint256 body, uint256 place, uint256 wrong) external pure {
        uint256 key = _complete(_bound(body, 0, 1e17 - 1));
        place = 10 ** _bound(place, 0, 17);
        uint256 digit = (key / place) % 10;
        wrong = (digit + _bound(wrong, 1, 9)) % 10;
        vm.assertTrue(CheckDigit.isValidLong(key), "right digits");
        vm.assertTrue(!CheckDigit.isValidLong(key - digit * place + wrong * place), "wrong digit");
    }

    function _complete(uint256 body) private pure returns (uint256 key) {
        key = body * 10;
        while (!_isValid(key)) ++key;
    }

    function _isValid(uint256 key) private pure returns (bool) {
        uint256 sum = 0;
        for (uint256 weight = 1; key != 0; key /= 10) {
            sum += (key % 10) * weight;
            weight = 4 - weight;
        }
        return sum % 10 == 0;
    }
}
