// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";

/// @title IRecalls
/// @notice Lots are put on hold, withdrawn from trade or recalled from consumers, and what becomes of that.
///
/// Three authorities stop lots, the later one above those before: a lot's maker, the owner of a mark on its product, and the
/// regulator. What one of them has stopped, itself or a higher one changes, lifts or closes. Where a stopped lot may go is a
/// numbered list of places; each list belongs to one authority, and so the ledger's record of a lot tells both. Nothing else
/// is stored of a stop: its notice is in the event, and its id in the trail of every lot; which lots those are, the ledger's
/// `TrailRecorded` of the same transaction says.
///
/// One notice may stop lots in several calls, so that many can be stopped in batches; its id tells that they belong together.
interface IRecalls {
    /// @notice Who stops lots, in the order of their weight.
    enum Authority {
        None,
        Maker,
        MarkOwner,
        Regulator
    }

    /// @notice How far a stop goes: nothing moves while something is looked into; units go back to the maker or a place that
    /// the notice names; or consumers are to bring back what they bought, too.
    enum Kind {
        Hold,
        Withdrawal,
        Recall
    }

    /// @notice Why and how lots are stopped.
    /// @param kind How far it goes.
    /// @param class How dangerous it is: 1 (may do serious harm) to 3 (unlikely to do any); a recall has one, others may have
    /// none (0).
    /// @param places Number of the list of places where units may go besides their maker, see {listPlaces}; zero for none.
    /// @param deadline Unix seconds until which holders are to acknowledge; zero for a hold that asks for none.
    /// @param caseNumber What the matter is filed under, such as the authority's number of the recall; may be empty.
    /// @param grounds Why.
    /// @param instructions What holders are to do; may be empty for a hold.
    struct Notice {
        Kind kind;
        uint8 class;
        uint8 places;
        uint40 deadline;
        string caseNumber;
        Grounds grounds;
        string instructions;
    }

    /// @notice Lots were stopped. Trail: STOPPED, the notice's id.
    /// @param noticeId keccak256(abi.encode(keccak256("lotmark.Notice"), chain id, this contract, party, keccak256(abi.encode(
    /// authority, notice)))).
    /// @param authority Who stopped them.
    /// @param party The maker or the mark's owner; zero for the regulator.
    event LotsStopped(bytes32 indexed noticeId, Authority authority, address indexed party, Notice notice);
    /// @notice The stop of lots was lifted. Trail: LIFTED, keccak256(abi.encode(keccak256("lotmark.Lifting"), authority, party,
    /// grounds, occurrence)).
    event LotsLifted(Authority authority, address indexed party, Grounds grounds, Occurrence occurrence);
    /// @notice Of stopped lots nothing more is expected to come back. Trail: RECALL_CLOSED, keccak256(abi.encode(keccak256(
    /// "lotmark.RecallClosure"), authority, party, grounds, occurrence)).
    event RecallClosed(Authority authority, address indexed party, Grounds grounds, Occurrence occurrence);
    /// @notice A holder acknowledged a notice. Trail: ACKNOWLEDGED, keccak256(abi.encode(keccak256("lotmark.Acknowledgement"),
    /// notice id, holder, occurrence)).
    event NoticeAcknowledged(bytes32 indexed noticeId, address indexed holder, Occurrence occurrence);
    /// @notice Units of stopped lots that had left circulation came back. Trail: RECOVERED, keccak256(abi.encode(keccak256(
    /// "lotmark.Recovery"), member, lots, units, occurrence)).
    event UnitsRecovered(address indexed member, uint256[] lots, uint256[] units, Occurrence occurrence);
    /// @notice The regulator numbered a list of places for the stops of an authority.
    event StopPlacesListed(uint8 indexed list, Authority indexed authority, address[] places);

    /// @notice No lot was given.
    error RecallsNothingGiven();
    /// @notice The class of a recall is 1, 2 or 3; a hold or a withdrawal may have none (0). This is {class}.
    error RecallsInvalidClass(uint8 class);
    /// @notice The deadline {deadline} for acknowledging is not in the future. Only a hold may ask for none (0).
    error RecallsInvalidDeadline(uint40 deadline);
    /// @notice A withdrawal or a recall needs instructions: what holders are to do with their units.
    error RecallsInstructionsMissing();
    /// @notice The lot {lot} was made by {maker}, not by {member}. The owner of a mark on it and the regulator can stop it, too.
    error RecallsNotMaker(uint256 lot, address member, address maker);
    /// @notice The mark {brand} belongs to {owner}, not to {member}.
    error RecallsNotMarkOwner(uint256 brand, address member, address owner);
    /// @notice The product of {lot} does not carry the mark {brand}.
    error RecallsMarkNotCarried(uint256 lot, uint256 brand);
    /// @notice The lot {lot} was stopped by {authority}, which alone, or a higher authority, changes that.
    error RecallsStoppedByHigher(uint256 lot, Authority authority);
    /// @notice The lot {lot} is not stopped.
    error RecallsNotStopped(uint256 lot);
    /// @notice The list of places {list} is not one for stops by {authority}. The regulator numbers lists.
    error RecallsUnknownPlaces(uint8 list, Authority authority);
    /// @notice {holder} has no units of {lot}, so there is nothing for it to acknowledge.
    error RecallsNotHolder(uint256 lot, address holder);
    /// @notice {holder} has acknowledged the notice {noticeId} for {lot} already.
    error RecallsAlreadyAcknowledged(bytes32 noticeId, uint256 lot, address holder);
    /// @notice Of {lot} {possible} units have left circulation and not come back; {given} cannot have.
    error RecallsMoreThanLeft(uint256 lot, uint256 possible, uint256 given);
    /// @notice The lists do not belong together: {expected} and {given} elements.
    error RecallsLengthMismatch(uint256 expected, uint256 given);

    // --- makers and the owners of marks ---

    /// @notice Stops lots, or changes how they are stopped: as their maker (duty: produce), or as the owner of a mark that
    /// their products carry (duty: brand).
    /// @param brand The mark; zero for the maker.
    /// @return noticeId The notice's id.
    function stop(Notice calldata notice, uint256[] calldata lots, uint256 brand) external returns (bytes32 noticeId);

    /// @notice Lifts the stop of lots, likewise.
    function lift(
        uint256[] calldata lots,
        uint256 brand,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external;

    /// @notice Closes the matter of lots, which stay stopped, likewise.
    function close(
        uint256[] calldata lots,
        uint256 brand,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external;

    // --- the regulator ---

    /// @notice Stops any lots, or changes how they are stopped. For the regulator.
    function stopAsRegulator(Notice calldata notice, uint256[] calldata lots) external returns (bytes32 noticeId);

    /// @notice Lifts the stop of any lots. For the regulator.
    function liftAsRegulator(
        uint256[] calldata lots,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external;

    /// @notice Closes the matter of any stopped lots. For the regulator.
    function closeAsRegulator(
        uint256[] calldata lots,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external;

    /// @notice Numbers a list of places for the stops of an authority: recall depots, laboratories, destruction firms. The
    /// same places in the same order keep their number. For the regulator, since there are no more than 255 lists.
    /// @param places Accounts of active members, 1 to 31.
    /// @return list The number.
    function listPlaces(Authority authority, address[] calldata places) external returns (uint8 list);

    // --- holders ---

    /// @notice Acknowledges a notice about stopped lots of which the caller's member holds units (duty: receive).
    function acknowledge(bytes32 noticeId, uint256[] calldata lots, Occurrence calldata occurrence) external;

    /// @notice Records units of stopped lots that had left circulation, as sold, and came back to the caller's member (duty:
    /// receive). No units are minted.
    function recover(uint256[] calldata lots, uint256[] calldata units, Occurrence calldata occurrence) external;

    // --- reading ---

    /// @notice Who has stopped a lot; `None` where it may move freely.
    function authorityOver(uint256 lot) external view returns (Authority);

    /// @notice Of which authority a list of places is, and the places; `None` for a number that is no list of theirs.
    function placesOf(uint8 list) external view returns (Authority authority, address[] memory places);

    /// @notice The number of the list of places that an authority has; zero where there is none.
    function listOf(Authority authority, address[] calldata places) external view returns (uint8 list);

    /// @notice The id of a notice, see {LotsStopped}.
    function noticeIdOf(
        Authority authority,
        address party,
        Notice calldata notice
    ) external view returns (bytes32 noticeId);

    /// @notice Whether a holder has acknowledged a notice for a lot.
    function isAcknowledged(bytes32 noticeId, uint256 lot, address holder) external view returns (bool);

    /// @notice Units of a lot that came back after they had left circulation.
    function recoveredOf(uint256 lot) external view returns (uint256);
}
