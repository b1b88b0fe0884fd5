import { ZeroHash } from "ethers";

import { ALTERED } from "../../texts/trail";
import { type Consortium, INTERFACES, readChainId } from "../chain";
import type { Shipment } from "../custody/shipment";
import { type BlockOptions, Blocks } from "./blocks";
import { TrailBroken } from "./broken";
import { CUSTODY, type CustodyEvidence } from "./custody";
import type { LoggedEntry } from "./entries";
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
  entries: readonly LoggedEntry[],
  blocks: Blocks,
): Promise<HistoryEvent[]> {
  const shipments = new Map<string, Shipment>();
  const history: HistoryEvent[] = [];
  for (const entry of entries) {
    const logs = (await blocks.logsOf(entry.block)).filter(
      ({ transactionHash }) => transactionHash === entry.transaction,
    );
    const event = tellOne(consortium, { entry, logs, chainId, shipments });
    if (event.type === "shipped") shipments.set(event.shipmentId, event.shipment);
    if (event.type === "turnedBack") {
      shipments.set(event.returning.shipmentId, event.returning.shipment);
    }
    history.push(event);
  }
  return history;
}

function tellOne(
  { deployment }: Consortium,
  evidence: Omit<CustodyEvidence, "contract">,
): HistoryEvent {
  const { entry } = evidence;
  const { production, custodyTransfer, recalls } = deployment.contracts;
  let event: HistoryEvent | undefined = { type: "unknown", entry };
  let cause: unknown;
  try {
    if (entry.module === production.address) {
      const read = PRODUCTION[entry.kind];
      if (read !== undefined) event = read({ ...evidence, contract: INTERFACES.production });
    } else if (entry.module === custodyTransfer.address) {
      const read = CUSTODY[entry.kind];
      if (read !== undefined) event = read({ ...evidence, contract: INTERFACES.custodyTransfer });
    } else if (entry.module === recalls.address) {
      const read = RECALLS[entry.kind];
      if (read !== undefined) event = read({ ...evidence, contract: INTERFACES.recalls });
    }
  } catch (error) {
    // What a node invented may not even be decodable.
    event = undefined;
    cause = error;
  }
  if (event !== undefined) return event;
  throw new TrailBroken(entry.lot, entry.block, ALTERED, cause);
}
