import {
  type Consortium,
  INTERFACES,
  type PlacedLog,
  type SearchCost,
  searchSince,
  type Seen,
  topicOf,
} from "../chain";
import { inTurns } from "../sheets/turns";
import { type FoundShipment, readShipmentState, readShipped, type ShipmentWithState } from "./read";

/** A log that is kept for the next time. */
export type KeptLog = Pick<
  PlacedLog,
  "address" | "topics" | "data" | "blockNumber" | "transactionHash" | "index"
>;

/** Which shipments of a member were not over, up to which block. Plain data, to be kept as JSON. */
export interface RememberedShipments {
  readonly seen: Seen;
  readonly logs: readonly KeptLog[];
}

/** The shipments of a member that are not over. */
export interface OpenShipments {
  /** From it and to it, the latest first. */
  readonly shipments: readonly ShipmentWithState[];
  readonly cost: SearchCost;
  readonly remembered: RememberedShipments;
}

const SHIPPED = INTERFACES.custodyTransfer.getEvent("Shipped").topicHash;
/** Where nothing is to be done any more, for ever. */
const OVER: ReadonlySet<string> = new Set([
  "None",
  "Accepted",
  "Settled",
  "Cancelled",
  "Reclaimed",
]);

/**
 * Finds the shipments from or to a member that are not over, by the indexed parties of the event.
 * Whoever keeps what it remembers and gives it back asks for new blocks only, and for the state of
 * what was not over: the cost grows with what happens, not with the chain.
 */
export async function openShipments(
  consortium: Consortium,
  member: string,
  before?: RememberedShipments,
): Promise<OpenShipments> {
  const contract = "custodyTransfer";
  const party = topicOf(member);
  const filters = [
    { contract, topics: [SHIPPED, null, party] },
    { contract, topics: [SHIPPED, null, null, party] },
  ] as const;
  const { logs, continues, seen, cost } = await searchSince(consortium, filters, before?.seen);
  const known = continues && before !== undefined ? before.logs : [];
  const found = [...logs, ...known].flatMap((log) => {
    const shipment = readShipped(log);
    return shipment === undefined ? [] : [{ ...shipment, log }];
  });
  const all = await inTurns(found, async ({ log, ...shipment }) => ({
    log,
    shipment: await withState(consortium, shipment, seen.block),
  }));
  const open = all.filter(({ shipment }) => !OVER.has(shipment.state.status));
  return {
    shipments: open.map(({ shipment }) => shipment),
    cost,
    remembered: { seen, logs: open.map(({ log }) => kept(log)) },
  };
}

const withState = async (
  consortium: Consortium,
  found: FoundShipment,
  block: number,
): Promise<ShipmentWithState> => ({
  ...found,
  state: await readShipmentState(consortium, found.shipment, block),
});

const kept = ({
  address,
  topics,
  data,
  blockNumber,
  transactionHash,
  index,
}: KeptLog): KeptLog => ({
  ...{ address, data, blockNumber, transactionHash, index },
  topics: [...topics],
});
