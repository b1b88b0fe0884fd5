import { findNamedShipment, shipmentStruct } from "../../../sdk/custody";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import type { ActingSession } from "../support/session";
import { count } from "../support/table";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";

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
  const consignor = say(await desk.directory.nameOf(shipment.consignor));
  const what = `the shipment of ${count(shipment.lots.length, "lot")} from ${consignor}`;
  if (state.status === "Accepted" && shipment.consignee === desk.member) {
    return answer(`You had accepted ${what} before.`, { shipmentId, already: true });
  }
  const occurrence = occurrenceOf(desk, circumstances);
  const { hash } = await session.send(
    await consortium.custodyTransfer.accept.populateTransaction(
      shipmentStruct(shipment),
      occurrence,
    ),
  );
  return answer([`Accepted ${what}.`, `Shipment ${shipmentId}`], {
    shipmentId,
    already: false,
    transaction: hash,
  });
}
