import { findLot } from "../../../sdk/lots";
import * as texts from "../../../texts/tasks/lot";
import type { Answer } from "../support/answer";
import { act } from "../support/act";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import { saidLot } from "../support/saidLot";
import type { ActingSession } from "../support/session";
import { labelOf } from "./names";

/** Notes something about a lot, for everybody to see. */
export async function annotate(
  session: ActingSession,
  code: string,
  note: string,
  circumstances: Circumstances,
): Promise<Answer> {
  const desk = await openDesk(session, "produce");
  const { consortium } = session;
  const lot = await findLot(consortium, await saidLot(session, code));
  const occurrence = occurrenceOf(desk, circumstances);
  return act(
    session,
    consortium.production.annotate.populateTransaction(lot, note.trim(), occurrence),
    texts.annotated(labelOf(lot), note.trim()),
    { lot, note: note.trim() },
  );
}
