import type { Consortium } from "./deployment";
import { explain } from "./errors";
import type { PlacedLog } from "./events";
import type { ContractName } from "./interfaces";

/** Which events are looked for. */
export interface LogFilter {
  readonly contract: ContractName;
  readonly topics: readonly (string | null)[];
}

/** Where events are looked for. */
export interface SearchOptions {
  /** Blocks that are asked for at once; default 5,000, which nodes allow unless told otherwise. */
  readonly window?: number;
  /** The first block; default that of the deployment. */
  readonly fromBlock?: number;
  /** The last block; default the present one. */
  readonly toBlock?: number;
  /** Told of every request that was answered, and how many blocks it was about. */
  readonly onWindow?: (blocks: number) => void;
}

/**
 * Looks for events by their indexed parameters, the newest first, one window of blocks after the
 * other. Whoever has found enough stops asking. A node that refuses the window is asked for less.
 */
export async function* searchLogs(
  { deployment, provider }: Consortium,
  { contract, topics }: LogFilter,
  options: SearchOptions = {},
): AsyncGenerator<PlacedLog> {
  const { address } = deployment.contracts[contract];
  const first = options.fromBlock ?? deployment.deploymentBlock;
  let window = options.window ?? 5_000;
  let toBlock = options.toBlock ?? (await provider.getBlockNumber());
  while (toBlock >= first) {
    const fromBlock = Math.max(first, toBlock - window + 1);
    let logs: PlacedLog[];
    try {
      logs = await provider.getLogs({ address, topics: [...topics], fromBlock, toBlock });
    } catch (error) {
      if (window === 1 || (await explain(error)).code !== "LOG_RANGE") throw error;
      window = Math.ceil(window / 2);
      continue;
    }
    options.onWindow?.(toBlock - fromBlock + 1);
    yield* logs.sort((a, b) => b.blockNumber - a.blockNumber || b.index - a.index);
    toBlock = fromBlock - 1;
  }
}

/** All events of one block that have these indexed parameters, in their order. */
export async function logsOfBlock(
  { deployment, provider }: Consortium,
  { contract, topics }: LogFilter,
  block: number,
): Promise<PlacedLog[]> {
  const { address } = deployment.contracts[contract];
  const filter = { address, topics: [...topics], fromBlock: block, toBlock: block };
  const logs = await provider.getLogs(filter);
  return logs.sort((a, b) => a.index - b.index);
}

/** A topic for an account. */
export const topicOf = (account: string): string =>
  `0x${account.slice(2).toLowerCase().padStart(64, "0")}`;

/** A topic for a number. */
export const wordOf = (number: bigint): string => `0x${number.toString(16).padStart(64, "0")}`;
