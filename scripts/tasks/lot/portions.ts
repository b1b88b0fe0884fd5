import { basename } from "node:path";

import { type Consortium, LotmarkError } from "../../../sdk/chain";
import {
  CustodyFaults,
  type Line,
  pairLines,
  readLines,
  readShipmentSheet,
} from "../../../sdk/custody";
import { CANNOT_BE_DONE } from "../../../texts/custody";
import { readText } from "../support/files";

/** Lots and how many units of each, as they were written. */
export interface WrittenPortions {
  readonly file?: string | undefined;
  readonly lot?: string | undefined;
  readonly units?: string | undefined;
}

/** Lots and how many units of each. Throws a {@link LotmarkError} with everything that is wrong. */
export async function readPortions(
  consortium: Consortium,
  { file, lot, units }: WrittenPortions,
): Promise<readonly Line[]> {
  if ((file === undefined) !== (lot !== undefined && units !== undefined)) {
    throw new LotmarkError(
      "LINES_NOT_SAID",
      "It is not said which lots, and how many units. Give a file, or both --lot and --units.",
    );
  }
  const written =
    file === undefined
      ? pairLines(lot ?? "", units ?? "")
      : readShipmentSheet(readText(file), basename(file));
  const faults = new CustodyFaults(written.noun);
  const lines = await readLines(consortium, written, faults);
  if (!faults.any) return lines;
  throw faults.error("LINES_INVALID", CANNOT_BE_DONE);
}
