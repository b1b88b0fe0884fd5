import { type Consortium, LotmarkError } from "../../../sdk/chain";
import {
  CustodyFaults,
  type Line,
  pairLines,
  readLines,
  readShipmentSheet,
  SHIPMENT_COLUMNS,
  type WrittenLines,
} from "../../../sdk/custody";
import { CANNOT_BE_DONE } from "../../../texts/custody";
import { LINES_NOT_SAID } from "../../../texts/tasks/lot";
import { readSheetFile } from "../../sheets/readSheetFile";
import { saidLines } from "../support/saidLot";
import type { ActingSession } from "../support/session";

/** Lots and how many units of each, as they were written. */
export interface WrittenPortions {
  readonly file?: string | undefined;
  readonly lot?: string | undefined;
  readonly units?: string | undefined;
}

/**
 * Lots and how many units of each. Throws a {@link LotmarkError} with everything that is wrong.
 *
 * @param holder the session of the member that holds them, who is asked which lot a product's code means
 */
export async function readPortions(
  consortium: Consortium,
  { file, lot, units }: WrittenPortions,
  holder?: ActingSession,
): Promise<readonly Line[]> {
  if ((file === undefined) !== (lot !== undefined && units !== undefined)) {
    throw new LotmarkError("LINES_NOT_SAID", LINES_NOT_SAID);
  }
  const written = file === undefined ? await said(lot, units, holder) : await readFromFile(file);
  const faults = new CustodyFaults(written.noun, written.sheet);
  const lines = await readLines(consortium, written, faults);
  if (!faults.any) return lines;
  throw faults.error("LINES_INVALID", CANNOT_BE_DONE);
}

async function said(
  lot: string | undefined,
  units: string | undefined,
  holder: ActingSession | undefined,
): Promise<WrittenLines> {
  const lines = pairLines(lot ?? "", units ?? "");
  return holder === undefined ? lines : saidLines(holder, lines);
}

async function readFromFile(file: string): Promise<WrittenLines> {
  const { table, name } = await readSheetFile(file, SHIPMENT_COLUMNS);
  return readShipmentSheet(table, name);
}
