import { LotmarkError } from "../chain";
import { columnName, fault, sheetRefused } from "../../texts/sheets";
import { same, type Text } from "../../texts/text";
import type { ColumnName } from "./headings";
import { MAX_FAULTS_SHOWN } from "./limits";

/** Where a column stands in a sheet. */
export interface Place {
  /** Its heading as the sheet has it. */
  readonly heading: string;
  /** Its position; the first is 0. */
  readonly position: number;
}

/** Where the columns of a sheet stand, as far as it has them. */
export type Layout = Readonly<Partial<Record<ColumnName, Place>>>;

/** What is wrong with a cell of a sheet. */
export interface Fault {
  /** The row's number as a spreadsheet program shows it; the first row is 1. */
  readonly row: number;
  /** Which column; empty where it is the row as a whole, or one that is not known. */
  readonly column: ColumnName | "";
  /** The column's position, where the sheet has it. */
  readonly position?: number;
  /** The column's heading as the sheet has it, or how it is called otherwise. */
  readonly heading?: Text;
  readonly value: string;
  /** For programs. */
  readonly code: string;
  readonly reason: Text;
}

/** Collects what is wrong with a sheet, so that all of it can be repaired in one go. */
export class Faults {
  readonly #faults: Fault[];

  /** @param found what was found before */
  constructor(
    private readonly layout: Layout = {},
    found: readonly Fault[] = [],
  ) {
    this.#faults = [...found];
  }

  /** What is wrong with a cell of a column that is known, or with a row. */
  add(row: number, column: ColumnName | "", value: string, code: string, reason: Text): void {
    const place = column === "" ? undefined : this.layout[column];
    const heading =
      place === undefined ? (column === "" ? undefined : columnName(column)) : same(place.heading);
    this.#faults.push({
      row,
      column,
      ...(place === undefined ? {} : { position: place.position }),
      ...(heading === undefined ? {} : { heading }),
      value,
      code,
      reason,
    });
  }

  /** What is wrong with a cell of a column that is not known. */
  addAt(row: number, position: number, value: string, code: string, reason: Text): void {
    this.#faults.push({ row, column: "", position, value, code, reason });
  }

  get list(): readonly Fault[] {
    return this.#faults;
  }

  get any(): boolean {
    return this.#faults.length > 0;
  }

  /** Throws a {@link LotmarkError} `SHEET_INVALID` with all faults, if there are any. */
  throwIfAny(sheet: string): void {
    if (this.any) throw sheetError(sheet, this.#faults);
  }
}

/** All faults of a sheet as one error. */
export function sheetError(sheet: string, found: readonly Fault[]): LotmarkError {
  const faults = found.toSorted(
    (one, other) => one.row - other.row || (one.position ?? -1) - (other.position ?? -1),
  );
  const rows = new Set(faults.map(({ row }) => row)).size;
  const lines = faults.slice(0, MAX_FAULTS_SHOWN).map(describeFault);
  return new LotmarkError(
    "SHEET_INVALID",
    sheetRefused(sheet, rows, lines, faults.length - lines.length),
    { faults },
  );
}

/** A fault in a line. */
export const describeFault = ({ row, heading, value, reason }: Fault): Text =>
  fault(row, heading, value, reason);
