import { LotmarkError } from "../../../sdk/chain";
import { findNamedShipment, readCourse, shipmentStruct } from "../../../sdk/custody";
import * as texts from "../../../texts/tasks/custody";
import { type Answer, answer } from "../support/answer";
import type { ActingSession } from "../support/session";

/** Sends stopped and expired lots of a shipment back to its consignor; anybody may. */
export async function returnStopped(session: ActingSession, name: string): Promise<Answer> {
  await session.settle();
  const { consortium, names } = session;
  const found = await findNamedShipment(consortium, name, { statuses: ["Shipped", "Refused"] });
  const { shipmentId, shipment, state } = found;
  const consignor = await names.called(shipment.consignor);
  const { custodyTransfer } = consortium;
  try {
    const { hash } = await session.send(
      await custodyTransfer.returnStopped.populateTransaction(shipmentStruct(shipment)),
    );
    const lots = await readReturned(session, found);
    return answer([texts.sentBack(lots.length, consignor), texts.shipmentCalled(shipmentId)], {
      shipmentId,
      already: false,
      lots,
      transaction: hash,
    });
  } catch (error) {
    const isDone = error instanceof LotmarkError && error.code === "CustodyTransferNothingToReturn";
    if (!isDone || !state.partlyReturned) throw error;
    const lots = await readReturned(session, found);
    const line = texts.sentBackBefore(lots.length, consignor);
    return answer(line, { shipmentId, already: true, lots });
  }
}

async function readReturned(
  { consortium }: ActingSession,
  found: Parameters<typeof readCourse>[1],
): Promise<bigint[]> {
  const course = await readCourse(consortium, found);
  return course.flatMap((step) => (step.type === "stoppedReturned" ? step.lots : []));
}
