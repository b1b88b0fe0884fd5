import { decodeLotId, formatBracketed } from "../../../sdk/gs1";

/** A lot as it stands on its label: (01)06901234567892(10)A-2026-11. */
export function labelOf(lot: bigint): string {
  const { gtin, lotNumber } = decodeLotId(lot);
  return formatBracketed([
    { ai: "01", value: gtin },
    { ai: "10", value: lotNumber },
  ]);
}
