import { LotmarkError } from "../../../sdk/chain";
import { stopOf } from "../../../sdk/recalls";
import { readTrails } from "../../../sdk/trail";
import * as texts from "../../../texts/tasks/recall";
import { readPortions, type WrittenPortions } from "../lot/portions";
import { act } from "../support/act";
import { type Answer, answer } from "../support/answer";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import type { ActingSession } from "../support/session";
import { findLots } from "./stop";

/** Acknowledges, for each lot, the notice by which it is stopped now. */
export async function acknowledge(
  session: ActingSession,
  codes: readonly string[],
  given: Circumstances,
): Promise<Answer> {
  const desk = await openDesk(session, "receive");
  const { consortium } = session;
  const occurrence = occurrenceOf(desk, given);
  const notices = new Map<string, bigint[]>();
  for (const { lot, history } of await readTrails(consortium, await findLots(session, codes))) {
    const noticeId = stopOf(history)?.noticeId;
    if (noticeId === undefined) continue;
    if (await consortium.recalls.isAcknowledged(noticeId, lot, desk.member)) continue;
    notices.set(noticeId, [...(notices.get(noticeId) ?? []), lot]);
  }
  const lots = [...notices.values()].flat();
  if (lots.length === 0) {
    throw new LotmarkError("NOTHING_TO_ACKNOWLEDGE", texts.NOTHING_TO_ACKNOWLEDGE);
  }
  const transactions: string[] = [];
  for (const [noticeId, own] of notices) {
    const { hash } = await session.send(
      await consortium.recalls.acknowledge.populateTransaction(noticeId, own, occurrence),
    );
    transactions.push(hash);
  }
  return answer(texts.acknowledged(lots.length), {
    notices: [...notices].map(([noticeId, own]) => ({ noticeId, lots: own })),
    transactions,
  });
}

/** Records units that came back. */
export async function recover(
  session: ActingSession,
  given: WrittenPortions & Circumstances,
): Promise<Answer> {
  const desk = await openDesk(session, "receive");
  const { consortium } = session;
  const together = new Map<bigint, bigint>();
  for (const { lot, units } of await readPortions(consortium, given)) {
    together.set(lot, (together.get(lot) ?? 0n) + units);
  }
  const [lots, units] = [[...together.keys()], [...together.values()]];
  const call = consortium.recalls.recover.populateTransaction(
    lots,
    units,
    occurrenceOf(desk, given),
  );
  const total = units.reduce((sum, one) => sum + one, 0n);
  return act(session, call, texts.recovered(total, lots.length), { lots, units });
}
