// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";
import {Measure} from "../common/Measure.sol";
import {Occurrence} from "../common/Occurrence.sol";

/// @title IProduction
/// @notice How lots come into being and out of it: declare, close, correct, annotate, split, merge, transform, retire.
///
/// A maker declares the cumulative quantity of a lot: declaring the same again changes nothing, more adds to it. Every mark on
/// the product must be in force and the maker authorised to use it; what is new draws the maker's quota. All dates are GS1
/// dates in days since 1970-01-01, zero where there is none, and end with the day in the maker's local time. A lot expires with
/// its expiration date; where the consortium has it so, with its best-before date already.
///
/// A transformation makes new lots of units of others. So that no origin is invented in a factory, the outputs that carry a
/// mark have at most as much base measure as the inputs that carry it, times the mark's yield. Nothing draws a quota.
///
/// Each operation emits one event, and the trail of each lot concerned is extended by the hash that the event's description
/// gives, so that the event can be proved from the trail.
interface IProduction {
    /// @notice What a maker declares of a lot.
    /// @param lot The lot, see {LotId}.
    /// @param quantity Cumulative units.
    /// @param productionDate AI 11.
    /// @param bestBeforeDate AI 15.
    /// @param expirationDate AI 17.
    /// @param documentHash Root of the salted Merkle tree of its documents; zero where there are none.
    struct Declaration {
        uint256 lot;
        uint48 quantity;
        uint16 productionDate;
        uint16 bestBeforeDate;
        uint16 expirationDate;
        bytes32 documentHash;
    }

    /// @notice Why units left circulation.
    enum Retirement {
        Sold,
        Consumed,
        Destroyed,
        Lost,
        Stolen,
        Sample,
        LeftNetwork
    }

    /// @notice What became of inputs beside lots.
    enum Residue {
        Loss,
        ByProduct
    }

    /// @notice Something that came out of a transformation and is no lot.
    /// @param residue Whether it is lost, or a by-product that is used otherwise.
    /// @param measure Base measure in which it is counted.
    /// @param amount How much of it, in base measure.
    /// @param description What it is, in words; a by-product has one.
    struct Remainder {
        Residue residue;
        Measure measure;
        uint64 amount;
        string description;
    }

    /// @notice What a member makes of what.
    /// @param inputs Lots of which it holds units.
    /// @param inputUnits Units of each that go in.
    /// @param outputs The new lots; their quantities are final.
    /// @param remainders What came out beside them.
    /// @param outsideInputs Hash of the documents of inputs that are no lots (root of their salted Merkle tree); zero where
    /// there are none. Their origin is declared, not proved.
    struct Transformation {
        uint256[] inputs;
        uint256[] inputUnits;
        Declaration[] outputs;
        Remainder[] remainders;
        bytes32 outsideInputs;
    }

    /// @notice Lots were declared. Trail: DECLARED, keccak256(abi.encode(keccak256("lotmark.Declaration"), maker, declaration,
    /// eventTime, utcOffset)) for each whose quantity was new.
    event LotsDeclared(address indexed maker, Declaration[] declarations, uint40 eventTime, int8 utcOffset);
    /// @notice Lots were closed. Trail: CLOSED, keccak256(abi.encode(keccak256("lotmark.Closure"), maker, occurrence)).
    event LotsClosed(address indexed maker, uint256[] lots, Occurrence occurrence);
    /// @notice A declaration was corrected. Trail: CORRECTED, keccak256(abi.encode(keccak256("lotmark.Correction"), maker,
    /// declaration, grounds, occurrence)).
    event LotCorrected(
        uint256 indexed lot,
        address indexed maker,
        Declaration declaration,
        Grounds grounds,
        Occurrence occurrence
    );
    /// @notice A maker annotated a lot. Trail: ANNOTATED, keccak256(abi.encode(keccak256("lotmark.Annotation"), maker, note,
    /// occurrence)).
    event LotAnnotated(uint256 indexed lot, address indexed maker, string note, Occurrence occurrence);
    /// @notice A lot was split or lots were merged. Trail: SPLIT_INPUT and SPLIT_OUTPUT or MERGE_INPUT and MERGE_OUTPUT,
    /// keccak256(abi.encode(keccak256("lotmark.Repackaging"), member, inputs, inputUnits, inputTrails, outputs, outputUnits,
    /// occurrence)).
    /// @param inputTrails The trail of each input as it was before.
    event LotsRepackaged(
        address indexed member,
        uint256[] inputs,
        uint256[] inputUnits,
        bytes32[] inputTrails,
        uint256[] outputs,
        uint256[] outputUnits,
        Occurrence occurrence
    );
    /// @notice Lots were transformed into others. Trail: TRANSFORM_INPUT and TRANSFORM_OUTPUT, keccak256(abi.encode(
    /// keccak256("lotmark.Transformation"), member, keccak256(abi.encode(transformation, inputTrails, occurrence)))).
    /// @param inputTrails The trail of each input as it was before.
    event LotsTransformed(
        address indexed member,
        Transformation transformation,
        bytes32[] inputTrails,
        Occurrence occurrence
    );
    /// @notice A mark's owner set how much may come out of a transformation under it.
    event YieldSet(uint256 indexed brand, address indexed owner, uint32 millionths);
    /// @notice Units left circulation. Trail: RETIRED, keccak256(abi.encode(keccak256("lotmark.Retirement"), holder,
    /// retirement, occurrence)).
    event UnitsRetired(
        address indexed holder,
        uint256[] lots,
        uint256[] units,
        Retirement retirement,
        Occurrence occurrence
    );
    /// @notice The regulator retired what an expelled member held. Trail: RETIRED, keccak256(abi.encode(keccak256(
    /// "lotmark.Seizure"), holder, retirement, grounds)).
    event UnitsSeized(address indexed holder, uint256[] lots, uint256[] units, Retirement retirement, Grounds grounds);

    /// @notice No lot was given.
    error ProductionNothingGiven();
    /// @notice The dates of {lot} are out of order: production ({productionDate}), best before ({bestBeforeDate}) and expiration ({expirationDate}) follow each other.
    error ProductionDatesOutOfOrder(uint256 lot, uint16 productionDate, uint16 bestBeforeDate, uint16 expirationDate);
    /// @notice The lot number of {lot} does not begin with {lotPrefix}, which is what lot numbers of this product by {maker} begin with.
    error ProductionWrongLotPrefix(uint256 lot, address maker, bytes20 lotPrefix);
    /// @notice The lot {lot} was made by {maker}, not by {member}.
    error ProductionNotMaker(uint256 lot, address member, address maker);
    /// @notice The note is empty.
    error ProductionNoteMissing();
    /// @notice {lot} is another product than {input}; splitting and merging stay within one product.
    error ProductionOtherProduct(uint256 lot, uint256 input);
    /// @notice {outputUnits} units cannot come out of {inputUnits}.
    error ProductionMoreOutThanIn(uint256 inputUnits, uint256 outputUnits);
    /// @notice Of inputs under the mark {brand} with {used} of base measure come outputs under it with at most {most}, not {made}. The mark's owner sets its yield.
    error ProductionBeyondYield(uint256 brand, uint256 used, uint256 most, uint256 made);
    /// @notice What is left over at place {index} needs an amount, a measure and, if it is a by-product, a description.
    error ProductionInvalidRemainder(uint256 index);
    /// @notice The mark {brand} belongs to {owner}, not to {member}.
    error ProductionNotMarkOwner(uint256 brand, address member, address owner);
    /// @notice The mark {brand} counts quotas, so that its yield has a limit: otherwise they could be got round.
    error ProductionYieldNeedsLimit(uint256 brand);
    /// @notice The lists do not belong together: {expected} and {given} elements.
    error ProductionLengthMismatch(uint256 expected, uint256 given);
    /// @notice {account} has not been expelled, so only the company itself retires what it holds.
    error ProductionNotExpelled(address account);

    /// @notice Declares lots of the caller's member (duty: produce). Lots of a product should follow each other: the product
    /// is looked up, and quotas are drawn, once per run of equal products.
    /// @param eventTime When they were made, in Unix seconds, as declared.
    function declare(Declaration[] calldata declarations, uint40 eventTime) external;

    /// @notice Closes lots of the caller's member (duty: produce): what was declared stands, and no more will be.
    function close(uint256[] calldata lots, Occurrence calldata occurrence) external;

    /// @notice Corrects dates, quantity and document of an open lot of the caller's member of which no unit has moved (duty:
    /// produce). A higher quantity draws the quotas; what a lower one gives back goes to the open season, unless that was
    /// opened on the day of the lot's first declaration or later. Zero stands for a lot declared by mistake.
    function correct(
        Declaration calldata declaration,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external;

    /// @notice Notes something about a lot of the caller's member (duty: produce), at any time.
    function annotate(uint256 lot, string calldata note, Occurrence calldata occurrence) external;

    /// @notice Splits units that the caller's member holds into new lots of the same product (duty: produce). It must be
    /// allowed to make the product; no quota is drawn. The new lots expire with the old one and are closed.
    function split(
        uint256 input,
        uint256 inputUnits,
        uint256[] calldata outputs,
        uint256[] calldata outputUnits,
        Occurrence calldata occurrence
    ) external;

    /// @notice Merges units that the caller's member holds into one new lot of the same product (duty: produce). It must be
    /// allowed to make the product; no quota is drawn. The new lot expires with the first of the old ones and is closed.
    function merge(
        uint256[] calldata inputs,
        uint256[] calldata inputUnits,
        uint256 output,
        uint256 outputUnits,
        Occurrence calldata occurrence
    ) external;

    /// @notice Makes new lots of units that the caller's member holds (duty: produce). It must be allowed to make the
    /// products; no quota is drawn. The new lots are closed.
    function transform(Transformation calldata transformation, Occurrence calldata occurrence) external;

    /// @notice Sets the yield of a mark of the caller's member (duty: brand): base measure that may come out of a
    /// transformation under the mark, per base measure that goes in under it.
    /// @param millionths 1,000,000, which it is at first, for as much as goes in; zero for nothing at all; 2^32-1 for no
    /// limit, where a mark that counts no quotas says who made something, not what of.
    function setYield(uint256 brand, uint32 millionths) external;

    /// @notice Takes units that the caller's member holds out of circulation (duty: dispatch).
    function retire(
        uint256[] calldata lots,
        uint256[] calldata units,
        Retirement retirement,
        Occurrence calldata occurrence
    ) external;

    /// @notice Takes units that an expelled member holds out of circulation. For the regulator.
    function seize(
        address holder,
        uint256[] calldata lots,
        uint256[] calldata units,
        Retirement retirement,
        Grounds calldata grounds
    ) external;

    /// @notice The yield of a mark in millionths, see {setYield}.
    function yieldOf(uint256 brand) external view returns (uint32 millionths);

    /// @notice Whether a best-before date stops a lot as an expiration date does, by the consortium's configuration.
    function isBestBeforeBinding() external view returns (bool);
}
