import { ZeroAddress } from "ethers";

import { inWords, LotmarkError, type MemberOf, numberOf, parseMoment } from "../../../sdk/chain";
import { findLot, readLotState } from "../../../sdk/lots";
import {
  carrying,
  type Descendant,
  type Notice,
  noticeStruct,
  readDownstream,
  stopOf,
} from "../../../sdk/recalls";
import * as texts from "../../../texts/tasks/recall";
import { say } from "../../language";
import { labelOf } from "../lot/names";
import { type Answer, answer } from "../support/answer";
import { governed } from "../support/governed";
import { type GivenGrounds, groundsOf } from "../support/grounds";
import type { ActingSession } from "../support/session";
import { type Acting, actingAs, type GivenAuthority } from "./authority";
import { findPlaces } from "./places";

/** What a notice says, as it was written. */
export interface GivenNotice extends GivenAuthority, GivenGrounds {
  readonly class?: string | undefined;
  readonly places?: string | undefined;
  readonly deadline?: string | undefined;
  readonly caseNumber?: string | undefined;
  readonly instructions?: string | undefined;
  readonly downstream: boolean;
}

/** Lots that one transaction stops, which takes some three million gas. */
const BATCH = 200;

/**
 * Stops lots, with everything that was made of them if so wanted. Many lots take several
 * transactions under the same notice; what it has stopped already is left out, so that an interrupted
 * command goes on when it is given again.
 */
export async function stop(
  session: ActingSession,
  kind: MemberOf<"IRecalls.Kind">,
  codes: readonly string[],
  given: GivenNotice,
): Promise<Answer> {
  const { consortium } = session;
  const by = await actingAs(session, given);
  const notice = await readNotice(session, by, kind, given);
  const number = numberOf("IRecalls.Authority", by.authority);
  const struct = noticeStruct(notice);
  const noticeId = await consortium.recalls.noticeIdOf(number, by.party ?? ZeroAddress, struct);

  const named = await Promise.all(codes.map((code) => findLot(consortium, code)));
  const found = await readDownstream(consortium, named);
  const wanted = given.downstream ? found : found.filter(({ lot }) => named.includes(lot));
  const waiting = wanted.filter(({ trail }) => stopOf(trail.history)?.noticeId !== noticeId);
  const lots = await ownOf(session, by, waiting, named);
  for (let first = 0; first < lots.length; first += BATCH) {
    const batch = lots.slice(first, first + BATCH);
    const sent = await send(session, by, struct, batch);
    if (sent !== undefined) return sent;
    const done = Math.min(first + BATCH, lots.length);
    if (lots.length > BATCH) session.environment.report(say(texts.batchSent(done, lots.length)));
  }
  const others = waiting.map(({ lot }) => lot).filter((lot) => !lots.includes(lot));
  const before = wanted.length - waiting.length;
  return answer(
    [
      texts.stopped(lots.length, inWords("IRecalls.Kind", kind), noticeId),
      ...(before === 0 ? [] : [texts.stoppedBefore(before)]),
      ...(others.length === 0 ? [] : [texts.notYours(others.map(labelOf))]),
    ],
    { noticeId, lots, others },
  );
}

/** Answers only where the office has a delay, so that nothing was done yet. */
async function send(
  session: ActingSession,
  by: Acting,
  struct: ReturnType<typeof noticeStruct>,
  lots: readonly bigint[],
): Promise<Answer | undefined> {
  const { recalls } = session.consortium;
  if (by.authority !== "Regulator") {
    await session.send(await recalls.stop.populateTransaction(struct, [...lots], by.brand));
    return undefined;
  }
  const call = await recalls.stopAsRegulator.populateTransaction(struct, [...lots]);
  const nothing: Answer = answer([], undefined);
  const sent = await governed(session, call, () => nothing);
  return sent === nothing ? undefined : sent;
}

/** Those lots over which somebody has a say; those that were named are left to the contract to refuse. */
async function ownOf(
  { consortium }: ActingSession,
  { authority, party, brand }: Acting,
  descendants: readonly Descendant[],
  named: readonly bigint[],
): Promise<bigint[]> {
  const lots = descendants.map(({ lot }) => lot);
  if (authority === "Regulator") return lots;
  const own =
    authority === "MarkOwner"
      ? await carrying(consortium, lots, brand)
      : (await Promise.all(lots.map((lot) => consortium.lotToken.lotOf(lot)))).flatMap(
          ({ maker }, n) => (maker === party ? [lots[n] ?? 0n] : []),
        );
  return lots.filter((lot) => named.includes(lot) || own.includes(lot));
}

async function readNotice(
  session: ActingSession,
  { authority, utcOffset }: Acting,
  kind: MemberOf<"IRecalls.Kind">,
  given: GivenNotice,
): Promise<Notice> {
  const { places, deadline, caseNumber = "", instructions = "" } = given;
  return {
    kind,
    class: given.class === undefined ? 0 : readClass(given.class),
    places: places === undefined ? 0 : Number(await findPlaces(session, authority, places)),
    deadline: deadline === undefined ? 0n : parseMoment(deadline, utcOffset, "end"),
    caseNumber: caseNumber.trim(),
    grounds: groundsOf(given),
    instructions: instructions.trim(),
  };
}

function readClass(text: string): number {
  if (/^[123]$/.test(text)) return Number(text);
  throw new LotmarkError("CLASS_FORMAT", texts.classFormat(text), { text });
}

/** Lots that exist, by what was scanned or typed. */
export async function findLots(
  { consortium }: Pick<ActingSession, "consortium">,
  codes: readonly string[],
): Promise<bigint[]> {
  const states = await Promise.all(codes.map((code) => readLotState(consortium, code)));
  return [...new Set(states.map(({ lot }) => lot))];
}
