import { findNamedShipment, shipmentStruct } from "../../../sdk/custody";
import { shipmentCalled } from "../../../texts/tasks/custody";
import * as texts from "../../../texts/tasks/carriage";
import { type Answer, answer } from "../support/answer";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import type { ActingSession } from "../support/session";

/** Picks a shipment up that names the own company as its carrier. */
export async function pickUp(
  session: ActingSession,
  name: string,
  circumstances: Circumstances,
): Promise<Answer> {
  const desk = await openDesk(session, "receive");
  const { consortium } = session;
  const { shipmentId, shipment, state } = await findNamedShipment(consortium, name, {
    carrier: desk.member,
    statuses: ["Shipped"],
  });
  const what = texts.shipmentFrom(
    shipment.lots.length,
    await desk.directory.nameOf(shipment.consignor),
    await desk.directory.nameOf(shipment.consignee),
  );
  if (state.pickedUp && shipment.carrier === desk.member) {
    return answer(texts.pickedUpBefore(what), { shipmentId, already: true });
  }
  const { hash } = await session.send(
    await consortium.custodyTransfer.pickUp.populateTransaction(
      shipmentStruct(shipment),
      occurrenceOf(desk, circumstances),
    ),
  );
  return answer([texts.pickedUp(what), shipmentCalled(shipmentId)], {
    shipmentId,
    already: false,
    transaction: hash,
  });
}
