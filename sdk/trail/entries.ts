import { ZeroAddress } from "ethers";

import type {
  TrailExtendedEvent,
  TrailRecordedEvent,
  TrailsExtendedEvent,
  TransferBatchEvent,
  TransferSingleEvent,
} from "../../typechain-types/contracts/lots/ILotToken";
import { INTERFACES, type PlacedLog, readEvent } from "../chain";
import type { Entry } from "./slot";

/** An entry as it was found on the chain. */
export interface LoggedEntry extends Entry {
  /** The lot's slot before it. */
  readonly before: string;
  readonly transaction: string;
  /** Position in the block of the event that has it. */
  readonly logIndex: number;
}

const { lotToken } = INTERFACES;

/** What all entries of one event have in common, and what each has of its own. */
interface Extension {
  readonly shared: Pick<LoggedEntry, "module" | "kind" | "from" | "to" | "time">;
  readonly lots: readonly bigint[];
  readonly units: readonly bigint[];
  readonly trails: readonly string[];
  readonly data: readonly string[];
}

/**
 * The entries in a block, in their order. A movement is said by two events, the standard's own and,
 * right after it, that its lots' trails were extended.
 *
 * @param logs events of that block in their order, all of the ledger's among them
 */
export function parseEntries(ledger: string, logs: readonly PlacedLog[]): LoggedEntry[] {
  const own = logs.filter(({ address }) => address === ledger);
  return own.flatMap((log, position) => {
    const extension = recorded(log) ?? extended(log, own[position - 1]);
    if (extension === undefined) return [];
    const { shared, lots, units, trails, data } = extension;
    return lots.map((lot, n) => ({
      ...shared,
      lot,
      units: units[n] ?? 0n,
      data: data[data.length === 1 ? 0 : n] ?? "",
      before: trails[n] ?? "",
      block: log.blockNumber,
      transaction: log.transactionHash,
      logIndex: log.index,
    }));
  });
}

function recorded(log: PlacedLog): Extension | undefined {
  const event = readEvent<TrailRecordedEvent.OutputObject>(lotToken, "TrailRecorded", log);
  if (event === undefined) return undefined;
  const { module, kind, time, lots, trails, data } = event;
  const shared = { module, kind: Number(kind), from: ZeroAddress, to: ZeroAddress, time };
  return { shared, lots, units: [], trails, data };
}

function extended(log: PlacedLog, before: PlacedLog | undefined): Extension | undefined {
  if (before === undefined) return undefined;
  const one = readEvent<TrailExtendedEvent.OutputObject>(lotToken, "TrailExtended", log);
  if (one !== undefined) {
    const moved = readEvent<TransferSingleEvent.OutputObject>(lotToken, "TransferSingle", before);
    if (moved === undefined) return undefined;
    const { kind, time, trail, data } = one;
    const { operator, from, to, id, value } = moved;
    const shared = { module: operator, kind: Number(kind), from, to, time };
    return { shared, lots: [id], units: [value], trails: [trail], data: [data] };
  }
  const many = readEvent<TrailsExtendedEvent.OutputObject>(lotToken, "TrailsExtended", log);
  // By position, since a list has a function `values` of its own.
  const moved = readEvent<TransferBatchEvent.OutputTuple>(lotToken, "TransferBatch", before);
  if (many === undefined || moved === undefined) return undefined;
  const { kind, time, trails, data } = many;
  const [operator, from, to, lots, units] = moved;
  const shared = { module: operator, kind: Number(kind), from, to, time };
  return { shared, lots, units, trails, data };
}
