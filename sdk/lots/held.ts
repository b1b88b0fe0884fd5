import {
  type Consortium,
  INTERFACES,
  type PlacedLog,
  readEvent,
  type SearchCost,
  searchSince,
  type Seen,
  topicOf,
} from "../chain";
import { decodeLotId } from "../gs1";

/** Units of a lot in somebody's custody. */
export interface HeldLot {
  readonly lot: bigint;
  readonly units: bigint;
}

/** Which lots a member ever received, up to which block. Plain data, to be kept as JSON. */
export interface RememberedLots {
  readonly seen: Seen;
  /** Token ids, 0x…. */
  readonly lots: readonly string[];
}

/** The lots of a product that a member holds. */
export interface HeldLots {
  readonly lots: readonly HeldLot[];
  readonly cost: SearchCost;
  readonly remembered: RememberedLots;
}

const { lotToken } = INTERFACES;
const SINGLE = lotToken.getEvent("TransferSingle").topicHash;
const BATCH = lotToken.getEvent("TransferBatch").topicHash;
/** How many balances are asked for in one call. */
const PAGE = 500;

/**
 * Finds the lots of a product that a member holds, the latest first, by the indexed receiver of the
 * ledger's events. Whoever keeps what it remembers and gives it back asks for new blocks only.
 *
 * @param gtin 14 digits
 */
export async function readHeldLots(
  consortium: Consortium,
  member: string,
  gtin: string,
  before?: RememberedLots,
): Promise<HeldLots> {
  const contract = "lotToken";
  const to = topicOf(member);
  const filters = [SINGLE, BATCH].map(
    (event) => ({ contract, topics: [event, null, null, to] }) as const,
  );
  const { logs, continues, seen, cost } = await searchSince(consortium, filters, before?.seen);
  const known = continues && before !== undefined ? before.lots.map(BigInt) : [];
  const received = [...new Set([...logs.flatMap(lotsOf), ...known])];
  const ofProduct = received.filter((lot) => decodeLotId(lot).gtin === gtin);
  const lots: HeldLot[] = [];
  for (let start = 0; start < ofProduct.length; start += PAGE) {
    const page = ofProduct.slice(start, start + PAGE);
    const balances = await consortium.lotToken.balanceOfBatch(
      page.map(() => member),
      page,
    );
    page.forEach((lot, index) => lots.push({ lot, units: balances[index] ?? 0n }));
  }
  return {
    lots: lots.filter(({ units }) => units > 0n),
    cost,
    remembered: { seen, lots: received.map((lot) => `0x${lot.toString(16)}`) },
  };
}

interface Single {
  readonly id: bigint;
}

interface Batch {
  readonly ids: readonly bigint[];
}

function lotsOf(log: PlacedLog): readonly bigint[] {
  const single = readEvent<Single>(lotToken, "TransferSingle", log);
  if (single !== undefined) return [single.id];
  return readEvent<Batch>(lotToken, "TransferBatch", log)?.ids ?? [];
}
