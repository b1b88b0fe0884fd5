import { findLot } from "../../../sdk/lots";
import * as texts from "../../../texts/tasks/lot";
import type { Answer } from "../support/answer";
import { act } from "../support/act";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import { saidLots } from "../support/saidLot";
import type { ActingSession } from "../support/session";

/** Closes lots: no more of them will be declared. */
export async function close(
  session: ActingSession,
  codes: readonly string[],
  circumstances: Circumstances,
): Promise<Answer> {
  const desk = await openDesk(session, "produce");
  const { consortium } = session;
  const said = await saidLots(session, codes);
  const lots = await Promise.all(said.map((code) => findLot(consortium, code)));
  return act(
    session,
    consortium.production.close.populateTransaction(lots, occurrenceOf(desk, circumstances)),
    texts.closed(lots.length),
    { lots },
  );
}
