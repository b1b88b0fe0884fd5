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
  constructor(lot: bigint, block: number, reason: string, cause?: unknown) {
    super(
      "TRAIL_BROKEN",
      `The history of ${labelOf(lot)} is not whole: ${reason} (block ${block}). Do not rely on it; ask another node.`,
      { lot, block, reason },
      cause,
    );
  }
}
