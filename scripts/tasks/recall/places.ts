import { LotmarkError, type MemberOf, numberOf } from "../../../sdk/chain";
import { findMember } from "../../../sdk/directory";
import * as texts from "../../../texts/tasks/recall";
import { type Answer, answer } from "../support/answer";
import { governed } from "../support/governed";
import type { ActingSession, Session } from "../support/session";

type Authority = MemberOf<"IRecalls.Authority">;

/** What people write for each authority. */
const AUTHORITIES: Readonly<Record<string, Authority>> = {
  maker: "Maker",
  owner: "MarkOwner",
  regulator: "Regulator",
};

/** Numbers a list of places. */
export async function listPlaces(
  session: ActingSession,
  text: string,
  members: readonly string[],
): Promise<Answer> {
  const { consortium, names } = session;
  const authority = AUTHORITIES[text.toLowerCase()];
  if (authority === undefined) {
    throw new LotmarkError("UNKNOWN_AUTHORITY", texts.unknownAuthority(text), { text });
  }
  const places = await Promise.all(members.map((member) => findMember(consortium, member)));
  const number = numberOf("IRecalls.Authority", authority);
  const call = await consortium.recalls.listPlaces.populateTransaction(number, places);
  return governed(session, call, async ({ hash }) => {
    const list = await consortium.recalls.listOf(number, places);
    const called = await Promise.all(places.map((place) => names.called(place)));
    return answer(texts.listedPlaces(list, called), { list, authority, places, transaction: hash });
  });
}

/** The number of a list of places, by its number or the members on it. */
export async function findPlaces(
  { consortium }: Session,
  authority: Authority,
  text: string,
): Promise<bigint> {
  if (/^[0-9]{1,3}$/.test(text)) return BigInt(text);
  const members = text.split(",").map((member) => member.trim());
  const places = await Promise.all(members.map((member) => findMember(consortium, member)));
  const list = await consortium.recalls.listOf(numberOf("IRecalls.Authority", authority), places);
  if (list !== 0n) return list;
  throw new LotmarkError("UNKNOWN_PLACES", texts.unknownPlaces(text), { text });
}
