import { isHexString, ZeroHash } from "ethers";

import { checkLotNumber, NO_DATE, normalizeGtin, parseIsoDate } from "../gs1";
import { type Columns, readCsv, type Row } from "./csv";
import { type Fault, Faults } from "./faults";

/** The columns of a sheet of lots. */
export const LOT_COLUMNS: Columns = {
  required: ["gtin", "lot", "quantity"],
  optional: ["production", "best_before", "expiration", "document"],
};

/** A lot as a row of a sheet gives it. */
export interface LotRow {
  /** Number of the row. */
  readonly row: number;
  /** 14 digits; of the product or of a case of it. */
  readonly gtin: string;
  readonly lotNumber: string;
  /** Units, or cases where the GTIN is a case's. */
  readonly quantity: bigint;
  /** Days since 1970-01-01; 0 for no date. */
  readonly productionDate: number;
  readonly bestBeforeDate: number;
  readonly expirationDate: number;
  readonly documentHash: string;
  /** What was written, for messages. */
  readonly written: Readonly<Record<string, string>>;
}

/** Most units of one lot: what fits into the ledger's 48 bits. */
export const MAX_UNITS = 2n ** 48n - 1n;

/** A sheet of lots, read as far as that is possible without the chain. */
export interface LotSheet {
  /** What the file is called in messages. */
  readonly name: string;
  /** The rows without fault. */
  readonly rows: readonly LotRow[];
  /** What is wrong with the others. */
  readonly faults: readonly Fault[];
}

/**
 * Reads a sheet of lots in CSV. Throws what {@link readCsv} throws; wrong cells are among the
 * sheet's faults, since more of them may be found on the chain.
 */
export function readLotSheet(text: string, name: string): LotSheet {
  const rows: LotRow[] = [];
  const faults: Fault[] = [];
  for (const row of readCsv(text, LOT_COLUMNS, name)) {
    const found = new Faults();
    const lot = readLotRow(row, found);
    if (found.any) faults.push(...found.list);
    else rows.push(lot);
  }
  return { name, rows, faults };
}

function readLotRow({ number: row, cells }: Row, faults: Faults): LotRow {
  /** A cell, or what stands for it while the others are looked at. */
  const read = <T>(column: string, convert: (text: string) => T, otherwise: T): T => {
    const value = cells[column] ?? "";
    try {
      return convert(value);
    } catch (error) {
      faults.add(row, column, value, (error as Error).message);
      return otherwise;
    }
  };
  const date = (column: string): number =>
    read(column, (text) => (text === "" ? NO_DATE : parseIsoDate(text)), NO_DATE);
  const lot = {
    row,
    gtin: read("gtin", normalizeGtin, ""),
    lotNumber: read("lot", checkLotNumber, ""),
    quantity: read("quantity", parseQuantity, 1n),
    productionDate: date("production"),
    bestBeforeDate: date("best_before"),
    expirationDate: date("expiration"),
    documentHash: read("document", parseDocument, ZeroHash),
    written: cells,
  };
  checkOrder(lot, faults);
  return lot;
}

function parseQuantity(text: string): bigint {
  if (text === "") throw new RangeError("The quantity is empty.");
  const quantity = /^[0-9]{1,18}$/.test(text) ? BigInt(text) : 0n;
  if (quantity > 0n && quantity <= MAX_UNITS) return quantity;
  throw new RangeError(`A quantity is a whole number from 1 to ${MAX_UNITS}, in digits only.`);
}

function parseDocument(text: string): string {
  if (text === "") return ZeroHash;
  if (isHexString(text, 32)) return text.toLowerCase();
  throw new RangeError("A document is given by its hash: 0x and 64 hexadecimal digits.");
}

/** Production, best before and expiration follow each other. */
function checkOrder(
  { row, productionDate, bestBeforeDate, expirationDate, written }: LotRow,
  faults: Faults,
): void {
  const check = (column: string, date: number, before: string, earliest: number): void => {
    if (date === NO_DATE || earliest === NO_DATE || date >= earliest) return;
    const value = written[column] ?? "";
    faults.add(row, column, value, `it is before the date of ${before}, ${written[before] ?? ""}.`);
  };
  check("best_before", bestBeforeDate, "production", productionDate);
  check("expiration", expirationDate, "best_before", bestBeforeDate);
  check("expiration", expirationDate, "production", productionDate);
}
