// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Capability} from "../../../contracts/lots/Capability.sol";
import {Duty} from "../../../contracts/members/Duty.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {IProduction} from "../../../contracts/production/IProduction.sol";
import {LotPicks} from "./LotPicks.sol";

/// @notice Lots come into being and out of it.
abstract contract ProductionActions is LotPicks {
    // --- makers ---

    /// @notice Declares new lots, more of old ones and the same again, some of them twice.
    function declare(uint256 seed) external action(seed) {
        uint256 maker = _pickMaker();
        uint256 key = _pickKey(maker, Duty.PRODUCE);
        IProduction.Declaration[] memory declarations = new IProduction.Declaration[](1 + _roll(3));
        uint256[] memory productOf = new uint256[](declarations.length);
        for (uint256 i = 0; i < declarations.length; ++i) {
            if (i != 0 && _oneIn(4)) {
                productOf[i] = productOf[i - 1];
                IProduction.Declaration memory last = declarations[i - 1];
                declarations[i] = _declaration(last.lot, last.quantity + uint48(_roll(10)), last.expirationDate);
            } else {
                (declarations[i], productOf[i]) = _pickDeclaration(maker);
            }
        }

        vm.prank(keys[key].operator);
        production.declare(declarations, uint40(block.timestamp));
        maker = _expectOperator(key, Duty.PRODUCE);
        for (uint256 i = 0; i < declarations.length; ++i) _declared(maker, productOf[i], declarations[i]);
    }

    function correct(uint256 seed) external action(seed) {
        uint256 maker = _pickMaker();
        uint256 lot = _pickMade(maker, !_oneIn(16));
        require(lot != 0, "nothing to correct");
        uint256 key = _pickKey(maker, Duty.PRODUCE);
        uint16 date = _oneIn(2) ? told[lot].expirationDate : _pickDate();
        uint48 quantity = uint48(_oneIn(6) ? 0 : _roll(80));

        vm.prank(keys[key].operator);
        production.correct(_declaration(lot, quantity, date), _grounds(), _occurrence());
        maker = _expectOperator(key, Duty.PRODUCE);
        _expectModule(address(production), Capability.CREATE, true);
        Told storage it = told[lot];
        _expect(it.maker == maker, "somebody corrected another's lot");
        _expect(!it.moved, "a lot that had moved was corrected");
        _expect(!it.closed, "a closed lot was corrected");
        _expect(it.stop == 0, "a stopped lot was corrected");
        uint256 before = it.declared;
        if (quantity > before) _draw(lot, maker, quantity - before);
        else if (quantity < before) _undraw(lot, maker, before - quantity);
        it.declared = quantity;
        balance[lot][accounts[maker]] = quantity;
        _setDate(lot, date);
    }

    function close(uint256 seed) external action(seed) {
        uint256 maker = _pickMaker();
        uint256[] memory closing = new uint256[](1 + _roll(2));
        for (uint256 i = 0; i < closing.length; ++i) closing[i] = _pickMade(maker, _oneIn(2));
        uint256 key = _pickKey(maker, Duty.PRODUCE);

        vm.prank(keys[key].operator);
        production.close(closing, _occurrence());
        maker = _expectOperator(key, Duty.PRODUCE);
        _expectModule(address(production), Capability.CREATE, true);
        for (uint256 i = 0; i < closing.length; ++i) {
            _expect(told[closing[i]].maker == maker, "somebody closed another's lot");
            _expect(!told[closing[i]].closed, "a lot was closed twice");
            told[closing[i]].closed = true;
        }
    }

    function annotate(uint256 seed) external action(seed) {
        uint256 maker = _pickMaker();
        uint256 lot = _pickMade(maker, false);
        uint256 key = _pickKey(maker, Duty.PRODUCE);
        vm.prank(keys[key].operator);
        production.annotate(lot, "noted", _occurrence());
        maker = _expectOperator(key, Duty.PRODUCE);
        _expect(told[lot].maker == maker, "somebody annotated another's lot");
        _expectModule(address(production), Capability.RECORD, false);
    }

    function split(uint256 seed) external action(seed) {
        uint256 member = _pickMaker();
        uint256 key = _pickKey(member, Duty.PRODUCE);
        Lines memory input = _pickLines(accounts[member], _oneIn(16) ? ANY : _pickProduct(member), 1);
        Lines memory outputs = _pickOutputs(member, told[input.lots[0]].product, input.units[0], 1 + _roll(3));

        vm.prank(keys[key].operator);
        production.split(input.lots[0], input.units[0], outputs.lots, outputs.units, _occurrence());
        member = _expectOperator(key, Duty.PRODUCE);
        _repackaged(member, input, outputs);
    }

    function merge(uint256 seed) external action(seed) {
        uint256 member = _pickMaker();
        uint256 key = _pickKey(member, Duty.PRODUCE);
        Lines memory inputs = _pickLines(accounts[member], _oneIn(16) ? ANY : _pickProduct(member), 3);
        uint256 units = 0;
        for (uint256 i = 0; i < inputs.lots.length; ++i) units += inputs.units[i];
        Lines memory output = _pickOutputs(member, told[inputs.lots[0]].product, units, 1);

        vm.prank(keys[key].operator);
        production.merge(inputs.lots, inputs.units, output.lots[0], output.units[0], _occurrence());
        member = _expectOperator(key, Duty.PRODUCE);
        _repackaged(member, inputs, output);
    }

    /// @notice Makes up to three new lots, of any products, of up to three lines of any.
    function transform(uint256 seed) external action(seed) {
        uint256 member = _pickMaker();
        uint256 key = _pickKey(member, Duty.PRODUCE);
        Lines memory inputs = _pickLines(accounts[member], ANY, 3);
        IProduction.Declaration[] memory outputs = new IProduction.Declaration[](1 + _roll(2));
        uint256[] memory productOf = new uint256[](outputs.length);
        for (uint256 i = 0; i < outputs.length; ++i) {
            // mostly what went in, or something without marks
            uint256 product = _oneIn(3) ? _pickProduct(member) : told[inputs.lots[i % inputs.lots.length]].product;
            productOf[i] = product;
            uint256 lot = _oneIn(32) ? inputs.lots[0] : _newLot(product, letterOf[member][product]);
            uint256 most = inputs.units[i % inputs.lots.length];
            outputs[i] = _declaration(lot, uint48(_oneIn(2) ? most : 1 + _roll(most)), _pickDate());
        }

        vm.prank(keys[key].operator);
        production.transform(
            IProduction.Transformation(
                inputs.lots,
                inputs.units,
                outputs,
                new IProduction.Remainder[](0),
                keccak256("from outside")
            ),
            _occurrence()
        );
        member = _expectOperator(key, Duty.PRODUCE);
        _transformed(member, inputs, productOf, outputs);
    }

    // --- holders ---

    function retire(uint256 seed) external action(seed) {
        uint256 holder = _pickHolder();
        Lines memory lines = _pickLines(accounts[holder], ANY, 2);
        uint256 key = _pickKey(holder, Duty.DISPATCH);
        vm.prank(keys[key].operator);
        production.retire(lines.lots, lines.units, IProduction.Retirement(_roll(7)), _occurrence());
        holder = _expectOperator(key, Duty.DISPATCH);
        _retired(holder, lines);
    }

    // --- the regulator ---

    /// @notice Retires what a member has, mostly one that was expelled.
    function seize(uint256 seed) external action(seed) {
        uint256 holder = _roll(MEMBERS);
        for (uint256 i = 0; i < MEMBERS && standing[holder] != IMemberRegistry.Standing.Expelled; ++i) {
            holder = (holder + 1) % MEMBERS;
        }
        require(standing[holder] == IMemberRegistry.Standing.Expelled || _oneIn(4), "nobody was expelled");
        Lines memory lines = _pickLines(accounts[holder], ANY, 3);
        production.seize(accounts[holder], lines.lots, lines.units, IProduction.Retirement.Destroyed, _grounds());
        _expect(standing[holder] == IMemberRegistry.Standing.Expelled, "what a member held was seized");
        _retired(holder, lines);
    }

    /// @dev A key did something for its own member just now.
    function _expectOperator(uint256 key, uint8 duty) internal returns (uint256 member) {
        member = keys[key].member;
        _expectKey(key, member, duty);
    }

    // --- what is declared ---

    function _pickDeclaration(uint256 maker) private returns (IProduction.Declaration memory, uint256 product) {
        uint256 lot = _oneIn(2) ? _pickMade(maker, _oneIn(2)) : 0;
        if (lot != 0) {
            uint48 quantity = uint48(told[lot].declared + (_oneIn(3) ? 0 : _roll(20)));
            return (_declaration(lot, quantity, told[lot].expirationDate), told[lot].product);
        }
        product = _pickProduct(maker);
        lot = _newLot(product, letterOf[maker][product]);
        return (_declaration(lot, uint48(1 + _roll(60)), _pickDate()), product);
    }

    /// @dev Mostly a product that the maker may make.
    function _pickProduct(uint256 maker) private returns (uint256 product) {
        product = _roll(PRODUCTS);
        if (_oneIn(32)) return product;
        while (letterOf[maker][product] == 0) product = (product + 1) % PRODUCTS;
    }

    function _pickDate() private returns (uint16) {
        return _oneIn(3) ? 0 : uint16(block.timestamp / 1 days + _roll(20));
    }

    function _declaration(
        uint256 lot,
        uint48 quantity,
        uint16 expirationDate
    ) private pure returns (IProduction.Declaration memory) {
        return IProduction.Declaration(lot, quantity, 0, 0, expirationDate, 0);
    }

    function _declared(uint256 maker, uint256 product, IProduction.Declaration memory declaration) private {
        uint256 lot = declaration.lot;
        if (!_isTold(lot)) {
            _begin(lot, product, maker);
            _setDate(lot, declaration.expirationDate);
        }
        _expectModule(address(production), Capability.CREATE, true);
        _expect(told[lot].maker == maker, "somebody declared another's lot");
        _expect(declaration.quantity >= told[lot].declared, "less was declared");
        if (declaration.quantity <= told[lot].declared) return;
        uint256 added = declaration.quantity - told[lot].declared;
        _expect(!told[lot].closed, "a closed lot was declared");
        _expect(told[lot].stop == 0, "a stopped lot was declared");
        _draw(lot, maker, added);
        _mint(lot, accounts[maker], added);
    }

    /// @dev A lot expires when its date ends in China, eight hours before it ends in Greenwich.
    function _setDate(uint256 lot, uint16 date) private {
        told[lot].expirationDate = date;
        told[lot].expiresAt = date == 0 ? 0 : (uint256(date) + 1) * 1 days - 8 hours;
    }

    // --- what comes out of split and merge ---

    /// @dev New lots for so many units or fewer, now and then for one more; fewer lots than `length` if there are not enough.
    function _pickOutputs(
        uint256 member,
        uint256 product,
        uint256 units,
        uint256 length
    ) private returns (Lines memory outputs) {
        if (length > units) length = units;
        (outputs.lots, outputs.units) = (new uint256[](length), new uint256[](length));
        for (uint256 i = 0; i < length; ++i) {
            outputs.lots[i] = i != 0 && _oneIn(32) ? outputs.lots[0] : _newLot(product, letterOf[member][product]);
            // each of those that follow gets at least one
            uint256 kept = length - 1 - i;
            outputs.units[i] = _pickUnits(units, kept);
            units -= outputs.units[i] < units - kept ? outputs.units[i] : units - kept;
        }
    }

    function _repackaged(uint256 member, Lines memory inputs, Lines memory outputs) private {
        _expectModule(address(production), Capability.CREATE | Capability.BURN, true);
        uint256 product = told[inputs.lots[0]].product;
        for (uint256 i = 0; i < catalogue[product].marks.length; ++i) {
            _expectAuthorised(catalogue[product].marks[i], member);
        }
        uint256 units = 0;
        uint256 expiresAt = 0;
        for (uint256 i = 0; i < inputs.lots.length; ++i) {
            Told storage it = told[inputs.lots[i]];
            _expect(it.product == product, "another product went in");
            _expect(it.stop == 0 && !_hasExpired(inputs.lots[i]), "a stopped or expired lot went in");
            if (it.expiresAt != 0 && (expiresAt == 0 || it.expiresAt < expiresAt)) expiresAt = it.expiresAt;
            units += inputs.units[i];
            _burn(inputs.lots[i], accounts[member], inputs.units[i]);
        }
        for (uint256 i = 0; i < outputs.lots.length; ++i) {
            uint256 lot = outputs.lots[i];
            _expect(!_isTold(lot), "a lot came out that existed");
            _expect(outputs.units[i] <= units, "more came out than went in");
            units -= outputs.units[i] < units ? outputs.units[i] : units;
            _begin(lot, product, member);
            told[lot].closed = true;
            told[lot].expiresAt = expiresAt;
            _mint(lot, accounts[member], outputs.units[i]);
        }
    }

    function _transformed(
        uint256 member,
        Lines memory inputs,
        uint256[] memory productOf,
        IProduction.Declaration[] memory outputs
    ) private {
        _expectModule(address(production), Capability.CREATE | Capability.BURN, true);
        uint256[MARKS] memory used;
        uint256[MARKS] memory made;
        for (uint256 i = 0; i < inputs.lots.length; ++i) {
            Told storage it = told[inputs.lots[i]];
            _expect(it.stop == 0 && !_hasExpired(inputs.lots[i]), "a stopped or expired lot was transformed");
            _count(used, it.product, inputs.units[i]);
            _burn(inputs.lots[i], accounts[member], inputs.units[i]);
        }
        for (uint256 i = 0; i < outputs.length; ++i) {
            Product storage product = catalogue[productOf[i]];
            _expect(letterOf[member][productOf[i]] != 0, "somebody made another's product of others");
            _expect(!discontinued[productOf[i]], "a discontinued product was made of others");
            for (uint256 j = 0; j < product.marks.length; ++j) _expectAuthorised(product.marks[j], member);
            uint256 lot = outputs[i].lot;
            _expect(!_isTold(lot), "a lot was made of others that existed");
            _count(made, productOf[i], outputs[i].quantity);
            _begin(lot, productOf[i], member);
            told[lot].closed = true;
            _setDate(lot, outputs[i].expirationDate);
            _mint(lot, accounts[member], outputs[i].quantity);
        }
        for (uint256 mark = 0; mark < MARKS; ++mark) {
            _expect(made[mark] * 1_000_000 <= used[mark] * yields[mark], "origin was invented");
        }
    }

    /// @dev Adds the base measure of units to that of each mark on them.
    function _count(uint256[MARKS] memory sums, uint256 product, uint256 units) private view {
        uint256[] storage carried = catalogue[product].marks;
        for (uint256 i = 0; i < carried.length; ++i) sums[carried[i]] += units * catalogue[product].netContent;
    }

    function _retired(uint256 holder, Lines memory lines) private {
        _expectModule(address(production), Capability.BURN, false);
        for (uint256 i = 0; i < lines.lots.length; ++i) _burn(lines.lots[i], accounts[holder], lines.units[i]);
    }
}
