import * as texts from "../../texts/custody";
import { type Consortium, inWords, LotmarkError } from "../chain";
import { palletUnknown, readSscc, searchPallet } from "./pallets";
import {
  type FoundShipment,
  findShipment,
  readShipmentState,
  searchShipments,
  type ShipmentState,
  type ShipmentWithState,
} from "./read";

/** Which of a member's shipments can be meant. */
export interface Meant {
  /** Only shipments from or to these members. */
  readonly consignor?: string;
  readonly consignee?: string;
  /** Only shipments that this member carries. */
  readonly carrier?: string;
  /** Those that are preferred where a name fits several shipments. */
  readonly statuses?: readonly ShipmentState["status"][];
}

/** Fewest digits by which a shipment is known: fewer would fit by chance. */
const PREFIX = /^0x[0-9a-f]{6,63}$/i;

/**
 * The shipment that a person means: by its id, the beginning of its id, its trade reference, or
 * what is read from one of its pallets.
 *
 * Throws a {@link LotmarkError} `NO_SHIPMENT`, `NO_PALLET` or `AMBIGUOUS_SHIPMENT`.
 */
export async function findNamedShipment(
  consortium: Consortium,
  text: string,
  meant: Meant = {},
): Promise<ShipmentWithState> {
  const { consignor, consignee, carrier, statuses } = meant;
  const written = text.trim();
  if (/^0x[0-9a-f]{64}$/i.test(written)) {
    return withState(consortium, await findShipment(consortium, written.toLowerCase()));
  }
  const sscc = readSscc(written);
  const carried = sscc === undefined ? undefined : await findByPallet(consortium, sscc, meant);
  if (carried !== undefined) return carried;
  const isMeant = PREFIX.test(written)
    ? ({ shipmentId }: FoundShipment) => shipmentId.startsWith(written.toLowerCase())
    : ({ shipment }: FoundShipment) => shipment.tradeReference === written;
  const fitting: ShipmentWithState[] = [];
  const parties = {
    ...(consignor === undefined ? {} : { consignor }),
    ...(consignee === undefined ? {} : { consignee }),
  };
  for await (const found of searchShipments(consortium, parties)) {
    if (carrier !== undefined && found.shipment.carrier !== carrier) continue;
    if (isMeant(found)) fitting.push(await withState(consortium, found));
  }
  const preferred = fitting.filter(({ state }) => statuses?.includes(state.status) ?? false);
  const [only, ...others] = preferred.length === 0 ? fitting : preferred;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined && sscc !== undefined) throw palletUnknown(sscc);
  throw only === undefined
    ? noShipment(written, parties)
    : ambiguous(written, preferred.length === 0 ? fitting : preferred);
}

/** The latest shipment of a pallet that can be meant. */
async function findByPallet(
  consortium: Consortium,
  sscc: bigint,
  { consignor, consignee, carrier, statuses }: Meant,
): Promise<ShipmentWithState | undefined> {
  let latest: ShipmentWithState | undefined;
  for await (const found of searchPallet(consortium, sscc)) {
    const { shipment } = found;
    if (consignor !== undefined && shipment.consignor !== consignor) continue;
    if (consignee !== undefined && shipment.consignee !== consignee) continue;
    if (carrier !== undefined && shipment.carrier !== carrier) continue;
    const candidate = await withState(consortium, found);
    if (statuses?.includes(candidate.state.status) ?? true) return candidate;
    latest ??= candidate;
  }
  return latest;
}

async function withState(consortium: Consortium, found: FoundShipment): Promise<ShipmentWithState> {
  return { ...found, state: await readShipmentState(consortium, found.shipment) };
}

function noShipment(text: string, { consignor, consignee }: Meant): LotmarkError {
  const direction =
    consignee === undefined ? (consignor === undefined ? "any" : "from you") : "to you";
  return new LotmarkError("NO_SHIPMENT", texts.noShipment(direction, text), { text });
}

function ambiguous(text: string, fitting: readonly ShipmentWithState[]): LotmarkError {
  const list = fitting.map(({ shipmentId, state }) =>
    texts.shipmentThatStands(
      shipmentId.slice(0, 14),
      inWords("ICustodyTransfer.Status", state.status),
    ),
  );
  return new LotmarkError(
    "AMBIGUOUS_SHIPMENT",
    texts.listBelow(texts.ambiguousShipment(text), list),
    { text, shipments: fitting.map(({ shipmentId }) => shipmentId) },
  );
}
