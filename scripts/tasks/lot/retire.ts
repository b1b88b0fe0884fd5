import { inWords, LotmarkError, type MemberOf, numberOf } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import * as texts from "../../../texts/tasks/lot";
import type { Text } from "../../../texts/text";
import type { Answer } from "../support/answer";
import { act, decide } from "../support/act";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";
import { readPortions, type WrittenPortions } from "./portions";

type Retirement = MemberOf<"IProduction.Retirement">;

/** What people write for each way out of circulation. */
const WAYS: Readonly<Record<string, Retirement>> = {
  sold: "Sold",
  consumed: "Consumed",
  destroyed: "Destroyed",
  lost: "Lost",
  stolen: "Stolen",
  sample: "Sample",
  left: "LeftNetwork",
};

/** Takes units out of circulation. */
export async function retire(
  session: ActingSession,
  way: string,
  given: WrittenPortions & Circumstances,
): Promise<Answer> {
  const retirement = findWay(way);
  const desk = await openDesk(session, "dispatch");
  const { consortium } = session;
  const portions = await readPortions(consortium, given, session);
  const lots = portions.map(({ lot }) => lot);
  const units = portions.map((portion) => portion.units);
  const call = consortium.production.retire.populateTransaction(
    lots,
    units,
    numberOf("IProduction.Retirement", retirement),
    occurrenceOf(desk, given),
  );
  return act(
    session,
    call,
    texts.retired(quantityOf(lots, units), inWords("IProduction.Retirement", retirement)),
    {
      retirement,
      lots,
      units,
    },
  );
}

/** Takes what an expelled member holds out of circulation. */
export async function seize(
  session: ActingSession,
  member: string,
  way: string,
  given: WrittenPortions & GivenGrounds,
): Promise<Answer> {
  const retirement = findWay(way);
  const { consortium, names } = session;
  const holder = await findMember(consortium, member);
  const portions = await readPortions(consortium, given);
  const lots = portions.map(({ lot }) => lot);
  const units = portions.map((portion) => portion.units);
  const call = consortium.production.seize.populateTransaction(
    holder,
    lots,
    units,
    numberOf("IProduction.Retirement", retirement),
    groundsOf(given),
  );
  return decide(
    session,
    call,
    texts.seized(
      quantityOf(lots, units),
      await names.called(holder),
      inWords("IProduction.Retirement", retirement),
    ),
    { holder, retirement, lots, units },
  );
}

function findWay(text: string): Retirement {
  const retirement = WAYS[text.toLowerCase()];
  if (retirement !== undefined) return retirement;
  throw new LotmarkError("UNKNOWN_RETIREMENT", texts.unknownWay(text, Object.keys(WAYS)), { text });
}

function quantityOf(lots: readonly bigint[], units: readonly bigint[]): Text {
  const total = units.reduce((sum, one) => sum + one, 0n);
  return texts.quantityOf(total, lots.length);
}
