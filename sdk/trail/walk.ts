import * as texts from "../../texts/trail";
import type { PlacedLog } from "../chain";
import type { Blocks } from "./blocks";
import { TrailBroken } from "./broken";
import { type LoggedEntry, parseEntries } from "./entries";
import { blockOf, extend, seed } from "./slot";

/** Which chain and ledger a trail belongs to. */
export interface Ledger {
  readonly chainId: bigint;
  readonly address: string;
}

/**
 * Every entry of a lot, the oldest first: from the slot's block to the block that the first entry
 * there points to, and so on until the seed. Each entry is checked to lead to the one after it, and
 * the last one to the slot, so that none can be missing, altered or added.
 *
 * Throws {@link TrailBroken}.
 */
export async function walk(
  ledger: Ledger,
  lot: bigint,
  slot: string,
  blocks: Blocks,
): Promise<LoggedEntry[]> {
  const entries: LoggedEntry[] = [];
  let expected = slot;
  for (let block = blockOf(slot); block !== 0; block = blockOf(expected)) {
    const own = entriesOf(ledger, lot, block, await blocks.logsOf(block));
    const last = own.at(-1);
    for (const entry of own.reverse()) {
      if (extend(entry.before, entry) !== expected) {
        const reason =
          entry === last ? texts.LAST_DOES_NOT_LEAD : texts.doesNotLead(entry.logIndex);
        throw new TrailBroken(lot, block, reason);
      }
      expected = entry.before;
      entries.unshift(entry);
    }
    if (blockOf(expected) >= block) throw new TrailBroken(lot, block, texts.ENTRY_MISSING);
  }
  if (expected !== seed(ledger.chainId, ledger.address, lot)) {
    throw new TrailBroken(lot, entries[0]?.block ?? 0, texts.BEGINNING_MISSING);
  }
  return entries;
}

/** A node may answer with anything; what cannot be decoded is as good as nothing. */
function entriesOf(
  { address }: Ledger,
  lot: bigint,
  block: number,
  logs: readonly PlacedLog[],
): LoggedEntry[] {
  try {
    return parseEntries(address, logs).filter((entry) => entry.lot === lot);
  } catch (error) {
    throw new TrailBroken(lot, block, texts.UNREADABLE, error);
  }
}
