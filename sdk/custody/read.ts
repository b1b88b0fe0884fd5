import type { ShippedEvent } from "../../typechain-types/contracts/custody/ICustodyTransfer";
import { noShipmentWithId } from "../../texts/custody";
import {
  type Consortium,
  explain,
  INTERFACES,
  LotmarkError,
  type MemberOf,
  memberOf,
  type PlacedLog,
  readEvent,
  searchLogs,
  type SearchOptions,
  topicOf,
} from "../chain";
import { readShipment, type Shipment, shipmentStruct } from "./shipment";

/** A shipment as it was found on the chain. */
export interface FoundShipment {
  readonly shipmentId: string;
  readonly shipment: Shipment;
  /** The block in which it was shipped. */
  readonly block: number;
}

/** Where a shipment stands. */
export interface ShipmentState {
  readonly status: MemberOf<"ICustodyTransfer.Status">;
  /** Whether stopped or expired lots went back after the deadline. */
  readonly partlyReturned: boolean;
  /** Whether its carrier picked it up. */
  readonly pickedUp: boolean;
  /** Unix seconds. */
  readonly shippedAt: bigint;
  /** Units that are short and not settled. */
  readonly outstanding: bigint;
  /** Unix seconds of the deadline, as it has grown by pauses; zero where there is no shipment. */
  readonly deadline: bigint;
}

export interface ShipmentWithState extends FoundShipment {
  readonly state: ShipmentState;
}

/** Shipments of which consignor or consignee has something to do. */
export interface ShipmentFilter extends SearchOptions {
  readonly consignor?: string;
  readonly consignee?: string;
}

const { custodyTransfer } = INTERFACES;
const SHIPPED = custodyTransfer.getEvent("Shipped").topicHash;
/** How many states are asked for together. */
const PAGE = 50;

/** Where a shipment stands, or stood at a block. */
export async function readShipmentState(
  { custodyTransfer }: Consortium,
  shipment: Shipment,
  blockTag: number | "latest" = "latest",
): Promise<ShipmentState> {
  const struct = shipmentStruct(shipment);
  const [{ status, partlyReturned, pickedUp, shippedAt, outstanding }, deadline] =
    await Promise.all([
      custodyTransfer.stateOf(struct, { blockTag }),
      custodyTransfer.deadlineOf(struct, { blockTag }).catch(zeroWhereUnknown),
    ]);
  return {
    status: memberOf("ICustodyTransfer.Status", status),
    partlyReturned,
    pickedUp,
    shippedAt,
    outstanding,
    deadline,
  };
}

async function zeroWhereUnknown(error: unknown): Promise<bigint> {
  if ((await explain(error)).code === "CustodyTransferUnknownShipment") return 0n;
  throw error;
}

/**
 * Finds the fields of a shipment by its id, the newest blocks first. Throws a {@link LotmarkError}
 * `NO_SHIPMENT` if there is none.
 */
export async function findShipment(
  consortium: Consortium,
  shipmentId: string,
  options: SearchOptions = {},
): Promise<FoundShipment> {
  const filter = { contract: "custodyTransfer", topics: [SHIPPED, shipmentId] } as const;
  for await (const log of searchLogs(consortium, filter, options)) {
    const found = readShipped(log);
    if (found !== undefined) return found;
  }
  throw new LotmarkError("NO_SHIPMENT", noShipmentWithId(shipmentId), { shipmentId });
}

/** Shipments from or to a member, the latest first, whatever became of them. */
export async function* searchShipments(
  consortium: Consortium,
  { consignor, consignee, ...options }: ShipmentFilter = {},
): AsyncGenerator<FoundShipment> {
  const topic = (account?: string): string | null =>
    account === undefined ? null : topicOf(account);
  const topics = [SHIPPED, null, topic(consignor), topic(consignee)];
  for await (const log of searchLogs(
    consortium,
    { contract: "custodyTransfer", topics },
    options,
  )) {
    const found = readShipped(log);
    if (found !== undefined) yield found;
  }
}

/** Shipments that a member has to accept or refuse, the latest first. */
export const inbox = (
  consortium: Consortium,
  consignee: string,
  options: SearchOptions = {},
): AsyncGenerator<ShipmentWithState> =>
  standingAt(consortium, { ...options, consignee }, ["Shipped"]);

/**
 * Shipments of a member that are not over, the latest first: under way, refused and to be taken
 * back, or with units to be settled.
 */
export const outbox = (
  consortium: Consortium,
  consignor: string,
  options: SearchOptions = {},
): AsyncGenerator<ShipmentWithState> =>
  standingAt(consortium, { ...options, consignor }, ["Shipped", "Refused", "Short"]);

async function* standingAt(
  consortium: Consortium,
  filter: ShipmentFilter,
  statuses: readonly ShipmentState["status"][],
): AsyncGenerator<ShipmentWithState> {
  let page: FoundShipment[] = [];
  for await (const found of searchShipments(consortium, filter)) {
    if (page.push(found) < PAGE) continue;
    yield* await open(consortium, page, statuses);
    page = [];
  }
  yield* await open(consortium, page, statuses);
}

async function open(
  consortium: Consortium,
  page: readonly FoundShipment[],
  statuses: readonly ShipmentState["status"][],
): Promise<ShipmentWithState[]> {
  const all = await Promise.all(
    page.map(async (found) => ({
      ...found,
      state: await readShipmentState(consortium, found.shipment),
    })),
  );
  return all.filter(({ state }) => statuses.includes(state.status));
}

/** The shipment that a log is about, if it is of one that left. */
export function readShipped(log: PlacedLog): FoundShipment | undefined {
  const event = readEvent<ShippedEvent.OutputObject>(custodyTransfer, "Shipped", log);
  if (event === undefined) return undefined;
  const { shipmentId, shipment } = event;
  return { shipmentId, shipment: readShipment(shipment), block: log.blockNumber };
}
