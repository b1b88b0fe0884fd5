// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";

import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Grounds, requireGrounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {Said} from "../common/Said.sol";
import {ILotToken} from "../lots/ILotToken.sol";
import {LotId} from "../lots/LotId.sol";
import {TrailKind} from "../lots/TrailKind.sol";
import {Duty} from "../members/Duty.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";
import {IProductRegistry} from "../products/IProductRegistry.sol";
import {IRecalls} from "./IRecalls.sol";
import {RecallsHash} from "./RecallsHash.sol";

/// @title Recalls
/// @notice Stopped lots and what becomes of them. What it does is documented in {IRecalls}.
contract Recalls is IRecalls, AccessManaged {
    using Said for bytes;

    IMemberRegistry private immutable _members;
    IBrandRegistry private immutable _brands;
    IProductRegistry private immutable _products;
    ILotToken private immutable _ledger;

    mapping(uint8 list => Authority) private _authorities;
    mapping(uint8 list => address[]) private _places;
    mapping(Authority authority => mapping(bytes32 placesHash => uint8)) private _lists;
    mapping(bytes32 noticeId => mapping(uint256 lot => mapping(address holder => bool))) private _acknowledged;
    mapping(uint256 lot => uint256) private _recovered;

    /// @param authority The AccessManager.
    constructor(
        address authority,
        IMemberRegistry members,
        IBrandRegistry brands,
        IProductRegistry products,
        ILotToken ledger
    ) AccessManaged(authority) {
        _members = members;
        _brands = brands;
        _products = products;
        _ledger = ledger;
    }

    // --- makers and the owners of marks ---

    /// @inheritdoc IRecalls
    function stop(Notice calldata notice, uint256[] calldata lots, uint256 brand) external returns (bytes32 noticeId) {
        (Authority by, address party) = _authorize(brand);
        _requireOver(by, party, brand, lots, false);
        return _stop(by, party, notice, lots);
    }

    /// @inheritdoc IRecalls
    function lift(
        uint256[] calldata lots,
        uint256 brand,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external {
        (Authority by, address party) = _authorize(brand);
        _requireOver(by, party, brand, lots, true);
        _lift(by, party, lots, grounds, occurrence);
    }

    /// @inheritdoc IRecalls
    function close(
        uint256[] calldata lots,
        uint256 brand,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external {
        (Authority by, address party) = _authorize(brand);
        _requireOver(by, party, brand, lots, true);
        _close(by, party, lots, grounds, occurrence);
    }

    // --- the regulator ---

    /// @inheritdoc IRecalls
    function stopAsRegulator(
        Notice calldata notice,
        uint256[] calldata lots
    ) external restricted returns (bytes32 noticeId) {
        return _stop(Authority.Regulator, address(0), notice, lots);
    }

    /// @inheritdoc IRecalls
    function liftAsRegulator(
        uint256[] calldata lots,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external restricted {
        _requireStopped(lots);
        _lift(Authority.Regulator, address(0), lots, grounds, occurrence);
    }

    /// @inheritdoc IRecalls
    function closeAsRegulator(
        uint256[] calldata lots,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external restricted {
        _requireStopped(lots);
        _close(Authority.Regulator, address(0), lots, grounds, occurrence);
    }

    /// @inheritdoc IRecalls
    function listPlaces(Authority by, address[] calldata places) external restricted returns (uint8 list) {
        if (by == Authority.None || places.length == 0) revert RecallsNothingGiven();
        for (uint256 i = 0; i < places.length; ++i) _members.requireActive(places[i]);
        list = _lists[by][keccak256(abi.encode(places))];
        if (list == 0) list = _number(by, places);
    }

    // --- holders ---

    /// @inheritdoc IRecalls
    function acknowledge(bytes32 noticeId, uint256[] calldata lots, Occurrence calldata occurrence) external {
        address holder = _members.authorize(msg.sender, Duty.RECEIVE);
        _requireStopped(lots);
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 lot = lots[i];
            if (_ledger.balanceOf(holder, lot) == 0) revert RecallsNotHolder(lot, holder);
            if (_acknowledged[noticeId][lot][holder]) revert RecallsAlreadyAcknowledged(noticeId, lot, holder);
            _acknowledged[noticeId][lot][holder] = true;
        }
        emit NoticeAcknowledged(noticeId, holder, occurrence);
        _record(lots, TrailKind.ACKNOWLEDGED, RecallsHash.acknowledgement(noticeId, holder, occurrence));
    }

    /// @inheritdoc IRecalls
    function recover(uint256[] calldata lots, uint256[] calldata units, Occurrence calldata occurrence) external {
        if (lots.length != units.length) revert RecallsLengthMismatch(lots.length, units.length);
        address member = _members.authorize(msg.sender, Duty.RECEIVE);
        _requireStopped(lots);
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 possible = _ledger.burntOf(lots[i]) - _recovered[lots[i]];
            if (units[i] == 0 || units[i] > possible) revert RecallsMoreThanLeft(lots[i], possible, units[i]);
            _recovered[lots[i]] += units[i];
        }
        emit UnitsRecovered(member, lots, units, occurrence);
        _record(lots, TrailKind.RECOVERED, RecallsHash.recovery(member, lots, units, occurrence));
    }

    // --- reading ---

    /// @inheritdoc IRecalls
    function authorityOver(uint256 lot) external view returns (Authority) {
        uint8 list = _ledger.lotOf(lot).stop;
        return list == 0 ? Authority.None : _authorityOf(list);
    }

    /// @inheritdoc IRecalls
    function placesOf(uint8 list) external view returns (Authority by, address[] memory places) {
        return (_isEmpty(list) ? Authority(list) : _authorities[list], _places[list]);
    }

    /// @inheritdoc IRecalls
    function listOf(Authority by, address[] calldata places) external view returns (uint8 list) {
        return places.length == 0 ? uint8(by) : _lists[by][keccak256(abi.encode(places))];
    }

    /// @inheritdoc IRecalls
    function noticeIdOf(Authority by, address party, Notice calldata notice) external view returns (bytes32) {
        return RecallsHash.notice(party, abi.encode(by, notice));
    }

    /// @inheritdoc IRecalls
    function isAcknowledged(bytes32 noticeId, uint256 lot, address holder) external view returns (bool) {
        return _acknowledged[noticeId][lot][holder];
    }

    /// @inheritdoc IRecalls
    function recoveredOf(uint256 lot) external view returns (uint256) {
        return _recovered[lot];
    }

    // --- stopping, lifting, closing ---

    function _stop(
        Authority by,
        address party,
        Notice calldata notice,
        uint256[] calldata lots
    ) private returns (bytes32 noticeId) {
        if (lots.length == 0) revert RecallsNothingGiven();
        _requireValid(notice);
        bytes memory said = abi.encode(by, notice);
        noticeId = RecallsHash.notice(party, said);
        said.emitWith(LotsStopped.selector, noticeId, bytes32(uint256(uint160(party))));
        _ledger.stop(lots, _listFor(by, notice.places), TrailKind.STOPPED, noticeId);
    }

    function _lift(
        Authority by,
        address party,
        uint256[] calldata lots,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) private {
        requireGrounds(grounds);
        emit LotsLifted(by, party, grounds, occurrence);
        _ledger.lift(lots, TrailKind.LIFTED, RecallsHash.lifting(by, party, grounds, occurrence));
    }

    function _close(
        Authority by,
        address party,
        uint256[] calldata lots,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) private {
        requireGrounds(grounds);
        emit RecallClosed(by, party, grounds, occurrence);
        _record(lots, TrailKind.RECALL_CLOSED, RecallsHash.closure(by, party, grounds, occurrence));
    }

    function _record(uint256[] calldata lots, uint16 kind, bytes32 data) private {
        bytes32[] memory shared = new bytes32[](1);
        shared[0] = data;
        _ledger.record(lots, kind, shared);
    }

    // --- places ---

    /// @dev The number of the list with which an authority stops. Those that are empty have the authorities' numbers.
    function _listFor(Authority by, uint8 given) private view returns (uint8 list) {
        if (given == 0) return uint8(by);
        if (_authorities[given] != by) revert RecallsUnknownPlaces(given, by);
        return given;
    }

    /// @dev Numbers a list of places of one authority. To the ledger the same places are the same list, so a further place
    /// tells the authorities' lists apart: an address at which no member can be.
    function _number(Authority by, address[] memory places) private returns (uint8 list) {
        address[] memory marked = new address[](places.length + 1);
        for (uint256 i = 0; i < places.length; ++i) marked[i] = places[i];
        marked[places.length] = address(uint160(uint256(by)));
        list = _ledger.listPlaces(marked);
        _authorities[list] = by;
        _places[list] = places;
        _lists[by][keccak256(abi.encode(places))] = list;
        emit StopPlacesListed(list, by, places);
    }

    /// @dev Who stops with a list. A stop that another module has set is for the regulator.
    function _authorityOf(uint8 list) private view returns (Authority by) {
        if (_isEmpty(list)) return Authority(list);
        by = _authorities[list];
        if (by == Authority.None) by = Authority.Regulator;
    }

    /// @dev Whether a list is one of those that have no places and are nobody's but an authority's.
    function _isEmpty(uint8 list) private pure returns (bool) {
        return list <= uint8(Authority.Regulator);
    }

    // --- who may ---

    /// @dev As whom the caller acts: as the maker, or as the owner of a mark.
    function _authorize(uint256 brand) private view returns (Authority by, address party) {
        if (brand == 0) return (Authority.Maker, _members.authorize(msg.sender, Duty.PRODUCE));
        party = _members.authorize(msg.sender, Duty.BRAND);
        address owner = _brands.ownerOf(brand);
        if (owner != party) revert RecallsNotMarkOwner(brand, party, owner);
        return (Authority.MarkOwner, party);
    }

    /// @dev Whether a maker or the owner of a mark has a say over all the lots, and nobody above it has stopped one.
    function _requireOver(
        Authority by,
        address party,
        uint256 brand,
        uint256[] calldata lots,
        bool toBeStopped
    ) private view {
        if (lots.length == 0) revert RecallsNothingGiven();
        if (by == Authority.MarkOwner) _requireCarried(brand, lots);
        for (uint256 i = 0; i < lots.length; ++i) {
            ILotToken.Lot memory lot = _ledger.lotOf(lots[i]);
            if (by == Authority.Maker && lot.maker != party) revert RecallsNotMaker(lots[i], party, lot.maker);
            if (lot.stop == 0) {
                if (toBeStopped) revert RecallsNotStopped(lots[i]);
                continue;
            }
            Authority over = _authorityOf(lot.stop);
            if (over > by) revert RecallsStoppedByHigher(lots[i], over);
        }
    }

    /// @dev Whether the products of all lots carry a mark; each is looked up once per run of equal ones.
    function _requireCarried(uint256 brand, uint256[] calldata lots) private view {
        uint64 last = 0;
        for (uint256 i = 0; i < lots.length; ++i) {
            uint64 gtin = LotId.gtinOf(lots[i]);
            if (gtin == last) continue;
            last = gtin;
            (, , uint256[] memory marks) = _products.contentOf(gtin);
            uint256 place = 0;
            while (place < marks.length && marks[place] != brand) ++place;
            if (place == marks.length) revert RecallsMarkNotCarried(lots[i], brand);
        }
    }

    function _requireStopped(uint256[] calldata lots) private view {
        if (lots.length == 0) revert RecallsNothingGiven();
        for (uint256 i = 0; i < lots.length; ++i) {
            if (_ledger.lotOf(lots[i]).stop == 0) revert RecallsNotStopped(lots[i]);
        }
    }

    // --- notices ---

    function _requireValid(Notice calldata notice) private view {
        requireGrounds(notice.grounds);
        if (notice.class > 3 || (notice.kind == Kind.Recall && notice.class == 0)) {
            revert RecallsInvalidClass(notice.class);
        }
        bool asksNothing = notice.kind == Kind.Hold && notice.deadline == 0;
        if (!asksNothing && notice.deadline <= block.timestamp) revert RecallsInvalidDeadline(notice.deadline);
        if (notice.kind != Kind.Hold && bytes(notice.instructions).length == 0) revert RecallsInstructionsMissing();
    }
}
