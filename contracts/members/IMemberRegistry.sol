// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";

/// @title IMemberRegistry
/// @notice Who may act: the consortium's organisations, their operator keys and their sites.
///
/// A member is an account, an address that no key controls: the hash of the consortium's salt and the legal identifier.
/// Lots and brands belong to it. Operator keys act for it, each with duties (see {Duty}) and an expiry. Whoever holds a
/// key has consented to serve that member, and serves one member only.
interface IMemberRegistry {
    /// @notice Where a member stands. `None` is an account that was never admitted.
    enum Standing {
        None,
        Active,
        Suspended,
        Expelled
    }

    /// @notice What the world may know of a member. An event carries it, storage its hash.
    /// @param name Legal name.
    /// @param internationalName Name in Latin script; may be empty.
    /// @param documentHash Root of the salted Merkle tree of further particulars; zero where there are none.
    struct Profile {
        string name;
        string internationalName;
        bytes32 documentHash;
    }

    /// @notice A key's agreement to act for a member: EIP-712 `OperatorConsent(address member,address operator,uint256 nonce,
    /// uint256 deadline)` in the domain "Lotmark MemberRegistry", version "1", signed by the key (or, for a contract wallet,
    /// valid by ERC-1271). The nonce is the one of {operatorOf}, so that a consent works once.
    /// @param operator The key.
    /// @param deadline Unix seconds after which the consent is void.
    /// @param signature The signature.
    struct Consent {
        address operator;
        uint48 deadline;
        bytes signature;
    }

    /// @notice What {memberOf} answers.
    /// @param standing Where the member stands.
    /// @param epoch Starts at 1 and grows with each recovery; keys of an older epoch are void.
    /// @param administrators How many operators with the duty to administer it has.
    /// @param utcOffset Its local offset from UTC in quarter hours.
    /// @param admittedAt Unix seconds of its admission.
    /// @param profileBlock Number of the block whose {MemberProfileChanged} is in force.
    /// @param profileHash keccak256(abi.encode(profile)).
    struct Member {
        Standing standing;
        uint16 epoch;
        uint16 administrators;
        int8 utcOffset;
        uint40 admittedAt;
        uint40 profileBlock;
        bytes32 profileHash;
    }

    /// @notice What {operatorOf} answers.
    /// @param member The account that the key serves; zero where it serves none.
    /// @param duties Mask of {Duty}.
    /// @param expiry Unix seconds after which it is void; zero for an administrator, who has none.
    /// @param epoch The member's epoch in which it was added.
    /// @param nonce How many consents of this key have been used.
    struct Operator {
        address member;
        uint8 duties;
        uint40 expiry;
        uint16 epoch;
        uint32 nonce;
    }

    /// @notice A place that belongs to a member. Coordinates are in millionths of a degree.
    /// @param open Whether goods can be sent from and to it.
    /// @param latitude North positive, -90,000,000 to 90,000,000.
    /// @param longitude East positive, -180,000,000 to 180,000,000.
    /// @param recordBlock Number of the block whose {SiteAdded} describes it.
    struct Site {
        bool open;
        int32 latitude;
        int32 longitude;
        uint40 recordBlock;
    }

    /// @notice A recovery under way: new keys for a member that has lost its own.
    /// @param administrator The key that becomes the only one.
    /// @param executableFrom Unix seconds from which it can be executed; zero where there is no recovery.
    /// @param objected Whether the member objected, so that only the council can decide.
    struct Recovery {
        address administrator;
        uint40 executableFrom;
        bool objected;
    }

    /// @notice A member was admitted.
    event MemberAdmitted(address indexed account, string scheme, string id, address indexed administrator);
    /// @notice A member's profile and local time were set.
    event MemberProfileChanged(address indexed account, Profile profile, int8 utcOffset);
    /// @notice A member was suspended, and with it all its keys.
    event MemberSuspended(address indexed account, Grounds grounds);
    /// @notice A suspended member may act again.
    event MemberReinstated(address indexed account, Grounds grounds);
    /// @notice A member was expelled for good.
    event MemberExpelled(address indexed account, Grounds grounds);
    /// @notice A key now acts for a member.
    event OperatorAdded(address indexed account, address indexed operator, uint8 duties, uint40 expiry);
    /// @notice A key's duties or expiry were changed.
    event OperatorChanged(address indexed account, address indexed operator, uint8 duties, uint40 expiry);
    /// @notice A key no longer acts for a member.
    event OperatorRemoved(address indexed account, address indexed operator);
    /// @notice A recovery was proposed; the member can object until it is executable.
    event RecoveryProposed(
        address indexed account,
        address indexed administrator,
        uint40 executableFrom,
        Grounds grounds
    );
    /// @notice The member objected to its recovery, which now waits for the council.
    event RecoveryObjected(address indexed account, Grounds grounds);
    /// @notice The council approved a recovery that the member had objected to.
    event RecoveryApproved(address indexed account, Grounds grounds);
    /// @notice A recovery was called off.
    event RecoveryDismissed(address indexed account, Grounds grounds);
    /// @notice A member has new keys; those of earlier epochs are void.
    event MemberRecovered(address indexed account, address indexed administrator, uint16 epoch);
    /// @notice A site was added.
    event SiteAdded(address indexed account, bytes32 indexed site, int32 latitude, int32 longitude, string name);
    /// @notice A site was closed by its member.
    event SiteClosed(address indexed account, bytes32 indexed site);
    /// @notice A site was struck off by the registrar.
    event SiteStruckOff(address indexed account, bytes32 indexed site, Grounds grounds);

    /// @notice {scheme} is not a scheme of legal identifiers: 2 to 10 capital letters and digits, such as USCC or LEI.
    error MemberRegistryInvalidScheme(string scheme);
    /// @notice {id} is not the canonical form of an identifier of the scheme {scheme}: capital letters and digits without spaces, 18 for a USCC, 20 for a LEI, otherwise 2 to 30.
    error MemberRegistryInvalidIdentifier(string scheme, string id);
    /// @notice The company with this identifier has been admitted already, as {account}.
    error MemberRegistryAlreadyAdmitted(address account);
    /// @notice The profile has no name.
    error MemberRegistryNameMissing();
    /// @notice The local time {utcOffset} (in quarter hours) is not an offset from UTC: it lies between -48 and 56.
    error MemberRegistryInvalidUtcOffset(int8 utcOffset);
    /// @notice {account} is not a member of this consortium.
    error MemberRegistryUnknownMember(address account);
    /// @notice {account} is {standing}, so it cannot do this and nothing can be sent to it.
    error MemberRegistryMemberNotActive(address account, Standing standing);
    /// @notice {account} is {standing}, so this decision does not apply to it.
    error MemberRegistryWrongStanding(address account, Standing standing);
    /// @notice The key {operator} does not act for any member. An administrator of the company has to add it.
    error MemberRegistryUnknownOperator(address operator);
    /// @notice The key {operator} is no longer valid for {account}: the company's keys were replaced by a recovery.
    error MemberRegistryOperatorOfEndedEpoch(address operator, address account);
    /// @notice The key {operator} of {account} expired on {expiry}. An administrator of the company can extend it.
    error MemberRegistryOperatorExpired(address operator, address account, uint40 expiry);
    /// @notice The key {operator} of {account} does not have the duty "{duty}". An administrator of the company can give it.
    error MemberRegistryDutyMissing(address operator, address account, uint8 duty);
    /// @notice The key {operator} serves {account} already; a key serves one member only.
    error MemberRegistryOperatorTaken(address operator, address account);
    /// @notice The key {operator} does not act for {account}.
    error MemberRegistryNotOperatorOf(address operator, address account);
    /// @notice The consent of the key {operator} to serve {account} is not valid: it must be signed by that key, for that company, with its present nonce {nonce}.
    error MemberRegistryInvalidConsent(address operator, address account, uint256 nonce);
    /// @notice The consent of the key {operator} was valid until {deadline} only. Ask for a new one.
    error MemberRegistryConsentExpired(address operator, uint48 deadline);
    /// @notice The duties {duties} are not valid: an operator has at least one of the seven.
    error MemberRegistryInvalidDuties(uint8 duties);
    /// @notice The expiry {expiry} does not fit: an administrator has none (0), every other key one in the future.
    error MemberRegistryInvalidExpiry(uint40 expiry);
    /// @notice {operator} is the last administrator of {account} and must stay one. Add another administrator first.
    error MemberRegistryLastAdministrator(address operator, address account);
    /// @notice There is no recovery of {account} under way.
    error MemberRegistryNoRecovery(address account);
    /// @notice A recovery of {account} is under way already.
    error MemberRegistryRecoveryPending(address account);
    /// @notice The recovery of {account} can be executed from {executableFrom} only, so that the company can object until then.
    error MemberRegistryRecoveryTooEarly(address account, uint40 executableFrom);
    /// @notice {account} objected to its recovery: the council has to decide.
    error MemberRegistryRecoveryObjected(address account);
    /// @notice {account} has not objected to its recovery, so there is nothing for the council to decide.
    error MemberRegistryRecoveryNotObjected(address account);
    /// @notice {site} is not a site: a GLN with a right check digit, or an own code of 1 to 20 characters.
    error MemberRegistryInvalidSite(bytes32 site);
    /// @notice The coordinates {latitude}, {longitude} (millionths of a degree) are not a place on earth; a site without a GLN needs them.
    error MemberRegistryInvalidCoordinates(int32 latitude, int32 longitude);
    /// @notice The site {site} has been added already, by {account}.
    error MemberRegistrySiteTaken(bytes32 site, address account);
    /// @notice {account} has no open site {site}.
    error MemberRegistryUnknownSite(address account, bytes32 site);

    // --- the registrar ---

    /// @notice Admits an organisation with its first administrator, who has every duty. For the registrar.
    /// @param scheme Scheme of the legal identifier: USCC, LEI, …
    /// @param id Canonical identifier. Its check characters are verified by the toolkit, not here.
    /// @param profile Name and further particulars.
    /// @param utcOffset Local offset from UTC in quarter hours.
    /// @param administrator Consent of the first administrator.
    /// @return account The member's account.
    function admit(
        string calldata scheme,
        string calldata id,
        Profile calldata profile,
        int8 utcOffset,
        Consent calldata administrator
    ) external returns (address account);

    /// @notice Suspends an active member: no key of it changes anything until it is reinstated. For the registrar.
    function suspend(address account, Grounds calldata grounds) external;

    /// @notice Lifts a suspension. For the registrar.
    function reinstate(address account, Grounds calldata grounds) external;

    /// @notice Expels an active or suspended member for good; its keys may serve others. Ends a recovery. For the registrar.
    function expel(address account, Grounds calldata grounds) external;

    /// @notice Closes a member's site that should not stand, such as a GLN of somebody else, which is then free for its
    /// rightful holder. For the registrar.
    function strikeOffSite(address account, bytes32 site, Grounds calldata grounds) external;

    // --- the member's administrators ---

    /// @notice Changes the own profile and local time.
    function changeProfile(Profile calldata profile, int8 utcOffset) external;

    /// @notice Adds a key to the own member.
    /// @param consent The key's consent.
    /// @param duties Mask of {Duty}.
    /// @param expiry Unix seconds; zero if and only if the duties include to administer.
    function addOperator(Consent calldata consent, uint8 duties, uint40 expiry) external;

    /// @notice Changes duties and expiry of a key of the own member. The last administrator stays one.
    function changeOperator(address operator, uint8 duties, uint40 expiry) external;

    /// @notice Removes a key from the own member. The last administrator cannot be removed.
    function removeOperator(address operator) external;

    /// @notice Adds a site: a GLN (coordinates may be zero) or an own code (coordinates needed), see {SiteId}.
    function addSite(bytes32 site, int32 latitude, int32 longitude, string calldata name) external;

    /// @notice Closes a site of the own member. It can be added again; a GLN by any member.
    function closeSite(bytes32 site) external;

    /// @notice Objects to the recovery of the own member; from then on only the council can decide.
    function objectToRecovery(Grounds calldata grounds) external;

    // --- an operator ---

    /// @notice The caller stops acting for its member. The last administrator cannot.
    function resign() external;

    // --- recovery ---

    /// @notice Proposes new keys for a member that has lost its own. For the recovery role.
    /// @param account The member, active or suspended.
    /// @param administrator Consent of the key that becomes the only one.
    /// @param grounds How the recovery role satisfied itself of who asks.
    function proposeRecovery(address account, Consent calldata administrator, Grounds calldata grounds) external;

    /// @notice Calls off a recovery that nobody objected to. For the recovery role.
    function withdrawRecovery(address account, Grounds calldata grounds) external;

    /// @notice Ends a recovery that the member objected to, by carrying it out or dismissing it. For the council; final.
    function decideRecovery(address account, bool approved, Grounds calldata grounds) external;

    /// @notice Carries out a recovery that nobody objected to, once the period for objections is over. Anybody may call it.
    function executeRecovery(address account) external;

    // --- reading ---

    /// @notice The account for which `operator` may exercise `duty` now, or a revert with the reason why it may not.
    /// @param operator The acting key.
    /// @param duty One bit of {Duty}.
    /// @return account The member's account.
    function authorize(address operator, uint8 duty) external view returns (address account);

    /// @notice The same, with the member's local offset from UTC in quarter hours.
    function authorizeAt(address operator, uint8 duty) external view returns (address account, int8 utcOffset);

    /// @notice Reverts with {MemberRegistryUnknownMember} or {MemberRegistryMemberNotActive} unless `account` is an active member.
    function requireActive(address account) external view;

    /// @notice Reverts unless `account` is an active member and `site` an open site of it.
    function requireSite(address account, bytes32 site) external view;

    /// @notice The member's local offset from UTC in quarter hours.
    function utcOffsetOf(address account) external view returns (int8);

    /// @notice The account of a legal identifier, whether admitted or not: the last 20 bytes of
    /// keccak256(abi.encode(keccak256("lotmark.member"), salt, scheme, id)).
    function accountOf(string calldata scheme, string calldata id) external view returns (address);

    /// @notice A member's record; all zero for an account that was never admitted.
    function memberOf(address account) external view returns (Member memory);

    /// @notice A key's record as it was set; whether it is in force also depends on its member's epoch and standing.
    function operatorOf(address operator) external view returns (Operator memory);

    /// @notice A site's record; all zero where there is none.
    function siteOf(address account, bytes32 site) external view returns (Site memory);

    /// @notice The recovery of a member under way; all zero where there is none.
    function recoveryOf(address account) external view returns (Recovery memory);

    /// @notice The consortium's fixed salt, part of every account and brand id.
    function salt() external view returns (bytes32);

    /// @notice For how many seconds a member can object to a recovery.
    function objectionPeriod() external view returns (uint40);
}
