// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {OperatorSignature} from "../members/OperatorSignature.sol";

/// @title ICustodyTransfer
/// @notice Shipments: units of lots from one member's site to another's, in transit until the consignee accepts them.
///
/// A balance is custody, not title. A shipment's id is the hash of chain, contract and all its fields; only its state is
/// stored, and whoever acts on it brings the fields back as calldata. Any number of shipments of one lot may be in transit.
/// More than was ordered is a supplementary shipment with the same reference.
///
/// A shipment may name a carrier, a member that has the goods in hand from when it picks them up; and the pallets that it
/// consists of, by their SSCCs. Where there is no network, consignee and carrier sign what anybody sends later, see {Consent}.
interface ICustodyTransfer {
    /// @notice What a shipment is for.
    enum Purpose {
        Sale,
        Storage,
        Processing,
        Sample,
        Return
    }

    /// @notice Where a shipment stands. `Short`: accepted, and some units are still to be settled. `Reclaimed`: the consignor
    /// took it back, or all that was left of it went back after the deadline.
    enum Status {
        None,
        Shipped,
        Accepted,
        Short,
        Settled,
        Refused,
        Cancelled,
        Reclaimed
    }

    /// @notice What is wrong with units that are turned back.
    enum Fault {
        None,
        Damaged,
        Wrong,
        BadQuality
    }

    /// @notice A shipment.
    /// @param consignor The member that ships.
    /// @param consignee The member to which it ships.
    /// @param carrier The member that carries it; zero where the parties see to that themselves.
    /// @param consignorSite Site of the consignor, see {SiteId}.
    /// @param consigneeSite Site of the consignee.
    /// @param purpose What it is for.
    /// @param deadline Unix seconds; from then on delivery counts as unconfirmed and can be reclaimed. Grows by pauses.
    /// @param occurrence When and with which documents it was shipped.
    /// @param tradeReference Reference of the trade: order or despatch advice; may be empty.
    /// @param lots The lots, one per line.
    /// @param units Units of each line.
    /// @param ssccs Serial Shipping Container Code of the pallet that each line stands on, zero for none; empty where there are no
    /// pallets. What stands on several pallets has a line for each.
    /// @param salt Any number; shipments that are alike otherwise differ in it.
    struct Shipment {
        address consignor;
        address consignee;
        address carrier;
        bytes32 consignorSite;
        bytes32 consigneeSite;
        Purpose purpose;
        uint40 deadline;
        Occurrence occurrence;
        string tradeReference;
        uint256[] lots;
        uint256[] units;
        uint64[] ssccs;
        bytes32 salt;
    }

    /// @notice What became of a line. Units that are neither accepted nor turned back are short.
    /// @param accepted Units that the consignee keeps.
    /// @param turnedBack Units that stand on the consignee's dock and go back.
    /// @param fault Why; `None` if and only if nothing is turned back.
    struct Outcome {
        uint48 accepted;
        uint48 turnedBack;
        Fault fault;
    }

    /// @notice What {stateOf} answers.
    /// @param status Where the shipment stands.
    /// @param partlyReturned Whether stopped or expired lots went back after the deadline, so that their lines are gone.
    /// @param pickedUp Whether its carrier picked it up.
    /// @param shippedAt Unix seconds of the block in which it was shipped.
    /// @param outstanding Units that are short and not settled.
    struct State {
        Status status;
        bool partlyReturned;
        bool pickedUp;
        uint40 shippedAt;
        uint64 outstanding;
    }

    /// @notice A signature by which a consignee accepts or a carrier picks up, and that anybody sends. What is signed is an
    /// EIP-712 struct in the domain "Lotmark CustodyTransfer", version "1", of this chain and contract; its type stands with the
    /// function that takes it.
    /// @param nonce Any number that the signing member has not used. 256 that differ in their low byte only share a slot of storage.
    /// @param deadline Unix seconds after which it is void.
    /// @param signed The signature of an operator of that member with the duty to receive.
    struct Consent {
        uint256 nonce;
        uint40 deadline;
        OperatorSignature signed;
    }

    /// @notice A shipment left. Trail: SHIPPED, its id; or, for what was turned back, TURNED_BACK with the hash that
    /// {ShipmentAcceptedPartly} gives.
    event Shipped(bytes32 indexed shipmentId, address indexed consignor, address indexed consignee, Shipment shipment);
    /// @notice A pallet left with a shipment, so that whoever scans it finds that.
    event PalletShipped(uint64 indexed sscc, bytes32 indexed shipmentId);
    /// @notice The carrier picked a shipment up: from now on it has it in hand. Trail: PICKED_UP, keccak256(abi.encode(keccak256(
    /// "lotmark.PickUp"), shipment id, occurrence)).
    event ShipmentPickedUp(bytes32 indexed shipmentId, Occurrence occurrence);
    /// @notice A nonce of a member was used by a signature of an operator, or cancelled by one: what was signed with it is void
    /// from now on.
    event NonceUsed(address indexed member, uint256 nonce, address indexed operator);
    /// @notice A shipment was accepted in full. Trail: ACCEPTED, keccak256(abi.encode(keccak256("lotmark.Acceptance"),
    /// shipment id, occurrence)).
    event ShipmentAccepted(bytes32 indexed shipmentId, Occurrence occurrence);
    /// @notice A shipment was accepted by line. Trail: ACCEPTED and TURNED_BACK, keccak256(abi.encode(keccak256(
    /// "lotmark.PartialAcceptance"), shipment id, outcomes, returning, occurrence)).
    /// @param returning Id of the shipment that takes back what was turned back; zero where nothing was.
    event ShipmentAcceptedPartly(
        bytes32 indexed shipmentId,
        Outcome[] outcomes,
        bytes32 returning,
        Occurrence occurrence
    );
    /// @notice The consignee refused a shipment as a whole; the consignor takes it back.
    event ShipmentRefused(bytes32 indexed shipmentId, Grounds grounds, Occurrence occurrence);
    /// @notice The consignor cancelled a shipment. Trail: CANCELLED, keccak256(abi.encode(keccak256("lotmark.Cancellation"),
    /// shipment id, grounds, occurrence)).
    event ShipmentCancelled(bytes32 indexed shipmentId, Grounds grounds, Occurrence occurrence);
    /// @notice The consignor took a shipment back. Trail: RECLAIMED, keccak256(abi.encode(keccak256("lotmark.Reclamation"),
    /// shipment id, grounds, occurrence)).
    event ShipmentReclaimed(bytes32 indexed shipmentId, Grounds grounds, Occurrence occurrence);
    /// @notice The consignor settled short units. Trail: SETTLED_FOUND or SETTLED_LOST, keccak256(abi.encode(keccak256(
    /// "lotmark.Settlement"), shipment id, found, grounds, occurrence)).
    event ShipmentSettled(
        bytes32 indexed shipmentId,
        uint256[] lots,
        uint256[] units,
        bool found,
        Grounds grounds,
        Occurrence occurrence
    );
    /// @notice Stopped or expired lots went back to the consignor after the deadline. Trail: RETURNED, the shipment's id.
    event StoppedLotsReturned(bytes32 indexed shipmentId, uint256[] lots);

    /// @notice A shipment needs at least one line, and as many quantities ({units}) as lots ({lots}).
    error CustodyTransferInvalidLines(uint256 lots, uint256 units);
    /// @notice The deadline {deadline} is not in the future. A shipment needs one, so that it can be reclaimed.
    error CustodyTransferInvalidDeadline(uint40 deadline);
    /// @notice Consignor and consignee are the same company, {account}.
    error CustodyTransferSameParty(address account);
    /// @notice {carrier} is consignor or consignee of this shipment; a carrier is a third company. Leave it out where one of the two brings it.
    error CustodyTransferCarrierIsParty(address carrier);
    /// @notice Line {line} stands on no pallet that can be: {sscc} is not an SSCC, 18 digits with a right check digit.
    error CustodyTransferInvalidSscc(uint256 line, uint64 sscc);
    /// @notice A shipment with pallets says of each of its {lines} lines on which one it stands; these are {ssccs} SSCCs.
    error CustodyTransferSsccCount(uint256 lines, uint256 ssccs);
    /// @notice There is no such shipment; one of its fields is not as it was shipped ({shipmentId} would be its id).
    error CustodyTransferUnknownShipment(bytes32 shipmentId);
    /// @notice The shipment {shipmentId} is {status}, so this cannot be done.
    error CustodyTransferWrongStatus(bytes32 shipmentId, Status status);
    /// @notice {member} is not the consignor of this shipment, {consignor} is.
    error CustodyTransferNotConsignor(address member, address consignor);
    /// @notice {member} is not the consignee of this shipment, {consignee} is.
    error CustodyTransferNotConsignee(address member, address consignee);
    /// @notice {member} is not the carrier of this shipment; that is {carrier}.
    error CustodyTransferNotCarrier(address member, address carrier);
    /// @notice The carrier has picked the shipment {shipmentId} up already, so it can be accepted, refused or, after the deadline, reclaimed.
    error CustodyTransferPickedUp(bytes32 shipmentId);
    /// @notice The number {nonce} of {member} was used or cancelled already. What is signed works once.
    error CustodyTransferNonceUsed(address member, uint256 nonce);
    /// @notice The shipment {shipmentId} can be reclaimed from {deadline}, unless it is refused before. Until then it can be cancelled.
    error CustodyTransferDeadlineAhead(bytes32 shipmentId, uint256 deadline);
    /// @notice The deadline of the shipment {shipmentId} passed on {deadline}. Reclaim it.
    error CustodyTransferDeadlinePassed(bytes32 shipmentId, uint256 deadline);
    /// @notice The shipment has {expected} lines, and what became of {given} is said.
    error CustodyTransferOutcomeCount(uint256 expected, uint256 given);
    /// @notice Line {line} does not add up: of {units} units, {accepted} accepted and {turnedBack} turned back, a fault if and only if some are turned back.
    error CustodyTransferInvalidOutcome(uint256 line, uint256 units, uint256 accepted, uint256 turnedBack);
    /// @notice Of the shipment {shipmentId} {outstanding} units are still to be settled, not {given}.
    error CustodyTransferMoreThanOutstanding(bytes32 shipmentId, uint256 outstanding, uint256 given);
    /// @notice Nothing of the shipment {shipmentId} is stopped or expired and still in transit.
    error CustodyTransferNothingToReturn(bytes32 shipmentId);

    /// @notice Ships units of lots that the caller's member holds (duty: dispatch).
    /// @return shipmentId The shipment's id.
    function ship(Shipment calldata shipment) external returns (bytes32 shipmentId);

    /// @notice Accepts a shipment to the caller's member in full (duty: receive).
    function accept(Shipment calldata shipment, Occurrence calldata occurrence) external;

    /// @notice Accepts a shipment to the caller's member by line (duty: receive). What is turned back becomes a shipment in
    /// the opposite direction, with the same reference, that the consignor accepts in turn; what is short waits for the
    /// consignor to settle it.
    /// @param outcomes What became of each line.
    /// @param returnDeadline Deadline of the shipment back; not looked at where nothing is turned back.
    /// @return returning Id of the shipment back; zero where there is none.
    function acceptPartly(
        Shipment calldata shipment,
        Outcome[] calldata outcomes,
        uint40 returnDeadline,
        Occurrence calldata occurrence
    ) external returns (bytes32 returning);

    /// @notice Accepts a shipment by line, with a signature of the consignee in place of its transaction. Anybody may call it.
    /// EIP-712: `Acceptance(bytes32 shipmentId,Outcome[] outcomes,uint40 returnDeadline,Occurrence occurrence,uint256 nonce,uint40
    /// deadline)Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)Outcome(uint48 accepted,uint48 turnedBack,uint8
    /// fault)`.
    /// @param outcomes What became of each line.
    /// @param returnDeadline Deadline of the shipment back; not looked at where nothing is turned back.
    /// @return returning Id of the shipment back; zero where there is none.
    function acceptSigned(
        Shipment calldata shipment,
        Outcome[] calldata outcomes,
        uint40 returnDeadline,
        Occurrence calldata occurrence,
        Consent calldata consent
    ) external returns (bytes32 returning);

    /// @notice Picks a shipment up that names the caller's member as its carrier (duty: receive). From then on it cannot be
    /// cancelled. Whoever carries, the consignee accepts whether or not it was picked up.
    function pickUp(Shipment calldata shipment, Occurrence calldata occurrence) external;

    /// @notice Picks a shipment up, with a signature of its carrier in place of its transaction. Anybody may call it.
    /// EIP-712: `PickUp(bytes32 shipmentId,Occurrence occurrence,uint256 nonce,uint40 deadline)Occurrence(uint40 eventTime,int8
    /// utcOffset,bytes32 documentHash)`.
    function pickUpSigned(
        Shipment calldata shipment,
        Occurrence calldata occurrence,
        Consent calldata consent
    ) external;

    /// @notice Makes void whatever operators of the caller's member signed with a nonce (duty: receive).
    function cancelNonce(uint256 nonce) external;

    /// @notice Refuses a shipment to the caller's member as a whole (duty: receive).
    function refuse(Shipment calldata shipment, Grounds calldata grounds, Occurrence calldata occurrence) external;

    /// @notice Cancels a shipment of the caller's member before its deadline, and before its carrier picks it up (duty: dispatch).
    function cancel(Shipment calldata shipment, Grounds calldata grounds, Occurrence calldata occurrence) external;

    /// @notice Takes back a shipment of the caller's member that was refused, or not accepted by its deadline (duty: dispatch).
    function reclaim(Shipment calldata shipment, Grounds calldata grounds, Occurrence calldata occurrence) external;

    /// @notice Settles units of a shipment of the caller's member that were short (duty: dispatch): found, so that they are
    /// in its custody again, or lost.
    function settle(
        Shipment calldata shipment,
        uint256[] calldata lots,
        uint256[] calldata units,
        bool found,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external;

    /// @notice Sends stopped and expired lots of a shipment back to its consignor after the deadline. Anybody may call it; the
    /// other lines stay as they are. Where there are none left, the shipment is `Reclaimed`.
    function returnStopped(Shipment calldata shipment) external;

    /// @notice The id of a shipment: keccak256(abi.encode(keccak256("lotmark.Shipment"), chain id, this contract, shipment)).
    function shipmentIdOf(Shipment calldata shipment) external view returns (bytes32);

    /// @notice Where a shipment stands; status `None` where there is none with exactly these fields.
    function stateOf(Shipment calldata shipment) external view returns (State memory);

    /// @notice Unix seconds of a shipment's deadline as it has grown by pauses.
    function deadlineOf(Shipment calldata shipment) external view returns (uint256);

    /// @notice Whether a nonce of a member was used or cancelled.
    function isNonceUsed(address member, uint256 nonce) external view returns (bool);
}
