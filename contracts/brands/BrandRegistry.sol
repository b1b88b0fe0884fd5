// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {Grounds, requireGrounds} from "../common/Grounds.sol";
import {Measure} from "../common/Measure.sol";
import {Duty} from "../members/Duty.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";
import {BrandToken} from "./BrandToken.sol";
import {IBrandRegistry} from "./IBrandRegistry.sol";
import {RegisterEntry} from "./RegisterEntry.sol";

/// @title BrandRegistry
/// @notice See {IBrandRegistry}.
contract BrandRegistry is BrandToken, AccessManaged {
    using Checkpoints for Checkpoints.Trace208;

    /// @dev What every declaration of a lot reads: one slot. `status` is never `Lapsed`, which follows from `validUntil`.
    struct State {
        Status status;
        Measure measure;
        uint40 validUntil;
        uint32 season;
        uint16 seasonOpenedOn;
        uint16 statusDate;
        uint16 disputes;
    }

    /// @dev What people read.
    struct Entry {
        Mark mark;
        bytes32 evidence;
        string officeStatus;
    }

    uint64 private constant _UNLIMITED = type(uint64).max;

    IMemberRegistry private immutable _members;
    bytes32 private immutable _salt;

    mapping(uint256 brand => State) private _states;
    mapping(uint256 brand => Entry) private _entries;
    mapping(uint256 brand => mapping(address applicant => bytes32)) private _applications;
    mapping(uint256 brand => mapping(address disputant => bool)) private _disputed;
    mapping(uint256 brand => Distinction[]) private _distinctions;
    mapping(uint256 brand => address) private _offers;
    mapping(uint256 brand => mapping(uint32 season => mapping(address member => Authorisation)))
        private _authorisations;
    mapping(address module => bool) private _quotaDrawers;

    /// @dev Owner, status and validity since a moment: owner (160 bits) ‖ status (8) ‖ validUntil (40).
    mapping(uint256 brand => Checkpoints.Trace208) private _stateHistory;
    /// @dev The open season since a moment.
    mapping(uint256 brand => Checkpoints.Trace208) private _seasonHistory;
    /// @dev Authorisations that were changed, by the moment until which they stood: validFrom (40) ‖ validUntil (40) ‖
    /// quota (64). One that never changes, as most do not, costs nothing here; one that was withdrawn tells its own end.
    mapping(uint256 brand => mapping(uint32 season => mapping(address member => Checkpoints.Trace208)))
        private _supersededAuthorisations;

    /// @param authority The AccessManager.
    /// @param members_ The registry that says who may act, and has the salt of every id.
    constructor(address authority, IMemberRegistry members_) AccessManaged(authority) {
        _members = members_;
        _salt = members_.salt();
    }

    // --- applicants ---

    /// @inheritdoc IBrandRegistry
    function applyFor(Mark calldata mark, bytes32 evidence) external returns (uint256 brand) {
        address applicant = _callingMember();
        if (!RegisterEntry.isOffice(mark.office)) revert BrandRegistryInvalidOffice(mark.office);
        if (!RegisterEntry.isNumber(mark.number)) revert BrandRegistryInvalidNumber(mark.number);
        if (bytes(mark.name).length == 0) revert BrandRegistryNameMissing();
        if (evidence == 0) revert BrandRegistryEvidenceMissing();
        brand = brandIdOf(mark.office, mark.kind, mark.number);
        _requireUnrecorded(brand);

        _applications[brand][applicant] = _applicationHash(mark, evidence);
        emit BrandApplied(brand, applicant, mark, evidence);
    }

    /// @inheritdoc IBrandRegistry
    function withdrawApplication(uint256 brand) external {
        address applicant = _callingMember();
        _deleteApplication(brand, applicant);
        emit BrandApplicationWithdrawn(brand, applicant);
    }

    // --- the registrar ---

    /// @inheritdoc IBrandRegistry
    function rejectApplication(uint256 brand, address applicant, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        _deleteApplication(brand, applicant);
        emit BrandApplicationRejected(brand, applicant, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function record(
        address applicant,
        Mark calldata mark,
        bytes32 evidence,
        Recording calldata recording
    ) external restricted returns (uint256 brand) {
        brand = brandIdOf(mark.office, mark.kind, mark.number);
        _requireUnrecorded(brand);
        if (_applications[brand][applicant] != _applicationHash(mark, evidence)) {
            revert BrandRegistryUnknownApplication(brand, applicant);
        }
        _members.requireActive(applicant);
        if (recording.validUntil < block.timestamp) {
            revert BrandRegistryInvalidValidity(_now(), recording.validUntil);
        }

        delete _applications[brand][applicant];
        State storage state = _states[brand];
        state.status = Status.Recorded;
        state.measure = recording.measure;
        state.validUntil = recording.validUntil;
        state.statusDate = recording.statusDate;
        Entry storage entry = _entries[brand];
        entry.mark = mark;
        entry.evidence = evidence;
        entry.officeStatus = recording.officeStatus;
        // member accounts have no code that could refuse a token
        _mint(applicant, brand);
        _keepHistory(brand, state);
        emit BrandRecorded(brand, applicant, recording);
    }

    /// @inheritdoc IBrandRegistry
    function suspend(uint256 brand, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        State storage state = _requireStatus(brand, Status.Recorded);
        state.status = Status.Suspended;
        _keepHistory(brand, state);
        emit BrandSuspended(brand, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function reinstate(uint256 brand, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        State storage state = _requireStatus(brand, Status.Suspended);
        state.status = Status.Recorded;
        _keepHistory(brand, state);
        emit BrandReinstated(brand, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function revoke(uint256 brand, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        State storage state = _requireNotRevoked(brand);
        state.status = Status.Revoked;
        delete _offers[brand];
        _keepHistory(brand, state);
        emit BrandRevoked(brand, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function lapse(uint256 brand, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        State storage state = _requireStatus(brand, Status.Recorded);
        state.validUntil = _now() - 1;
        _keepHistory(brand, state);
        emit BrandLapsed(brand, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function renew(
        uint256 brand,
        uint40 validUntil,
        string calldata officeStatus,
        uint16 statusDate
    ) external restricted {
        State storage state = _requireRecorded(brand);
        if (state.status != Status.Recorded) revert BrandRegistryWrongStatus(brand, state.status);
        uint40 validBefore = state.validUntil;
        if (validUntil <= validBefore || validUntil < block.timestamp) {
            revert BrandRegistryInvalidValidity(validBefore, validUntil);
        }

        state.validUntil = validUntil;
        state.statusDate = statusDate;
        _entries[brand].officeStatus = officeStatus;
        _keepHistory(brand, state);
        emit BrandRenewed(brand, validUntil, officeStatus, statusDate);
    }

    /// @inheritdoc IBrandRegistry
    function settleDispute(
        uint256 brand,
        address disputant,
        bool upheld,
        Grounds calldata grounds
    ) external restricted {
        requireGrounds(grounds);
        _endDispute(brand, disputant);
        emit BrandDisputeSettled(brand, disputant, upheld, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function grantDistinction(
        uint256 brand,
        Distinction calldata distinction
    ) external restricted returns (uint256 index) {
        _requireNotRevoked(brand);
        if (
            bytes(distinction.title).length == 0 ||
            bytes(distinction.authority).length == 0 ||
            distinction.evidence == 0
        ) revert BrandRegistryIncompleteDistinction();
        if (distinction.validUntil < distinction.validFrom) {
            revert BrandRegistryInvalidValidity(distinction.validFrom, distinction.validUntil);
        }

        index = _distinctions[brand].length;
        _distinctions[brand].push(distinction);
        emit DistinctionGranted(brand, index, distinction);
    }

    /// @inheritdoc IBrandRegistry
    function withdrawDistinction(uint256 brand, uint256 index, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        Distinction[] storage distinctions = _distinctions[brand];
        if (index >= distinctions.length || distinctions[index].validUntil < block.timestamp) {
            revert BrandRegistryUnknownDistinction(brand, index);
        }
        distinctions[index].validUntil = _now() - 1;
        emit DistinctionWithdrawn(brand, index, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function revokeAuthorisation(
        uint256 brand,
        address member,
        uint32 season,
        Grounds calldata grounds
    ) external restricted {
        _withdrawAuthorisation(brand, member, season, grounds);
    }

    // --- any member ---

    /// @inheritdoc IBrandRegistry
    function dispute(uint256 brand, Grounds calldata grounds) external {
        address disputant = _callingMember();
        requireGrounds(grounds);
        State storage state = _requireRecorded(brand);
        if (_disputed[brand][disputant]) revert BrandRegistryAlreadyDisputed(brand, disputant);

        _disputed[brand][disputant] = true;
        ++state.disputes;
        emit BrandDisputed(brand, disputant, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function withdrawDispute(uint256 brand) external {
        address disputant = _callingMember();
        _endDispute(brand, disputant);
        emit BrandDisputeWithdrawn(brand, disputant);
    }

    // --- the owner ---

    /// @inheritdoc IBrandRegistry
    function openSeason(uint256 brand, uint32 season) external {
        _requireOwner(brand);
        State storage state = _requireNotRevoked(brand);
        uint32 current = state.season;
        if (season <= current) revert BrandRegistrySeasonNotAhead(brand, season, current);

        state.season = season;
        state.seasonOpenedOn = _today();
        _seasonHistory[brand].push(_now(), season);
        emit SeasonOpened(brand, season);
    }

    /// @inheritdoc IBrandRegistry
    function grantAuthorisation(
        uint256 brand,
        address member,
        uint32 season,
        uint40 validFrom,
        uint40 validUntil,
        uint64 quota
    ) external {
        _requireOwner(brand);
        State storage state = _requireNotRevoked(brand);
        if (season < state.season) revert BrandRegistrySeasonOver(brand, season, state.season);
        if (state.measure == Measure.None && quota != _UNLIMITED) revert BrandRegistryNoMeasure(brand);
        _members.requireActive(member);

        Authorisation memory authorisation = _authorisationAt(brand, member, season, block.timestamp);
        if (_hasBegun(authorisation)) {
            if (validFrom != authorisation.validFrom) revert BrandRegistryAuthorisationBegun(authorisation.validFrom);
        } else if (validFrom < block.timestamp) {
            // what was not on record then cannot have held then
            validFrom = _now();
        }
        if (validUntil < validFrom || validUntil < block.timestamp) {
            revert BrandRegistryInvalidValidity(validFrom, validUntil);
        }
        if (quota < authorisation.drawn) {
            revert BrandRegistryQuotaBelowDrawn(brand, member, season, quota, authorisation.drawn);
        }

        if (authorisation.validFrom != 0) _supersede(brand, member, season, authorisation);
        if (authorisation.quota == _UNLIMITED && quota != _UNLIMITED) authorisation.countedFrom = _today();
        authorisation.validFrom = validFrom;
        authorisation.validUntil = validUntil;
        authorisation.quota = quota;
        _authorisations[brand][season][member] = authorisation;
        emit AuthorisationGranted(brand, member, season, validFrom, validUntil, quota);
    }

    /// @inheritdoc IBrandRegistry
    function withdrawAuthorisation(uint256 brand, address member, uint32 season, Grounds calldata grounds) external {
        _requireOwner(brand);
        _withdrawAuthorisation(brand, member, season, grounds);
    }

    /// @inheritdoc IBrandRegistry
    function offer(uint256 brand, address to) external {
        address owner = _requireOwner(brand);
        _requireNotRevoked(brand);
        if (to != address(0)) _members.requireActive(to);

        _offers[brand] = to;
        emit BrandOffered(brand, owner, to);
    }

    /// @inheritdoc IBrandRegistry
    function acceptOffer(uint256 brand) external {
        address to = _callingMember();
        if (_offers[brand] != to) revert BrandRegistryNotOffered(brand, to);

        delete _offers[brand];
        State storage state = _states[brand];
        address from = _ownerOf(brand);
        // what the owner declared was not counted, so it cannot be given back to a quota that it gets later
        _authorisations[brand][state.season][from].countedFrom = _today();
        _transfer(from, to, brand);
        _keepHistory(brand, state);
    }

    // --- modules ---

    /// @inheritdoc IBrandRegistry
    function draw(uint256[] calldata brands, address member, uint256 amount) external {
        _requireQuotaDrawer();
        for (uint256 i = 0; i < brands.length; ++i) {
            (uint32 season, Authorisation storage authorisation, uint64 quota) = _requireAuthorised(brands[i], member);
            if (amount == 0 || quota == _UNLIMITED) continue;

            uint64 drawn = authorisation.drawn;
            uint256 remaining = quota - drawn;
            if (amount <= remaining) {
                unchecked {
                    authorisation.drawn = drawn + uint64(amount);
                }
            } else if (_ownerOf(brands[i]) != member) {
                revert BrandRegistryQuotaExceeded(brands[i], member, season, remaining, amount);
            }
        }
    }

    /// @inheritdoc IBrandRegistry
    function giveBack(uint256[] calldata brands, address member, uint256 amount, uint16 since) external {
        _requireQuotaDrawer();
        for (uint256 i = 0; i < brands.length; ++i) {
            uint256 brand = brands[i];
            State storage state = _states[brand];
            // the owner has no quota, and what it draws beyond an authorisation is not counted
            if (since <= state.seasonOpenedOn || _ownerOf(brand) == member) continue;
            Authorisation storage authorisation = _authorisations[brand][state.season][member];
            if (authorisation.quota == _UNLIMITED || since <= authorisation.countedFrom) continue;

            uint64 drawn = authorisation.drawn;
            authorisation.drawn = amount < drawn ? drawn - uint64(amount) : 0;
        }
    }

    /// @inheritdoc IBrandRegistry
    function setQuotaDrawer(address module, bool allowed) external restricted {
        _quotaDrawers[module] = allowed;
        emit QuotaDrawerSet(module, allowed);
    }

    // --- reading ---

    /// @inheritdoc IBrandRegistry
    function requireAuthorised(uint256[] calldata brands, address member) external view {
        for (uint256 i = 0; i < brands.length; ++i) _requireAuthorised(brands[i], member);
    }

    /// @inheritdoc IBrandRegistry
    function brandIdOf(string calldata office, Kind kind, string calldata number) public view returns (uint256) {
        return RegisterEntry.derive(_salt, office, kind, number);
    }

    /// @inheritdoc IBrandRegistry
    function brandOf(uint256 brand) external view returns (Brand memory) {
        State storage state = _states[brand];
        Entry storage entry = _entries[brand];
        return
            Brand({
                status: _statusNow(state),
                kind: entry.mark.kind,
                measure: state.measure,
                validUntil: state.validUntil,
                season: state.season,
                seasonOpenedOn: state.seasonOpenedOn,
                statusDate: state.statusDate,
                disputes: state.disputes,
                owner: _ownerOf(brand),
                evidence: entry.evidence,
                officeStatus: _text(entry.officeStatus)
            });
    }

    /// @inheritdoc IBrandRegistry
    function markOf(uint256 brand) external view returns (Mark memory) {
        Mark storage mark = _entries[brand].mark;
        return
            Mark({
                office: _text(mark.office),
                kind: mark.kind,
                number: _text(mark.number),
                name: _text(mark.name),
                internationalName: _text(mark.internationalName),
                goods: _text(mark.goods)
            });
    }

    /// @inheritdoc IBrandRegistry
    function measureOf(uint256 brand) external view returns (Measure) {
        return _requireRecorded(brand).measure;
    }

    /// @inheritdoc IBrandRegistry
    function authorisationOf(
        uint256 brand,
        address member,
        uint32 season
    ) external view returns (Authorisation memory) {
        return _authorisationAt(brand, member, season, block.timestamp);
    }

    /// @inheritdoc IBrandRegistry
    function authorisedAt(
        uint256 brand,
        address member,
        uint40 time
    )
        external
        view
        returns (bool authorised, Status status, uint32 season, address owner, Authorisation memory authorisation)
    {
        if (time > block.timestamp) revert BrandRegistryTimeAhead(time);
        uint208 state = _stateHistory[brand].upperLookup(time);
        owner = address(uint160(state >> 48));
        status = _statusAt(Status(uint8(state >> 40)), uint40(state), time);
        season = uint32(_seasonHistory[brand].upperLookup(time));
        authorisation = _authorisationAt(brand, member, season, time);
        authorised = status == Status.Recorded && (owner == member || _isCurrent(authorisation, time));
    }

    /// @inheritdoc IBrandRegistry
    function distinctionsOf(uint256 brand) external view returns (Distinction[] memory) {
        return _distinctions[brand];
    }

    /// @inheritdoc IBrandRegistry
    function applicationOf(uint256 brand, address applicant) external view returns (bytes32) {
        return _applications[brand][applicant];
    }

    /// @inheritdoc IBrandRegistry
    function offerOf(uint256 brand) external view returns (address) {
        return _offers[brand];
    }

    /// @inheritdoc IBrandRegistry
    function isDisputedBy(uint256 brand, address disputant) external view returns (bool) {
        return _disputed[brand][disputant];
    }

    /// @inheritdoc IBrandRegistry
    function isQuotaDrawer(address module) external view returns (bool) {
        return _quotaDrawers[module];
    }

    /// @inheritdoc IBrandRegistry
    function members() external view returns (IMemberRegistry) {
        return _members;
    }

    // --- who may ---

    function _callingMember() private view returns (address) {
        return _members.authorize(msg.sender, Duty.BRAND);
    }

    /// @dev The owner, if the caller may act for it.
    function _requireOwner(uint256 brand) private view returns (address owner) {
        address member = _callingMember();
        owner = _ownerOf(brand);
        if (owner == address(0)) revert BrandRegistryUnknownBrand(brand);
        if (owner != member) revert BrandRegistryNotOwner(brand, member, owner);
    }

    function _requireQuotaDrawer() private view {
        if (!_quotaDrawers[msg.sender]) revert BrandRegistryNotQuotaDrawer(msg.sender);
    }

    /// @dev The authorisation that `member` draws from now, and its quota; without limit for the owner, who needs none. The
    /// owner is the exception and stands in a slot of its own, so it is asked for last.
    function _requireAuthorised(
        uint256 brand,
        address member
    ) private view returns (uint32 season, Authorisation storage authorisation, uint64 quota) {
        State storage state = _states[brand];
        Status status = _statusNow(state);
        if (status != Status.Recorded) revert BrandRegistryNotInForce(brand, status);
        season = state.season;
        authorisation = _authorisations[brand][season][member];
        uint40 validFrom = authorisation.validFrom;
        bool isCurrent = validFrom != 0 && validFrom <= block.timestamp && block.timestamp <= authorisation.validUntil;
        if (isCurrent) return (season, authorisation, authorisation.quota);
        if (_ownerOf(brand) == member) return (season, authorisation, _UNLIMITED);
        _revertNotAuthorised(brand, member, season, authorisation);
    }

    function _revertNotAuthorised(
        uint256 brand,
        address member,
        uint32 season,
        Authorisation memory authorisation
    ) private pure {
        if (authorisation.validFrom == 0) revert BrandRegistryNotAuthorised(brand, member, season);
        revert BrandRegistryAuthorisationNotCurrent(
            brand,
            member,
            season,
            authorisation.validFrom,
            authorisation.validUntil
        );
    }

    // --- applications and disputes ---

    function _applicationHash(Mark calldata mark, bytes32 evidence) private pure returns (bytes32) {
        return keccak256(abi.encode(mark, evidence));
    }

    function _deleteApplication(uint256 brand, address applicant) private {
        if (_applications[brand][applicant] == 0) revert BrandRegistryUnknownApplication(brand, applicant);
        delete _applications[brand][applicant];
    }

    function _endDispute(uint256 brand, address disputant) private {
        if (!_disputed[brand][disputant]) revert BrandRegistryNoDispute(brand, disputant);
        delete _disputed[brand][disputant];
        --_states[brand].disputes;
    }

    // --- authorisations ---

    function _authorisationAt(
        uint256 brand,
        address member,
        uint32 season,
        uint256 time
    ) private view returns (Authorisation memory authorisation) {
        authorisation = _authorisations[brand][season][member];
        if (time == block.timestamp) return authorisation;

        uint208 superseded = _supersededAuthorisations[brand][season][member].lowerLookup(uint48(time) + 1);
        if (superseded != 0) {
            authorisation.validFrom = uint40(superseded >> 104);
            authorisation.validUntil = uint40(superseded >> 64);
            authorisation.quota = uint64(superseded);
        }
    }

    function _withdrawAuthorisation(uint256 brand, address member, uint32 season, Grounds calldata grounds) private {
        requireGrounds(grounds);
        Authorisation memory authorisation = _authorisationAt(brand, member, season, block.timestamp);
        if (authorisation.validFrom == 0 || authorisation.validUntil < block.timestamp) {
            _revertNotAuthorised(brand, member, season, authorisation);
        }

        _authorisations[brand][season][member].validUntil = _now() - 1;
        emit AuthorisationWithdrawn(brand, member, season, grounds);
    }

    /// @dev Keeps an authorisation as it stood until now. Of several changes within a second only the first is kept: what
    /// came between never stood at the end of a second.
    function _supersede(uint256 brand, address member, uint32 season, Authorisation memory authorisation) private {
        Checkpoints.Trace208 storage trace = _supersededAuthorisations[brand][season][member];
        if (trace.lowerLookup(_now()) != 0) return;
        trace.push(
            _now(),
            (uint208(authorisation.validFrom) << 104) | (uint208(authorisation.validUntil) << 64) | authorisation.quota
        );
    }

    function _isCurrent(Authorisation memory authorisation, uint256 time) private pure returns (bool) {
        return authorisation.validFrom != 0 && authorisation.validFrom <= time && time <= authorisation.validUntil;
    }

    /// @dev Whether it has held at any time, which one that was withdrawn before its beginning never did.
    function _hasBegun(Authorisation memory authorisation) private view returns (bool) {
        uint40 validFrom = authorisation.validFrom;
        return validFrom != 0 && validFrom <= block.timestamp && validFrom <= authorisation.validUntil;
    }

    // --- status ---

    function _requireUnrecorded(uint256 brand) private view {
        address owner = _ownerOf(brand);
        if (owner != address(0)) revert BrandRegistryAlreadyRecorded(brand, owner);
    }

    function _requireRecorded(uint256 brand) private view returns (State storage state) {
        state = _states[brand];
        if (state.status == Status.None) revert BrandRegistryUnknownBrand(brand);
    }

    function _requireNotRevoked(uint256 brand) private view returns (State storage state) {
        state = _requireRecorded(brand);
        if (state.status == Status.Revoked) revert BrandRegistryWrongStatus(brand, Status.Revoked);
    }

    function _requireStatus(uint256 brand, Status needed) private view returns (State storage state) {
        state = _requireRecorded(brand);
        Status status = _statusNow(state);
        if (status != needed) revert BrandRegistryWrongStatus(brand, status);
    }

    function _statusNow(State storage state) private view returns (Status) {
        return _statusAt(state.status, state.validUntil, block.timestamp);
    }

    function _statusAt(Status stored, uint40 validUntil, uint256 time) private pure returns (Status) {
        return stored == Status.Recorded && time > validUntil ? Status.Lapsed : stored;
    }

    function _keepHistory(uint256 brand, State storage state) private {
        _stateHistory[brand].push(
            _now(),
            (uint208(uint160(_ownerOf(brand))) << 48) | (uint208(state.status) << 40) | state.validUntil
        );
    }

    // --- words ---

    /// @dev The compiler would write this out wherever a text is read.
    function _text(string storage text) private pure returns (string memory) {
        return text;
    }

    // --- time ---

    function _now() private view returns (uint40) {
        return uint40(block.timestamp);
    }

    /// @dev In days since 1970-01-01 UTC.
    function _today() private view returns (uint16) {
        return uint16(block.timestamp / 1 days);
    }
}
