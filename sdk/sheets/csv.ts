import Papa from "papaparse";

import * as texts from "../../texts/sheets";
import type { Cell, Table } from "./cells";
import { clean } from "./cells";
import { Faults } from "./faults";
import type { Columns } from "./headings";
import { MAX_CELL_LENGTH, MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from "./limits";
import { countHeadings } from "./rows";

const DELIMITERS = [",", "\t", ";"] as const;
/** The delimiter is told from so many rows, and from so many characters. */
const SAMPLE_ROWS = 50;
const SAMPLE_LENGTH = 200_000;

/**
 * The table that a text holds, its cells divided by commas, tabs or semicolons, whichever gives more
 * of the headings.
 *
 * @param name what the file is called in messages. Throws a `LotmarkError` `SHEET_INVALID` for
 * quotation marks that do not close, and for more rows, columns or cells than a sheet has.
 */
export function parseCsv(text: string, columns: Columns, name: string): Table {
  const plain = text.replace(/^\uFEFF/, "");
  const delimiter = findDelimiter(plain, columns);
  const faults = new Faults();
  if (count(plain, delimiter) > MAX_CELLS) {
    faults.add(1, "", "", "TOO_MANY_CELLS", texts.tooManyCells(MAX_CELLS));
    faults.throwIfAny(name);
  }
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, preview: MAX_ROWS + 1 });
  for (const { row, message } of errors) {
    faults.add((row ?? 0) + 1, "", "", "INVALID_CSV", texts.invalidCsv(message));
  }
  if (data.length > MAX_ROWS) {
    faults.add(MAX_ROWS + 1, "", "", "TOO_MANY_ROWS", texts.tooManyRows(MAX_ROWS));
  }
  const wide = data.findIndex(
    (row) => row.length > MAX_COLUMNS && row.slice(MAX_COLUMNS).some(Boolean),
  );
  if (wide >= 0) {
    faults.add(wide + 1, "", "", "TOO_MANY_COLUMNS", texts.tooManyColumns(MAX_COLUMNS));
  }
  faults.throwIfAny(name);
  return {
    name: "",
    rows: data.map((row) => row.slice(0, MAX_COLUMNS).map(toCell)),
    hidden: new Set(),
    dates: "1900",
  };
}

function findDelimiter(text: string, columns: Columns): string {
  let found: string = DELIMITERS[0];
  let most = 0;
  const sample = text.slice(0, SAMPLE_LENGTH);
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
    const headings = Math.max(
      0,
      ...data.map((row) => countHeadings(row.slice(0, MAX_COLUMNS), columns)),
    );
    if (headings <= most) continue;
    found = delimiter;
    most = headings;
  }
  return found;
}

function count(text: string, delimiter: string): number {
  let found = 0;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) ++found;
  return found;
}

function toCell(text: string): Cell {
  if (text.length > MAX_CELL_LENGTH) return { kind: "long", shown: text.slice(0, MAX_CELL_LENGTH) };
  // A formula, but not the ="…" that keeps digits text.
  return /^=[^"]/.test(text) && clean(text).startsWith("=")
    ? { kind: "formula", shown: text }
    : text;
}
