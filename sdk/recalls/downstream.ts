import { decodeLotId } from "../gs1";
import type { Consortium } from "../chain";
import {
  Blocks,
  type HistoryEvent,
  type Merged,
  readTrail,
  type Split,
  type Trail,
  type Transformed,
} from "../trail";

/** A lot that was made of others, or one of those that were asked about. */
export interface Descendant {
  readonly lot: bigint;
  readonly trail: Trail;
  /** The lots that were asked about, or descend from those, of which it was made. */
  readonly madeOf: readonly bigint[];
}

type Making = Split | Merged | Transformed;

/** Whether an event says what was made of a lot. */
export const isMaking = (event: HistoryEvent): event is Making =>
  (event.type === "split" || event.type === "merged" || event.type === "transformed") &&
  event.role === "input";

/**
 * Everything that was made of lots, to any depth, and the lots themselves, which come first.
 *
 * Nothing is searched for. Where units of a lot went into others, its own trail has an entry, and the
 * event that this entry is the hash of names what came out; so each lot leads to the next ones, and
 * every step is proved.
 */
export async function readDownstream(
  consortium: Consortium,
  lots: readonly bigint[],
  blocks: Blocks = new Blocks(consortium),
): Promise<Descendant[]> {
  const trails = new Map<bigint, Trail>();
  const madeOf = new Map<bigint, Set<bigint>>();
  for (let level: readonly bigint[] = [...new Set(lots)]; level.length > 0;) {
    const read = await Promise.all(level.map((lot) => readTrail(consortium, lot, { blocks })));
    for (const trail of read) trails.set(trail.lot, trail);
    for (const { lot, history } of read) {
      for (const output of history.filter(isMaking).flatMap(({ outputs }) => outputs)) {
        madeOf.set(output.lot, (madeOf.get(output.lot) ?? new Set()).add(lot));
      }
    }
    level = [...madeOf.keys()].filter((lot) => !trails.has(lot));
  }
  return [...trails].map(([lot, trail]) => ({
    ...{ lot, trail },
    madeOf: [...(madeOf.get(lot) ?? [])],
  }));
}

/** Which of some lots are of a product that carries a mark. */
export async function carrying(
  { productRegistry }: Consortium,
  lots: readonly bigint[],
  brand: bigint,
): Promise<bigint[]> {
  const gtins = [...new Set(lots.map((lot) => BigInt(decodeLotId(lot).gtin)))];
  const carried = new Set<bigint>();
  await Promise.all(
    gtins.map(async (gtin) => {
      const { marks } = await productRegistry.contentOf(gtin);
      if (marks.includes(brand)) carried.add(gtin);
    }),
  );
  return lots.filter((lot) => carried.has(BigInt(decodeLotId(lot).gtin)));
}
