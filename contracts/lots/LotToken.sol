// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {ERC165, IERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {Capability} from "./Capability.sol";
import {DigitalLink} from "./DigitalLink.sol";
import {ILotToken} from "./ILotToken.sol";
import {LotId} from "./LotId.sol";
import {Records} from "./Records.sol";
import {Trail} from "./Trail.sol";
import {TransitAccount} from "./TransitAccount.sol";

/// @title LotToken
/// @notice The ledger. What it does is documented in {ILotToken}.
contract LotToken is ILotToken, AccessManaged, ERC165 {
    using Checkpoints for Checkpoints.Trace208;
    using Records for Lot;
    using Records for Holding;

    uint256 private constant _EXPIRY_UNIT = 15 minutes;
    uint256 private constant _MAX_UNITS = type(uint48).max;
    uint256 private constant _MAX_PLACES = 32;
    uint256 private constant _MAX_MODULES = 32;
    bytes32 private constant _NO_TRANSIT = 0;
    /// @dev The lists of places up to this one are empty for ever.
    uint8 private constant _EMPTY_LISTS = 3;

    /// @dev A module. Whether there is a pause stands here too, so that one slot answers what a module may do now.
    struct Module {
        uint8 capabilities;
        bool paused;
        bool known;
    }

    mapping(uint256 lot => mapping(address account => Holding)) private _holdings;
    mapping(uint256 lot => Lot) private _lots;
    mapping(uint256 lot => bytes32) private _trails;
    /// @dev Apart from the lot's record, since only what burns touches it.
    mapping(uint256 lot => uint256) private _burnt;
    mapping(address module => Module) private _modules;
    address[] private _knownModules;
    mapping(uint8 list => mapping(address place => bool)) private _places;
    mapping(bytes32 placesHash => uint8) private _listOf;
    uint8 private _lists = _EMPTY_LISTS;
    /// @dev For the moment at which each pause began or ended: when it began (zero: it ended), in the bits above 48, and the
    /// seconds of pause before.
    Checkpoints.Trace208 private _pauses;
    string private _baseUri;

    /// @param authority The AccessManager.
    /// @param initialBaseUri Base of Digital Links.
    constructor(address authority, string memory initialBaseUri) AccessManaged(authority) {
        _baseUri = initialBaseUri;
        emit BaseUriSet(initialBaseUri);
    }

    // --- modules: units come into being ---

    /// @inheritdoc ILotToken
    function declare(
        address maker,
        Issue[] calldata issues,
        uint16 kind,
        bool closing
    ) external returns (uint256 added) {
        _requireModule(Capability.CREATE, true);
        _requireReceiver(maker);
        if (issues.length == 0) revert LotTokenLengthMismatch(0, 0);
        Trail.Entry memory entry = _entry(kind, address(0), maker);
        if (issues.length != 1) return _declareAll(entry, issues, closing);
        Issue calldata issue = issues[0];
        added = _declare(maker, issue, closing);
        if (added != 0) _extendOne(entry, issue.lot, added, issue.data);
    }

    /// @inheritdoc ILotToken
    function close(address maker, uint256[] calldata lots, uint16 kind, bytes32 data) external {
        _requireModule(Capability.CREATE, true);
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 lot = lots[i];
            Holding memory held = _requireOpen(lot, _requireMaker(lot, maker));
            // what was corrected to nothing stays open for what is right
            if (held.units == 0 && !held.taken) revert LotTokenNothingDeclared(lot);
            held.closed = true;
            _holdings[lot][maker].write(held);
        }
        _recordAll(lots, kind, _single(data));
    }

    /// @inheritdoc ILotToken
    function correct(
        uint256 lot,
        address maker,
        uint256 quantity,
        uint24 expiry,
        uint16 kind,
        bytes32 data
    ) external returns (uint256 before) {
        _requireModule(Capability.CREATE, true);
        Lot memory known = _requireMaker(lot, maker);
        if (known.stop != 0) revert LotTokenStopped(lot);
        Holding memory held = _requireOpen(lot, known);
        if (held.taken) revert LotTokenMoved(lot);
        if (quantity > _MAX_UNITS) revert LotTokenInvalidUnits(lot, quantity);

        before = known.live;
        // forge-lint: disable-next-line(unsafe-typecast)
        known.live = uint48(quantity);
        known.expiry = expiry;
        _lots[lot].write(known);
        held.units = known.live;
        _holdings[lot][maker].write(held);

        bool more = quantity >= before;
        _extendOne(
            more ? _entry(kind, address(0), maker) : _entry(kind, maker, address(0)),
            lot,
            more ? quantity - before : before - quantity,
            data
        );
    }

    // --- modules: units cease to be ---

    /// @inheritdoc ILotToken
    function consume(
        address holder,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external {
        _requireModule(Capability.BURN, true);
        _burn(_entry(kind, holder, address(0)), _NO_TRANSIT, true, lots, units, data);
    }

    /// @inheritdoc ILotToken
    function retire(
        address holder,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external {
        _requireModule(Capability.BURN, false);
        _burn(_entry(kind, holder, address(0)), _NO_TRANSIT, false, lots, units, data);
    }

    /// @inheritdoc ILotToken
    function retireInTransit(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external {
        _requireModule(Capability.BURN, false);
        _burn(_entry(kind, _accountOf(transit), address(0)), transit.shipment, false, lots, units, data);
    }

    // --- modules: units move ---

    /// @inheritdoc ILotToken
    function enter(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external {
        _requireModule(Capability.ENTER, true);
        Trail.Entry memory entry = _entry(kind, transit.consignor, _accountOf(transit));
        _requireUnused(entry.to, transit.shipment, lots);
        _moveOut(entry, transit.consignee, lots, units, data);
    }

    /// @inheritdoc ILotToken
    function deliver(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external {
        _requireModule(Capability.LEAVE, true);
        Trail.Entry memory entry = _entry(kind, _accountOf(transit), transit.consignee);
        _moveOn(entry, transit.shipment, false, lots, units, data);
    }

    /// @inheritdoc ILotToken
    function giveBack(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external {
        _requireModule(Capability.LEAVE, false);
        Trail.Entry memory entry = _entry(kind, _accountOf(transit), transit.consignor);
        _moveOn(entry, transit.shipment, true, lots, units, data);
    }

    /// @inheritdoc ILotToken
    function turnBack(
        Transit calldata transit,
        bytes32 returning,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external {
        _requireModule(Capability.LEAVE, true);
        address back = TransitAccount.derive(msg.sender, transit.consignee, transit.consignor, returning);
        _requireUnused(back, returning, lots);
        _moveOn(_entry(kind, _accountOf(transit), back), transit.shipment, true, lots, units, data);
    }

    /// @inheritdoc ILotToken
    function handOver(
        address from,
        address to,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external {
        _requireModule(Capability.HANDOVER, true);
        _moveOut(_entry(kind, from, to), to, lots, units, data);
    }

    // --- modules: nothing moves ---

    /// @inheritdoc ILotToken
    function record(uint256[] calldata lots, uint16 kind, bytes32[] calldata data) external {
        _requireModule(Capability.RECORD, false);
        if (data.length != 1) _requireSameLength(lots.length, data.length);
        _recordAll(lots, kind, data);
    }

    /// @inheritdoc ILotToken
    function stop(uint256[] calldata lots, uint8 list, uint16 kind, bytes32 data) external {
        _requireModule(Capability.STOP, false);
        if (list == 0 || (list > _EMPTY_LISTS && list > _lists)) revert LotTokenUnknownPlaces(list);
        for (uint256 i = 0; i < lots.length; ++i) _lots[lots[i]].stop = list;
        _recordAll(lots, kind, _single(data));
    }

    /// @inheritdoc ILotToken
    function lift(uint256[] calldata lots, uint16 kind, bytes32 data) external {
        _requireModule(Capability.STOP, false);
        for (uint256 i = 0; i < lots.length; ++i) {
            if (_lots[lots[i]].stop == 0) revert LotTokenNotStopped(lots[i]);
            _lots[lots[i]].stop = 0;
        }
        _recordAll(lots, kind, _single(data));
    }

    /// @inheritdoc ILotToken
    function listPlaces(address[] calldata places) external returns (uint8 list) {
        _requireModule(Capability.STOP, false);
        if (places.length == 0 || places.length > _MAX_PLACES) revert LotTokenInvalidPlaces(_MAX_PLACES, places.length);
        bytes32 placesHash = keccak256(abi.encode(places));
        list = _listOf[placesHash];
        if (list != 0) return list;

        if (_lists == type(uint8).max) revert LotTokenTooManyPlaceLists();
        list = ++_lists;
        _listOf[placesHash] = list;
        for (uint256 i = 0; i < places.length; ++i) _places[list][places[i]] = true;
        emit PlacesListed(list, places);
    }

    // --- governance ---

    /// @inheritdoc ILotToken
    function setModule(address module, uint8 capabilities) external restricted {
        if (capabilities > Capability.ALL) revert LotTokenInvalidCapabilities(capabilities);
        if (!_modules[module].known) {
            if (_knownModules.length == _MAX_MODULES) revert LotTokenTooManyModules(_MAX_MODULES);
            _knownModules.push(module);
        }
        _modules[module] = Module({capabilities: capabilities, paused: isPaused(), known: true});
        emit ModuleSet(module, capabilities);
    }

    /// @inheritdoc ILotToken
    function setBaseUri(string calldata newBaseUri) external restricted {
        _baseUri = newBaseUri;
        emit BaseUriSet(newBaseUri);
    }

    /// @inheritdoc ILotToken
    function pause() external restricted {
        if (isPaused()) revert LotTokenPaused();
        uint48 time = uint48(block.timestamp);
        _pauses.push(time, (uint208(time) << 48) | _pauses.latest());
        _setPaused(true);
        emit Paused(time);
    }

    /// @inheritdoc ILotToken
    function unpause() external restricted {
        if (!isPaused()) revert LotTokenNotPaused();
        uint48 time = uint48(block.timestamp);
        _pauses.push(time, _pausedSecondsUntil(time));
        _setPaused(false);
        emit Unpaused(time);
    }

    // --- what ERC-1155 has and lots do not ---

    /// @inheritdoc IERC1155
    function setApprovalForAll(address, bool) external pure {
        revert LotTokenMovesThroughCustodyOnly();
    }

    /// @inheritdoc IERC1155
    function safeTransferFrom(address, address, uint256, uint256, bytes calldata) external pure {
        revert LotTokenMovesThroughCustodyOnly();
    }

    /// @inheritdoc IERC1155
    function safeBatchTransferFrom(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external pure {
        revert LotTokenMovesThroughCustodyOnly();
    }

    /// @inheritdoc IERC1155
    function isApprovedForAll(address, address) external pure returns (bool) {
        return false;
    }

    // --- reading ---

    /// @inheritdoc IERC1155
    function balanceOf(address account, uint256 lot) external view returns (uint256) {
        return _holdings[lot][account].units;
    }

    /// @inheritdoc IERC1155
    function balanceOfBatch(
        address[] calldata accounts,
        uint256[] calldata lots
    ) external view returns (uint256[] memory balances) {
        if (accounts.length != lots.length) revert ERC1155InvalidArrayLength(lots.length, accounts.length);
        balances = new uint256[](lots.length);
        for (uint256 i = 0; i < lots.length; ++i) balances[i] = _holdings[lots[i]][accounts[i]].units;
    }

    /// @inheritdoc IERC1155MetadataURI
    function uri(uint256 lot) external view returns (string memory) {
        if (!LotId.isValid(lot)) revert LotTokenInvalidLot(lot);
        return DigitalLink.write(_baseUri, lot);
    }

    /// @inheritdoc ILotToken
    function lotOf(uint256 lot) external view returns (Lot memory) {
        return _lots[lot];
    }

    /// @inheritdoc ILotToken
    function holdingOf(address account, uint256 lot) external view returns (Holding memory) {
        return _holdings[lot][account];
    }

    /// @inheritdoc ILotToken
    function trailOf(uint256 lot) external view returns (bytes32) {
        return _trails[lot];
    }

    /// @inheritdoc ILotToken
    function burntOf(uint256 lot) external view returns (uint256) {
        return _burnt[lot];
    }

    /// @inheritdoc ILotToken
    function hasMoved(uint256 lot) external view returns (bool) {
        return _holdings[lot][_lots[lot].maker].taken;
    }

    /// @inheritdoc ILotToken
    function isClosed(uint256 lot) external view returns (bool) {
        return _holdings[lot][_lots[lot].maker].closed;
    }

    /// @inheritdoc ILotToken
    function isExpired(uint256 lot) external view returns (bool) {
        return _hasPassed(_lots[lot].expiry);
    }

    /// @inheritdoc ILotToken
    function transitAccountOf(address module, Transit calldata transit) external pure returns (address) {
        return TransitAccount.derive(module, transit.consignor, transit.consignee, transit.shipment);
    }

    /// @inheritdoc ILotToken
    function capabilitiesOf(address module) external view returns (uint8) {
        return _modules[module].capabilities;
    }

    /// @inheritdoc ILotToken
    function isListed(uint8 list, address place) external view returns (bool) {
        return _places[list][place];
    }

    /// @inheritdoc ILotToken
    function isPaused() public view returns (bool) {
        return _pauses.latest() >> 48 != 0;
    }

    /// @inheritdoc ILotToken
    function pausedSecondsSince(uint48 time) external view returns (uint256) {
        uint48 present = uint48(block.timestamp);
        return time < present ? _pausedSecondsUntil(present) - _pausedSecondsUntil(time) : 0;
    }

    /// @inheritdoc ILotToken
    function baseUri() external view returns (string memory) {
        return _baseUri;
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return
            interfaceId == type(IERC1155).interfaceId ||
            interfaceId == type(IERC1155MetadataURI).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    // --- what every operation keeps ---

    /// @dev Declares several lots, and extends the trails of those of which units were added.
    function _declareAll(
        Trail.Entry memory entry,
        Issue[] calldata issues,
        bool closing
    ) private returns (uint256 added) {
        uint256 length = issues.length;
        uint256[] memory units = new uint256[](length);
        uint256 changed = 0;
        for (uint256 i = 0; i < length; ++i) {
            uint256 more = _declare(entry.to, issues[i], closing);
            if (more == 0) continue;
            units[i] = more;
            added += more;
            ++changed;
        }
        if (changed != 0) _extendChanged(entry, issues, units, changed);
    }

    /// @dev Brings a lot up to a quantity and answers with the units that were missing.
    function _declare(address maker, Issue calldata issue, bool closing) private returns (uint256 added) {
        (uint256 lot, uint48 quantity, uint24 expiry) = (issue.lot, issue.quantity, issue.expiry);
        if (quantity == 0) revert LotTokenInvalidUnits(lot, quantity);
        Lot storage stored = _lots[lot];
        Lot memory known = stored.read();
        if (known.maker == address(0)) {
            if (!LotId.isValid(lot)) revert LotTokenInvalidLot(lot);
            stored.write(Lot(maker, quantity, expiry, uint16(block.timestamp / 1 days), 0));
            _holdings[lot][maker].write(Holding(quantity, uint40(block.timestamp), false, closing));
            return quantity;
        }

        if (closing) revert LotTokenExists(lot);
        if (known.maker != maker) revert LotTokenNotMaker(lot, maker, known.maker);
        uint256 declared = known.live + _burnt[lot];
        if (quantity < declared) revert LotTokenBelowDeclared(lot, declared, quantity);
        if (known.expiry != expiry) revert LotTokenExpiryDiffers(lot, known.expiry, expiry);
        added = quantity - declared;
        if (added != 0) {
            if (known.stop != 0) revert LotTokenStopped(lot);
            _requireOpen(lot, known);
            // forge-lint: disable-next-line(unsafe-typecast)
            known.live += uint48(added);
            stored.write(known);
            _put(lot, maker, added);
        }
    }

    /// @dev Moves units out of a member's hands on the way to `to`.
    function _moveOut(
        Trail.Entry memory entry,
        address to,
        uint256[] calldata lots,
        uint256[] calldata units,
        bytes32 data
    ) private {
        _requireReceiver(to);
        _requireSameLength(lots.length, units.length);
        for (uint256 i = 0; i < lots.length; ++i) {
            bool isMaker = _requireRoute(lots[i], entry.from, to);
            _take(lots[i], entry.from, _NO_TRANSIT, units[i], isMaker);
            _put(lots[i], entry.to, units[i]);
        }
        _extendShared(entry, lots, units, data);
    }

    /// @dev Moves units out of a transit. Either side may have them back or receive them, stopped or not. The first lot of
    /// the transit keeps its mark: it comes first where a shipment is delivered; in the other cases every lot is marked.
    function _moveOn(
        Trail.Entry memory entry,
        bytes32 shipment,
        bool markAll,
        uint256[] calldata lots,
        uint256[] calldata units,
        bytes32 data
    ) private {
        _requireSameLength(lots.length, units.length);
        for (uint256 i = 0; i < lots.length; ++i) {
            _take(lots[i], entry.from, shipment, units[i], markAll || i == 0);
            _put(lots[i], entry.to, units[i]);
        }
        _extendShared(entry, lots, units, data);
    }

    /// @dev Burns units of a member, or in the transit of a shipment; as inputs, only of lots that may move.
    function _burn(
        Trail.Entry memory entry,
        bytes32 shipment,
        bool asInputs,
        uint256[] calldata lots,
        uint256[] calldata units,
        bytes32 data
    ) private {
        uint256 length = _requireSameLength(lots.length, units.length);
        for (uint256 i = 0; i < length; ++i) {
            uint256 lot = lots[i];
            Lot storage stored = _lots[lot];
            Lot memory known = stored.read();
            if (asInputs) {
                if (known.stop != 0) revert LotTokenStopped(lot);
                if (_hasPassed(known.expiry)) revert LotTokenExpired(lot);
            }
            bool mark = shipment != _NO_TRANSIT || entry.from == known.maker;
            _take(lot, entry.from, shipment, units[i], mark);
            unchecked {
                // what an account holds is part of the live supply
                // forge-lint: disable-next-line(unsafe-typecast)
                known.live -= uint48(units[i]);
                _burnt[lot] += units[i];
            }
            stored.write(known);
        }
        _extendShared(entry, lots, units, data);
    }

    /// @dev Takes units off a member or, for a shipment, off its transit.
    function _take(uint256 lot, address account, bytes32 shipment, uint256 amount, bool mark) private {
        if (amount == 0 || amount > _MAX_UNITS) revert LotTokenInvalidUnits(lot, amount);
        Holding storage stored = _holdings[lot][account];
        Holding memory held = stored.read();
        if (held.units < amount) {
            if (shipment != _NO_TRANSIT) revert LotTokenNotInTransit(shipment, lot, held.units, amount);
            revert ERC1155InsufficientBalance(account, held.units, amount, lot);
        }
        unchecked {
            // forge-lint: disable-next-line(unsafe-typecast)
            held.units -= uint48(amount);
        }
        if (mark) held.taken = true;
        else if (held.units == 0 && !held.taken) held.since = 0;
        stored.write(held);
    }

    /// @dev Puts units into an account.
    function _put(uint256 lot, address account, uint256 amount) private {
        Holding storage stored = _holdings[lot][account];
        Holding memory held = stored.read();
        unchecked {
            // all balances of a lot add up to its live supply, which fits 48 bits
            // forge-lint: disable-next-line(unsafe-typecast)
            held.units += uint48(amount);
        }
        held.since = uint40(block.timestamp);
        stored.write(held);
    }

    /// @dev A transit is used once: its first lot keeps the mark that it was there. Zero stands for no transit at all.
    function _requireUnused(address account, bytes32 shipment, uint256[] calldata lots) private view {
        if (shipment == _NO_TRANSIT || (lots.length != 0 && _holdings[lots[0]][account].since != 0)) {
            revert LotTokenTransitUsed(shipment);
        }
    }

    /// @dev Stopped and expired lots leave a member only for their maker or a place that the stop names. Answers whether it
    /// is the maker that they leave.
    function _requireRoute(uint256 lot, address from, address to) private view returns (bool isMaker) {
        Lot memory known = _lots[lot].read();
        if (to != known.maker) {
            if (known.stop != 0) {
                if (!_places[known.stop][to]) revert LotTokenStopped(lot);
            } else if (_hasPassed(known.expiry)) revert LotTokenExpired(lot);
        }
        return from == known.maker;
    }

    // --- trails ---

    /// @dev The part of entries that the lots of one call share.
    function _entry(uint16 kind, address from, address to) private view returns (Trail.Entry memory) {
        return Trail.Entry({module: msg.sender, kind: kind, from: from, to: to, time: block.timestamp});
    }

    /// @dev Extends the trails of those of the lots of which units were added.
    function _extendChanged(
        Trail.Entry memory entry,
        Issue[] calldata issues,
        uint256[] memory added,
        uint256 changed
    ) private {
        uint256[] memory lots = new uint256[](changed);
        uint256[] memory units = new uint256[](changed);
        bytes32[] memory data = new bytes32[](changed);
        uint256 next = 0;
        for (uint256 i = 0; i < issues.length; ++i) {
            if (added[i] == 0) continue;
            (lots[next], units[next], data[next]) = (issues[i].lot, added[i], issues[i].data);
            ++next;
        }
        _extendAll(entry, lots, units, data);
    }

    /// @dev Says what happened to one lot in the words of ERC-1155 and in those of {TrailExtended}, and extends its trail.
    function _extendOne(Trail.Entry memory entry, uint256 lot, uint256 units, bytes32 data) private {
        bytes32 trail = _trailBefore(lot);
        _trails[lot] = Trail.extend(trail, lot, entry, units, data);
        emit TransferSingle(entry.module, entry.from, entry.to, lot, units);
        emit TrailExtended(entry.kind, entry.time, trail, data);
    }

    /// @dev The same for several lots that share what is recorded.
    function _extendShared(
        Trail.Entry memory entry,
        uint256[] calldata lots,
        uint256[] calldata units,
        bytes32 data
    ) private {
        if (lots.length == 1) return _extendOne(entry, lots[0], units[0], data);
        bytes32[] memory trails = _fold(entry, lots, units, _single(data));
        emit TransferBatch(entry.module, entry.from, entry.to, lots, units);
        emit TrailsExtended(entry.kind, entry.time, trails, _single(data));
    }

    /// @dev The same for several lots with something recorded of each.
    function _extendAll(
        Trail.Entry memory entry,
        uint256[] memory lots,
        uint256[] memory units,
        bytes32[] memory data
    ) private {
        if (lots.length == 1) return _extendOne(entry, lots[0], units[0], data[0]);
        bytes32[] memory trails = _fold(entry, lots, units, data);
        emit TransferBatch(entry.module, entry.from, entry.to, lots, units);
        emit TrailsExtended(entry.kind, entry.time, trails, data);
    }

    /// @dev Extends the trails of lots of which nothing moved; they must exist.
    function _recordAll(uint256[] calldata lots, uint16 kind, bytes32[] memory data) private {
        if (lots.length == 0) revert LotTokenLengthMismatch(0, 0);
        for (uint256 i = 0; i < lots.length; ++i) _requireLot(lots[i]);
        bytes32[] memory trails = _fold(_entry(kind, address(0), address(0)), lots, new uint256[](lots.length), data);
        emit TrailRecorded(msg.sender, kind, block.timestamp, lots, trails, data);
    }

    /// @dev Folds one entry per lot; answers with the trails before.
    function _fold(
        Trail.Entry memory entry,
        uint256[] memory lots,
        uint256[] memory units,
        bytes32[] memory data
    ) private returns (bytes32[] memory trails) {
        uint256 length = lots.length;
        trails = new bytes32[](length);
        bool shared = data.length == 1;
        for (uint256 i = 0; i < length; ++i) {
            uint256 lot = lots[i];
            bytes32 trail = _trailBefore(lot);
            trails[i] = trail;
            _trails[lot] = Trail.extend(trail, lot, entry, units[i], data[shared ? 0 : i]);
        }
    }

    /// @dev The trail of a lot, or its beginning.
    function _trailBefore(uint256 lot) private view returns (bytes32 trail) {
        trail = _trails[lot];
        if (trail == 0) trail = Trail.seed(lot);
    }

    // --- checks ---

    /// @dev Only modules with `capability`; what a pause stops, only while there is none.
    function _requireModule(uint8 capability, bool stoppedByPause) private view {
        Module memory module = _modules[msg.sender];
        if (module.capabilities & capability == 0) revert LotTokenCapabilityMissing(msg.sender, capability);
        if (stoppedByPause && module.paused) revert LotTokenPaused();
    }

    function _pausedSecondsUntil(uint48 time) private view returns (uint48 elapsed) {
        uint208 pauses = _pauses.upperLookup(time);
        uint48 began = uint48(pauses >> 48);
        // forge-lint: disable-next-line(unsafe-typecast)
        elapsed = uint48(pauses);
        if (began != 0) elapsed += time - began;
    }

    function _setPaused(bool paused) private {
        for (uint256 i = 0; i < _knownModules.length; ++i) _modules[_knownModules[i]].paused = paused;
    }

    function _requireLot(uint256 lot) private view returns (Lot memory known) {
        known = _lots[lot].read();
        if (known.maker == address(0)) revert LotTokenUnknownLot(lot);
    }

    function _requireMaker(uint256 lot, address member) private view returns (Lot memory known) {
        known = _requireLot(lot);
        if (known.maker != member) revert LotTokenNotMaker(lot, member, known.maker);
    }

    /// @dev Whether the maker has not closed the lot; answers with its holding.
    function _requireOpen(uint256 lot, Lot memory known) private view returns (Holding memory held) {
        held = _holdings[lot][known.maker].read();
        if (held.closed) revert LotTokenClosed(lot);
    }

    /// @dev Units at the zero address would be neither live nor burnt, and a lot of that maker would not exist.
    function _requireReceiver(address account) private pure {
        if (account == address(0)) revert ERC1155InvalidReceiver(account);
    }

    function _requireSameLength(uint256 expected, uint256 given) private pure returns (uint256) {
        if (expected == 0 || expected != given) revert LotTokenLengthMismatch(expected, given);
        return expected;
    }

    function _accountOf(Transit calldata transit) private view returns (address) {
        return TransitAccount.derive(msg.sender, transit.consignor, transit.consignee, transit.shipment);
    }

    function _hasPassed(uint24 expiry) private view returns (bool) {
        return expiry != 0 && block.timestamp >= expiry * _EXPIRY_UNIT;
    }

    function _single(bytes32 data) private pure returns (bytes32[] memory list) {
        list = new bytes32[](1);
        list[0] = data;
    }
}
