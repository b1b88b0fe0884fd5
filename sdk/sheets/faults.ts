import { LotmarkError } from "../chain";

/** What is wrong with a cell of a sheet. */
export interface Fault {
  /** The row's number as a spreadsheet program shows it; the headings are row 1. */
  readonly row: number;
  /** The column's heading; empty where it is the row as a whole. */
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** Collects what is wrong with a sheet, so that all of it can be repaired in one go. */
export class Faults {
  readonly #faults: Fault[];

  /** @param found what was found before */
  constructor(found: readonly Fault[] = []) {
    this.#faults = [...found];
  }

  add(row: number, column: string, value: string, reason: string): void {
    this.#faults.push({ row, column, value, reason });
  }

  get list(): readonly Fault[] {
    return this.#faults;
  }

  get any(): boolean {
    return this.#faults.length > 0;
  }

  /** Throws a {@link LotmarkError} `SHEET_INVALID` with all faults, if there are any. */
  throwIfAny(sheet: string): void {
    if (!this.any) return;
    const faults = this.#faults.toSorted((one, other) => one.row - other.row);
    const rows = new Set(faults.map(({ row }) => row)).size;
    const lines = faults.map((fault) => `\n  ${describeFault(fault)}`);
    throw new LotmarkError(
      "SHEET_INVALID",
      `${rows === 1 ? "1 row" : `${rows} rows`} of ${sheet} cannot be used. Nothing was sent.${lines.join("")}`,
      { faults },
    );
  }
}

/** A fault in a line. */
export function describeFault({ row, column, value, reason }: Fault): string {
  const place = column === "" ? `row ${row}` : `row ${row}, ${column}`;
  return value === "" ? `${place}: ${reason}` : `${place} "${value}": ${reason}`;
}
