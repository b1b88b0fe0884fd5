// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {Grounds} from "../common/Grounds.sol";
import {Measure} from "../common/Measure.sol";
import {IMemberRegistry} from "../members/IMemberRegistry.sol";

/// @title IBrandRegistry
/// @notice Marks, their state in the office's register, and who may use them.
///
/// A mark is an ERC-721 token that belongs to a member's account. Its id is the hash of the consortium's salt and the
/// register entry, so that whoever reads a register knows the id. Marks pass to another member by offer and acceptance only:
/// the transfers and approvals of ERC-721 revert.
interface IBrandRegistry is IERC721 {
    /// @notice Kinds of marks.
    enum Kind {
        Trademark,
        CollectiveMark,
        CertificationMark,
        GeographicalIndication
    }

    /// @notice Where a mark stands. `Lapsed` follows from the date until which it is valid; it is never stored.
    enum Status {
        None,
        Recorded,
        Suspended,
        Revoked,
        Lapsed
    }

    /// @notice A mark as the office registered it.
    /// @param office WIPO ST.3 code of the office: CN, EM, WO, …
    /// @param kind Kind of mark.
    /// @param number Number in the office's register: 1 to 32 capital letters, digits, full stops, slashes or hyphens.
    /// @param name The mark in words.
    /// @param internationalName The mark in Latin script; may be empty.
    /// @param goods What it is registered for: Nice classes or a product, in words.
    struct Mark {
        string office;
        Kind kind;
        string number;
        string name;
        string internationalName;
        string goods;
    }

    /// @notice What the registrar adds when it records a mark.
    /// @param measure Base measure of its quotas; `None` for a mark without quotas.
    /// @param officeStatus Status in the office's register, in the office's words.
    /// @param statusDate Date of that status, in days since 1970-01-01.
    /// @param validUntil Unix seconds after which it lapses unless it is renewed.
    struct Recording {
        Measure measure;
        string officeStatus;
        uint16 statusDate;
        uint40 validUntil;
    }

    /// @notice What {brandOf} answers.
    /// @param status Where the mark stands now, `Lapsed` included.
    /// @param kind Kind of mark.
    /// @param measure Base measure of its quotas.
    /// @param validUntil Unix seconds after which it lapses.
    /// @param season The season that authorisations and quotas are drawn from now; zero until one is opened.
    /// @param seasonOpenedOn Day on which that season was opened, in days since 1970-01-01 UTC.
    /// @param statusDate Date of the office's status, in days since 1970-01-01.
    /// @param disputes How many disputes of it are open.
    /// @param owner Account of the owner.
    /// @param evidence Evidence of the application.
    /// @param officeStatus Status in the office's register, in the office's words.
    struct Brand {
        Status status;
        Kind kind;
        Measure measure;
        uint40 validUntil;
        uint32 season;
        uint16 seasonOpenedOn;
        uint16 statusDate;
        uint16 disputes;
        address owner;
        bytes32 evidence;
        string officeStatus;
    }

    /// @notice A member's right to use a mark in a season.
    /// @param validFrom Unix seconds from which it holds; zero where there is no authorisation.
    /// @param validUntil Unix seconds until which it holds, inclusive.
    /// @param quota In the mark's base measure; 2^64-1 is without limit.
    /// @param drawn How much of the quota has been declared; not counted where there is no limit.
    /// @param countedFrom Day after which everything declared was counted, in days since 1970-01-01 UTC; zero where nothing was
    /// ever declared without being counted.
    struct Authorisation {
        uint40 validFrom;
        uint40 validUntil;
        uint64 quota;
        uint64 drawn;
        uint16 countedFrom;
    }

    /// @notice A public distinction of a mark, such as China Time-Honoured Brand.
    /// @param title The distinction.
    /// @param authority Who granted it.
    /// @param evidence Hash of the certificate or announcement.
    /// @param validFrom Unix seconds from which it holds.
    /// @param validUntil Unix seconds until which it holds, inclusive.
    struct Distinction {
        string title;
        string authority;
        bytes32 evidence;
        uint40 validFrom;
        uint40 validUntil;
    }

    /// @notice A member applied for a mark to be recorded.
    event BrandApplied(uint256 indexed brand, address indexed applicant, Mark mark, bytes32 evidence);
    /// @notice An applicant withdrew its application.
    event BrandApplicationWithdrawn(uint256 indexed brand, address indexed applicant);
    /// @notice The registrar turned an application down.
    event BrandApplicationRejected(uint256 indexed brand, address indexed applicant, Grounds grounds);
    /// @notice A mark was recorded.
    event BrandRecorded(uint256 indexed brand, address indexed owner, Recording recording);
    /// @notice A mark was suspended: no new lots under it.
    event BrandSuspended(uint256 indexed brand, Grounds grounds);
    /// @notice A suspension was lifted.
    event BrandReinstated(uint256 indexed brand, Grounds grounds);
    /// @notice A mark was revoked for good.
    event BrandRevoked(uint256 indexed brand, Grounds grounds);
    /// @notice A mark was ended before its date, as when it is surrendered.
    event BrandLapsed(uint256 indexed brand, Grounds grounds);
    /// @notice A mark was renewed.
    event BrandRenewed(uint256 indexed brand, uint40 validUntil, string officeStatus, uint16 statusDate);
    /// @notice A member disputes a mark.
    event BrandDisputed(uint256 indexed brand, address indexed disputant, Grounds grounds);
    /// @notice A dispute ended.
    event BrandDisputeSettled(uint256 indexed brand, address indexed disputant, bool upheld, Grounds grounds);
    /// @notice A disputant took its dispute back.
    event BrandDisputeWithdrawn(uint256 indexed brand, address indexed disputant);
    /// @notice A distinction was granted to a mark.
    event DistinctionGranted(uint256 indexed brand, uint256 indexed index, Distinction distinction);
    /// @notice A distinction was withdrawn.
    event DistinctionWithdrawn(uint256 indexed brand, uint256 indexed index, Grounds grounds);
    /// @notice The owner opened a season.
    event SeasonOpened(uint256 indexed brand, uint32 season);
    /// @notice The owner authorised a member, or changed its authorisation.
    event AuthorisationGranted(
        uint256 indexed brand,
        address indexed member,
        uint32 indexed season,
        uint40 validFrom,
        uint40 validUntil,
        uint64 quota
    );
    /// @notice The owner or the registrar withdrew an authorisation.
    event AuthorisationWithdrawn(uint256 indexed brand, address indexed member, uint32 indexed season, Grounds grounds);
    /// @notice The owner offered a mark to another member; the zero address is an offer taken back.
    event BrandOffered(uint256 indexed brand, address indexed owner, address indexed to);
    /// @notice The council allowed or stopped a module to draw quotas.
    event QuotaDrawerSet(address indexed module, bool allowed);

    /// @notice Marks pass to another company by offer and acceptance only, never by a plain ERC-721 transfer or approval.
    error BrandRegistryTransferByOfferOnly();
    /// @notice "{office}" is not an office: two capital letters by WIPO ST.3, such as CN, EM or WO.
    error BrandRegistryInvalidOffice(string office);
    /// @notice "{number}" is not a register number: 1 to 32 capital letters, digits, full stops, slashes or hyphens.
    error BrandRegistryInvalidNumber(string number);
    /// @notice The mark has no name.
    error BrandRegistryNameMissing();
    /// @notice An application needs the hash of its evidence, such as the registration certificate.
    error BrandRegistryEvidenceMissing();
    /// @notice The mark {brand} has been recorded already; it belongs to {owner}.
    error BrandRegistryAlreadyRecorded(uint256 brand, address owner);
    /// @notice {applicant} has not applied for the mark {brand}, or has applied with other particulars since.
    error BrandRegistryUnknownApplication(uint256 brand, address applicant);
    /// @notice There is no mark {brand} in this registry.
    error BrandRegistryUnknownBrand(uint256 brand);
    /// @notice The mark {brand} is {status}, so this decision does not apply to it.
    error BrandRegistryWrongStatus(uint256 brand, Status status);
    /// @notice The mark {brand} is not in force: it is {status}. No new lots can be made under it.
    error BrandRegistryNotInForce(uint256 brand, Status status);
    /// @notice The mark {brand} belongs to {owner}, not to {member}.
    error BrandRegistryNotOwner(uint256 brand, address member, address owner);
    /// @notice The dates do not fit: from {validFrom} until {validUntil}.
    error BrandRegistryInvalidValidity(uint40 validFrom, uint40 validUntil);
    /// @notice {disputant} has disputed the mark {brand} already.
    error BrandRegistryAlreadyDisputed(uint256 brand, address disputant);
    /// @notice {disputant} has no open dispute of the mark {brand}.
    error BrandRegistryNoDispute(uint256 brand, address disputant);
    /// @notice The mark {brand} has no distinction number {index}, or it has ended already.
    error BrandRegistryUnknownDistinction(uint256 brand, uint256 index);
    /// @notice A distinction needs a title, an authority and evidence.
    error BrandRegistryIncompleteDistinction();
    /// @notice The season {season} of the mark {brand} cannot be opened: seasons are numbered upwards, and {current} is open.
    error BrandRegistrySeasonNotAhead(uint256 brand, uint32 season, uint32 current);
    /// @notice The season {season} of the mark {brand} is over: {current} is open. Authorise for that one or a later one.
    error BrandRegistrySeasonOver(uint256 brand, uint32 season, uint32 current);
    /// @notice {member} is not authorised to use the mark {brand} in season {season}. The mark's owner can authorise it.
    error BrandRegistryNotAuthorised(uint256 brand, address member, uint32 season);
    /// @notice The authorisation of {member} for the mark {brand} in season {season} holds from {validFrom} until {validUntil}, not now.
    error BrandRegistryAuthorisationNotCurrent(
        uint256 brand,
        address member,
        uint32 season,
        uint40 validFrom,
        uint40 validUntil
    );
    /// @notice The quota of {member} for the mark {brand} in season {season} has {remaining} left, and {requested} are needed (in the mark's base measure).
    error BrandRegistryQuotaExceeded(
        uint256 brand,
        address member,
        uint32 season,
        uint256 remaining,
        uint256 requested
    );
    /// @notice The mark {brand} counts quotas in no measure, so a quota cannot be set for it.
    error BrandRegistryNoMeasure(uint256 brand);
    /// @notice {member} has declared {drawn} under the mark {brand} in season {season} already, more than the new quota {quota}.
    error BrandRegistryQuotaBelowDrawn(uint256 brand, address member, uint32 season, uint64 quota, uint64 drawn);
    /// @notice An authorisation that has begun keeps its beginning, {validFrom}.
    error BrandRegistryAuthorisationBegun(uint40 validFrom);
    /// @notice The mark {brand} has not been offered to {member}.
    error BrandRegistryNotOffered(uint256 brand, address member);
    /// @notice The time {time} lies in the future: nobody knows yet who will be authorised then.
    error BrandRegistryTimeAhead(uint40 time);
    /// @notice {caller} is not a module that may draw quotas.
    error BrandRegistryNotQuotaDrawer(address caller);

    // --- applicants ---

    /// @notice Applies for a mark in the name of the caller's member (duty: brand). Applying again replaces the own
    /// application; applications by others for the same entry stand beside it.
    /// @param mark The mark as registered by the office.
    /// @param evidence Hash of the registration certificate and further evidence.
    /// @return brand The mark's id.
    function applyFor(Mark calldata mark, bytes32 evidence) external returns (uint256 brand);

    /// @notice Takes back the application of the caller's member (duty: brand).
    function withdrawApplication(uint256 brand) external;

    // --- the registrar ---

    /// @notice Turns an application down. For the registrar.
    function rejectApplication(uint256 brand, address applicant, Grounds calldata grounds) external;

    /// @notice Records a mark for its applicant. For the registrar. Mark and evidence must be those of the application.
    function record(
        address applicant,
        Mark calldata mark,
        bytes32 evidence,
        Recording calldata recording
    ) external returns (uint256 brand);

    /// @notice Suspends a recorded mark. For the registrar.
    function suspend(uint256 brand, Grounds calldata grounds) external;

    /// @notice Lifts a suspension. For the registrar.
    function reinstate(uint256 brand, Grounds calldata grounds) external;

    /// @notice Revokes a mark for good. For the registrar.
    function revoke(uint256 brand, Grounds calldata grounds) external;

    /// @notice Ends a mark now, before its date; it can be renewed. For the registrar.
    function lapse(uint256 brand, Grounds calldata grounds) external;

    /// @notice Renews a mark, lapsed or not. For the registrar.
    function renew(uint256 brand, uint40 validUntil, string calldata officeStatus, uint16 statusDate) external;

    /// @notice Ends a dispute. It changes nothing else: suspending or revoking is a decision of its own. For the registrar.
    function settleDispute(uint256 brand, address disputant, bool upheld, Grounds calldata grounds) external;

    /// @notice Records that an authority granted a distinction to a mark. For the registrar.
    /// @return index The distinction's number.
    function grantDistinction(uint256 brand, Distinction calldata distinction) external returns (uint256 index);

    /// @notice Records that a distinction was withdrawn; it ends now. For the registrar.
    function withdrawDistinction(uint256 brand, uint256 index, Grounds calldata grounds) external;

    /// @notice Withdraws a member's authorisation on public grounds, such as an origin that is not kept. For the registrar.
    function revokeAuthorisation(uint256 brand, address member, uint32 season, Grounds calldata grounds) external;

    // --- any member ---

    /// @notice Disputes a mark in the name of the caller's member (duty: brand).
    function dispute(uint256 brand, Grounds calldata grounds) external;

    /// @notice Takes back the dispute of the caller's member (duty: brand).
    function withdrawDispute(uint256 brand) external;

    // --- the owner ---

    /// @notice Opens a season, from which authorisations and quotas are drawn from now on (duty: brand).
    /// @param season A number above that of the open season, such as 2026 or 202601.
    function openSeason(uint256 brand, uint32 season) external;

    /// @notice Authorises a member to use the mark in a season, or changes its authorisation (duty: brand).
    /// @param season The open season or a later one.
    /// @param validFrom Unix seconds, one in the past standing for now; kept as it is once it has begun.
    /// @param validUntil Unix seconds, inclusive.
    /// @param quota In the mark's base measure; 2^64-1 is without limit, the only value for a mark without a measure.
    function grantAuthorisation(
        uint256 brand,
        address member,
        uint32 season,
        uint40 validFrom,
        uint40 validUntil,
        uint64 quota
    ) external;

    /// @notice Withdraws an authorisation; it ends now (duty: brand).
    function withdrawAuthorisation(uint256 brand, address member, uint32 season, Grounds calldata grounds) external;

    /// @notice Offers the mark to another member; the zero address takes the offer back (duty: brand).
    function offer(uint256 brand, address to) external;

    /// @notice Takes over a mark that was offered to the caller's member (duty: brand).
    function acceptOffer(uint256 brand) external;

    // --- modules ---

    /// @notice Draws a quota under every one of the marks. For modules that may.
    /// @param brands The marks.
    /// @param member The maker.
    /// @param amount In base measure; zero only checks.
    function draw(uint256[] calldata brands, address member, uint256 amount) external;

    /// @notice Gives back what was drawn too much in the open season. For modules that may. A mark whose season was opened
    /// on `since` or later keeps what was drawn, since that may belong to the season before; and so does an authorisation
    /// that was without limit on `since` or later, or whose member owns the mark or did so on `since` or later, since that
    /// may not have been counted.
    /// @param brands The marks.
    /// @param member The maker.
    /// @param amount In base measure.
    /// @param since Day of the first draw for what is given back, in days since 1970-01-01 UTC.
    function giveBack(uint256[] calldata brands, address member, uint256 amount, uint16 since) external;

    /// @notice Allows or stops a module to draw quotas. For the council.
    function setQuotaDrawer(address module, bool allowed) external;

    // --- reading ---

    /// @notice Reverts with the reason unless `member` may use every one of the marks now.
    function requireAuthorised(uint256[] calldata brands, address member) external view;

    /// @notice The id of a register entry, recorded or not: uint256(keccak256(abi.encode(keccak256("lotmark.brand"), salt,
    /// office, kind, number))).
    function brandIdOf(string calldata office, Kind kind, string calldata number) external view returns (uint256);

    /// @notice A mark's record; status `None` where there is none.
    function brandOf(uint256 brand) external view returns (Brand memory);

    /// @notice The mark as registered by the office; empty where there is none.
    function markOf(uint256 brand) external view returns (Mark memory);

    /// @notice Base measure of a mark's quotas, or a revert with {BrandRegistryUnknownBrand}.
    function measureOf(uint256 brand) external view returns (Measure);

    /// @notice The authorisation of a member in a season; `validFrom` zero where there is none.
    function authorisationOf(uint256 brand, address member, uint32 season) external view returns (Authorisation memory);

    /// @notice Whether a member was authorised at a moment: mark, owner, season and authorisation as they stood then.
    /// @param time Unix seconds, not in the future.
    /// @return authorised Whether the mark was in force and the member its owner or authorised for the season then open.
    /// @return status Where the mark stood.
    /// @return season The season that was open.
    /// @return owner The owner.
    /// @return authorisation The member's authorisation in that season; what was drawn is as of now.
    function authorisedAt(
        uint256 brand,
        address member,
        uint40 time
    )
        external
        view
        returns (bool authorised, Status status, uint32 season, address owner, Authorisation memory authorisation);

    /// @notice All distinctions of a mark, those that have ended included.
    function distinctionsOf(uint256 brand) external view returns (Distinction[] memory);

    /// @notice Hash of a member's application: keccak256(abi.encode(mark, evidence)); zero where there is none.
    function applicationOf(uint256 brand, address applicant) external view returns (bytes32);

    /// @notice To whom a mark is offered; zero where it is not.
    function offerOf(uint256 brand) external view returns (address);

    /// @notice Whether a member has an open dispute of a mark.
    function isDisputedBy(uint256 brand, address disputant) external view returns (bool);

    /// @notice Whether a module may draw quotas.
    function isQuotaDrawer(address module) external view returns (bool);

    /// @notice The registry that says who may act.
    function members() external view returns (IMemberRegistry);
}
