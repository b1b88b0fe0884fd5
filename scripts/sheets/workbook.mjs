/**
 * Reads and marks workbooks that strangers made, in a thread whose memory is limited: it is
 * JavaScript so that the thread starts without a compiler. Answers with what it read, or with a code
 * that says why it did not.
 */
import { Buffer } from "node:buffer";
import { parentPort, workerData } from "node:worker_threads";

import { openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import yauzl from "yauzl";

const DAY = 86_400_000;
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** Why a workbook is not read. */
class Refusal extends Error {
  /** @param {string} code @param {Record<string, unknown>} values */
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** The parts of an archive by name, none of which unpacks to more than it says. */
function inspect(bytes, limits) {
  return new Promise((resolve, reject) => {
    const damaged = () => reject(new Refusal("damaged"));
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      {
        lazyEntries: true,
        validateEntrySizes: true,
      },
      (error, archive) => {
        if (error) return damaged();
        if (archive.entryCount > limits.parts) return reject(new Refusal("unpacked"));
        const names = [];
        let unpacked = 0;
        archive.on("error", damaged);
        archive.on("end", () => resolve(names));
        archive.on("entry", (entry) => {
          names.push(entry.fileName);
          if (entry.isEncrypted?.() || (entry.generalPurposeBitFlag & 1) !== 0) {
            return reject(new Refusal("encrypted"));
          }
          if (unpacked + entry.uncompressedSize > limits.unpackedBytes) {
            return reject(new Refusal("unpacked"));
          }
          if (entry.fileName.endsWith("/")) return archive.readEntry();
          archive.openReadStream(entry, (failure, stream) => {
            if (failure) return damaged();
            stream.on("error", damaged);
            // What it really unpacks to counts, whatever the directory says.
            stream.on("data", (chunk) => {
              unpacked += chunk.length;
              if (unpacked <= limits.unpackedBytes) return;
              stream.destroy();
              reject(new Refusal("unpacked"));
            });
            stream.on("end", () => archive.readEntry());
          });
        });
        archive.readEntry();
      },
    );
  });
}

function checkKind(names) {
  const has = (name) => names.includes(name);
  if (has("xl/workbook.bin")) throw new Refusal("foreign", { foreign: "xlsb" });
  if (has("content.xml") && has("mimetype")) throw new Refusal("foreign", { foreign: "ods" });
  if (names.some((name) => /^Index\/|\.iwa$/.test(name))) {
    throw new Refusal("foreign", { foreign: "numbers" });
  }
  if (has("word/document.xml") || has("ppt/presentation.xml")) {
    throw new Refusal("foreign", { foreign: "document" });
  }
  if (!names.some((name) => /(?:^|\/)workbook\d*\.xml$/.test(name))) {
    throw new Refusal("foreign", { foreign: "zip" });
  }
}

async function read({ bytes, limits }) {
  checkKind(await inspect(bytes, limits));
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    sheets: (info) => !info.hidden && !info.veryHidden,
  });
  const budget = { merged: limits.mergedCells };
  return workbook.sheets.map((sheet) => tableOf(sheet, workbook.dateSystem, limits, budget));
}

function tableOf(sheet, dateSystem, limits, budget) {
  const rows = sheet.rows.map((row, index) =>
    row.map((value, column) => {
      return cellOf(value, sheet.cells?.get(`${index},${column}`), limits);
    }),
  );
  for (const row of rows) trim(row, (cell) => cell === "");
  trim(rows, (row) => row.length === 0);
  if (rows.length > limits.rows || rows.some((row) => row.length > limits.columns)) {
    throw new Refusal("sheet", { sheet: sheet.name });
  }
  for (const merge of sheet.merges ?? []) cover(rows, merge, budget);
  const hidden = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) =>
    hidden ? [row + 1] : [],
  );
  return { name: sheet.name, rows, hidden, dates: dateSystem === "1904" ? "1904" : "1900" };
}

function trim(list, isEmpty) {
  while (list.length > 0 && isEmpty(list[list.length - 1])) list.pop();
}

function cellOf(value, detail, { cellLength }) {
  if (detail?.type === "error" || (typeof value === "string" && ERROR_VALUE.test(value))) {
    return { kind: "error", shown: String(value ?? detail?.value ?? "") };
  }
  if (detail?.type === "formula" && (value ?? detail.formulaResult ?? null) === null) {
    return { kind: "formula", shown: `=${detail.formula ?? ""}`.slice(0, cellLength) };
  }
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    const time = value.getTime();
    if (Number.isNaN(time)) return { kind: "error", shown: "#DATE" };
    return { kind: "date", day: Math.floor(time / DAY), shown: value.toISOString().slice(0, 10) };
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    // A format of zeros shows zeros that the number does not have.
    const zeros = /^0{2,30}$/.exec(detail?.style?.numFmt ?? "")?.[0];
    const isShown = zeros !== undefined && Number.isInteger(value) && value >= 0 && value < 1e15;
    return isShown ? String(value).padStart(zeros.length, "0") : value;
  }
  if (value.length > cellLength) return { kind: "long", shown: value.slice(0, cellLength) };
  return value;
}

/** Puts into covered cells what covers them. */
function cover(rows, { startRow, startCol, endRow, endCol }, budget) {
  const value = rows[startRow]?.[startCol] ?? "";
  if (value === "" || (typeof value === "object" && value.kind !== "date")) return;
  const width = Math.max(0, ...rows.slice(startRow, endRow + 1).map((row) => row.length));
  for (let row = startRow; row <= Math.min(endRow, rows.length - 1); ++row) {
    for (let column = startCol; column <= Math.min(endCol, width); ++column) {
      if (row === startRow && column === startCol) continue;
      if (--budget.merged < 0) throw new Refusal("costly");
      const cells = rows[row];
      while (cells.length < column) cells.push("");
      // Only what is merged downwards can stand for several rows.
      const isBelow = column === startCol;
      const to = isBelow ? endRow + 1 : startRow + 1;
      cells[column] = { kind: "merged", value, from: startRow + 1, to };
    }
  }
}

// --- marking ---

const MARK = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFC7CE" } },
};

/** The workbook, or a new one of these rows, with what is wrong beside the cells. */
async function mark({ bytes, limits, rows, sheet: name, marks }) {
  if (bytes === undefined) {
    const cells = new Map(
      rows.flatMap((row, index) =>
        row.map((text, column) => [
          `${index},${column}`,
          { value: text, type: "string", style: { numFmt: "@" } },
        ]),
      ),
    );
    return writeXlsx({ sheets: [{ name: "Sheet1", rows, cells: withMarks(cells, marks) }] });
  }
  await inspect(bytes, limits);
  const workbook = await openXlsx(bytes, { readStyles: true });
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Refusal("damaged");
  for (const { row } of marks) while (sheet.rows.length < row) sheet.rows.push([]);
  const cells = sheet.cells ?? new Map();
  for (const { row, column } of marks) {
    const key = `${row - 1},${column}`;
    if (!cells.has(key)) cells.set(key, { value: sheet.rows[row - 1]?.[column] ?? null });
  }
  sheet.cells = withMarks(cells, marks);
  return saveXlsx(workbook);
}

function withMarks(cells, marks) {
  for (const { row, column, text } of marks) {
    const key = `${row - 1},${column}`;
    const cell = cells.get(key) ?? { value: null };
    cells.set(key, {
      ...cell,
      style: { ...cell.style, ...MARK },
      comment: { author: "Lotmark", text },
    });
  }
  return cells;
}

const JOBS = { read, mark };

try {
  const result = await JOBS[workerData.job](workerData);
  parentPort.postMessage({ result });
} catch (error) {
  const { code, values } = error instanceof Refusal ? error : { code: "damaged", values: {} };
  parentPort.postMessage({ refused: { code, values, reason: String(error?.message ?? error) } });
}
