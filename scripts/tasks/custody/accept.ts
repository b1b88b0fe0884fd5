import { LotmarkError } from "../../../sdk/chain";
import { findNamedShipment, shipmentStruct } from "../../../sdk/custody";
import * as texts from "../../../texts/scanning";
import { type Answer, answer } from "../support/answer";
import type { ActingSession } from "../support/session";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";

/** The shipment, which has to be named unless it is scanned. Throws a {@link LotmarkError} `SHIPMENT_NOT_SAID`. */
export function requireShipment(name: string | undefined): string {
  if (name !== undefined) return name;
  throw new LotmarkError("SHIPMENT_NOT_SAID", texts.shipmentNotSaid);
}

/** Accepts a shipment in full. */
export async function accept(
  session: ActingSession,
  name: string,
  circumstances: Circumstances,
): Promise<Answer> {
  const desk = await openDesk(session, "receive");
  const { consortium } = session;
  const { shipmentId, shipment, state } = await findNamedShipment(consortium, name, {
    consignee: desk.member,
    statuses: ["Shipped"],
  });
  const consignor = await desk.directory.nameOf(shipment.consignor);
  const lots = shipment.lots.length;
  if (state.status === "Accepted" && shipment.consignee === desk.member) {
    return answer(texts.alreadyAccepted(lots, consignor), { shipmentId, already: true });
  }
  const occurrence = occurrenceOf(desk, circumstances);
  const { hash } = await session.send(
    await consortium.custodyTransfer.accept.populateTransaction(
      shipmentStruct(shipment),
      occurrence,
    ),
  );
  return answer([texts.acceptedInFull(lots, consignor), texts.shipment(shipmentId)], {
    shipmentId,
    already: false,
    transaction: hash,
  });
}
