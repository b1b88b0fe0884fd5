import { writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

import { LotmarkError } from "../../sdk/chain";
import type { CustodyFault } from "../../sdk/custody";
import { type Fault, shown } from "../../sdk/sheets";
import * as texts from "../../texts/sheetFiles";
import type { Text } from "../../texts/text";
import { say } from "../language";
import type { SheetFile } from "./readSheetFile";
import { type Mark, markRows, markWorkbook } from "./workbookThread";

/** Codes of errors that have faults of cells among their values. */
const OF_SHEETS: ReadonlySet<string> = new Set([
  "SHEET_INVALID",
  "SHIPMENT_INVALID",
  "OUTCOMES_INVALID",
  "LINES_INVALID",
]);

/**
 * Does something with a sheet. Where cells of it are refused, a copy of the file with these cells
 * marked is written beside it, and the error says so.
 */
export async function markingFaults<T>(file: SheetFile, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof LotmarkError) || !OF_SHEETS.has(error.code)) throw error;
    const { faults } = error.values as { readonly faults: readonly (Fault | CustodyFault)[] };
    const marks = marksOf(faults);
    if (marks.length === 0) throw error;
    const copy = await writeMarkedCopy(file, marks);
    const text = copy === undefined ? texts.notMarked(file.name) : texts.markedIn(copy);
    throw new LotmarkError(
      error.code,
      below(error.text, text),
      { ...error.values, marked: copy },
      error,
    );
  }
}

const below = (text: Text, line: Text): Text => ({
  en: `${text.en}\n${line.en}`,
  zh: `${text.zh}\n${line.zh}`,
});

/** The copy's path; nothing where none can be written, which spoils nothing else. */
async function writeMarkedCopy(
  { path, workbook, table }: SheetFile,
  marks: readonly Mark[],
): Promise<string | undefined> {
  try {
    const rows = (): string[][] => table.rows.map((row) => row.map(shown));
    const bytes =
      workbook === undefined
        ? await markRows(path, rows(), marks)
        : await markWorkbook(path, new Uint8Array(workbook), table.name, marks);
    return writeBeside(path, bytes);
  } catch {
    return undefined;
  }
}

/** One mark for each cell, whatever is wrong with it. */
function marksOf(faults: readonly (Fault | CustodyFault)[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const fault of faults) {
    const { position, reason } = fault;
    const row = "row" in fault ? fault.row : fault.line;
    // What is wrong with a shipment as a whole stands in no row.
    if (row === 0) continue;
    const column = position ?? 0;
    const key = `${row},${column}`;
    const before = marks.get(key);
    const text = say(reason);
    marks.set(key, { row, column, text: before === undefined ? text : `${before.text}\n${text}` });
  }
  return [...marks.values()];
}

/** Names that are tried, one after the other. */
const ATTEMPTS = 100;

/** Writes a file under a name that no file has, since somebody may be working in an earlier copy. */
function writeBeside(path: string, bytes: Uint8Array): string {
  const stem = basename(path, extname(path)).replace(/-marked(?:-\d+)?$/, "");
  for (let attempt = 1; ; ++attempt) {
    const name = `${stem}-marked${attempt === 1 ? "" : `-${attempt}`}.xlsx`;
    const copy = join(dirname(path), name);
    try {
      writeFileSync(copy, bytes, { flag: "wx" });
      return copy;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EEXIST";
      if (!isTaken || attempt === ATTEMPTS) throw error;
    }
  }
}
