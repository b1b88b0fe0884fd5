import { findLot } from "../../../sdk/lots";
import type { Answer } from "../support/answer";
import { act } from "../support/act";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import type { ActingSession } from "../support/session";
import { count } from "../support/table";

/** Closes lots: no more of them will be declared. */
export async function close(
  session: ActingSession,
  codes: readonly string[],
  circumstances: Circumstances,
): Promise<Answer> {
  const desk = await openDesk(session, "produce");
  const { consortium } = session;
  const lots = await Promise.all(codes.map((code) => findLot(consortium, code)));
  return act(
    session,
    consortium.production.close.populateTransaction(lots, occurrenceOf(desk, circumstances)),
    `Closed ${count(lots.length, "lot")}: no more will be declared.`,
    { lots },
  );
}
