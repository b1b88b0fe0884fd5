import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";

import { LotmarkError } from "../../sdk/chain";
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS, type Table } from "../../sdk/sheets";
import * as texts from "../../texts/sheetFiles";
import { WORKBOOK_LIMITS } from "./limits";

/** What is wrong with a cell, for the copy that shows it. */
export interface Mark {
  /** The first row is 1. */
  readonly row: number;
  /** The first column is 0. */
  readonly column: number;
  readonly text: string;
}

interface Refused {
  readonly code: "damaged" | "encrypted" | "unpacked" | "costly" | "sheet" | "foreign";
  readonly values: { readonly sheet?: string; readonly foreign?: texts.Foreign };
  readonly reason: string;
}

interface ReadTable extends Omit<Table, "hidden"> {
  readonly hidden: readonly number[];
}

const THREAD = join(__dirname, "workbook.mjs");
const LIMITS = {
  ...WORKBOOK_LIMITS,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
  cellLength: MAX_CELL_LENGTH,
};

/** The visible sheets of a workbook. Throws a {@link LotmarkError} where it cannot be read. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Table[]> {
  const tables = await inThread<readonly ReadTable[]>(file, { job: "read", bytes });
  return tables.map((table) => ({ ...table, hidden: new Set(table.hidden) }));
}

/** A workbook with cells marked. Throws a {@link LotmarkError} where that is not possible. */
export const markWorkbook = (
  file: string,
  bytes: Uint8Array,
  sheet: string,
  marks: readonly Mark[],
): Promise<Uint8Array> => inThread(file, { job: "mark", bytes, sheet, marks });

/** A new workbook of these rows with cells marked. */
export const markRows = (
  file: string,
  rows: readonly (readonly string[])[],
  marks: readonly Mark[],
): Promise<Uint8Array> => inThread(file, { job: "mark", rows, marks });

/** Does something in a thread that ends when it takes too much memory or time. */
async function inThread<T>(file: string, job: Readonly<Record<string, unknown>>): Promise<T> {
  const worker = new Worker(THREAD, {
    workerData: { ...job, limits: LIMITS },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory, maxYoungGenerationSizeMb: 16 },
    // What Hardhat was started with would load a compiler into the thread.
    execArgv: [],
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const tooCostly = (cause?: unknown): void => reject(refusal(file, "costly", {}, cause));
      timer = setTimeout(tooCostly, LIMITS.time);
      worker.once("error", tooCostly);
      worker.once("exit", () => tooCostly());
      worker.once("message", ({ result, refused }: { result?: T; refused?: Refused }) => {
        if (refused === undefined) resolve(result as T);
        else reject(refusal(file, refused.code, refused.values, refused.reason));
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function refusal(
  file: string,
  code: Refused["code"],
  { sheet = "", foreign = "zip" }: Refused["values"],
  cause?: unknown,
): LotmarkError {
  const name = basename(file);
  const text = {
    damaged: () => texts.damagedWorkbook(name),
    encrypted: () => texts.foreignFile(name, "encrypted"),
    unpacked: () => texts.workbookTooLarge(name, LIMITS.unpackedBytes),
    costly: () => texts.workbookTooCostly(name),
    sheet: () => texts.sheetTooLarge(name, sheet, LIMITS.rows, LIMITS.columns),
    foreign: () => texts.foreignFile(name, foreign),
  }[code]();
  const values = { file, ...(code === "foreign" ? { foreign } : {}) };
  return new LotmarkError(
    code === "foreign" ? "FOREIGN_FILE" : `WORKBOOK_${code.toUpperCase()}`,
    text,
    values,
    cause,
  );
}
