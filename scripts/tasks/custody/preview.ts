import type { Shipment } from "../../../sdk/custody";
import { decodeLotId, formatBracketed } from "../../../sdk/gs1";
import { LINES_TO_COMPARE, SHIPMENT_HEADINGS } from "../../../texts/mint";
import { say } from "../../language";
import { table } from "../support/table";

/** The lots of a shipment as they stand on the cartons. */
export function previewOf({ lots, units }: Pick<Shipment, "lots" | "units">): string[] {
  const rows = lots.map((lot, line) => {
    const { gtin, lotNumber } = decodeLotId(lot);
    const code = formatBracketed([
      { ai: "01", value: gtin },
      { ai: "10", value: lotNumber },
    ]);
    return [code, units[line] ?? 0n];
  });
  return [`${say(LINES_TO_COMPARE)}:`, "", ...table(SHIPMENT_HEADINGS.map(say), rows), ""];
}
