// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {ERC165, IERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";

import {Capability} from "./Capability.sol";
import {DigitalLink} from "./DigitalLink.sol";
import {ILotToken} from "./ILotToken.sol";
import {LotId} from "./LotId.sol";
import {Trail} from "./Trail.sol";
import {TransitAccount} from "./TransitAccount.sol";

/// @title LotToken
/// @notice The ledger. What it does is documented in {ILotToken}.
contract LotToken is ILotToken, AccessManaged, ERC165 {
    uint256 private constant _EXPIRY_UNIT = 15 minutes;
    uint256 private constant _MAX_UNITS = type(uint48).max;
    uint256 private constant _MAX_PLACES = 32;
    /// @dev The list of places that is empty for ever.
    uint8 private constant _NO_PLACES = 1;

    /// @dev When the pause began (zero: there is none), and how long those before it were.
    struct PauseClock {
        uint40 since;
        uint40 elapsed;
    }

    mapping(uint256 lot => mapping(address account => uint256)) private _balances;
    mapping(uint256 lot => Lot) private _lots;
    mapping(uint256 lot => bytes32) private _trails;
    /// @dev Apart from the lot's record, since only what burns touches it.
    mapping(uint256 lot => uint256) private _burnt;
    mapping(address module => uint8) private _capabilities;
    mapping(uint8 list => mapping(address place => bool)) private _places;
    mapping(bytes32 placesHash => uint8) private _listOf;
    uint8 private _lists = _NO_PLACES;
    PauseClock private _pause;
    string private _baseUri;

    /// @dev Only for modules with `capability`.
    modifier onlyModule(uint8 capability) {
        _requireCapability(capability);
        _;
    }

    /// @dev Not during an emergency pause.
    modifier whenNotPaused() {
        if (_pause.since != 0) revert LotTokenPaused();
        _;
    }

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
        uint256[] calldata lots,
        uint256[] calldata quantities,
        uint24[] calldata expiries,
        uint16 kind,
        bytes32[] calldata data
    ) external onlyModule(Capability.CREATE) whenNotPaused returns (uint256[] memory added) {
        _requireSameLength(lots.length, quantities.length);
        _requireSameLength(lots.length, expiries.length);
        _requireSameLength(lots.length, data.length);
        added = _declareAll(maker, lots, quantities, expiries);
        _extendChanged(_entry(kind, address(0), maker), lots, added, data);
    }

    /// @inheritdoc ILotToken
    function correct(
        uint256 lot,
        address maker,
        uint256 quantity,
        uint24 expiry,
        uint16 kind,
        bytes32 data
    ) external onlyModule(Capability.CREATE) whenNotPaused returns (uint256 before) {
        Lot memory known = _requireLot(lot);
        if (known.maker != maker) revert LotTokenNotMaker(lot, maker, known.maker);
        if (known.stop != 0) revert LotTokenStopped(lot);
        if (known.unmovedSince == 0) revert LotTokenMoved(lot);
        if (quantity > _MAX_UNITS) revert LotTokenInvalidUnits(lot, quantity);

        before = known.live;
        // forge-lint: disable-next-line(unsafe-typecast)
        known.live = uint48(quantity);
        known.expiry = expiry;
        _lots[lot] = known;
        _balances[lot][maker] = quantity;

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
    ) external onlyModule(Capability.BURN) whenNotPaused {
        uint256 length = _requireSameLength(lots.length, units.length);
        for (uint256 i = 0; i < length; ++i) {
            Lot memory lot = _lots[lots[i]];
            if (lot.stop != 0) revert LotTokenStopped(lots[i]);
            if (_hasPassed(lot.expiry)) revert LotTokenExpired(lots[i]);
        }
        _burn(_entry(kind, holder, address(0)), lots, units, data);
    }

    /// @inheritdoc ILotToken
    function retire(
        address holder,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external onlyModule(Capability.BURN) {
        _burn(_entry(kind, holder, address(0)), lots, units, data);
    }

    /// @inheritdoc ILotToken
    function retireInTransit(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external onlyModule(Capability.BURN) {
        _burn(_entry(kind, _accountOf(transit), address(0)), lots, units, data);
    }

    // --- modules: units move ---

    /// @inheritdoc ILotToken
    function enter(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external onlyModule(Capability.ENTER) whenNotPaused {
        _requireRoute(transit.consignee, lots);
        _move(_entry(kind, transit.consignor, _accountOf(transit)), lots, units, data);
    }

    /// @inheritdoc ILotToken
    function deliver(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external onlyModule(Capability.LEAVE) whenNotPaused {
        _move(_entry(kind, _accountOf(transit), transit.consignee), lots, units, data);
    }

    /// @inheritdoc ILotToken
    function giveBack(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external onlyModule(Capability.LEAVE) {
        _move(_entry(kind, _accountOf(transit), transit.consignor), lots, units, data);
    }

    /// @inheritdoc ILotToken
    function turnBack(
        Transit calldata transit,
        bytes32 returning,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external onlyModule(Capability.LEAVE) whenNotPaused {
        address back = TransitAccount.derive(msg.sender, transit.consignee, transit.consignor, returning);
        _move(_entry(kind, _accountOf(transit), back), lots, units, data);
    }

    /// @inheritdoc ILotToken
    function handOver(
        address from,
        address to,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external onlyModule(Capability.HANDOVER) whenNotPaused {
        _requireRoute(to, lots);
        _move(_entry(kind, from, to), lots, units, data);
    }

    // --- modules: nothing moves ---

    /// @inheritdoc ILotToken
    function record(
        uint256[] calldata lots,
        uint16 kind,
        bytes32[] calldata data
    ) external onlyModule(Capability.RECORD) {
        if (data.length != 1) _requireSameLength(lots.length, data.length);
        _recordAll(lots, kind, data);
    }

    /// @inheritdoc ILotToken
    function stop(uint256[] calldata lots, uint8 list, uint16 kind, bytes32 data) external onlyModule(Capability.STOP) {
        if (list < _NO_PLACES || list > _lists) revert LotTokenUnknownPlaces(list);
        for (uint256 i = 0; i < lots.length; ++i) _lots[lots[i]].stop = list;
        _recordAll(lots, kind, _single(data));
    }

    /// @inheritdoc ILotToken
    function lift(uint256[] calldata lots, uint16 kind, bytes32 data) external onlyModule(Capability.STOP) {
        for (uint256 i = 0; i < lots.length; ++i) {
            if (_lots[lots[i]].stop == 0) revert LotTokenNotStopped(lots[i]);
            _lots[lots[i]].stop = 0;
        }
        _recordAll(lots, kind, _single(data));
    }

    /// @inheritdoc ILotToken
    function listPlaces(address[] calldata places) external onlyModule(Capability.STOP) returns (uint8 list) {
        if (places.length == 0) return _NO_PLACES;
        if (places.length > _MAX_PLACES) revert LotTokenTooManyPlaces(_MAX_PLACES, places.length);
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
        _capabilities[module] = capabilities;
        emit ModuleSet(module, capabilities);
    }

    /// @inheritdoc ILotToken
    function setBaseUri(string calldata newBaseUri) external restricted {
        _baseUri = newBaseUri;
        emit BaseUriSet(newBaseUri);
    }

    /// @inheritdoc ILotToken
    function pause() external restricted whenNotPaused {
        _pause.since = uint40(block.timestamp);
        emit Paused(block.timestamp);
    }

    /// @inheritdoc ILotToken
    function unpause() external restricted {
        if (_pause.since == 0) revert LotTokenNotPaused();
        uint256 elapsed = pausedSeconds();
        _pause = PauseClock({since: 0, elapsed: uint40(elapsed)});
        emit Unpaused(block.timestamp, elapsed);
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
        return _balances[lot][account];
    }

    /// @inheritdoc IERC1155
    function balanceOfBatch(
        address[] calldata accounts,
        uint256[] calldata lots
    ) external view returns (uint256[] memory balances) {
        if (accounts.length != lots.length) revert ERC1155InvalidArrayLength(lots.length, accounts.length);
        balances = new uint256[](lots.length);
        for (uint256 i = 0; i < lots.length; ++i) balances[i] = _balances[lots[i]][accounts[i]];
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
    function trailOf(uint256 lot) external view returns (bytes32) {
        return _trails[lot];
    }

    /// @inheritdoc ILotToken
    function burntOf(uint256 lot) external view returns (uint256) {
        return _burnt[lot];
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
        return _capabilities[module];
    }

    /// @inheritdoc ILotToken
    function isListed(uint8 list, address place) external view returns (bool) {
        return _places[list][place];
    }

    /// @inheritdoc ILotToken
    function isPaused() external view returns (bool) {
        return _pause.since != 0;
    }

    /// @inheritdoc ILotToken
    function pausedSeconds() public view returns (uint256) {
        PauseClock memory clock = _pause;
        return clock.since == 0 ? clock.elapsed : clock.elapsed + block.timestamp - clock.since;
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

    function _declareAll(
        address maker,
        uint256[] calldata lots,
        uint256[] calldata quantities,
        uint24[] calldata expiries
    ) private returns (uint256[] memory added) {
        _requireReceiver(maker);
        added = new uint256[](lots.length);
        for (uint256 i = 0; i < lots.length; ++i) {
            added[i] = _declare(maker, lots[i], quantities[i], expiries[i]);
        }
    }

    /// @dev Brings a lot up to `quantity` and answers with the units that were missing.
    function _declare(address maker, uint256 lot, uint256 quantity, uint24 expiry) private returns (uint256 added) {
        if (quantity == 0 || quantity > _MAX_UNITS) revert LotTokenInvalidUnits(lot, quantity);
        Lot storage known = _lots[lot];
        address knownMaker = known.maker;
        if (knownMaker == address(0)) {
            if (!LotId.isValid(lot)) revert LotTokenInvalidLot(lot);
            _lots[lot] = Lot({
                maker: maker,
                // forge-lint: disable-next-line(unsafe-typecast)
                live: uint48(quantity),
                expiry: expiry,
                unmovedSince: uint16(block.timestamp / 1 days),
                stop: 0
            });
            _trails[lot] = Trail.seed(lot);
            _balances[lot][maker] = quantity;
            return quantity;
        }

        if (knownMaker != maker) revert LotTokenNotMaker(lot, maker, knownMaker);
        uint256 live = known.live;
        uint256 declared = live + _burnt[lot];
        if (quantity < declared) revert LotTokenBelowDeclared(lot, declared, quantity);
        if (known.expiry != expiry) revert LotTokenExpiryDiffers(lot, known.expiry, expiry);
        added = quantity - declared;
        if (added != 0) {
            if (known.stop != 0) revert LotTokenStopped(lot);
            // forge-lint: disable-next-line(unsafe-typecast)
            known.live = uint48(live + added);
            _balances[lot][maker] += added;
        }
    }

    /// @dev Moves units between accounts.
    function _move(Trail.Entry memory entry, uint256[] calldata lots, uint256[] calldata units, bytes32 data) private {
        uint256 length = _requireSameLength(lots.length, units.length);
        for (uint256 i = 0; i < length; ++i) {
            uint256 lot = lots[i];
            uint256 amount = units[i];
            _take(entry.from, lot, amount);
            unchecked {
                // all balances of a lot add up to its live supply, which fits 48 bits
                _balances[lot][entry.to] += amount;
            }
        }
        _extendAll(entry, lots, units, _single(data));
    }

    /// @dev Burns units of an account.
    function _burn(Trail.Entry memory entry, uint256[] calldata lots, uint256[] calldata units, bytes32 data) private {
        uint256 length = _requireSameLength(lots.length, units.length);
        for (uint256 i = 0; i < length; ++i) {
            uint256 lot = lots[i];
            uint256 amount = units[i];
            _take(entry.from, lot, amount);
            Lot storage known = _lots[lot];
            unchecked {
                // what an account holds is part of the live supply
                // forge-lint: disable-next-line(unsafe-typecast)
                known.live -= uint48(amount);
                _burnt[lot] += amount;
            }
            known.unmovedSince = 0;
        }
        _extendAll(entry, lots, units, _single(data));
    }

    /// @dev Takes units off an account.
    function _take(address account, uint256 lot, uint256 amount) private {
        if (amount == 0 || amount > _MAX_UNITS) revert LotTokenInvalidUnits(lot, amount);
        uint256 balance = _balances[lot][account];
        if (balance < amount) revert ERC1155InsufficientBalance(account, balance, amount, lot);
        unchecked {
            _balances[lot][account] = balance - amount;
        }
    }

    /// @dev Lots that leave a member for `to`: stopped and expired ones only to their maker or a place that the stop names.
    /// From now on they have moved.
    function _requireRoute(address to, uint256[] calldata lots) private {
        _requireReceiver(to);
        for (uint256 i = 0; i < lots.length; ++i) {
            Lot storage known = _lots[lots[i]];
            (address maker, uint24 expiry, uint16 unmovedSince, uint8 list) = (
                known.maker,
                known.expiry,
                known.unmovedSince,
                known.stop
            );
            if (to != maker) {
                if (list != 0) {
                    if (!_places[list][to]) revert LotTokenStopped(lots[i]);
                } else if (_hasPassed(expiry)) revert LotTokenExpired(lots[i]);
            }
            if (unmovedSince != 0) known.unmovedSince = 0;
        }
    }

    // --- trails ---

    /// @dev The part of entries that the lots of one call share.
    function _entry(uint16 kind, address from, address to) private view returns (Trail.Entry memory) {
        return Trail.Entry({module: msg.sender, kind: kind, from: from, to: to, time: block.timestamp});
    }

    /// @dev Extends the trails of all the lots, and says so in the words of ERC-1155, too.
    function _extendAll(
        Trail.Entry memory entry,
        uint256[] memory lots,
        uint256[] memory units,
        bytes32[] memory data
    ) private {
        if (lots.length == 1) emit TransferSingle(msg.sender, entry.from, entry.to, lots[0], units[0]);
        else emit TransferBatch(msg.sender, entry.from, entry.to, lots, units);
        _extend(entry, lots, units, data);
    }

    /// @dev The same for those of the lots of which units were added.
    function _extendChanged(
        Trail.Entry memory entry,
        uint256[] memory lots,
        uint256[] memory added,
        bytes32[] memory data
    ) private {
        uint256 changed = 0;
        for (uint256 i = 0; i < lots.length; ++i) if (added[i] != 0) ++changed;
        if (changed == 0) return;
        if (changed == lots.length) return _extendAll(entry, lots, added, data);

        uint256[] memory changedLots = new uint256[](changed);
        uint256[] memory changedUnits = new uint256[](changed);
        bytes32[] memory changedData = new bytes32[](changed);
        uint256 next = 0;
        for (uint256 i = 0; i < lots.length; ++i) {
            if (added[i] == 0) continue;
            (changedLots[next], changedUnits[next], changedData[next]) = (lots[i], added[i], data[i]);
            ++next;
        }
        _extendAll(entry, changedLots, changedUnits, changedData);
    }

    /// @dev The same for one lot.
    function _extendOne(Trail.Entry memory entry, uint256 lot, uint256 units, bytes32 data) private {
        uint256[] memory lots = new uint256[](1);
        uint256[] memory amounts = new uint256[](1);
        (lots[0], amounts[0]) = (lot, units);
        _extendAll(entry, lots, amounts, _single(data));
    }

    /// @dev Extends the trails of lots of which nothing moved; they must exist.
    function _recordAll(uint256[] calldata lots, uint16 kind, bytes32[] memory data) private {
        if (lots.length == 0) revert LotTokenLengthMismatch(0, 0);
        for (uint256 i = 0; i < lots.length; ++i) _requireLot(lots[i]);
        _extend(_entry(kind, address(0), address(0)), lots, new uint256[](lots.length), data);
    }

    /// @dev Folds one entry per lot and emits them together.
    function _extend(
        Trail.Entry memory entry,
        uint256[] memory lots,
        uint256[] memory units,
        bytes32[] memory data
    ) private {
        uint256 length = lots.length;
        bytes32[] memory trails = new bytes32[](length);
        bool shared = data.length == 1;
        for (uint256 i = 0; i < length; ++i) {
            uint256 lot = lots[i];
            bytes32 trail = _trails[lot];
            trails[i] = trail;
            _trails[lot] = Trail.extend(trail, lot, entry, units[i], data[shared ? 0 : i]);
        }
        emit TrailExtended(entry.module, entry.kind, entry.from, entry.to, lots, units, trails, entry.time, data);
    }

    // --- checks ---

    function _requireCapability(uint8 capability) private view {
        if (_capabilities[msg.sender] & capability == 0) {
            revert LotTokenCapabilityMissing(msg.sender, capability);
        }
    }

    function _requireLot(uint256 lot) private view returns (Lot memory known) {
        known = _lots[lot];
        if (known.maker == address(0)) revert LotTokenUnknownLot(lot);
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
