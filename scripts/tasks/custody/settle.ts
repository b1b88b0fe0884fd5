import { LotmarkError } from "../../../sdk/chain";
import {
  findNamedShipment,
  pairLines,
  planSettlement,
  shipmentStruct,
  type WrittenLines,
} from "../../../sdk/custody";
import * as texts from "../../../texts/tasks/custody";
import type { Text } from "../../../texts/text";
import { type Answer, answer } from "../support/answer";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";

/** How short units are settled, as it was written. */
export interface Given extends GivenGrounds, Circumstances {
  readonly shipment: string;
  readonly outcome: string;
  readonly lot?: string | undefined;
  readonly units?: string | undefined;
}

/** Settles units of a shipment that were short: all of them, or those that are said. */
export async function settle(session: ActingSession, given: Given): Promise<Answer> {
  const found = isFound(given.outcome);
  const lines = linesOf(given);
  const grounds = groundsOf(given);
  const desk = await openDesk(session, "dispatch");
  const { consortium } = session;
  const named = await findNamedShipment(consortium, given.shipment, {
    consignor: desk.member,
    statuses: ["Short"],
  });
  const { shipmentId, shipment, state } = named;
  const { alreadySettled, lots, units } = await planSettlement(consortium, named, {
    ...{ found, grounds, lines },
  });
  const settled = units.reduce((sum, line) => sum + line, 0n);
  const common = { shipmentId, found, lots, units };
  if (alreadySettled && shipment.consignor === desk.member) {
    const { outstanding } = state;
    const data = { ...common, already: true, outstanding };
    return answer(tell(true, settled, found, outstanding), data);
  }
  const { hash } = await session.send(
    await consortium.custodyTransfer.settle.populateTransaction(
      shipmentStruct(shipment),
      [...lots],
      [...units],
      found,
      grounds,
      occurrenceOf(desk, given),
    ),
  );
  const outstanding = state.outstanding - settled;
  return answer(tell(false, settled, found, outstanding), {
    ...{ ...common, already: false, outstanding },
    transaction: hash,
  });
}

function isFound(outcome: string): boolean {
  const written = outcome.trim().toLowerCase();
  if (written === "found" || written === "lost") return written === "found";
  throw new LotmarkError("SETTLEMENT_UNKNOWN", texts.unknownOutcome(outcome), { outcome });
}

function linesOf({ lot, units }: Given): WrittenLines | undefined {
  if (lot === undefined && units === undefined) return undefined;
  if (lot !== undefined && units !== undefined) return pairLines(lot, units);
  throw new LotmarkError("LINES_NOT_SAID", texts.BOTH_OR_NEITHER);
}

function tell(before: boolean, settled: bigint, found: boolean, outstanding: bigint): Text[] {
  const line = texts.settled(settled, found, before);
  return outstanding === 0n ? [line] : [line, texts.stillToSettle(outstanding)];
}
