import type { PalletShippedEvent } from "../../typechain-types/contracts/custody/ICustodyTransfer";
import { noPallet } from "../../texts/custody";
import {
  type Consortium,
  INTERFACES,
  LotmarkError,
  logsOfBlock,
  readEvent,
  searchLogs,
  type SearchOptions,
  wordOf,
} from "../chain";
import { parseScan } from "../gs1";
import { type FoundShipment, readShipped } from "./read";
import type { Shipment } from "./shipment";

const { custodyTransfer } = INTERFACES;
const PALLET_SHIPPED = custodyTransfer.getEvent("PalletShipped").topicHash;
const SHIPPED = custodyTransfer.getEvent("Shipped").topicHash;

/** What stands on a pallet. */
export interface PalletLine {
  readonly lot: bigint;
  readonly units: bigint;
}

/**
 * The shipments that a pallet went with, the latest first: a pallet that is passed on unopened has
 * several. Found by an index of the chain; a `fromBlock` bounds how far back is looked.
 */
export async function* searchPallet(
  consortium: Consortium,
  sscc: bigint,
  options: SearchOptions = {},
): AsyncGenerator<FoundShipment> {
  const topics = [PALLET_SHIPPED, wordOf(sscc)];
  const filter = { contract: "custodyTransfer", topics } as const;
  let last = "";
  for await (const log of searchLogs(consortium, filter, options)) {
    const event = readEvent<PalletShippedEvent.OutputObject>(custodyTransfer, "PalletShipped", log);
    // Lines of one pallet that stand apart announce it more than once.
    if (event === undefined || event.shipmentId === last) continue;
    last = event.shipmentId;
    const shipped = { contract: "custodyTransfer", topics: [SHIPPED, last] } as const;
    const [opened] = await logsOfBlock(consortium, shipped, log.blockNumber);
    const found = opened && readShipped(opened);
    if (found !== undefined) yield found;
  }
}

/**
 * The latest shipment that a pallet went with. Throws a {@link LotmarkError} `NO_PALLET`.
 */
export async function findPallet(
  consortium: Consortium,
  sscc: bigint,
  options: SearchOptions = {},
): Promise<FoundShipment> {
  for await (const found of searchPallet(consortium, sscc, options)) return found;
  throw palletUnknown(sscc);
}

/** There is no shipment with a pallet. */
export const palletUnknown = (sscc: bigint): LotmarkError =>
  new LotmarkError("NO_PALLET", noPallet(formatSscc(sscc)), { sscc: formatSscc(sscc) });

/** What stands on a pallet of a shipment. */
export const contentOf = ({ lots, units, ssccs }: Shipment, sscc: bigint): PalletLine[] =>
  lots.flatMap((lot, line) => (ssccs[line] === sscc ? [{ lot, units: units[line] ?? 0n }] : []));

/** The 18 digits of an SSCC. */
export const formatSscc = (sscc: bigint): string => sscc.toString().padStart(18, "0");

/** The SSCC that was scanned or written, if it is one. */
export function readSscc(text: string): bigint | undefined {
  try {
    const scan = parseScan(text);
    return scan.kind === "sscc" ? BigInt(scan.sscc) : undefined;
  } catch {
    return undefined;
  }
}
