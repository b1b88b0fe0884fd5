// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";

/// @title ILotToken
/// @notice The ledger: whose custody every unit of every lot is in, and what happened to it.
///
/// Lots are ERC-1155 token ids, see {LotId}. Balances belong to members' accounts and to transit accounts, none of which has
/// a key; so the transfers and approvals of ERC-1155 revert, and only modules that the council trusts change anything, each
/// within its capabilities. Whatever a module asks, the ledger itself keeps: units are conserved; a declared quantity is
/// minted once, and none once the lot is closed; stopped and expired lots go only where they may; every change extends the trail of its lot.
interface ILotToken is IERC1155, IERC1155MetadataURI {
    /// @notice A lot's record.
    /// @param maker The member that declared it; zero for a lot that does not exist.
    /// @param live Units in circulation: the sum of all balances, transit accounts included.
    /// @param expiry When it expires, in quarter hours since 1970-01-01 UTC; zero for never.
    /// @param declaredOn Day of its first declaration, in days since 1970-01-01 UTC.
    /// @param stop Zero while it may move freely; otherwise the number of the list of places (see {listPlaces}) where it may
    /// go besides its maker, lists 1 to 3 being empty for ever. There are three, so that a module can tell apart who stopped.
    struct Lot {
        address maker;
        uint48 live;
        uint24 expiry;
        uint16 declaredOn;
        uint8 stop;
    }

    /// @notice What an account has of a lot.
    /// @param units The balance.
    /// @param since Unix seconds at which units came last; zero for an account that is empty, unless `taken` stands.
    /// @param taken Whether units were ever taken away. Kept for the lot's maker, to know whether the lot has moved, and for
    /// the first lot of a transit, to know that its shipment existed.
    /// @param closed Of the maker's holding: whether no more of the lot can be declared, and nothing corrected.
    struct Holding {
        uint48 units;
        uint40 since;
        bool taken;
        bool closed;
    }

    /// @notice What a module declares of a lot.
    /// @param lot The lot.
    /// @param quantity Cumulative units.
    /// @param expiry When it expires, in quarter hours since 1970-01-01 UTC; zero for never.
    /// @param data Hash of what is recorded.
    struct Issue {
        uint256 lot;
        uint48 quantity;
        uint24 expiry;
        bytes32 data;
    }

    /// @notice A transit: from whom to whom, for which shipment.
    struct Transit {
        address consignor;
        address consignee;
        bytes32 shipment;
    }

    /// @notice The trail of the lot that the `TransferSingle` just before is about was extended, with its operator as module,
    /// its from, its to, and its value as units.
    /// @param kind What happened, see {TrailKind}.
    /// @param time Unix seconds of the block.
    /// @param trail The trail before, whose low 32 bits are the block of its previous entry (0: there is none).
    /// @param data Hash of the typed struct that the module emitted in the same transaction.
    event TrailExtended(uint16 kind, uint256 time, bytes32 trail, bytes32 data);
    /// @notice The trails of the lots that the `TransferBatch` just before is about were extended likewise: entry n is about
    /// the n-th lot of that event.
    /// @param kind What happened, see {TrailKind}.
    /// @param time Unix seconds of the block.
    /// @param trails The trail of each lot before.
    /// @param data Hashes of the typed structs that the module emitted in the same transaction; one, if all share it.
    event TrailsExtended(uint16 kind, uint256 time, bytes32[] trails, bytes32[] data);
    /// @notice The trails of lots were extended without a movement: from and to are zero, and so are the units.
    /// @param module The module that asked for it.
    /// @param kind What happened, see {TrailKind}.
    /// @param time Unix seconds of the block.
    /// @param lots The lots.
    /// @param trails The trail of each lot before.
    /// @param data Hashes of the typed structs that the module emitted in the same transaction; one, if all share it.
    event TrailRecorded(
        address indexed module,
        uint16 kind,
        uint256 time,
        uint256[] lots,
        bytes32[] trails,
        bytes32[] data
    );
    /// @notice The council set what a module may ask of the ledger.
    event ModuleSet(address indexed module, uint8 capabilities);
    /// @notice A list of places was numbered.
    event PlacesListed(uint8 indexed list, address[] places);
    /// @notice The base of Digital Links was set.
    event BaseUriSet(string baseUri);
    /// @notice Minting, shipping, acceptance and handover are stopped.
    event Paused(uint256 time);
    /// @notice The pause is over; deadlines have grown by its length.
    event Unpaused(uint256 time);

    /// @notice Lots move through shipments that the other side accepts, never by a plain ERC-1155 transfer or approval.
    error LotTokenMovesThroughCustodyOnly();
    /// @notice {module} is not a module that may do this on the ledger (capability {capability}).
    error LotTokenCapabilityMissing(address module, uint8 capability);
    /// @notice The capabilities {capabilities} are not valid: there are seven.
    error LotTokenInvalidCapabilities(uint8 capabilities);
    /// @notice The consortium is in an emergency pause: no minting, shipping, acceptance or handover until it ends.
    error LotTokenPaused();
    /// @notice There are {maximum} modules already, retired ones included, the most there can be.
    error LotTokenTooManyModules(uint256 maximum);
    /// @notice There is no emergency pause.
    error LotTokenNotPaused();
    /// @notice {lot} is not a lot: a GTIN with a right check digit and a lot number of 1 to 20 characters of GS1 character set 82.
    error LotTokenInvalidLot(uint256 lot);
    /// @notice The lot {lot} does not exist.
    error LotTokenUnknownLot(uint256 lot);
    /// @notice The arrays do not belong together: {expected} and {given} elements, or none at all.
    error LotTokenLengthMismatch(uint256 expected, uint256 given);
    /// @notice The lot {lot} is closed: what was declared stands, and no more of it can be declared. It can be annotated.
    error LotTokenClosed(uint256 lot);
    /// @notice The lot {lot} cannot come out of this: it exists already, or stands twice among what is to be made.
    error LotTokenExists(uint256 lot);
    /// @notice The lot {lot} was corrected to nothing, so there is nothing to close.
    error LotTokenNothingDeclared(uint256 lot);
    /// @notice {units} is not a quantity of {lot}: whole units, from 1 to 281,474,976,710,655.
    error LotTokenInvalidUnits(uint256 lot, uint256 units);
    /// @notice {holder} has {balance} units of {lot}; {needed} are needed.
    error ERC1155InsufficientBalance(address holder, uint256 balance, uint256 needed, uint256 lot);
    /// @notice Units cannot go to {receiver}: it is nobody's account.
    error ERC1155InvalidReceiver(address receiver);
    /// @notice Balances are asked for pairs of a lot and an account; these are {lots} lots and {accounts} accounts.
    error ERC1155InvalidArrayLength(uint256 lots, uint256 accounts);
    /// @notice The shipment {shipment} exists already, and none is used twice. To ship the like of it again, give it another salt.
    error LotTokenTransitUsed(bytes32 shipment);
    /// @notice The shipment {shipment} has {held} units of {lot} in transit, not {needed}: it was accepted or taken back already, or one of its fields is not as it was shipped.
    error LotTokenNotInTransit(bytes32 shipment, uint256 lot, uint256 held, uint256 needed);
    /// @notice The lot {lot} was made by {maker}, not by {member}.
    error LotTokenNotMaker(uint256 lot, address member, address maker);
    /// @notice {declared} units of {lot} are declared already, more than {given}. Declare the whole quantity, not less; a mistake can be corrected until the first movement.
    error LotTokenBelowDeclared(uint256 lot, uint256 declared, uint256 given);
    /// @notice The lot {lot} was declared with another expiry ({declared}, now {given}). A date can be corrected until the first movement.
    error LotTokenExpiryDiffers(uint256 lot, uint24 declared, uint24 given);
    /// @notice Units of {lot} have moved or been used up, so what was declared stands. It can be annotated.
    error LotTokenMoved(uint256 lot);
    /// @notice The lot {lot} is stopped: it can go to its maker or a place that the stop names, come back to its consignor, be received on hold, or be retired.
    error LotTokenStopped(uint256 lot);
    /// @notice The lot {lot} has expired: it can go to its maker, come back to its consignor, be received on hold, or be retired.
    error LotTokenExpired(uint256 lot);
    /// @notice The lot {lot} is not stopped.
    error LotTokenNotStopped(uint256 lot);
    /// @notice {list} is not the number of a list of places.
    error LotTokenUnknownPlaces(uint8 list);
    /// @notice There are 255 lists of places already; use one of them.
    error LotTokenTooManyPlaceLists();
    /// @notice A list of places has 1 to {maximum} places; this one has {given}.
    error LotTokenInvalidPlaces(uint256 maximum, uint256 given);

    // --- modules ---

    /// @notice Declares cumulative quantities of lots and mints what is new of them to the maker. Capability: CREATE.
    /// Declaring the same again changes nothing, and extends no trail.
    /// @param maker The member that makes them.
    /// @param issues The lots, existing or not.
    /// @param kind What is recorded.
    /// @param closing Whether the lots are closed at once, for which all of them have to be new.
    /// @return added The units that were minted, of all lots together.
    function declare(
        address maker,
        Issue[] calldata issues,
        uint16 kind,
        bool closing
    ) external returns (uint256 added);

    /// @notice Closes lots: what was declared stands. Capability: CREATE.
    /// @param maker The member that made them.
    function close(address maker, uint256[] calldata lots, uint16 kind, bytes32 data) external;

    /// @notice Replaces quantity and expiry of a lot of which no unit has moved and that is not stopped. Capability: CREATE.
    /// Units that are added come from zero, those that are taken off go there; where only the expiry changes, zero units come.
    /// @param lot The lot.
    /// @param maker Its maker.
    /// @param quantity The right quantity; zero where the lot was declared by mistake.
    /// @param expiry The right expiry.
    /// @param kind What is recorded.
    /// @param data Hash of what is recorded.
    /// @return before The quantity that had been declared.
    function correct(
        uint256 lot,
        address maker,
        uint256 quantity,
        uint24 expiry,
        uint16 kind,
        bytes32 data
    ) external returns (uint256 before);

    /// @notice Burns units as inputs of other lots; stopped and expired lots cannot be. Capability: BURN.
    function consume(
        address holder,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external;

    /// @notice Burns units that leave circulation, stopped and expired lots included. Capability: BURN.
    function retire(
        address holder,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external;

    /// @notice Burns units in a transit that this module opened. Capability: BURN.
    function retireInTransit(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external;

    /// @notice Moves units from the consignor into a transit that was never used: the first of the lots was never in it. So a
    /// shipment whose id stands for its lots exists once. Capability: ENTER.
    function enter(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external;

    /// @notice Moves units out of a transit that this module opened to its consignee; a stopped or expired lot is then
    /// received on hold. Capability: LEAVE.
    function deliver(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external;

    /// @notice Moves units out of a transit that this module opened back to its consignor; not stopped by a pause.
    /// Capability: LEAVE.
    function giveBack(
        Transit calldata transit,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external;

    /// @notice Moves units from a transit that this module opened into one in the opposite direction. Capability: LEAVE.
    /// @param transit The transit that they are in.
    /// @param returning Id of the shipment that takes them back.
    function turnBack(
        Transit calldata transit,
        bytes32 returning,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external;

    /// @notice Moves units from one member to another. Capability: HANDOVER.
    function handOver(
        address from,
        address to,
        uint256[] calldata lots,
        uint256[] calldata units,
        uint16 kind,
        bytes32 data
    ) external;

    /// @notice Extends trails where no unit moves. Capability: RECORD.
    function record(uint256[] calldata lots, uint16 kind, bytes32[] calldata data) external;

    /// @notice Stops lots, or changes where stopped ones may go. Capability: STOP.
    /// @param list Number of the list of places where they may go; 1, 2 or 3 for none but the maker.
    function stop(uint256[] calldata lots, uint8 list, uint16 kind, bytes32 data) external;

    /// @notice Lifts the stop of lots. Capability: STOP.
    function lift(uint256[] calldata lots, uint16 kind, bytes32 data) external;

    /// @notice Numbers a list of places (recall depots, laboratories, destruction firms) for stops. Capability: STOP.
    /// The same places in the same order keep their number.
    function listPlaces(address[] calldata places) external returns (uint8 list);

    // --- governance ---

    /// @notice Sets what a module may ask of the ledger; LEAVE alone retires it. For the council.
    function setModule(address module, uint8 capabilities) external;

    /// @notice Sets the base of Digital Links, such as https://id.example.cn (no slash at the end). For the council.
    function setBaseUri(string calldata baseUri) external;

    /// @notice Stops minting, shipping, acceptance and handover. For the emergency role.
    function pause() external;

    /// @notice Ends the pause. For the emergency role.
    function unpause() external;

    // --- reading ---

    /// @notice A lot's record; all zero where it does not exist.
    function lotOf(uint256 lot) external view returns (Lot memory);

    /// @notice What an account has of a lot.
    function holdingOf(address account, uint256 lot) external view returns (Holding memory);

    /// @notice A lot's trail, see {Trail}; zero where it does not exist.
    function trailOf(uint256 lot) external view returns (bytes32);

    /// @notice Units of a lot that have been burnt by recorded entries. Declared units are live and burnt ones together.
    function burntOf(uint256 lot) external view returns (uint256);

    /// @notice Whether a unit of the lot has left its maker or been burnt, so that what was declared stands.
    function hasMoved(uint256 lot) external view returns (bool);

    /// @notice Whether no more of the lot can be declared, and nothing corrected.
    function isClosed(uint256 lot) external view returns (bool);

    /// @notice Whether the lot's expiry has passed.
    function isExpired(uint256 lot) external view returns (bool);

    /// @notice The account where the units of a shipment of `module` wait.
    function transitAccountOf(address module, Transit calldata transit) external view returns (address);

    /// @notice What a module may ask of the ledger.
    function capabilitiesOf(address module) external view returns (uint8);

    /// @notice Whether `place` is on a list of places.
    function isListed(uint8 list, address place) external view returns (bool);

    /// @notice Whether there is an emergency pause.
    function isPaused() external view returns (bool);

    /// @notice For how many seconds there has been an emergency pause since `time`, the present one included: by so much has a
    /// deadline grown that was set then. Zero for a time in the future.
    function pausedSecondsSince(uint48 time) external view returns (uint256);

    /// @notice The base of Digital Links.
    function baseUri() external view returns (string memory);
}
