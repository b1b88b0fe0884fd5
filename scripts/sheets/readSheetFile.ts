import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";

import { LotmarkError } from "../../sdk/chain";
import {
  type Columns,
  countHeadings,
  findHeadings,
  isEmpty,
  parseCsv,
  type Table,
} from "../../sdk/sheets";
import * as texts from "../../texts/sheetFiles";
import { decode } from "./decode";
import { formatOf } from "./format";
import { MAX_FILE_BYTES } from "./limits";
import { readWorkbook } from "./workbookThread";

/** A file that holds a sheet. */
export interface SheetFile {
  readonly path: string;
  /** What it is called in messages. */
  readonly name: string;
  readonly table: Table;
  /** The workbook; nothing where it is CSV. */
  readonly workbook: Uint8Array | undefined;
}

/**
 * Reads a workbook (.xlsx) or CSV, whatever its name says. Throws a {@link LotmarkError} that says
 * what to do.
 *
 * @param sheet which sheet of a workbook, by name; needed where several have such headings
 */
export async function readSheetFile(
  path: string,
  columns: Columns,
  sheet?: string,
): Promise<SheetFile> {
  const name = basename(path);
  const bytes = readBytes(path);
  const format = formatOf(bytes);
  if (format === "workbook") {
    const tables = await readWorkbook(path, new Uint8Array(bytes));
    return { path, name, table: choose(name, tables, columns, sheet), workbook: bytes };
  }
  const text = format === "text" ? decode(bytes) : undefined;
  if (text === undefined) {
    const foreign = format === "text" ? "binary" : format;
    throw new LotmarkError("FOREIGN_FILE", texts.foreignFile(name, foreign), {
      file: path,
      foreign,
    });
  }
  return { path, name, table: parseCsv(text, columns, name), workbook: undefined };
}

function readBytes(file: string): Buffer {
  let size: number;
  let bytes: Buffer;
  try {
    const stats = statSync(file);
    size = stats.size;
    // Devices and pipes have no size, and may never end.
    if (!stats.isFile()) throw new Error("not a file");
    bytes = size > MAX_FILE_BYTES ? Buffer.alloc(0) : readFileSync(file);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const text = isMissing ? texts.noFile(file) : texts.cannotRead(file);
    throw new LotmarkError("NO_FILE", text, { file }, error);
  }
  if (size > MAX_FILE_BYTES) {
    const text = texts.fileTooLarge(basename(file), size, MAX_FILE_BYTES);
    throw new LotmarkError("FILE_TOO_LARGE", text, { file, size });
  }
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    throw new LotmarkError("FILE_EMPTY", texts.emptyFile(basename(file)), { file });
  }
  return bytes;
}

/** The sheet that is meant: the one that is named, or the only one with the headings. */
function choose(
  name: string,
  tables: readonly Table[],
  columns: Columns,
  wanted: string | undefined,
): Table {
  const filled = tables.filter(({ rows }) => rows.some((row) => !row.every(isEmpty)));
  const names = filled.map((table) => table.name);
  if (wanted !== undefined) {
    const found = filled.find((table) => table.name === wanted);
    if (found !== undefined) return found;
    throw new LotmarkError("NO_SHEET", texts.sheetNotFound(name, wanted, names), { sheets: names });
  }
  const score = ({ rows }: Table): number => {
    const at = findHeadings({ rows }, columns);
    return at === undefined ? 0 : countHeadings(rows[at] ?? [], columns);
  };
  const scored = filled.map((table) => ({ table, score: score(table) }));
  const complete = scored.filter(({ score }) => score >= columns.required.length && score > 1);
  if (complete.length > 1) {
    const several = complete.map(({ table }) => table.name);
    throw new LotmarkError("SEVERAL_SHEETS", texts.severalSheets(name, several), {
      sheets: several,
    });
  }
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  if (best !== undefined) return complete[0]?.table ?? best.table;
  throw new LotmarkError("NO_SHEET", texts.noSheet(name), { sheets: names });
}
