// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Grounds} from "../common/Grounds.sol";
import {Measure} from "../common/Measure.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";

/// @title IProductRegistry
/// @notice Trade items by their GTIN: who is responsible for them, what is in a unit, which marks they carry, how they are
/// packed, and who may make them.
///
/// GTINs are numbers below 10^14, GTIN-8, 12 and 13 being a GTIN-14 with leading zeros. Net content and marks of a product
/// never change: by the GTIN Management Standard a product that changes them gets another GTIN.
interface IProductRegistry {
    /// @notice A product.
    /// @param gtin Its GTIN, with a right check digit and packaging indicator 0.
    /// @param netContent What one unit on the chain holds, in base measure; at least 1.
    /// @param measure The base measure of the net content.
    /// @param unitCode Code of the unit for people (UN/ECE Recommendation 20, two or three characters left-aligned): H87, KGM, …
    /// @param decimals How many decimals of that unit one unit on the chain stands for: 0 for pieces, 3 for grams of KGM.
    /// @param name What it is called.
    /// @param marks Ids of the marks that it carries; up to 8, none twice.
    struct Product {
        uint64 gtin;
        uint32 netContent;
        Measure measure;
        bytes3 unitCode;
        uint8 decimals;
        string name;
        uint256[] marks;
    }

    /// @notice How a case is made up.
    /// @param inner GTIN of the product inside; zero where there is no such packaging.
    /// @param count How many units of it a case holds.
    struct Packaging {
        uint64 inner;
        uint32 count;
    }

    /// @notice A member's permission to make a product.
    /// @param maker The member.
    /// @param lotPrefix What its lot numbers begin with: up to 20 characters, left-aligned; empty where it is the only maker.
    struct Maker {
        address maker;
        bytes20 lotPrefix;
    }

    /// @notice The registrar recorded a GS1 company prefix for a member.
    event PrefixRecorded(string prefix, address indexed member);
    /// @notice The registrar struck a GS1 company prefix off.
    event PrefixRemoved(string prefix, address indexed member, Grounds grounds);
    /// @notice The registrar recorded a single GTIN (or GTIN-8) for a member.
    event GtinRecorded(uint64 indexed gtin, address indexed member);
    /// @notice The registrar struck a single GTIN off.
    event GtinRemoved(uint64 indexed gtin, address indexed member, Grounds grounds);
    /// @notice A product was added.
    event ProductAdded(uint64 indexed gtin, address indexed responsible, Product product);
    /// @notice No new lots of a product.
    event ProductDiscontinued(uint64 indexed gtin);
    /// @notice New lots of a product again.
    event ProductResumed(uint64 indexed gtin);
    /// @notice A case of a product was added.
    event PackagingAdded(uint64 indexed gtin, uint64 indexed inner, uint32 count);
    /// @notice A member may make a product, or its lot-number prefix was changed.
    event MakerPermitted(uint64 indexed gtin, address indexed maker, bytes20 lotPrefix);
    /// @notice A member may no longer make a product.
    event MakerWithdrawn(uint64 indexed gtin, address indexed maker);

    /// @notice "{prefix}" is not a GS1 company prefix: 4 to 12 digits.
    error ProductRegistryInvalidPrefix(string prefix);
    /// @notice The prefix "{prefix}" is for restricted circulation within a company or region (02, 04, 20 to 29) and cannot be used here.
    error ProductRegistryRestrictedPrefix(string prefix);
    /// @notice The GTIN {gtin} is for restricted circulation within a company or region (02, 04, 20 to 29; GTIN-8: 0, 2) and cannot be used here.
    error ProductRegistryRestrictedCirculation(uint64 gtin);
    /// @notice The GS1 company prefix {prefix} has been recorded already, for {member}.
    error ProductRegistryPrefixTaken(string prefix, address member);
    /// @notice The GS1 company prefix {prefix} is not recorded.
    error ProductRegistryUnknownPrefix(string prefix);
    /// @notice The GTIN {gtin} has been recorded already, for {member}.
    error ProductRegistryGtinTaken(uint64 gtin, address member);
    /// @notice The GTIN {gtin} is not recorded as a single one.
    error ProductRegistryUnknownGtin(uint64 gtin);
    /// @notice {gtin} is not a GTIN: it has more than 14 digits, a wrong check digit, or the packaging indicator 9 of variable measure.
    error ProductRegistryInvalidGtin(uint64 gtin);
    /// @notice {gtin} is the GTIN of a case (packaging indicator 1 to 8). Add the product inside, and the case as its packaging.
    error ProductRegistryCaseGtin(uint64 gtin);
    /// @notice The GTIN {gtin} lies outside every GS1 company prefix recorded for {member}. The registrar records prefixes and single GTINs.
    error ProductRegistryOutsidePrefix(uint64 gtin, address member);
    /// @notice The GTIN {gtin} lies within more than one recorded prefix. The registrar has to strike one off.
    error ProductRegistryAmbiguousPrefix(uint64 gtin);
    /// @notice The GTIN {gtin} is in use already, as a product or a case.
    error ProductRegistryAlreadyAdded(uint64 gtin);
    /// @notice There is no product with the GTIN {gtin}. The company that owns the GTIN has to add it first.
    error ProductRegistryUnknownProduct(uint64 gtin);
    /// @notice {gtin} is a case of {count} × {inner}. Lots are made of the product inside; count its units.
    error ProductRegistryIsPackaging(uint64 gtin, uint64 inner, uint32 count);
    /// @notice The product {gtin} needs a name, a net content of at least 1 in a base measure, and a unit code of two or three capital letters or digits.
    error ProductRegistryIncompleteProduct(uint64 gtin);
    /// @notice A product carries at most {maximum} marks, each once; these are {count}, or one stands twice.
    error ProductRegistryInvalidMarks(uint256 count, uint256 maximum);
    /// @notice The mark {brand} counts in {expected}, but the product's net content is in {given}.
    error ProductRegistryMeasureMismatch(uint256 brand, Measure expected, Measure given);
    /// @notice {responsible} is responsible for the product {gtin}, not {member}.
    error ProductRegistryNotResponsible(uint64 gtin, address member, address responsible);
    /// @notice The product {gtin} is discontinued: no new lots.
    error ProductRegistryDiscontinued(uint64 gtin);
    /// @notice The product {gtin} is not discontinued.
    error ProductRegistryNotDiscontinued(uint64 gtin);
    /// @notice A case holds at least 2 units.
    error ProductRegistryInvalidCount(uint32 count);
    /// @notice {member} may not make the product {gtin}. The company responsible for it can permit that.
    error ProductRegistryNotMaker(uint64 gtin, address member);
    /// @notice The product {gtin} has {maximum} makers already, the most there can be.
    error ProductRegistryTooManyMakers(uint64 gtin, uint256 maximum);
    /// @notice The lot-number prefix {lotPrefix} is not valid: characters of GS1 character set 82, left-aligned, shorter than a lot number.
    error ProductRegistryInvalidLotPrefix(bytes20 lotPrefix);
    /// @notice With two makers of {gtin} or more each needs a lot-number prefix; {maker} has none.
    error ProductRegistryLotPrefixMissing(uint64 gtin, address maker);
    /// @notice The lot-number prefix {lotPrefix} overlaps with {other}, that of {maker}: the lot numbers of a GTIN must be kept apart.
    error ProductRegistryLotPrefixOverlaps(bytes20 lotPrefix, bytes20 other, address maker);

    // --- the registrar ---

    /// @notice Records a GS1 company prefix for a member. For the registrar.
    /// @param prefix Its 4 to 12 digits, as they stand in a GTIN-13 (a U.P.C. company prefix with its leading zero).
    function recordPrefix(string calldata prefix, address member) external;

    /// @notice Strikes a GS1 company prefix off. Products that exist are not touched. For the registrar.
    function removePrefix(string calldata prefix, Grounds calldata grounds) external;

    /// @notice Records a single GTIN, GTIN-8 included, for a member. For the registrar.
    function recordGtin(uint64 gtin, address member) external;

    /// @notice Strikes a single GTIN off. A product that exists is not touched. For the registrar.
    function removeGtin(uint64 gtin, Grounds calldata grounds) external;

    // --- the responsible member ---

    /// @notice Adds a product of the caller's member (duty: brand), which becomes responsible for it.
    function addProduct(Product calldata product) external;

    /// @notice Stops new lots of a product (duty: brand).
    function discontinue(uint64 gtin) external;

    /// @notice Allows new lots of a discontinued product again (duty: brand).
    function resume(uint64 gtin) external;

    /// @notice Adds a case of a product (duty: brand). The case's own GTIN must lie in a prefix of the member, too.
    function addPackaging(uint64 gtin, uint64 inner, uint32 count) external;

    /// @notice Permits a member to make a product, or changes its lot-number prefix (duty: brand). Without permissions the
    /// responsible member alone is the maker; with any, exactly the permitted members are, the responsible one among them
    /// only if it is permitted like the others.
    /// @param lotPrefix Left-aligned characters; may be empty for the only maker.
    function permitMaker(uint64 gtin, address maker, bytes20 lotPrefix) external;

    /// @notice Withdraws a permission to make a product (duty: brand).
    function withdrawMaker(uint64 gtin, address maker) external;

    // --- reading ---

    /// @notice What a maker needs to know to make lots of a product, or a revert with the reason why it may not.
    /// @return netContent Base measure in one unit.
    /// @return measure The base measure.
    /// @return lotPrefix What the maker's lot numbers of it must begin with; zero where nothing is required.
    /// @return marks Ids of the marks that it carries.
    function termsFor(
        uint64 gtin,
        address maker
    ) external view returns (uint256 netContent, Measure measure, bytes20 lotPrefix, uint256[] memory marks);

    /// @notice What is in a unit of a product and which marks it carries, whoever may make it; all zero where there is none.
    /// @return netContent Base measure in one unit.
    /// @return measure The base measure.
    /// @return marks Ids of the marks that it carries.
    function contentOf(uint64 gtin) external view returns (uint256 netContent, Measure measure, uint256[] memory marks);

    /// @notice A product as it was added; GTIN zero where there is none.
    function productOf(uint64 gtin) external view returns (Product memory);

    /// @notice The member responsible for a product; zero where there is none.
    function responsibleFor(uint64 gtin) external view returns (address);

    /// @notice Whether a product is discontinued.
    function isDiscontinued(uint64 gtin) external view returns (bool);

    /// @notice The permissions to make a product; empty where the responsible member is the only maker.
    function makersOf(uint64 gtin) external view returns (Maker[] memory);

    /// @notice How a case is made up; zero where `gtin` is not a case.
    function packagingOf(uint64 gtin) external view returns (Packaging memory);

    /// @notice The member that a GS1 company prefix is recorded for; zero where there is none.
    function prefixHolderOf(string calldata prefix) external view returns (address);

    /// @notice Whose `gtin` is. A single GTIN recorded for a member decides alone, and alone for a GTIN-8; otherwise the one
    /// recorded prefix that covers it.
    /// @return member The member; zero where there is none, or more than one prefix.
    /// @return matches How many records cover it: one where it has a holder.
    function holderOf(uint64 gtin) external view returns (address member, uint256 matches);

    /// @notice The registry that says who may act.
    function members() external view returns (IMemberRegistry);

    /// @notice The registry of the marks that products carry.
    function brands() external view returns (IBrandRegistry);
}
