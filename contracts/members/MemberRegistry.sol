// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {Grounds, requireGrounds} from "../common/Grounds.sol";
import {UtcOffset} from "../common/UtcOffset.sol";
import {Coordinates} from "./Coordinates.sol";
import {Duty} from "./Duty.sol";
import {IMemberRegistry} from "./IMemberRegistry.sol";
import {MemberAccount} from "./MemberAccount.sol";
import {OperatorConsent} from "./OperatorConsent.sol";
import {SiteId} from "./SiteId.sol";

/// @title MemberRegistry
/// @notice See {IMemberRegistry}.
contract MemberRegistry is IMemberRegistry, AccessManaged, EIP712 {
    bytes32 private immutable _salt;
    uint40 private immutable _objectionPeriod;

    /// @dev Each fills one slot exactly; the nonce outlives removal, so that no consent works twice.
    mapping(address operator => Operator) private _operators;
    /// @dev All but the profile's hash is in the first slot, the only one that {authorize} reads.
    mapping(address account => Member) private _members;
    mapping(address account => Recovery) private _recoveries;
    mapping(address account => mapping(bytes32 site => Site)) private _sites;
    mapping(bytes32 gln => address account) private _glnHolders;

    /// @param authority The AccessManager.
    /// @param salt_ The consortium's fixed salt.
    /// @param objectionPeriod_ For how many seconds a member can object to a recovery.
    constructor(
        address authority,
        bytes32 salt_,
        uint40 objectionPeriod_
    ) AccessManaged(authority) EIP712("Lotmark MemberRegistry", "1") {
        _salt = salt_;
        _objectionPeriod = objectionPeriod_;
    }

    // --- the registrar ---

    /// @inheritdoc IMemberRegistry
    function admit(
        string calldata scheme,
        string calldata id,
        Profile calldata profile,
        int8 utcOffset,
        Consent calldata administrator
    ) external restricted returns (address account) {
        if (!MemberAccount.isScheme(scheme)) revert MemberRegistryInvalidScheme(scheme);
        if (!MemberAccount.isIdentifier(scheme, id)) revert MemberRegistryInvalidIdentifier(scheme, id);
        account = MemberAccount.derive(_salt, scheme, id);
        Member storage member = _members[account];
        if (member.standing != Standing.None) revert MemberRegistryAlreadyAdmitted(account);
        bytes32 profileHash = _hashProfile(profile, utcOffset);
        uint32 nonce = _verifyConsent(account, administrator);

        member.standing = Standing.Active;
        member.epoch = 1;
        member.administrators = 1;
        member.utcOffset = utcOffset;
        member.admittedAt = uint40(block.timestamp);
        member.profileBlock = uint40(block.number);
        member.profileHash = profileHash;
        emit MemberAdmitted(account, scheme, id, administrator.operator);
        emit MemberProfileChanged(account, profile, utcOffset);
        _addOperator(administrator.operator, account, Duty.ALL, 0, 1, nonce + 1);
    }

    /// @inheritdoc IMemberRegistry
    function suspend(address account, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        Member storage member = _members[account];
        Standing standing = _knownStanding(account, member);
        if (standing != Standing.Active) revert MemberRegistryWrongStanding(account, standing);
        member.standing = Standing.Suspended;
        emit MemberSuspended(account, grounds);
    }

    /// @inheritdoc IMemberRegistry
    function reinstate(address account, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        Member storage member = _members[account];
        Standing standing = _knownStanding(account, member);
        if (standing != Standing.Suspended) revert MemberRegistryWrongStanding(account, standing);
        member.standing = Standing.Active;
        emit MemberReinstated(account, grounds);
    }

    /// @inheritdoc IMemberRegistry
    function expel(address account, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        Member storage member = _members[account];
        _requireNotExpelled(account, member);
        member.standing = Standing.Expelled;
        // Nobody administers it any more: its keys are free to serve others.
        member.administrators = 0;
        emit MemberExpelled(account, grounds);
        if (_recoveries[account].executableFrom != 0) _dismissRecovery(account, grounds);
    }

    /// @inheritdoc IMemberRegistry
    function strikeOffSite(address account, bytes32 site, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        _closeSite(account, site);
        emit SiteStruckOff(account, site, grounds);
    }

    // --- the member's administrators ---

    /// @inheritdoc IMemberRegistry
    function changeProfile(Profile calldata profile, int8 utcOffset) external {
        address account = authorize(msg.sender, Duty.ADMINISTER);
        bytes32 profileHash = _hashProfile(profile, utcOffset);

        Member storage member = _members[account];
        member.utcOffset = utcOffset;
        member.profileBlock = uint40(block.number);
        member.profileHash = profileHash;
        emit MemberProfileChanged(account, profile, utcOffset);
    }

    /// @inheritdoc IMemberRegistry
    function addOperator(Consent calldata consent, uint8 duties, uint40 expiry) external {
        address account = authorize(msg.sender, Duty.ADMINISTER);
        bool administers = _administers(duties, expiry);
        uint32 nonce = _verifyConsent(account, consent);

        Member storage member = _members[account];
        if (administers) ++member.administrators;
        _addOperator(consent.operator, account, duties, expiry, member.epoch, nonce + 1);
    }

    /// @inheritdoc IMemberRegistry
    function changeOperator(address operator, uint8 duties, uint40 expiry) external {
        address account = authorize(msg.sender, Duty.ADMINISTER);
        bool administers = _administers(duties, expiry);
        Operator storage record = _operators[operator];
        if (record.member != account) revert MemberRegistryNotOperatorOf(operator, account);
        Member storage member = _members[account];
        if (record.epoch != member.epoch) revert MemberRegistryOperatorOfEndedEpoch(operator, account);

        bool administered = record.duties & Duty.ADMINISTER != 0;
        if (administers && !administered) ++member.administrators;
        if (!administers && administered) _leaveAdministration(operator, account, member);
        record.duties = duties;
        record.expiry = expiry;
        emit OperatorChanged(account, operator, duties, expiry);
    }

    /// @inheritdoc IMemberRegistry
    function removeOperator(address operator) external {
        address account = authorize(msg.sender, Duty.ADMINISTER);
        if (_operators[operator].member != account) revert MemberRegistryNotOperatorOf(operator, account);
        _removeOperator(operator, account);
    }

    /// @inheritdoc IMemberRegistry
    function addSite(bytes32 site, int32 latitude, int32 longitude, string calldata name) external {
        address account = authorize(msg.sender, Duty.ADMINISTER);
        if (!SiteId.isValid(site)) revert MemberRegistryInvalidSite(site);
        bool isGln = SiteId.isGln(site);
        if (!Coordinates.isPlace(latitude, longitude) || (!isGln && Coordinates.isMissing(latitude, longitude)))
            revert MemberRegistryInvalidCoordinates(latitude, longitude);
        if (isGln) {
            address holder = _glnHolders[site];
            if (holder != address(0)) revert MemberRegistrySiteTaken(site, holder);
            _glnHolders[site] = account;
        } else if (_sites[account][site].open) {
            revert MemberRegistrySiteTaken(site, account);
        }

        _sites[account][site] = Site({
            open: true,
            latitude: latitude,
            longitude: longitude,
            recordBlock: uint40(block.number)
        });
        emit SiteAdded(account, site, latitude, longitude, name);
    }

    /// @inheritdoc IMemberRegistry
    function closeSite(bytes32 site) external {
        address account = authorize(msg.sender, Duty.ADMINISTER);
        _closeSite(account, site);
        emit SiteClosed(account, site);
    }

    /// @inheritdoc IMemberRegistry
    function objectToRecovery(Grounds calldata grounds) external {
        address account = authorize(msg.sender, Duty.ADMINISTER);
        requireGrounds(grounds);
        _unopposedRecovery(account).objected = true;
        emit RecoveryObjected(account, grounds);
    }

    // --- an operator ---

    /// @inheritdoc IMemberRegistry
    function resign() external {
        (address account, , ) = _inForce(msg.sender);
        _removeOperator(msg.sender, account);
    }

    // --- recovery ---

    /// @inheritdoc IMemberRegistry
    function proposeRecovery(
        address account,
        Consent calldata administrator,
        Grounds calldata grounds
    ) external restricted {
        requireGrounds(grounds);
        _requireNotExpelled(account, _members[account]);
        if (_recoveries[account].executableFrom != 0) revert MemberRegistryRecoveryPending(account);
        uint32 nonce = _verifyConsent(account, administrator);

        _operators[administrator.operator].nonce = nonce + 1;
        uint40 executableFrom = uint40(block.timestamp) + _objectionPeriod;
        _recoveries[account] = Recovery({
            administrator: administrator.operator,
            executableFrom: executableFrom,
            objected: false
        });
        emit RecoveryProposed(account, administrator.operator, executableFrom, grounds);
    }

    /// @inheritdoc IMemberRegistry
    function withdrawRecovery(address account, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        _unopposedRecovery(account);
        _dismissRecovery(account, grounds);
    }

    /// @inheritdoc IMemberRegistry
    function decideRecovery(address account, bool approved, Grounds calldata grounds) external restricted {
        requireGrounds(grounds);
        Recovery storage recovery = _pendingRecovery(account);
        if (!recovery.objected) revert MemberRegistryRecoveryNotObjected(account);
        if (approved) {
            emit RecoveryApproved(account, grounds);
            _recover(account, recovery);
        } else {
            _dismissRecovery(account, grounds);
        }
    }

    /// @inheritdoc IMemberRegistry
    function executeRecovery(address account) external {
        Recovery storage recovery = _unopposedRecovery(account);
        uint40 executableFrom = recovery.executableFrom;
        if (block.timestamp < executableFrom) revert MemberRegistryRecoveryTooEarly(account, executableFrom);
        _recover(account, recovery);
    }

    // --- reading ---

    /// @inheritdoc IMemberRegistry
    function authorize(address operator, uint8 duty) public view returns (address account) {
        uint8 duties;
        (account, duties, ) = _inForce(operator);
        if (duties & duty == 0) revert MemberRegistryDutyMissing(operator, account, duty);
    }

    /// @inheritdoc IMemberRegistry
    function authorizeAt(address operator, uint8 duty) external view returns (address account, int8 utcOffset) {
        uint8 duties;
        (account, duties, utcOffset) = _inForce(operator);
        if (duties & duty == 0) revert MemberRegistryDutyMissing(operator, account, duty);
    }

    /// @inheritdoc IMemberRegistry
    function requireActive(address account) public view {
        Standing standing = _knownStanding(account, _members[account]);
        if (standing != Standing.Active) revert MemberRegistryMemberNotActive(account, standing);
    }

    /// @inheritdoc IMemberRegistry
    function requireSite(address account, bytes32 site) external view {
        requireActive(account);
        if (!_sites[account][site].open) revert MemberRegistryUnknownSite(account, site);
    }

    /// @inheritdoc IMemberRegistry
    function utcOffsetOf(address account) external view returns (int8) {
        return _members[account].utcOffset;
    }

    /// @inheritdoc IMemberRegistry
    function accountOf(string calldata scheme, string calldata id) external view returns (address) {
        return MemberAccount.derive(_salt, scheme, id);
    }

    /// @inheritdoc IMemberRegistry
    function memberOf(address account) external view returns (Member memory) {
        return _members[account];
    }

    /// @inheritdoc IMemberRegistry
    function operatorOf(address operator) external view returns (Operator memory) {
        return _operators[operator];
    }

    /// @inheritdoc IMemberRegistry
    function siteOf(address account, bytes32 site) external view returns (Site memory) {
        return _sites[account][site];
    }

    /// @inheritdoc IMemberRegistry
    function recoveryOf(address account) external view returns (Recovery memory) {
        return _recoveries[account];
    }

    /// @inheritdoc IMemberRegistry
    function salt() external view returns (bytes32) {
        return _salt;
    }

    /// @inheritdoc IMemberRegistry
    function objectionPeriod() external view returns (uint40) {
        return _objectionPeriod;
    }

    // --- members ---

    function _knownStanding(address account, Member storage member) private view returns (Standing standing) {
        standing = member.standing;
        if (standing == Standing.None) revert MemberRegistryUnknownMember(account);
    }

    function _requireNotExpelled(address account, Member storage member) private view {
        Standing standing = _knownStanding(account, member);
        if (standing == Standing.Expelled) revert MemberRegistryWrongStanding(account, standing);
    }

    function _hashProfile(Profile calldata profile, int8 utcOffset) private pure returns (bytes32) {
        if (bytes(profile.name).length == 0) revert MemberRegistryNameMissing();
        if (!UtcOffset.isValid(utcOffset)) revert MemberRegistryInvalidUtcOffset(utcOffset);
        return keccak256(abi.encode(profile));
    }

    // --- operators ---

    /// @dev The member for which a key may act now, and its duties. Fields of a slot are read side by side, so that the
    /// compiler reads the slot once.
    function _inForce(address operator) private view returns (address account, uint8 duties, int8 utcOffset) {
        Operator storage record = _operators[operator];
        uint40 expiry;
        uint16 epoch;
        (account, duties, expiry, epoch) = (record.member, record.duties, record.expiry, record.epoch);
        if (account == address(0)) revert MemberRegistryUnknownOperator(operator);
        Member storage member = _members[account];
        uint16 memberEpoch;
        Standing standing;
        (memberEpoch, standing, utcOffset) = (member.epoch, member.standing, member.utcOffset);
        if (epoch != memberEpoch) revert MemberRegistryOperatorOfEndedEpoch(operator, account);
        if (standing != Standing.Active) revert MemberRegistryMemberNotActive(account, standing);
        if (expiry != 0 && block.timestamp > expiry) revert MemberRegistryOperatorExpired(operator, account, expiry);
    }

    /// @dev Whether such an operator would be an administrator, for duties and an expiry that are valid.
    function _administers(uint8 duties, uint40 expiry) private view returns (bool administers) {
        if (duties == 0 || duties > Duty.ALL) revert MemberRegistryInvalidDuties(duties);
        administers = duties & Duty.ADMINISTER != 0;
        if (administers ? expiry != 0 : expiry <= block.timestamp) revert MemberRegistryInvalidExpiry(expiry);
    }

    /// @dev Reverts unless a key is free and consents to serve `account`. Returns the nonce that the consent uses up.
    function _verifyConsent(address account, Consent calldata consent) private view returns (uint32 nonce) {
        address operator = consent.operator;
        nonce = _requireFree(operator);
        uint48 deadline = consent.deadline;
        if (block.timestamp > deadline) revert MemberRegistryConsentExpired(operator, deadline);
        bytes32 digest = _hashTypedDataV4(OperatorConsent.hash(account, operator, nonce, deadline));
        if (!SignatureChecker.isValidSignatureNowCalldata(operator, digest, consent.signature))
            revert MemberRegistryInvalidConsent(operator, account, nonce);
    }

    /// @dev Reverts if a key serves a member. It does not where that member was expelled, or has ended the key's epoch.
    function _requireFree(address operator) private view returns (uint32 nonce) {
        Operator storage record = _operators[operator];
        nonce = record.nonce;
        address account = record.member;
        if (account == address(0)) return nonce;
        Member storage member = _members[account];
        if (record.epoch == member.epoch && member.standing != Standing.Expelled)
            revert MemberRegistryOperatorTaken(operator, account);
    }

    function _addOperator(
        address operator,
        address account,
        uint8 duties,
        uint40 expiry,
        uint16 epoch,
        uint32 nonce
    ) private {
        _store(_operators[operator], account, duties, expiry, epoch, nonce);
        emit OperatorAdded(account, operator, duties, expiry);
    }

    /// @dev On its own, so that the compiler has room on the stack to write the slot once.
    function _store(
        Operator storage record,
        address account,
        uint8 duties,
        uint40 expiry,
        uint16 epoch,
        uint32 nonce
    ) private {
        record.member = account;
        record.duties = duties;
        record.expiry = expiry;
        record.epoch = epoch;
        record.nonce = nonce;
    }

    function _removeOperator(address operator, address account) private {
        Operator storage record = _operators[operator];
        Member storage member = _members[account];
        // Administrators of an ended epoch were counted out by the recovery that ended it.
        if (record.duties & Duty.ADMINISTER != 0 && record.epoch == member.epoch)
            _leaveAdministration(operator, account, member);
        record.member = address(0);
        record.duties = 0;
        record.expiry = 0;
        record.epoch = 0;
        emit OperatorRemoved(account, operator);
    }

    function _leaveAdministration(address operator, address account, Member storage member) private {
        uint16 administrators = member.administrators;
        if (administrators == 1) revert MemberRegistryLastAdministrator(operator, account);
        member.administrators = administrators - 1;
    }

    // --- sites ---

    function _closeSite(address account, bytes32 site) private {
        Site storage record = _sites[account][site];
        if (!record.open) revert MemberRegistryUnknownSite(account, site);
        record.open = false;
        if (SiteId.isGln(site)) delete _glnHolders[site];
    }

    // --- recovery ---

    function _pendingRecovery(address account) private view returns (Recovery storage recovery) {
        recovery = _recoveries[account];
        if (recovery.executableFrom == 0) revert MemberRegistryNoRecovery(account);
    }

    function _unopposedRecovery(address account) private view returns (Recovery storage recovery) {
        recovery = _pendingRecovery(account);
        if (recovery.objected) revert MemberRegistryRecoveryObjected(account);
    }

    function _dismissRecovery(address account, Grounds calldata grounds) private {
        delete _recoveries[account];
        emit RecoveryDismissed(account, grounds);
    }

    function _recover(address account, Recovery storage recovery) private {
        address administrator = recovery.administrator;
        delete _recoveries[account];
        Member storage member = _members[account];
        uint16 epoch = member.epoch + 1;
        member.epoch = epoch;
        member.administrators = 1;
        emit MemberRecovered(account, administrator, epoch);
        // Whether the key is free counts now; a key of this member is, since its epoch has just ended.
        _addOperator(administrator, account, Duty.ALL, 0, epoch, _requireFree(administrator));
    }
}
