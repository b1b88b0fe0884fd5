import type { Consortium } from "./deployment";
import type { PlacedLog } from "./events";
import { type LogFilter, searchLogs, type SearchOptions } from "./logs";

/** Up to where the chain was looked through. By its hash it is noticed if the block is another one since. */
export interface Seen {
  readonly block: number;
  readonly hash: string;
}

/** What looking took. */
export interface SearchCost {
  /** Blocks that were looked through. */
  readonly blocks: number;
  /** Requests to the node for that. */
  readonly requests: number;
}

/** Events that were found. */
export interface LogsSince {
  /** The newest first; an event that fits several filters is there once. */
  readonly logs: readonly PlacedLog[];
  /** Whether what was known before still holds, so that these events go on from there. */
  readonly continues: boolean;
  readonly seen: Seen;
  readonly cost: SearchCost;
}

/**
 * Looks for events that any of the filters fits, after the block up to which was looked before. If
 * that is not a block of the chain any more, or nothing was looked at before, all of it is looked
 * through.
 */
export async function searchSince(
  consortium: Consortium,
  filters: readonly LogFilter[],
  before: Seen | undefined,
  options: Pick<SearchOptions, "window"> = {},
): Promise<LogsSince> {
  const { provider, deployment } = consortium;
  const [head, earlier] = await Promise.all([
    provider.getBlock("latest"),
    before === undefined ? null : provider.getBlock(before.block),
  ]);
  const continues = before !== undefined && earlier?.hash === before.hash;
  const seen: Seen = { block: head?.number ?? 0, hash: head?.hash ?? "" };
  const fromBlock = continues ? before.block + 1 : deployment.deploymentBlock;
  let requests = 0;
  const onWindow = (): void => {
    requests += 1;
  };
  const found = new Map<string, PlacedLog>();
  for (const filter of filters) {
    const range = { ...options, fromBlock, toBlock: seen.block, onWindow };
    for await (const log of searchLogs(consortium, filter, range)) {
      found.set(`${log.blockNumber} ${log.index}`, log);
    }
  }
  const logs = [...found.values()].sort(
    (a, b) => b.blockNumber - a.blockNumber || b.index - a.index,
  );
  const blocks = Math.max(0, seen.block - fromBlock + 1);
  return { logs, continues, seen, cost: { blocks, requests } };
}
