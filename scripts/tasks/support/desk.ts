import { explain, type Occurrence, parseMoment } from "../../../sdk/chain";
import { Directory } from "../../../sdk/directory";
import { type DutyName, DUTIES, readMember } from "../../../sdk/members";
import { hashOf } from "./grounds";
import type { ActingSession } from "./session";

/** A member at work: the one that the key acts for. */
export interface Desk {
  readonly session: ActingSession;
  /** Its account. */
  readonly member: string;
  /** Names, and the member's own time. */
  readonly directory: Directory;
}

/** When something happened and with which document, as it was written. */
export interface Circumstances {
  readonly on?: string | undefined;
  readonly document?: string | undefined;
}

/** The member that a key acts for, if it may do this; what the key sent before is waited for. */
export async function openDesk(session: ActingSession, duty: DutyName): Promise<Desk> {
  const { consortium, key, names } = session;
  await session.settle();
  let member: string;
  try {
    member = await consortium.memberRegistry.authorize(key, DUTIES[duty]);
  } catch (error) {
    throw await explain(error, names);
  }
  const { utcOffset } = await readMember(consortium, member);
  return { session, member, directory: new Directory(consortium, utcOffset) };
}

/** What the member declares about an event. */
export const occurrenceOf = ({ directory }: Desk, given: Circumstances): Occurrence =>
  circumstancesAt(directory.utcOffset, given);

/** What somebody declares about an event at a local offset from UTC in quarter hours. */
export function circumstancesAt(utcOffset: number, { on, document }: Circumstances): Occurrence {
  const eventTime =
    on === undefined ? BigInt(Math.floor(Date.now() / 1000)) : parseMoment(on, utcOffset);
  return { eventTime, utcOffset, documentHash: hashOf(document) };
}
