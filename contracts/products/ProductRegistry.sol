// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";

import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {CharacterSet82} from "../common/CharacterSet82.sol";
import {Grounds, requireGrounds} from "../common/Grounds.sol";
import {Measure} from "../common/Measure.sol";
import {Duty} from "../members/Duty.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";
import {CompanyPrefix} from "./CompanyPrefix.sol";
import {Gtin} from "./Gtin.sol";
import {IProductRegistry} from "./IProductRegistry.sol";
import {UnitCode} from "./UnitCode.sol";

/// @title ProductRegistry
/// @notice See {IProductRegistry}.
contract ProductRegistry is IProductRegistry, AccessManaged {
    /// @dev What every declaration of a lot reads: one slot, full.
    struct Item {
        address responsible;
        uint32 netContent;
        bytes3 unitCode;
        uint8 decimals;
        Measure measure;
        bool discontinued;
        uint8 makerCount;
        uint8 markCount;
    }

    /// @dev One slot. `place` is the maker's in the list, counted from 1; zero where there is no permission.
    struct Permission {
        bytes20 lotPrefix;
        uint8 place;
    }

    uint256 private constant _MAX_MARKS = 8;
    uint256 private constant _MAX_MAKERS = 16;

    IMemberRegistry private immutable _members;
    IBrandRegistry private immutable _brands;

    /// @dev By {CompanyPrefix}.
    mapping(uint64 prefix => address) private _prefixHolders;
    mapping(uint64 gtin => address) private _gtinHolders;

    mapping(uint64 gtin => Item) private _items;
    mapping(uint64 gtin => string) private _names;
    /// @dev The item says how many there are, which saves the slot of a length.
    mapping(uint64 gtin => uint256[_MAX_MARKS]) private _marks;
    mapping(uint64 gtin => Packaging) private _packagings;

    mapping(uint64 gtin => mapping(address maker => Permission)) private _permissions;
    mapping(uint64 gtin => address[_MAX_MAKERS]) private _makers;

    /// @param authority The AccessManager.
    /// @param members_ The registry that says who may act.
    /// @param brands_ The registry of the marks that products carry.
    constructor(address authority, IMemberRegistry members_, IBrandRegistry brands_) AccessManaged(authority) {
        _members = members_;
        _brands = brands_;
    }

    // --- the registrar ---

    /// @inheritdoc IProductRegistry
    function recordPrefix(string calldata prefix, address member) external restricted {
        uint64 key = CompanyPrefix.parse(prefix);
        if (key == 0) revert ProductRegistryInvalidPrefix(prefix);
        if (CompanyPrefix.isRestricted(prefix)) revert ProductRegistryRestrictedPrefix(prefix);
        address holder = _prefixHolders[key];
        if (holder != address(0)) revert ProductRegistryPrefixTaken(prefix, holder);
        _members.requireActive(member);

        _prefixHolders[key] = member;
        emit PrefixRecorded(prefix, member);
    }

    /// @inheritdoc IProductRegistry
    function removePrefix(string calldata prefix, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        uint64 key = CompanyPrefix.parse(prefix);
        address member = _prefixHolders[key];
        if (member == address(0)) revert ProductRegistryUnknownPrefix(prefix);

        delete _prefixHolders[key];
        emit PrefixRemoved(prefix, member, grounds);
    }

    /// @inheritdoc IProductRegistry
    function recordGtin(uint64 gtin, address member) external restricted {
        _requireUsable(gtin);
        address holder = _gtinHolders[gtin];
        if (holder != address(0)) revert ProductRegistryGtinTaken(gtin, holder);
        _members.requireActive(member);

        _gtinHolders[gtin] = member;
        emit GtinRecorded(gtin, member);
    }

    /// @inheritdoc IProductRegistry
    function removeGtin(uint64 gtin, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        address member = _gtinHolders[gtin];
        if (member == address(0)) revert ProductRegistryUnknownGtin(gtin);

        delete _gtinHolders[gtin];
        emit GtinRemoved(gtin, member, grounds);
    }

    // --- the responsible member ---

    /// @inheritdoc IProductRegistry
    function addProduct(Product calldata product) external {
        address member = _callingMember();
        uint64 gtin = product.gtin;
        _requireUsable(gtin);
        if (Gtin.indicatorOf(gtin) != 0) revert ProductRegistryCaseGtin(gtin);
        _requireOwn(gtin, member);
        if (
            product.netContent == 0 ||
            product.measure == Measure.None ||
            bytes(product.name).length == 0 ||
            !UnitCode.isValid(product.unitCode)
        ) revert ProductRegistryIncompleteProduct(gtin);
        _requireMarks(product.marks, product.measure);

        _items[gtin] = Item({
            responsible: member,
            netContent: product.netContent,
            unitCode: product.unitCode,
            decimals: product.decimals,
            measure: product.measure,
            discontinued: false,
            makerCount: 0,
            markCount: uint8(product.marks.length)
        });
        _names[gtin] = product.name;
        for (uint256 i = 0; i < product.marks.length; ++i) _marks[gtin][i] = product.marks[i];
        emit ProductAdded(gtin, member, product);
    }

    /// @inheritdoc IProductRegistry
    function discontinue(uint64 gtin) external {
        Item storage item = _requireResponsible(gtin, _callingMember());
        if (item.discontinued) revert ProductRegistryDiscontinued(gtin);
        item.discontinued = true;
        emit ProductDiscontinued(gtin);
    }

    /// @inheritdoc IProductRegistry
    function resume(uint64 gtin) external {
        Item storage item = _requireResponsible(gtin, _callingMember());
        if (!item.discontinued) revert ProductRegistryNotDiscontinued(gtin);
        item.discontinued = false;
        emit ProductResumed(gtin);
    }

    /// @inheritdoc IProductRegistry
    function addPackaging(uint64 gtin, uint64 inner, uint32 count) external {
        address member = _callingMember();
        _requireUsable(gtin);
        _requireOwn(gtin, member);
        _requireResponsible(inner, member);
        if (count < 2) revert ProductRegistryInvalidCount(count);

        _packagings[gtin] = Packaging({inner: inner, count: count});
        emit PackagingAdded(gtin, inner, count);
    }

    /// @inheritdoc IProductRegistry
    function permitMaker(uint64 gtin, address maker, bytes20 lotPrefix) external {
        Item storage item = _requireResponsible(gtin, _callingMember());
        if (lotPrefix != 0 && (!CharacterSet82.isValid(lotPrefix) || lotPrefix[19] != 0)) {
            revert ProductRegistryInvalidLotPrefix(lotPrefix);
        }
        _members.requireActive(maker);
        Permission storage permission = _permissions[gtin][maker];
        bool isNew = permission.place == 0;
        uint8 count = item.makerCount;
        if (isNew && count == _MAX_MAKERS) revert ProductRegistryTooManyMakers(gtin, _MAX_MAKERS);
        _requireApart(gtin, maker, lotPrefix, count);

        permission.lotPrefix = lotPrefix;
        if (isNew) {
            _makers[gtin][count] = maker;
            permission.place = count + 1;
            item.makerCount = count + 1;
        }
        emit MakerPermitted(gtin, maker, lotPrefix);
    }

    /// @inheritdoc IProductRegistry
    function withdrawMaker(uint64 gtin, address maker) external {
        Item storage item = _requireResponsible(gtin, _callingMember());
        uint8 place = _permissions[gtin][maker].place;
        if (place == 0) revert ProductRegistryNotMaker(gtin, maker);

        // the last maker takes the place that becomes free
        address[_MAX_MAKERS] storage makers = _makers[gtin];
        uint8 count = item.makerCount;
        address last = makers[count - 1];
        makers[place - 1] = last;
        _permissions[gtin][last].place = place;
        delete makers[count - 1];
        delete _permissions[gtin][maker];
        item.makerCount = count - 1;
        emit MakerWithdrawn(gtin, maker);
    }

    // --- reading ---

    /// @inheritdoc IProductRegistry
    function termsFor(
        uint64 gtin,
        address maker
    ) external view returns (uint256 netContent, Measure measure, bytes20 lotPrefix, uint256[] memory marks) {
        Item storage item = _items[gtin];
        // side by side, so that the compiler reads the slot once
        address responsible;
        bool discontinued;
        uint8 makerCount;
        uint8 markCount;
        (responsible, netContent, measure, discontinued, makerCount, markCount) = (
            item.responsible,
            item.netContent,
            item.measure,
            item.discontinued,
            item.makerCount,
            item.markCount
        );
        if (responsible == address(0)) _revertNoProduct(gtin);
        if (discontinued) revert ProductRegistryDiscontinued(gtin);
        if (makerCount != 0) {
            Permission memory permission = _permissions[gtin][maker];
            if (permission.place == 0) revert ProductRegistryNotMaker(gtin, maker);
            lotPrefix = permission.lotPrefix;
        } else if (responsible != maker) {
            revert ProductRegistryNotMaker(gtin, maker);
        }
        marks = _marksOf(gtin, markCount);
    }

    /// @inheritdoc IProductRegistry
    function contentOf(
        uint64 gtin
    ) external view returns (uint256 netContent, Measure measure, uint256[] memory marks) {
        Item storage item = _items[gtin];
        return (item.netContent, item.measure, _marksOf(gtin, item.markCount));
    }

    /// @inheritdoc IProductRegistry
    function productOf(uint64 gtin) external view returns (Product memory product) {
        Item memory item = _items[gtin];
        if (item.responsible == address(0)) return product;
        return
            Product({
                gtin: gtin,
                netContent: item.netContent,
                measure: item.measure,
                unitCode: item.unitCode,
                decimals: item.decimals,
                name: _names[gtin],
                marks: _marksOf(gtin, item.markCount)
            });
    }

    /// @inheritdoc IProductRegistry
    function responsibleFor(uint64 gtin) external view returns (address) {
        return _items[gtin].responsible;
    }

    /// @inheritdoc IProductRegistry
    function isDiscontinued(uint64 gtin) external view returns (bool) {
        return _items[gtin].discontinued;
    }

    /// @inheritdoc IProductRegistry
    function makersOf(uint64 gtin) external view returns (Maker[] memory makers) {
        makers = new Maker[](_items[gtin].makerCount);
        for (uint256 i = 0; i < makers.length; ++i) {
            address maker = _makers[gtin][i];
            makers[i] = Maker({maker: maker, lotPrefix: _permissions[gtin][maker].lotPrefix});
        }
    }

    /// @inheritdoc IProductRegistry
    function packagingOf(uint64 gtin) external view returns (Packaging memory) {
        return _packagings[gtin];
    }

    /// @inheritdoc IProductRegistry
    function prefixHolderOf(string calldata prefix) external view returns (address) {
        return _prefixHolders[CompanyPrefix.parse(prefix)];
    }

    /// @inheritdoc IProductRegistry
    function holderOf(uint64 gtin) public view returns (address member, uint256 matches) {
        member = _gtinHolders[gtin];
        if (member != address(0)) return (member, 1);
        if (Gtin.isGtin8(gtin)) return (address(0), 0);

        uint64[9] memory prefixes = CompanyPrefix.candidates(gtin);
        for (uint256 i = 0; i < prefixes.length; ++i) {
            address holder = _prefixHolders[prefixes[i]];
            if (holder == address(0)) continue;
            member = holder;
            ++matches;
        }
        if (matches > 1) member = address(0);
    }

    /// @inheritdoc IProductRegistry
    function members() external view returns (IMemberRegistry) {
        return _members;
    }

    /// @inheritdoc IProductRegistry
    function brands() external view returns (IBrandRegistry) {
        return _brands;
    }

    // --- who may ---

    function _callingMember() private view returns (address) {
        return _members.authorize(msg.sender, Duty.BRAND);
    }

    function _requireResponsible(uint64 gtin, address member) private view returns (Item storage item) {
        item = _requireProduct(gtin);
        address responsible = item.responsible;
        if (responsible != member) revert ProductRegistryNotResponsible(gtin, member, responsible);
    }

    // --- GTINs ---

    /// @dev Whether anything between members can have this GTIN.
    function _requireUsable(uint64 gtin) private pure {
        if (!Gtin.isValid(gtin)) revert ProductRegistryInvalidGtin(gtin);
        if (Gtin.isRestricted(gtin)) revert ProductRegistryRestrictedCirculation(gtin);
    }

    /// @dev Whether `member` may give this GTIN to something now.
    function _requireOwn(uint64 gtin, address member) private view {
        if (_items[gtin].responsible != address(0) || _packagings[gtin].inner != 0) {
            revert ProductRegistryAlreadyAdded(gtin);
        }
        (address holder, uint256 matches) = holderOf(gtin);
        if (matches > 1) revert ProductRegistryAmbiguousPrefix(gtin);
        if (holder != member) revert ProductRegistryOutsidePrefix(gtin, member);
    }

    // --- products ---

    function _requireProduct(uint64 gtin) private view returns (Item storage item) {
        item = _items[gtin];
        if (item.responsible == address(0)) _revertNoProduct(gtin);
    }

    function _revertNoProduct(uint64 gtin) private view {
        Packaging memory packaging = _packagings[gtin];
        if (packaging.inner == 0) revert ProductRegistryUnknownProduct(gtin);
        revert ProductRegistryIsPackaging(gtin, packaging.inner, packaging.count);
    }

    /// @dev Whether a product in `measure` can carry these marks: recorded, each once, and not counting in another measure.
    function _requireMarks(uint256[] calldata marks, Measure measure) private view {
        uint256 count = marks.length;
        if (count > _MAX_MARKS) revert ProductRegistryInvalidMarks(count, _MAX_MARKS);
        for (uint256 i = 0; i < count; ++i) {
            for (uint256 j = 0; j < i; ++j) {
                if (marks[j] == marks[i]) revert ProductRegistryInvalidMarks(count, _MAX_MARKS);
            }
            Measure expected = _brands.measureOf(marks[i]);
            if (expected != Measure.None && expected != measure) {
                revert ProductRegistryMeasureMismatch(marks[i], expected, measure);
            }
        }
    }

    function _marksOf(uint64 gtin, uint256 count) private view returns (uint256[] memory marks) {
        uint256[_MAX_MARKS] storage stored = _marks[gtin];
        marks = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) marks[i] = stored[i];
    }

    // --- makers ---

    /// @dev Whether lot numbers that begin with `lotPrefix` stay apart from those of all other makers.
    function _requireApart(uint64 gtin, address maker, bytes20 lotPrefix, uint256 count) private view {
        address[_MAX_MAKERS] storage makers = _makers[gtin];
        for (uint256 i = 0; i < count; ++i) {
            address other = makers[i];
            if (other == maker) continue;
            if (lotPrefix == 0) revert ProductRegistryLotPrefixMissing(gtin, maker);
            bytes20 otherPrefix = _permissions[gtin][other].lotPrefix;
            if (otherPrefix == 0) revert ProductRegistryLotPrefixMissing(gtin, other);
            if (CharacterSet82.startsWith(lotPrefix, otherPrefix) || CharacterSet82.startsWith(otherPrefix, lotPrefix))
                revert ProductRegistryLotPrefixOverlaps(lotPrefix, otherPrefix, other);
        }
    }
}
