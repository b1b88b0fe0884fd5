import { ZeroHash } from "ethers";

import { ALTERED } from "../../texts/trail";
import { type Consortium, INTERFACES, type ModuleName, readChainId } from "../chain";
import type { Shipment } from "../custody/shipment";
import { type BlockOptions, Blocks } from "./blocks";
import { TrailBroken } from "./broken";
import { CUSTODY, type CustodyEvidence } from "./custody";
import { type LoggedEntry, parseEntries } from "./entries";
import { HANDOVER, type HandoverEvidence } from "./handover";
import type { HistoryEvent } from "./history";
import { type Holder, holdersAfter } from "./holders";
import { PRODUCTION } from "./production";
import { RECALLS } from "./recalls";
import { walk } from "./walk";

/** A lot's history, checked against what the ledger holds of it. */
export interface Trail {
  readonly lot: bigint;
  /** The ledger's slot that it was checked against; zero for a lot that does not exist. */
  readonly slot: string;
  /** Everything that happened, the oldest first; nothing for a lot that does not exist. */
  readonly history: readonly HistoryEvent[];
  /** Who has the units now, shipments on their way included. */
  readonly holders: readonly Holder[];
}

export interface TrailOptions extends BlockOptions {
  /** Events of blocks that were asked for already, shared between the trails of many lots. */
  readonly blocks?: Blocks;
  /** The slot to read up to; left out, the ledger's present one. */
  readonly slot?: string;
}

/**
 * Reads a lot's history backwards from the ledger's slot, one block after another and never from
 * the beginning of the chain, and checks that it is complete and unaltered.
 *
 * Throws {@link TrailBroken} if the node gives anything else.
 */
export async function readTrail(
  consortium: Consortium,
  lot: bigint,
  options: TrailOptions = {},
): Promise<Trail> {
  const blocks = options.blocks ?? new Blocks(consortium, options);
  const read = async (): Promise<Trail> => {
    const [chainId, slot] = await Promise.all([
      readChainId(consortium.provider),
      options.slot ?? consortium.lotToken.trailOf(lot),
    ]);
    if (slot === ZeroHash) return { lot, slot, history: [], holders: [] };
    const address = consortium.deployment.contracts.lotToken.address;
    const entries = await walk({ chainId, address }, lot, slot, blocks);
    const history = await tell(consortium, chainId, entries, blocks);
    return { lot, slot, history, holders: holdersAfter(history) };
  };
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof TrailBroken)) throw error;
    // The chain may have been reorganised since a block was asked for; then a second look is whole.
    blocks.forget();
    return read();
  }
}

/** Reads the histories of many lots; blocks that they share are asked for once. */
export async function readTrails(
  consortium: Consortium,
  lots: readonly bigint[],
  options: BlockOptions = {},
): Promise<Trail[]> {
  const blocks = new Blocks(consortium, options);
  return Promise.all(lots.map((lot) => readTrail(consortium, lot, { blocks })));
}

/** What the entries record, from what their modules emitted along with them. */
async function tell(
  consortium: Consortium,
  chainId: bigint,
  own: readonly LoggedEntry[],
  blocks: Blocks,
): Promise<HistoryEvent[]> {
  const shipments = new Map<string, Shipment>();
  const history: HistoryEvent[] = [];
  for (const entry of own) {
    const logs = (await blocks.logsOf(entry.block)).filter(
      ({ transactionHash }) => transactionHash === entry.transaction,
    );
    const entries = parseEntries(consortium.deployment.contracts.lotToken.address, logs);
    const event = tellOne(consortium, { entry, entries, logs, chainId, shipments });
    if (event.type === "shipped") shipments.set(event.shipmentId, event.shipment);
    if (event.type === "turnedBack") {
      shipments.set(event.returning.shipmentId, event.returning.shipment);
    }
    history.push(event);
  }
  return history;
}

/** What is known of an entry, whichever module made it. */
type TrailEvidence = CustodyEvidence & HandoverEvidence;

/** What entries record, by the module that made them and their kind. */
const READERS: Readonly<
  Partial<
    Record<
      ModuleName,
      Readonly<Record<number, (evidence: TrailEvidence) => HistoryEvent | undefined>>
    >
  >
> = { production: PRODUCTION, custodyTransfer: CUSTODY, recalls: RECALLS, handover: HANDOVER };

function tellOne(
  { deployment }: Consortium,
  evidence: Omit<TrailEvidence, "contract">,
): HistoryEvent {
  const { entry } = evidence;
  const names = Object.keys(READERS) as ModuleName[];
  const name = names.find((known) => deployment.contracts[known].address === entry.module);
  const read = name && READERS[name]?.[entry.kind];
  if (name === undefined || read === undefined) return { type: "unknown", entry };
  let cause: unknown;
  try {
    const event = read({ ...evidence, contract: INTERFACES[name] });
    if (event !== undefined) return event;
  } catch (error) {
    // What a node invented may not even be decodable.
    cause = error;
  }
  throw new TrailBroken(entry.lot, entry.block, ALTERED, cause);
}
