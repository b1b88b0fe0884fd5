import { LotmarkError, type MemberOf } from "../../../sdk/chain";
import { TWO_AUTHORITIES } from "../../../texts/tasks/recall";
import { recordedMark } from "../brand/mark";
import { openDesk } from "../support/desk";
import type { ActingSession } from "../support/session";

/** As whom somebody was told to act. */
export interface GivenAuthority {
  readonly mark?: string | undefined;
  readonly regulator: boolean;
}

/** As whom somebody stops lots, lifts stops and closes recalls. */
export interface Acting {
  readonly authority: MemberOf<"IRecalls.Authority">;
  /** The maker or the owner of the mark; nobody for the regulator. */
  readonly party: string | undefined;
  /** The mark; zero for the maker. */
  readonly brand: bigint;
  /** Local offset from UTC in quarter hours. */
  readonly utcOffset: number;
}

export async function actingAs(
  session: ActingSession,
  { mark, regulator }: GivenAuthority,
): Promise<Acting> {
  if (regulator) {
    if (mark !== undefined) throw new LotmarkError("TWO_AUTHORITIES", TWO_AUTHORITIES);
    await session.settle();
    const { utcOffset } = session.names;
    return { authority: "Regulator", party: undefined, brand: 0n, utcOffset };
  }
  const { member, directory } = await openDesk(session, mark === undefined ? "produce" : "brand");
  const { utcOffset } = directory;
  if (mark === undefined) return { authority: "Maker", party: member, brand: 0n, utcOffset };
  const { id } = await recordedMark(session, mark);
  return { authority: "MarkOwner", party: member, brand: id, utcOffset };
}
