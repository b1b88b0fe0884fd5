import * as texts from "../../texts/trail";
import type { Text } from "../../texts/text";
import { LotmarkError } from "../chain";
import { decodeLotId } from "../gs1";

/** The lot as it stands on a label, or its id if it is none. */
function labelOf(lot: bigint): string {
  try {
    const { gtin, lotNumber } = decodeLotId(lot);
    return `(01)${gtin}(10)${lotNumber}`;
  } catch {
    return lot.toString();
  }
}

/** The history that a node gave of a lot does not fit what the ledger holds of it. */
export class TrailBroken extends LotmarkError {
  constructor(lot: bigint, block: number, reason: Text, cause?: unknown) {
    super(
      "TRAIL_BROKEN",
      texts.broken(labelOf(lot), reason, block),
      { lot, block, reason: reason.en },
      cause,
    );
  }
}
