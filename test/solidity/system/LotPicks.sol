// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {BrandActions} from "./BrandActions.sol";

/// @notice How actions choose lots and units, so that most of them succeed and some are at the edge or beyond it.
abstract contract LotPicks is BrandActions {
    uint256 internal constant ANY = PRODUCTS;

    uint256 private _numbered;

    /// @dev Lines of lots and units; a lot may stand in more than one.
    struct Lines {
        uint256[] lots;
        uint256[] units;
    }

    /// @dev A lot number that was not used before, beginning with the maker's letter for the product.
    function _newLot(uint256 product, bytes1 letter) internal returns (uint256) {
        ++_numbered;
        bytes memory lotNumber = new bytes(20);
        lotNumber[0] = letter;
        uint256 length = 1;
        for (uint256 rest = _numbered; rest != 0; rest /= 10) lotNumber[length++] = bytes1(uint8(0x30 + (rest % 10)));
        return (1 << 248) | (uint256(catalogue[product].gtin) << 160) | uint160(bytes20(lotNumber));
    }

    /// @dev Mostly a maker that is active.
    function _pickMaker() internal returns (uint256 maker) {
        maker = MAKER + _roll(3);
        for (uint256 i = 0; i < 3 && standing[maker] != IMemberRegistry.Standing.Active && !_oneIn(16); ++i) {
            maker = maker == PACKER ? MAKER : maker + 1;
        }
    }

    /// @dev A lot of a maker, moved or not; if not, mostly one that is open. Zero where there is none.
    function _pickMade(uint256 maker, bool onlyUnmoved) internal returns (uint256) {
        if (lots.length == 0) return 0;
        uint256 first = _roll(lots.length);
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 lot = lots[(first + i) % lots.length];
            if (told[lot].maker != maker) continue;
            if (!onlyUnmoved || (!told[lot].moved && (!told[lot].closed || _oneIn(8)))) return lot;
        }
        return 0;
    }

    /// @dev A lot of which an account has units, of one product or of ANY; zero where there is none.
    function _pickHeld(address account, uint256 product) internal returns (uint256) {
        if (lots.length == 0) return 0;
        uint256 first = _roll(lots.length);
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 lot = lots[(first + i) % lots.length];
            if (balance[lot][account] != 0 && (product == ANY || told[lot].product == product)) return lot;
        }
        return 0;
    }

    /// @dev Mostly an active member that has units of anything.
    function _pickHolder() internal returns (uint256) {
        uint256 first = _roll(MEMBERS);
        for (uint256 i = 0; i < MEMBERS && !_oneIn(32); ++i) {
            uint256 member = (first + i) % MEMBERS;
            if (standing[member] != IMemberRegistry.Standing.Active) continue;
            if (_pickHeld(accounts[member], ANY) != 0) return member;
        }
        return first;
    }

    /// @dev Up to `most` lines of what an account has, of one product or of ANY. Reverts where it has nothing.
    function _pickLines(address account, uint256 product, uint256 most) internal returns (Lines memory lines) {
        uint256 length = 1 + _roll(most);
        (lines.lots, lines.units) = (new uint256[](length), new uint256[](length));
        uint256 filled = 0;
        for (uint256 i = 0; i < length; ++i) {
            uint256 lot = filled != 0 && _oneIn(3) ? lines.lots[filled - 1] : _pickHeld(account, product);
            require(lot != 0, "nothing to pick");
            uint256 named = _named(lines, filled, lot);
            if (named >= balance[lot][account] && !_oneIn(16)) continue;
            lines.lots[filled] = lot;
            lines.units[filled] = _pickUnits(balance[lot][account], named);
            ++filled;
        }
        (lines.lots, lines.units) = (_first(lines.lots, filled), _first(lines.units, filled));
    }

    /// @dev The first elements of a list.
    function _first(uint256[] memory list, uint256 length) internal pure returns (uint256[] memory some) {
        some = new uint256[](length);
        for (uint256 i = 0; i < length; ++i) some[i] = list[i];
    }

    /// @dev From one unit to all that is left, and now and then one more.
    function _pickUnits(uint256 units, uint256 named) internal returns (uint256) {
        uint256 left = units > named ? units - named : 0;
        if (left == 0 || _oneIn(64)) return left + 1;
        return _oneIn(3) ? left : 1 + _roll(left);
    }

    function _named(Lines memory lines, uint256 before, uint256 lot) private pure returns (uint256 units) {
        for (uint256 i = 0; i < before; ++i) if (lines.lots[i] == lot) units += lines.units[i];
    }
}
