import type { Call, Consortium, Grounds, Occurrence } from "../../../sdk/chain";
import {
  findNamedShipment,
  type Shipment,
  type ShipmentState,
  shipmentStruct,
} from "../../../sdk/custody";
import type { DutyName } from "../../../sdk/members";
import * as texts from "../../../texts/tasks/custody";
import { type Answer, answer } from "../support/answer";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";

/** A decision about a shipment as a whole. */
interface Decision {
  readonly duty: DutyName;
  /** Which of the parties decides. */
  readonly by: "consignor" | "consignee";
  /** Where the shipment has to stand. */
  readonly from: readonly ShipmentState["status"][];
  /** Where it stands then. */
  readonly to: ShipmentState["status"];
  readonly call: (
    consortium: Consortium,
    shipment: Shipment,
    grounds: Grounds,
    occurrence: Occurrence,
  ) => Promise<Call>;
}

const DECISIONS = {
  refuse: {
    duty: "receive",
    by: "consignee",
    from: ["Shipped"],
    to: "Refused",
    call: ({ custodyTransfer }, shipment, grounds, occurrence) =>
      custodyTransfer.refuse.populateTransaction(shipmentStruct(shipment), grounds, occurrence),
  },
  cancel: {
    duty: "dispatch",
    by: "consignor",
    from: ["Shipped"],
    to: "Cancelled",
    call: ({ custodyTransfer }, shipment, grounds, occurrence) =>
      custodyTransfer.cancel.populateTransaction(shipmentStruct(shipment), grounds, occurrence),
  },
  reclaim: {
    duty: "dispatch",
    by: "consignor",
    from: ["Shipped", "Refused"],
    to: "Reclaimed",
    call: ({ custodyTransfer }, shipment, grounds, occurrence) =>
      custodyTransfer.reclaim.populateTransaction(shipmentStruct(shipment), grounds, occurrence),
  },
} as const satisfies Readonly<Record<string, Decision>>;

/** What a decision about a shipment is told. */
export interface Given extends GivenGrounds, Circumstances {
  readonly shipment: string;
}

/** Refuses, cancels or reclaims a shipment. */
export async function decide(
  session: ActingSession,
  verb: keyof typeof DECISIONS,
  given: Given,
): Promise<Answer> {
  const decision: Decision = DECISIONS[verb];
  const { by } = decision;
  const done = texts.DECISIONS[verb];
  const desk = await openDesk(session, decision.duty);
  const { consortium } = session;
  const { shipmentId, shipment, state } = await findNamedShipment(consortium, given.shipment, {
    [by]: desk.member,
    statuses: decision.from,
  });
  const { consignor, consignee } = shipment;
  const other = await desk.directory.nameOf(by === "consignor" ? consignee : consignor);
  const direction = by === "consignor" ? "to" : "from";
  const what = texts.shipmentOf(shipment.lots.length, direction, other);
  if (state.status === decision.to && shipment[by] === desk.member) {
    return answer(texts.decidedBefore(done, what), { shipmentId, already: true });
  }
  const { hash } = await session.send(
    await decision.call(consortium, shipment, groundsOf(given), occurrenceOf(desk, given)),
  );
  return answer([texts.decided(done, what), texts.shipmentCalled(shipmentId)], {
    shipmentId,
    already: false,
    transaction: hash,
  });
}
