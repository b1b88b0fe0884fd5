// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";

import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {CharacterSet82} from "../common/CharacterSet82.sol";
import {Grounds, requireGrounds} from "../common/Grounds.sol";
import {Measure} from "../common/Measure.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {Said} from "../common/Said.sol";
import {ILotToken} from "../lots/ILotToken.sol";
import {LotId} from "../lots/LotId.sol";
import {TrailKind} from "../lots/TrailKind.sol";
import {Duty} from "../members/Duty.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";
import {IProductRegistry} from "../products/IProductRegistry.sol";
import {Expiry} from "./Expiry.sol";
import {IProduction} from "./IProduction.sol";
import {MarkBalance} from "./MarkBalance.sol";
import {ProductionHash} from "./ProductionHash.sol";

/// @title Production
/// @notice How lots come into being and out of it. What it does is documented in {IProduction}.
contract Production is IProduction, AccessManaged {
    using CharacterSet82 for bytes20;
    using Said for bytes;
    using MarkBalance for MarkBalance.Balance;

    uint32 private constant _ONE = 1_000_000;
    uint32 private constant _NO_LIMIT = type(uint32).max;
    uint256 private constant _MAX_MARKS = 8;

    IMemberRegistry private immutable _members;
    IBrandRegistry private immutable _brands;
    IProductRegistry private immutable _products;
    ILotToken private immutable _ledger;
    bool private immutable _bestBeforeBinds;

    /// @dev By mark; what was never set is one.
    mapping(uint256 brand => Yield) private _yields;

    /// @dev How much may come out of a transformation under a mark.
    struct Yield {
        uint32 millionths;
        bool known;
    }

    /// @dev What the lots that one call makes share.
    struct Declaring {
        address maker;
        int8 utcOffset;
        uint40 eventTime;
    }

    /// @dev What a split or a merger is about; one struct, since it takes more variables than the stack has places.
    struct Repackaging {
        address member;
        uint256[] inputs;
        uint256[] inputUnits;
        bytes32[] inputTrails;
        uint256[] outputs;
        uint256[] outputUnits;
        bytes32 data;
    }

    /// @param authority The AccessManager.
    /// @param bestBeforeBinds Whether a best-before date stops a lot as an expiration date does.
    constructor(
        address authority,
        IMemberRegistry members,
        IBrandRegistry brands,
        IProductRegistry products,
        ILotToken ledger,
        bool bestBeforeBinds
    ) AccessManaged(authority) {
        _members = members;
        _brands = brands;
        _products = products;
        _ledger = ledger;
        _bestBeforeBinds = bestBeforeBinds;
    }

    // --- makers ---

    /// @inheritdoc IProduction
    function declare(Declaration[] calldata declarations, uint40 eventTime) external {
        if (declarations.length == 0) revert ProductionNothingGiven();
        Declaring memory work;
        (work.maker, work.utcOffset) = _members.authorizeAt(msg.sender, Duty.PRODUCE);
        work.eventTime = eventTime;

        emit LotsDeclared(work.maker, declarations, eventTime, work.utcOffset);
        uint256 next = 0;
        while (next < declarations.length) next = _declareRun(work, declarations, next);
    }

    /// @inheritdoc IProduction
    function close(uint256[] calldata lots, Occurrence calldata occurrence) external {
        if (lots.length == 0) revert ProductionNothingGiven();
        address maker = _members.authorize(msg.sender, Duty.PRODUCE);
        emit LotsClosed(maker, lots, occurrence);
        _ledger.close(maker, lots, TrailKind.CLOSED, ProductionHash.closure(maker, occurrence));
    }

    /// @inheritdoc IProduction
    function correct(
        Declaration calldata declaration,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external {
        requireGrounds(grounds);
        address maker = _members.authorize(msg.sender, Duty.PRODUCE);
        _requireDatesInOrder(declaration);
        uint16 declaredOn = _ledger.lotOf(declaration.lot).declaredOn;

        emit LotCorrected(declaration.lot, maker, declaration, grounds, occurrence);
        uint256 before = _ledger.correct(
            declaration.lot,
            maker,
            declaration.quantity,
            _expiryOf(declaration, _members.utcOffsetOf(maker)),
            TrailKind.CORRECTED,
            ProductionHash.correction(maker, declaration, grounds, occurrence)
        );
        if (declaration.quantity > before) _drawFor(maker, declaration.lot, declaration.quantity - before);
        else if (declaration.quantity < before) {
            _giveBack(maker, declaration.lot, before - declaration.quantity, declaredOn);
        }
    }

    /// @inheritdoc IProduction
    function annotate(uint256 lot, string calldata note, Occurrence calldata occurrence) external {
        if (bytes(note).length == 0) revert ProductionNoteMissing();
        address maker = _members.authorize(msg.sender, Duty.PRODUCE);
        address knownMaker = _ledger.lotOf(lot).maker;
        if (knownMaker != maker) revert ProductionNotMaker(lot, maker, knownMaker);
        emit LotAnnotated(lot, maker, note, occurrence);
        _ledger.record(_single(lot), TrailKind.ANNOTATED, _single(ProductionHash.annotation(maker, note, occurrence)));
    }

    /// @inheritdoc IProduction
    function split(
        uint256 input,
        uint256 inputUnits,
        uint256[] calldata outputs,
        uint256[] calldata outputUnits,
        Occurrence calldata occurrence
    ) external {
        _repackage(
            TrailKind.SPLIT_INPUT,
            TrailKind.SPLIT_OUTPUT,
            _repackaging(_single(input), _single(inputUnits), outputs, outputUnits),
            occurrence
        );
    }

    /// @inheritdoc IProduction
    function merge(
        uint256[] calldata inputs,
        uint256[] calldata inputUnits,
        uint256 output,
        uint256 outputUnits,
        Occurrence calldata occurrence
    ) external {
        _repackage(
            TrailKind.MERGE_INPUT,
            TrailKind.MERGE_OUTPUT,
            _repackaging(inputs, inputUnits, _single(output), _single(outputUnits)),
            occurrence
        );
    }

    /// @inheritdoc IProduction
    function transform(Transformation calldata transformation, Occurrence calldata occurrence) external {
        uint256[] calldata inputs = transformation.inputs;
        if (inputs.length == 0 || transformation.outputs.length == 0) revert ProductionNothingGiven();
        if (inputs.length != transformation.inputUnits.length) {
            revert ProductionLengthMismatch(inputs.length, transformation.inputUnits.length);
        }
        _requireRemainders(transformation.remainders);
        Declaring memory work;
        (work.maker, work.utcOffset) = _members.authorizeAt(msg.sender, Duty.PRODUCE);
        bytes32[] memory inputTrails = new bytes32[](inputs.length);
        for (uint256 i = 0; i < inputs.length; ++i) inputTrails[i] = _ledger.trailOf(inputs[i]);
        bytes memory said = abi.encode(transformation, inputTrails, occurrence);
        bytes32 data = ProductionHash.transformation(work.maker, said);

        said.emitWith(LotsTransformed.selector, bytes32(uint256(uint160(work.maker))));
        ILotToken.Issue[] memory issues = _weigh(work, transformation, data);
        _ledger.consume(work.maker, inputs, transformation.inputUnits, TrailKind.TRANSFORM_INPUT, data);
        _ledger.declare(work.maker, issues, TrailKind.TRANSFORM_OUTPUT, true);
    }

    // --- the owners of marks ---

    /// @inheritdoc IProduction
    function setYield(uint256 brand, uint32 millionths) external {
        address member = _members.authorize(msg.sender, Duty.BRAND);
        address owner = _brands.ownerOf(brand);
        if (owner != member) revert ProductionNotMarkOwner(brand, member, owner);
        if (millionths == _NO_LIMIT && _brands.measureOf(brand) != Measure.None) {
            revert ProductionYieldNeedsLimit(brand);
        }
        _yields[brand] = Yield({millionths: millionths, known: true});
        emit YieldSet(brand, owner, millionths);
    }

    // --- holders ---

    /// @inheritdoc IProduction
    function retire(
        uint256[] calldata lots,
        uint256[] calldata units,
        Retirement retirement,
        Occurrence calldata occurrence
    ) external {
        address holder = _members.authorize(msg.sender, Duty.DISPATCH);
        emit UnitsRetired(holder, lots, units, retirement, occurrence);
        _ledger.retire(
            holder,
            lots,
            units,
            TrailKind.RETIRED,
            ProductionHash.retirement(holder, retirement, occurrence)
        );
    }

    // --- the regulator ---

    /// @inheritdoc IProduction
    function seize(
        address holder,
        uint256[] calldata lots,
        uint256[] calldata units,
        Retirement retirement,
        Grounds calldata grounds
    ) external restricted {
        requireGrounds(grounds);
        if (_members.memberOf(holder).standing != IMemberRegistry.Standing.Expelled) {
            revert ProductionNotExpelled(holder);
        }
        emit UnitsSeized(holder, lots, units, retirement, grounds);
        _ledger.retire(holder, lots, units, TrailKind.RETIRED, ProductionHash.seizure(holder, retirement, grounds));
    }

    // --- reading ---

    /// @inheritdoc IProduction
    function yieldOf(uint256 brand) public view returns (uint32 millionths) {
        Yield memory set = _yields[brand];
        return set.known ? set.millionths : _ONE;
    }

    /// @inheritdoc IProduction
    function isBestBeforeBinding() external view returns (bool) {
        return _bestBeforeBinds;
    }

    // --- declaring ---

    /// @dev Declares the lots from `first` on that are of the same product, and draws its quotas once for all of them.
    function _declareRun(
        Declaring memory work,
        Declaration[] calldata declarations,
        uint256 first
    ) private returns (uint256 next) {
        uint64 gtin = LotId.gtinOf(declarations[first].lot);
        unchecked {
            next = first + 1;
            while (next < declarations.length && LotId.gtinOf(declarations[next].lot) == gtin) ++next;
        }

        (uint256 netContent, , bytes20 lotPrefix, uint256[] memory marks) = _products.termsFor(gtin, work.maker);
        ILotToken.Issue[] memory issues = new ILotToken.Issue[](next - first);
        unchecked {
            for (uint256 i = 0; i < issues.length; ++i) _fill(issues[i], work, declarations[first + i], lotPrefix);
        }
        uint256 added = _ledger.declare(work.maker, issues, TrailKind.DECLARED, false);
        if (added != 0) _brands.draw(marks, work.maker, added * netContent);
    }

    /// @dev What the ledger is to know of a declaration.
    function _fill(
        ILotToken.Issue memory issue,
        Declaring memory work,
        Declaration memory declaration,
        bytes20 lotPrefix
    ) private view {
        _fillIssue(issue, work, declaration, lotPrefix);
        issue.data = ProductionHash.declaration(work.maker, declaration, work.eventTime, work.utcOffset);
    }

    /// @dev The same but for what is recorded.
    function _fillIssue(
        ILotToken.Issue memory issue,
        Declaring memory work,
        Declaration memory declaration,
        bytes20 lotPrefix
    ) private view {
        _requireDatesInOrder(declaration);
        if (lotPrefix != 0) _requireLotPrefix(declaration.lot, work.maker, lotPrefix);
        issue.lot = declaration.lot;
        issue.quantity = declaration.quantity;
        issue.expiry = _expiryOf(declaration, work.utcOffset);
    }

    /// @dev Draws quotas for more units of one lot.
    function _drawFor(address maker, uint256 lot, uint256 units) private {
        (uint256 netContent, , , uint256[] memory marks) = _products.termsFor(LotId.gtinOf(lot), maker);
        _brands.draw(marks, maker, units * netContent);
    }

    /// @dev Gives back quotas for fewer units of one lot, whether or not it may still be made.
    function _giveBack(address maker, uint256 lot, uint256 units, uint16 since) private {
        IProductRegistry.Product memory product = _products.productOf(LotId.gtinOf(lot));
        _brands.giveBack(product.marks, maker, units * product.netContent, since);
    }

    // --- splitting and merging ---

    function _repackaging(
        uint256[] memory inputs,
        uint256[] memory inputUnits,
        uint256[] memory outputs,
        uint256[] memory outputUnits
    ) private view returns (Repackaging memory) {
        if (inputs.length == 0 || outputs.length == 0) revert ProductionNothingGiven();
        if (inputs.length != inputUnits.length) {
            revert ProductionLengthMismatch(inputs.length, inputUnits.length);
        }
        if (outputs.length != outputUnits.length) {
            revert ProductionLengthMismatch(outputs.length, outputUnits.length);
        }
        return
            Repackaging({
                member: _members.authorize(msg.sender, Duty.PRODUCE),
                inputs: inputs,
                inputUnits: inputUnits,
                inputTrails: new bytes32[](inputs.length),
                outputs: outputs,
                outputUnits: outputUnits,
                data: 0
            });
    }

    function _repackage(
        uint16 inputKind,
        uint16 outputKind,
        Repackaging memory work,
        Occurrence calldata occurrence
    ) private {
        (uint256 unitsIn, uint24 expiry) = _readInputs(work);
        _checkOutputs(work, unitsIn);
        work.data = ProductionHash.repackaging(
            work.member,
            work.inputs,
            work.inputUnits,
            work.inputTrails,
            work.outputs,
            work.outputUnits,
            occurrence
        );

        emit LotsRepackaged(
            work.member,
            work.inputs,
            work.inputUnits,
            work.inputTrails,
            work.outputs,
            work.outputUnits,
            occurrence
        );
        _ledger.consume(work.member, work.inputs, work.inputUnits, inputKind, work.data);
        _mintOutputs(work, expiry, outputKind);
    }

    /// @dev Notes the inputs' trails; answers with their units and the earliest expiry.
    function _readInputs(Repackaging memory work) private view returns (uint256 units, uint24 expiry) {
        uint64 gtin = LotId.gtinOf(work.inputs[0]);
        for (uint256 i = 0; i < work.inputs.length; ++i) {
            uint256 lot = work.inputs[i];
            if (LotId.gtinOf(lot) != gtin) revert ProductionOtherProduct(lot, work.inputs[0]);
            units += work.inputUnits[i];
            uint24 own = _ledger.lotOf(lot).expiry;
            if (own != 0 && (expiry == 0 || own < expiry)) expiry = own;
            work.inputTrails[i] = _ledger.trailOf(lot);
        }
    }

    /// @dev The outputs are lots that the member may number, of the same product, and no more than went in.
    function _checkOutputs(Repackaging memory work, uint256 unitsIn) private view {
        uint64 gtin = LotId.gtinOf(work.inputs[0]);
        (, , bytes20 lotPrefix, uint256[] memory marks) = _products.termsFor(gtin, work.member);
        _brands.requireAuthorised(marks, work.member);
        uint256 unitsOut = 0;
        for (uint256 i = 0; i < work.outputs.length; ++i) {
            uint256 lot = work.outputs[i];
            if (LotId.gtinOf(lot) != gtin) revert ProductionOtherProduct(lot, work.inputs[0]);
            _requireLotPrefix(lot, work.member, lotPrefix);
            unitsOut += work.outputUnits[i];
        }
        if (unitsOut > unitsIn) revert ProductionMoreOutThanIn(unitsIn, unitsOut);
    }

    /// @dev Mints the outputs, which must be new, and closes them.
    function _mintOutputs(Repackaging memory work, uint24 expiry, uint16 kind) private {
        ILotToken.Issue[] memory issues = new ILotToken.Issue[](work.outputs.length);
        for (uint256 i = 0; i < work.outputs.length; ++i) {
            (uint256 lot, uint256 units) = (work.outputs[i], work.outputUnits[i]);
            if (units > type(uint48).max) revert ILotToken.LotTokenInvalidUnits(lot, units);
            // forge-lint: disable-next-line(unsafe-typecast)
            issues[i] = ILotToken.Issue(lot, uint48(units), expiry, work.data);
        }
        _ledger.declare(work.member, issues, kind, true);
    }

    // --- transforming ---

    /// @dev Weighs what comes out under each mark against what goes in; answers with what the ledger is to know of the
    /// outputs.
    function _weigh(
        Declaring memory work,
        Transformation calldata transformation,
        bytes32 data
    ) private view returns (ILotToken.Issue[] memory issues) {
        Declaration[] calldata outputs = transformation.outputs;
        issues = new ILotToken.Issue[](outputs.length);
        MarkBalance.Balance memory balance = MarkBalance.create(outputs.length * _MAX_MARKS);
        for (uint256 i = 0; i < outputs.length; ++i) {
            _readOutput(issues[i], balance, work, outputs[i]);
            issues[i].data = data;
        }
        if (balance.length == 0) return issues;

        _countInputs(balance, transformation.inputs, transformation.inputUnits);
        for (uint256 line = 0; line < balance.length; ++line) {
            uint256 brand = balance.marks[line];
            uint32 millionths = yieldOf(brand);
            if (millionths == _NO_LIMIT) continue;
            uint256 most = (balance.used[line] * millionths) / _ONE;
            if (balance.made[line] > most) {
                revert ProductionBeyondYield(brand, balance.used[line], most, balance.made[line]);
            }
        }
    }

    /// @dev An output is a lot that the member may make and number.
    function _readOutput(
        ILotToken.Issue memory issue,
        MarkBalance.Balance memory balance,
        Declaring memory work,
        Declaration memory output
    ) private view {
        (uint256 netContent, Measure measure, bytes20 lotPrefix, uint256[] memory marks) = _products.termsFor(
            LotId.gtinOf(output.lot),
            work.maker
        );
        _fillIssue(issue, work, output, lotPrefix);
        if (marks.length == 0) return;
        _brands.requireAuthorised(marks, work.maker);
        balance.make(marks, measure, output.quantity * netContent);
    }

    function _countInputs(
        MarkBalance.Balance memory balance,
        uint256[] calldata inputs,
        uint256[] calldata inputUnits
    ) private view {
        for (uint256 i = 0; i < inputs.length; ++i) {
            (uint256 netContent, Measure measure, uint256[] memory marks) = _products.contentOf(
                LotId.gtinOf(inputs[i])
            );
            balance.use(marks, measure, inputUnits[i] * netContent);
        }
    }

    function _requireRemainders(Remainder[] calldata remainders) private pure {
        for (uint256 i = 0; i < remainders.length; ++i) {
            Remainder calldata remainder = remainders[i];
            if (
                remainder.amount == 0 ||
                remainder.measure == Measure.None ||
                (remainder.residue == Residue.ByProduct && bytes(remainder.description).length == 0)
            ) revert ProductionInvalidRemainder(i);
        }
    }

    // --- checks ---

    /// @dev When a lot expires, in the maker's local time.
    function _expiryOf(Declaration memory declaration, int8 utcOffset) private view returns (uint24) {
        if (_bestBeforeBinds && declaration.bestBeforeDate != 0) {
            return Expiry.endOf(declaration.bestBeforeDate, utcOffset);
        }
        return Expiry.endOf(declaration.expirationDate, utcOffset);
    }

    function _requireDatesInOrder(Declaration memory declaration) private pure {
        (uint16 produced, uint16 bestBefore, uint16 expires) = (
            declaration.productionDate,
            declaration.bestBeforeDate,
            declaration.expirationDate
        );
        if (
            (bestBefore != 0 && bestBefore < produced) || (expires != 0 && (expires < produced || expires < bestBefore))
        ) revert ProductionDatesOutOfOrder(declaration.lot, produced, bestBefore, expires);
    }

    function _requireLotPrefix(uint256 lot, address maker, bytes20 lotPrefix) private pure {
        if (!LotId.lotNumberOf(lot).startsWith(lotPrefix)) revert ProductionWrongLotPrefix(lot, maker, lotPrefix);
    }

    function _single(uint256 value) private pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = value;
    }

    function _single(bytes32 value) private pure returns (bytes32[] memory list) {
        list = new bytes32[](1);
        list[0] = value;
    }
}
