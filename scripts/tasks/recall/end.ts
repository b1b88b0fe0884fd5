import type { Call, Grounds, Occurrence } from "../../../sdk/chain";
import * as texts from "../../../texts/tasks/recall";
import { act, decide } from "../support/act";
import type { Answer } from "../support/answer";
import type { Circumstances } from "../support/desk";
import { circumstancesAt } from "../support/desk";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";
import { actingAs, type GivenAuthority } from "./authority";
import { findLots } from "./stop";

type Given = GivenAuthority & GivenGrounds & Circumstances;

/** Lifts the stop of lots. */
export async function lift(
  session: ActingSession,
  codes: readonly string[],
  given: Given,
): Promise<Answer> {
  const { recalls } = session.consortium;
  return end(session, codes, given, texts.lifted, {
    byMember: (lots, brand, ...why) => recalls.lift.populateTransaction(lots, brand, ...why),
    byRegulator: (lots, ...why) => recalls.liftAsRegulator.populateTransaction(lots, ...why),
  });
}

/** Closes the matter of lots. */
export async function close(
  session: ActingSession,
  codes: readonly string[],
  given: Given,
): Promise<Answer> {
  const { recalls } = session.consortium;
  return end(session, codes, given, texts.closed, {
    byMember: (lots, brand, ...why) => recalls.close.populateTransaction(lots, brand, ...why),
    byRegulator: (lots, ...why) => recalls.closeAsRegulator.populateTransaction(lots, ...why),
  });
}

type Why = [grounds: Grounds, occurrence: Occurrence];

interface Calls {
  readonly byMember: (lots: bigint[], brand: bigint, ...why: Why) => Promise<Call>;
  readonly byRegulator: (lots: bigint[], ...why: Why) => Promise<Call>;
}

async function end(
  session: ActingSession,
  codes: readonly string[],
  given: Given,
  line: typeof texts.lifted,
  { byMember, byRegulator }: Calls,
): Promise<Answer> {
  const { authority, brand, utcOffset } = await actingAs(session, given);
  const lots = await findLots(session, codes);
  const why: Why = [groundsOf(given), circumstancesAt(utcOffset, given)];
  return authority === "Regulator"
    ? decide(session, byRegulator(lots, ...why), line(lots.length), { lots })
    : act(session, byMember(lots, brand, ...why), line(lots.length), { lots });
}
