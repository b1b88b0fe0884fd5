import Papa from "papaparse";

import { Faults } from "./faults";

/** A row of a sheet. */
export interface Row {
  /** As a spreadsheet program shows it; the headings are row 1. */
  readonly number: number;
  /** Text of the cells by their column's heading; empty where there is none. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Which columns a sheet has. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/**
 * Reads a sheet of comma-separated values with headings in its first row. Empty rows are left out,
 * and white space around cells.
 *
 * @param name what the file is called in messages. Throws a {@link LotmarkError} `SHEET_INVALID` for
 * missing, unknown or repeated columns, cells too many, and quotation marks that do not close.
 */
export function readCsv(text: string, { required, optional }: Columns, name: string): Row[] {
  const faults = new Faults();
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: "," });
  for (const { row, message } of errors) {
    faults.add((row ?? 0) + 1, "", "", `it is not valid CSV: ${message}.`);
  }
  const [first = [], ...rest] = data;
  const headings = first.map((heading) => heading.trim().toLowerCase());
  checkHeadings(headings, required, optional, faults);
  faults.throwIfAny(name);

  const rows: Row[] = [];
  for (const [index, values] of rest.entries()) {
    const cells = values.map((value) => value.trim());
    if (cells.every((cell) => cell === "")) continue;
    const number = index + 2;
    const surplus = cells.slice(headings.length).find((cell) => cell !== "");
    if (surplus !== undefined) {
      faults.add(number, "", surplus, "it stands in a column without a heading.");
    }
    rows.push({
      number,
      cells: Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ""])),
    });
  }
  if (rows.length === 0) faults.add(2, "", "", "there is no row below the headings.");
  faults.throwIfAny(name);
  return rows;
}

function checkHeadings(
  headings: readonly string[],
  required: readonly string[],
  optional: readonly string[],
  faults: Faults,
): void {
  const known = [...required, ...optional];
  for (const name of required) {
    if (headings.includes(name)) continue;
    faults.add(1, "", "", `the column ${name} is missing; the columns are ${known.join(",")}.`);
  }
  headings.forEach((heading, position) => {
    if (heading !== "" && !known.includes(heading)) {
      faults.add(1, "", heading, `it is no column that is known; there are ${known.join(",")}.`);
    } else if (heading !== "" && headings.indexOf(heading) !== position) {
      faults.add(1, "", heading, "the column stands twice.");
    }
  });
}
