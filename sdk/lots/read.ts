import { type AuthorisedAt, readAuthorisedAt } from "../brands";
import type { Consortium } from "../chain";
import { parseScan, type ScannedDates } from "../gs1";
import {
  type BlockOptions,
  Blocks,
  type Declaration,
  type HistoryEvent,
  type Merged,
  readTrail,
  type Split,
  type Trail,
  type Transformed,
} from "../trail";
import { type RelabelledDate, relabelledDates } from "./scanned";
import { type LotState, readLotState } from "./state";

/** The dates of a lot, those that are given; days since 1970-01-01, zero for none. */
export type LotDates = Pick<Declaration, "productionDate" | "bestBeforeDate" | "expirationDate">;

/** Whether the maker might use a mark when it made the lot. */
export interface MadeUnder {
  readonly brand: bigint;
  readonly made: AuthorisedAt;
}

/** All that a verifier can know of a lot. */
export interface LotReport extends LotState {
  /** Its history, checked against the ledger, and who holds how many units. */
  readonly trail: Trail;
  /** The histories of the lots that it was split from, or merged or made of, to any depth. */
  readonly origins: readonly Trail[];
  /** As declared; of a lot that was split off or merged, the earliest of those that it came out of. */
  readonly dates: LotDates;
  /** The dates on the scanned label that are others. */
  readonly relabelled: readonly RelabelledDate[];
  /** Unix seconds at which its first units came into being. */
  readonly madeAt: bigint;
  /** Whether its maker might use each mark then. */
  readonly madeUnder: readonly MadeUnder[];
}

/**
 * Reads everything that a verifier can know of a lot, from what was scanned or typed: its state, and
 * its history with that of its origins, complete and checked.
 *
 * Throws what {@link readLotState} throws, and `TrailBroken`.
 */
export async function readLot(
  consortium: Consortium,
  scanned: string | bigint,
  options: BlockOptions = {},
): Promise<LotReport> {
  const blocks = new Blocks(consortium, options);
  const state = await readLotState(consortium, scanned);
  const trail = await readTrail(consortium, state.lot, { blocks, slot: state.slot });
  const madeAt = trail.history[0]?.entry.time ?? 0n;
  const [origins, ...madeUnder] = await Promise.all([
    readOrigins(consortium, trail, blocks),
    ...state.marks.map(async ({ brand: { id } }) => ({
      brand: id,
      made: await readAuthorisedAt(consortium, id, state.maker.account, madeAt, state.block),
    })),
  ]);
  const dates = datesOf(trail, origins);
  const relabelled = relabelledDates(datesOnLabel(scanned), dates);
  return { ...state, trail, origins, dates, relabelled, madeAt, madeUnder };
}

/**
 * The histories of the lots that a lot came out of, to any depth, each up to the moment when it went
 * in. What each had been then is pinned down in the history of what came out.
 */
export async function readOrigins(
  consortium: Consortium,
  trail: Trail,
  blocks: Blocks = new Blocks(consortium),
): Promise<Trail[]> {
  const origins = new Map<string, Trail>();
  for (let level: readonly Trail[] = [trail]; level.length > 0;) {
    const inputs = level
      .flatMap(({ history }) => history.filter(isOutput).flatMap((event) => event.inputs))
      .filter(({ lot, trail: slot }) => !origins.has(`${lot} ${slot}`));
    level = await Promise.all(
      inputs.map(({ lot, trail: slot }) => readTrail(consortium, lot, { blocks, slot })),
    );
    for (const origin of level) origins.set(`${origin.lot} ${origin.slot}`, origin);
  }
  return [...origins.values()];
}

const isOutput = (event: HistoryEvent): event is Split | Merged | Transformed =>
  (event.type === "split" || event.type === "merged" || event.type === "transformed") &&
  event.role === "output";

/** The dates that were declared of a lot; of one that was split off or merged, the earliest of each kind of its inputs'. */
function datesOf(trail: Trail, origins: readonly Trail[]): LotDates {
  const declarations = declarationsBehind(trail, origins);
  const earliest = (name: keyof LotDates): number => {
    const given = declarations.map((declaration) => declaration[name]).filter((day) => day !== 0);
    return given.length === 0 ? 0 : Math.min(...given);
  };
  return {
    productionDate: earliest("productionDate"),
    bestBeforeDate: earliest("bestBeforeDate"),
    expirationDate: earliest("expirationDate"),
  };
}

/** The dates that a scanned label says; a token id says none. */
function datesOnLabel(scanned: string | bigint): ScannedDates {
  if (typeof scanned === "bigint") return {};
  const scan = parseScan(scanned);
  return scan.kind === "lot" ? scan.dates : {};
}

/** The dates of a lot, from its history and that of its origins. Throws `TrailBroken`. */
export async function readLotDates(consortium: Consortium, lot: bigint): Promise<LotDates> {
  const blocks = new Blocks(consortium);
  const trail = await readTrail(consortium, lot, { blocks });
  return datesOf(trail, await readOrigins(consortium, trail, blocks));
}

function declarationsBehind(trail: Trail, origins: readonly Trail[]): Declaration[] {
  const own = declarationOf(trail.history);
  if (own !== undefined) return [own];
  return trail.history
    .filter(isOutput)
    .flatMap((event) => event.inputs)
    .flatMap(({ lot, trail: slot }) =>
      origins.filter((origin) => origin.lot === lot && origin.slot === slot),
    )
    .flatMap((origin) => declarationsBehind(origin, origins));
}

/** What holds of what was declared of a lot, corrections included; by whoever made it, also of other lots. */
export function declarationOf(history: readonly HistoryEvent[]): Declaration | undefined {
  for (const event of [...history].reverse()) {
    if (event.type === "declared" || event.type === "corrected") return event.declaration;
    if (event.type !== "transformed" || event.role !== "output") continue;
    return event.outputs.find(({ lot }) => lot === event.entry.lot)?.declaration;
  }
  return undefined;
}
