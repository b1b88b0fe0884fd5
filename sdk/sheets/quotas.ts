import * as texts from "../../texts/sheets";
import { asText } from "../../texts/text";
import { UNLIMITED_QUOTA } from "../brands";
import type { Consortium, Names } from "../chain";
import type { Faults } from "./faults";

/** What is going to be drawn under some marks. */
export interface Draw {
  readonly row: number;
  /** What was written in the cell of the quantity. */
  readonly quantity: string;
  readonly marks: readonly bigint[];
  /** In base measure. */
  readonly amount: bigint;
}

/** Looks for the rows with which the quota of a mark would be exceeded. */
export async function checkQuotas(
  consortium: Consortium,
  maker: string,
  draws: readonly Draw[],
  faults: Faults,
  names?: Names,
): Promise<void> {
  const marks = new Set(draws.flatMap((draw) => draw.marks));
  for (const mark of marks) {
    const left = await remainingOf(consortium, maker, mark);
    if (left === undefined) continue;
    const drawn = draws.filter((draw) => draw.marks.includes(mark));
    const total = drawn.reduce((sum, { amount }) => sum + amount, 0n);
    if (total <= left) continue;
    const called = asText((await names?.brand?.(mark)) ?? `0x${mark.toString(16)}`);
    let sum = 0n;
    for (const { row, quantity, amount } of drawn) {
      sum += amount;
      if (sum <= left) continue;
      const reason = texts.quotaExceeded(called, left, total);
      faults.add(row, "quantity", quantity, "QUOTA", reason);
      break;
    }
  }
}

/** How much of a mark's quota is left; `undefined` where there is no limit. */
async function remainingOf(
  { brandRegistry }: Consortium,
  maker: string,
  mark: bigint,
): Promise<bigint | undefined> {
  const { owner, season } = await brandRegistry.brandOf(mark);
  if (owner === maker) return undefined;
  const { quota, drawn } = await brandRegistry.authorisationOf(mark, maker, season);
  return quota === UNLIMITED_QUOTA ? undefined : quota - drawn;
}
