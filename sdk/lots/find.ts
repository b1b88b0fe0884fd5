import type { Consortium } from "../chain";
import { decodeLotId, encodeLotId } from "../gs1";
import { readPackaging } from "../products";
import { lotOfScan } from "./scanned";

/**
 * The lot that a scanned code or a typed one means; the label of a case means the lot of the product
 * inside. Whether the lot exists is not asked.
 *
 * Throws a {@link LotmarkError} `NO_LOT_NUMBER`, or what `parseScan` throws.
 */
export async function findLot(consortium: Consortium, scanned: string): Promise<bigint> {
  const lot = lotOfScan(scanned);
  const { gtin, lotNumber } = decodeLotId(lot);
  const packaging = await readPackaging(consortium, gtin);
  return packaging === undefined ? lot : encodeLotId({ gtin: packaging.inner, lotNumber });
}
