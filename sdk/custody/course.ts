import type {
  ICustodyTransfer,
  ShipmentAcceptedEvent,
  ShipmentAcceptedPartlyEvent,
  ShipmentCancelledEvent,
  ShipmentPickedUpEvent,
  ShipmentReclaimedEvent,
  ShipmentRefusedEvent,
  ShipmentSettledEvent,
  StoppedLotsReturnedEvent,
} from "../../typechain-types/contracts/custody/ICustodyTransfer";
import { ZeroHash } from "ethers";

import {
  type Consortium,
  type Grounds,
  INTERFACES,
  type MemberOf,
  memberOf,
  type Occurrence,
  type PlacedLog,
  readEvent,
  readGrounds,
  readOccurrence,
  searchLogs,
} from "../chain";
import type { FoundShipment } from "./read";

/** What became of a line. What is neither accepted nor turned back is short. */
export interface Outcome {
  readonly accepted: bigint;
  readonly turnedBack: bigint;
  readonly fault: MemberOf<"ICustodyTransfer.Fault">;
}

interface Decided {
  readonly grounds: Grounds;
  readonly occurrence: Occurrence;
}

/** Something that happened to a shipment after it was sent. */
export type Step =
  | { readonly type: "accepted"; readonly occurrence: Occurrence }
  | { readonly type: "pickedUp"; readonly occurrence: Occurrence }
  | {
      readonly type: "acceptedPartly";
      /** One per line. */
      readonly outcomes: readonly Outcome[];
      /** Id of the shipment back; `undefined` where there is none. */
      readonly returning: string | undefined;
      readonly occurrence: Occurrence;
    }
  | ({ readonly type: "refused" | "cancelled" | "reclaimed" } & Decided)
  | ({
      readonly type: "settled";
      readonly lots: readonly bigint[];
      readonly units: readonly bigint[];
      readonly found: boolean;
    } & Decided)
  | { readonly type: "stoppedReturned"; readonly lots: readonly bigint[] };

const { custodyTransfer } = INTERFACES;

/** What happened to a shipment after it was sent, in order. */
export async function readCourse(
  consortium: Consortium,
  { shipmentId, block }: Pick<FoundShipment, "shipmentId" | "block">,
): Promise<Step[]> {
  const steps: Step[] = [];
  const filter = { contract: "custodyTransfer", topics: [null, shipmentId] } as const;
  for await (const log of searchLogs(consortium, filter, { fromBlock: block })) {
    const step = readStep(log);
    if (step !== undefined) steps.unshift(step);
  }
  return steps;
}

function readStep(log: PlacedLog): Step | undefined {
  return (
    accepted(log) ??
    acceptedPartly(log) ??
    pickedUp(log) ??
    decided(log) ??
    settled(log) ??
    returned(log)
  );
}

function accepted(log: PlacedLog): Step | undefined {
  const event = read<ShipmentAcceptedEvent.OutputObject>("ShipmentAccepted", log);
  return event && { type: "accepted", occurrence: readOccurrence(event.occurrence) };
}

function pickedUp(log: PlacedLog): Step | undefined {
  const event = read<ShipmentPickedUpEvent.OutputObject>("ShipmentPickedUp", log);
  return event && { type: "pickedUp", occurrence: readOccurrence(event.occurrence) };
}

function acceptedPartly(log: PlacedLog): Step | undefined {
  const event = read<ShipmentAcceptedPartlyEvent.OutputObject>("ShipmentAcceptedPartly", log);
  return (
    event && {
      type: "acceptedPartly",
      outcomes: event.outcomes.map(readOutcome),
      returning: event.returning === ZeroHash ? undefined : event.returning,
      occurrence: readOccurrence(event.occurrence),
    }
  );
}

const readOutcome = ({
  accepted,
  turnedBack,
  fault,
}: ICustodyTransfer.OutcomeStructOutput): Outcome => ({
  accepted,
  turnedBack,
  fault: memberOf("ICustodyTransfer.Fault", fault),
});

function decided(log: PlacedLog): Step | undefined {
  const refused = read<ShipmentRefusedEvent.OutputObject>("ShipmentRefused", log);
  const cancelled = read<ShipmentCancelledEvent.OutputObject>("ShipmentCancelled", log);
  const reclaimed = read<ShipmentReclaimedEvent.OutputObject>("ShipmentReclaimed", log);
  const event = refused ?? cancelled ?? reclaimed;
  const type = refused ? "refused" : cancelled ? "cancelled" : "reclaimed";
  return (
    event && {
      type,
      grounds: readGrounds(event.grounds),
      occurrence: readOccurrence(event.occurrence),
    }
  );
}

function settled(log: PlacedLog): Step | undefined {
  const event = read<ShipmentSettledEvent.OutputObject>("ShipmentSettled", log);
  return (
    event && {
      type: "settled",
      lots: [...event.lots],
      units: [...event.units],
      found: event.found,
      grounds: readGrounds(event.grounds),
      occurrence: readOccurrence(event.occurrence),
    }
  );
}

function returned(log: PlacedLog): Step | undefined {
  const event = read<StoppedLotsReturnedEvent.OutputObject>("StoppedLotsReturned", log);
  return event && { type: "stoppedReturned", lots: [...event.lots] };
}

// The generated types do not tell from an event's name what its arguments are.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
const read = <Arguments>(event: string, log: PlacedLog): Arguments | undefined =>
  readEvent<Arguments>(custodyTransfer, event, log);
