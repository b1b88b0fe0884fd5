import { expect } from "chai";

import { LotmarkError } from "../../../sdk/chain";
import {
  type Columns,
  describeFault,
  type Fault,
  LOT_COLUMNS,
  type LotSheet,
  parseCsv,
  readLotSheet,
} from "../../../sdk/sheets";

/** A sheet of lots that stands in a text. */
export const lotsOf = (text: string): LotSheet =>
  readLotSheet(parseCsv(text, LOT_COLUMNS, "lots.csv"), "lots.csv");

/** What is said of a sheet, in English. */
export const saidOf = (faults: readonly Fault[]): string[] =>
  faults.map((fault) => describeFault(fault).en);

/** What a sheet is refused for. */
export function faultsOf(read: () => unknown): readonly Fault[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof LotmarkError)) throw error;
    expect(error.code).to.equal("SHEET_INVALID");
    return (error.values as { faults: readonly Fault[] }).faults;
  }
  return expect.fail("expected faults");
}

export const COLUMNS: Columns = { required: ["lot", "units"], optional: ["reference"] };
