import type { Consortium } from "../chain";
import type { Step } from "./course";
import type { FoundShipment } from "./read";
import { transitAccountOf } from "./shipment";

/** Units of each lot of a shipment that are in transit now. */
export async function readInTransit(
  { deployment, lotToken }: Consortium,
  { shipmentId, shipment }: Pick<FoundShipment, "shipmentId" | "shipment">,
): Promise<ReadonlyMap<bigint, bigint>> {
  const { address } = deployment.contracts.custodyTransfer;
  const account = transitAccountOf(address, shipment, shipmentId);
  const lots = [...new Set(shipment.lots)];
  const balances = await lotToken.balanceOfBatch(
    lots.map(() => account),
    lots,
  );
  return new Map(lots.map((lot, index) => [lot, balances[index] ?? 0n]));
}

/** Units of each line that the consignee can accept: none of what went back, being stopped. */
export function unitsToAccept(
  { shipment }: Pick<FoundShipment, "shipment">,
  course: readonly Step[],
): bigint[] {
  const gone = new Set(
    course.flatMap((step) => (step.type === "stoppedReturned" ? step.lots : [])),
  );
  return shipment.units.map((units, line) => {
    const lot = shipment.lots[line];
    return lot !== undefined && gone.has(lot) ? 0n : units;
  });
}
