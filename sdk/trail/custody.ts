import type {
  ICustodyTransfer,
  ShipmentAcceptedEvent,
  ShipmentAcceptedPartlyEvent,
  ShipmentCancelledEvent,
  ShipmentPickedUpEvent,
  ShipmentReclaimedEvent,
  ShipmentSettledEvent,
  ShippedEvent,
} from "../../typechain-types/contracts/custody/ICustodyTransfer";
import { memberOf, readGrounds, readOccurrence, TrailKind } from "../chain";
import { readShipment, type Shipment } from "../custody/shipment";
import { type Evidence, eventsOf, hashStruct, provenEvent, rawParameter } from "./evidence";
import type { Accepted, HistoryEvent, LineOutcome, Shipped, TurnedBack } from "./history";

/** What is known when an entry of the CustodyTransfer module is read. */
export interface CustodyEvidence extends Evidence {
  readonly chainId: bigint;
  /** Shipments of the lot so far, by id. */
  readonly shipments: ReadonlyMap<string, Shipment>;
}

type Reader = (evidence: CustodyEvidence) => HistoryEvent | undefined;

/** What entries of the CustodyTransfer module record, by their kind. */
export const CUSTODY: Readonly<Record<number, Reader>> = {
  [TrailKind.SHIPPED]: shipped,
  [TrailKind.ACCEPTED]: (evidence) => acceptedInFull(evidence) ?? acceptedPartly(evidence),
  [TrailKind.TURNED_BACK]: turnedBack,
  [TrailKind.CANCELLED]: cancelled,
  [TrailKind.RECLAIMED]: reclaimed,
  [TrailKind.SETTLED_FOUND]: settled,
  [TrailKind.SETTLED_LOST]: settled,
  [TrailKind.RETURNED]: returned,
  [TrailKind.PICKED_UP]: pickedUp,
};

function shipped(evidence: CustodyEvidence): Shipped | undefined {
  const { entry } = evidence;
  const shipment = shipmentWith(evidence, entry.data);
  if (shipment === undefined) return undefined;
  return { type: "shipped", entry, shipmentId: entry.data, shipment };
}

/** The shipment that was opened in this transaction under an id, which is the hash of its fields. */
function shipmentWith(evidence: CustodyEvidence, shipmentId: string): Shipment | undefined {
  const { chainId, entry } = evidence;
  const event = eventsOf<ShippedEvent.OutputObject>(evidence, "Shipped").find(
    (candidate) =>
      hashStruct("lotmark.Shipment", [
        ["uint256", chainId],
        ["address", entry.module],
        rawParameter(candidate, "shipment"),
      ]) === shipmentId,
  );
  return event && readShipment(event.args.shipment);
}

function acceptedInFull(evidence: CustodyEvidence): Accepted | undefined {
  const event = provenEvent<ShipmentAcceptedEvent.OutputObject>(
    evidence,
    "ShipmentAccepted",
    "lotmark.Acceptance",
    ["shipmentId", "occurrence"],
  );
  return (
    event &&
    inShipment(evidence, event.shipmentId, (common) => ({
      ...common,
      type: "accepted",
      outcomes: [],
      occurrence: readOccurrence(event.occurrence),
    }))
  );
}

function partialAcceptance(
  evidence: CustodyEvidence,
): ShipmentAcceptedPartlyEvent.OutputObject | undefined {
  return provenEvent<ShipmentAcceptedPartlyEvent.OutputObject>(
    evidence,
    "ShipmentAcceptedPartly",
    "lotmark.PartialAcceptance",
    ["shipmentId", "outcomes", "returning", "occurrence"],
  );
}

function acceptedPartly(evidence: CustodyEvidence): Accepted | undefined {
  const event = partialAcceptance(evidence);
  return (
    event &&
    inShipment(evidence, event.shipmentId, (common) => ({
      ...common,
      type: "accepted",
      outcomes: outcomesOf(evidence.entry.lot, common.shipment, event.outcomes),
      occurrence: readOccurrence(event.occurrence),
    }))
  );
}

function turnedBack(evidence: CustodyEvidence): TurnedBack | undefined {
  const { entry } = evidence;
  const event = partialAcceptance(evidence);
  if (event === undefined) return undefined;
  const back = shipmentWith(evidence, event.returning);
  if (back === undefined) return undefined;
  return inShipment(evidence, event.shipmentId, (common) => ({
    ...common,
    type: "turnedBack",
    outcomes: outcomesOf(entry.lot, common.shipment, event.outcomes),
    returning: { shipmentId: event.returning, shipment: back },
    occurrence: readOccurrence(event.occurrence),
  }));
}

function cancelled(evidence: CustodyEvidence): HistoryEvent | undefined {
  const event = provenEvent<ShipmentCancelledEvent.OutputObject>(
    evidence,
    "ShipmentCancelled",
    "lotmark.Cancellation",
    ["shipmentId", "grounds", "occurrence"],
  );
  return (
    event &&
    inShipment(evidence, event.shipmentId, (common) => ({
      ...common,
      type: "cancelled",
      grounds: readGrounds(event.grounds),
      occurrence: readOccurrence(event.occurrence),
    }))
  );
}

function reclaimed(evidence: CustodyEvidence): HistoryEvent | undefined {
  const event = provenEvent<ShipmentReclaimedEvent.OutputObject>(
    evidence,
    "ShipmentReclaimed",
    "lotmark.Reclamation",
    ["shipmentId", "grounds", "occurrence"],
  );
  return (
    event &&
    inShipment(evidence, event.shipmentId, (common) => ({
      ...common,
      type: "reclaimed",
      grounds: readGrounds(event.grounds),
      occurrence: readOccurrence(event.occurrence),
    }))
  );
}

function settled(evidence: CustodyEvidence): HistoryEvent | undefined {
  const event = provenEvent<ShipmentSettledEvent.OutputObject>(
    evidence,
    "ShipmentSettled",
    "lotmark.Settlement",
    ["shipmentId", "found", "grounds", "occurrence"],
  );
  return (
    event &&
    inShipment(evidence, event.shipmentId, (common) => ({
      ...common,
      type: "settled",
      found: event.found,
      grounds: readGrounds(event.grounds),
      occurrence: readOccurrence(event.occurrence),
    }))
  );
}

function returned(evidence: CustodyEvidence): HistoryEvent | undefined {
  return inShipment(evidence, evidence.entry.data, (common) => ({ ...common, type: "returned" }));
}

function pickedUp(evidence: CustodyEvidence): HistoryEvent | undefined {
  const event = provenEvent<ShipmentPickedUpEvent.OutputObject>(
    evidence,
    "ShipmentPickedUp",
    "lotmark.PickUp",
    ["shipmentId", "occurrence"],
  );
  return (
    event &&
    inShipment(evidence, event.shipmentId, (common) => ({
      ...common,
      type: "pickedUp",
      occurrence: readOccurrence(event.occurrence),
    }))
  );
}

/** An event in a shipment that the trail has told of before. */
function inShipment<Event extends HistoryEvent>(
  { entry, shipments }: CustodyEvidence,
  shipmentId: string,
  make: (common: Pick<Shipped, "entry" | "shipmentId" | "shipment">) => Event,
): Event | undefined {
  const shipment = shipments.get(shipmentId);
  return shipment && make({ entry, shipmentId, shipment });
}

/** What became of the lines of one lot. */
function outcomesOf(
  lot: bigint,
  { lots, units }: Shipment,
  outcomes: readonly ICustodyTransfer.OutcomeStructOutput[],
): LineOutcome[] {
  return outcomes.flatMap(({ accepted, turnedBack, fault }, line) => {
    if (lots[line] !== lot) return [];
    const shippedUnits = units[line] ?? 0n;
    return {
      units: shippedUnits,
      accepted,
      turnedBack,
      short: shippedUnits - accepted - turnedBack,
      fault: memberOf("ICustodyTransfer.Fault", fault),
    };
  });
}
