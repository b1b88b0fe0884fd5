import { type Consortium, endOfDay, startOfDay } from "../../../sdk/chain";
import { parseIsoDate } from "../../../sdk/gs1";
import type { ActingSession, Session } from "./session";

/** The time of the chain's latest block, in Unix seconds. */
export async function chainTime({ provider }: Consortium): Promise<bigint> {
  const block = await provider.getBlock("latest");
  return BigInt(block?.timestamp ?? 0);
}

/** Now, by this machine's clock or the chain's, whichever is later: deadlines count from it. */
export async function laterNow(consortium: Consortium): Promise<bigint> {
  const machine = BigInt(Math.floor(Date.now() / 1000));
  const chain = await chainTime(consortium);
  return chain > machine ? chain : machine;
}

/** The local time of a member (its offset from UTC in quarter hours); UTC for any other account. */
export const zoneOf = async ({ consortium }: Session, account: string): Promise<number> =>
  Number((await consortium.memberRegistry.memberOf(account)).utcOffset);

/** The local time of the member that the key acts for. */
export const ownZone = async (session: ActingSession): Promise<number> =>
  zoneOf(session, await session.member());

/** The first second of a day that is written YYYY-MM-DD. */
export const beginningOf = (date: string, zone: number): bigint =>
  startOfDay(parseIsoDate(date), zone);

/** The last second of a day that is written YYYY-MM-DD. */
export const endOf = (date: string, zone: number): bigint => endOfDay(parseIsoDate(date), zone);
