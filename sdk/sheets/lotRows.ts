import { textOf } from "../chain";
import { isHexString, ZeroHash } from "ethers";

import * as texts from "../../texts/sheets";
import { formatIsoDate, NO_DATE } from "../gs1";
import { type Cell, clean, shown, type Table } from "./cells";
import { endOfShelfLife, parseShelfLife, readDate, readShelfLife, type ShelfLife } from "./dates";
import { type Fault, Faults, type Layout } from "./faults";
import type { ColumnName, Columns } from "./headings";
import { readCaseCode, readGtin } from "./identifiers";
import { readLotNumber } from "./lotNumbers";
import { type Counted, readQuantity } from "./quantities";
import { codeOf, refuse } from "./refuse";
import { noteOfColumn, readRows, type Row, type Sheet } from "./rows";
import { unitOfRow } from "./unitOfRow";

/** The columns of a sheet of lots. */
export const LOT_COLUMNS: Columns = {
  required: ["gtin", "lot", "quantity"],
  optional: [
    "unit",
    "case_code",
    "production",
    "best_before",
    "expiration",
    "shelf_life",
    "document",
    "origin",
    "reference",
  ],
};

/** A lot as a row of a sheet gives it. */
export interface LotRow {
  /** Number of the row. */
  readonly row: number;
  /** 14 digits; of the product or of a case of it. */
  readonly gtin: string;
  readonly lotNumber: string;
  readonly quantity: bigint;
  /** What the quantity counts; what the GTIN is of, where nothing is said. */
  readonly counted: Counted | undefined;
  /** 14 digits of the case's GTIN, or 18 of an SSCC; empty where none is given. */
  readonly caseCode: string;
  /** Days since 1970-01-01; 0 for no date. */
  readonly productionDate: number;
  readonly bestBeforeDate: number;
  readonly expirationDate: number;
  readonly documentHash: string;
  /** What was written, for messages. */
  readonly written: Readonly<Partial<Record<ColumnName, string>>>;
}

/** A sheet of lots, read as far as that is possible without the chain. */
export interface LotSheet {
  /** What the file is called in messages. */
  readonly name: string;
  /** The rows without fault. */
  readonly rows: readonly LotRow[];
  /** What is wrong with the others. */
  readonly faults: readonly Fault[];
  readonly layout: Layout;
  /** Headings of columns that are not used. */
  readonly unused: readonly string[];
  /** Numbers of rows that are left out: titles, totals and the like. */
  readonly leftOut: readonly number[];
}

/**
 * Reads a sheet of lots. Throws what {@link readRows} throws; wrong cells are among the sheet's
 * faults, since more of them may be found on the chain.
 */
export function readLotSheet(table: Table, name: string): LotSheet {
  const sheet = readRows(table, LOT_COLUMNS, name);
  const rows: LotRow[] = [];
  const faults = [...sheet.faults];
  const spoilt = new Set(faults.map(({ row }) => row));
  for (const row of sheet.rows) {
    const reader = new LotReader(sheet, row);
    const lot = reader.read(faults);
    if (lot !== undefined && !spoilt.has(row.number)) rows.push(lot);
  }
  const { layout, unused, leftOut } = sheet;
  return { name, rows, faults, layout, unused, leftOut };
}

/** Reads a row. */
class LotReader {
  readonly #faults: Faults;

  constructor(
    private readonly sheet: Sheet,
    private readonly row: Row,
  ) {
    this.#faults = new Faults(sheet.layout);
  }

  /** The lot; nothing where something is wrong, which is added to the faults. */
  read(faults: Fault[]): LotRow | undefined {
    const unreadable = new Set(
      this.sheet.faults.flatMap(({ row, column }) => (row === this.row.number ? [column] : [])),
    );
    /** A cell that must be there; where it was refused already, nothing more is said of it. */
    const needed = <T>(
      column: ColumnName,
      convert: (cell: Cell | undefined) => T,
      otherwise: T,
    ): T =>
      unreadable.has(column)
        ? otherwise
        : this.#try(column, () => convert(this.#cell(column)), otherwise);
    const caseCode = this.#optional("case_code", readCaseCode, "");
    const isCaseOnly = this.#cell("gtin") === undefined && caseCode.length === 14;
    const gtin = isCaseOnly ? caseCode : needed("gtin", readGtin, "");
    const lotNumber = needed("lot", readLotNumber, "");
    const quantity = needed("quantity", readQuantity, { count: 1n, unit: "" });
    const counted = this.#counted(quantity.unit);
    const productionDate = this.#date("production");
    const bestBeforeDate = this.#date("best_before");
    const expirationDate = this.#expiration(productionDate, unreadable.has("production"));
    const lot: LotRow = {
      row: this.row.number,
      gtin,
      lotNumber,
      quantity: quantity.count,
      counted,
      caseCode,
      productionDate,
      bestBeforeDate,
      expirationDate,
      documentHash: this.#optional("document", readDocument, ZeroHash),
      written: this.#written(),
    };
    this.#checkOrder(lot);
    faults.push(...this.#faults.list);
    return this.#faults.any ? undefined : lot;
  }

  #cell(column: ColumnName): Cell | undefined {
    return this.row.cells[column];
  }

  #text(column: ColumnName): string {
    return clean(shown(this.#cell(column)));
  }

  #written(): Partial<Record<ColumnName, string>> {
    const entries = Object.keys(this.row.cells).map((name) => {
      const column = name as ColumnName;
      return [column, this.#text(column)] as const;
    });
    return Object.fromEntries(entries);
  }

  #refuse(column: ColumnName, error: unknown): void {
    const { number } = this.row;
    this.#faults.add(number, column, this.#text(column), codeOf(error), textOf(error));
  }

  /** What is read of a cell, or what stands for it while the others are looked at. */
  #try<T>(column: ColumnName, read: () => T, otherwise: T): T {
    try {
      return read();
    } catch (error) {
      this.#refuse(column, error);
      return otherwise;
    }
  }

  #optional<T>(column: ColumnName, convert: (cell: Cell) => T, otherwise: T): T {
    const cell = this.#cell(column);
    return cell === undefined ? otherwise : this.#try(column, () => convert(cell), otherwise);
  }

  #date(column: ColumnName): number {
    return this.#optional(column, (cell) => readDate(cell, this.sheet.dates), NO_DATE);
  }

  #counted(beside: string): Counted | undefined {
    const column = beside === "" && this.#cell("unit") !== undefined ? "unit" : "quantity";
    return this.#try(column, () => unitOfRow(this.sheet, this.row, "quantity", beside), undefined);
  }

  /** As it is given, or as the shelf life gives it; both must be the same. */
  #expiration(production: number, isProductionUnreadable: boolean): number {
    // 有效期 is written above dates and above periods alike.
    const period = parseShelfLife(this.#text("expiration"));
    const given = period === undefined ? this.#date("expiration") : NO_DATE;
    const note = noteOfColumn(this.sheet, "shelf_life");
    const own = this.#optional("shelf_life", (cell) => readShelfLife(cell, note), undefined);
    const computed: number[] = [];
    for (const [column, shelfLife] of [
      ["expiration", period],
      ["shelf_life", own],
    ] as const satisfies readonly (readonly [ColumnName, ShelfLife | undefined])[]) {
      if (shelfLife === undefined) continue;
      if (production !== NO_DATE) computed.push(endOfShelfLife(production, shelfLife));
      else if (this.#cell("production") === undefined && !isProductionUnreadable) {
        const reason = texts.SHELF_LIFE_WITHOUT_PRODUCTION;
        const code = "SHELF_LIFE_WITHOUT_PRODUCTION";
        this.#faults.add(this.row.number, column, this.#text(column), code, reason);
      }
    }
    const days = given === NO_DATE ? computed : [given, ...computed];
    const [first = NO_DATE, second = first] = days;
    if (first !== second) {
      const reason = texts.shelfLifeConflict(formatIsoDate(first), formatIsoDate(second));
      this.#faults.add(
        this.row.number,
        "shelf_life",
        this.#text("shelf_life"),
        "SHELF_LIFE_CONFLICT",
        reason,
      );
    }
    return first;
  }

  /** Production, best before and expiration follow each other. */
  #checkOrder({ productionDate, bestBeforeDate, expirationDate }: LotRow): void {
    const check = (
      column: ColumnName,
      date: number,
      before: ColumnName,
      earliest: number,
    ): void => {
      if (date === NO_DATE || earliest === NO_DATE || date >= earliest) return;
      const reason = texts.beforeDate(texts.columnName(before), this.#text(before));
      const isComputed = column === "expiration" && this.#cell("expiration") === undefined;
      const said = isComputed ? "shelf_life" : column;
      this.#faults.add(this.row.number, said, this.#text(said), "DATE_ORDER", reason);
    };
    check("best_before", bestBeforeDate, "production", productionDate);
    check("expiration", expirationDate, "best_before", bestBeforeDate);
    check("expiration", expirationDate, "production", productionDate);
  }
}

function readDocument(cell: Cell): string {
  const text = clean(shown(cell));
  if (isHexString(text, 32)) return text.toLowerCase();
  refuse("DOCUMENT_HASH", texts.DOCUMENT_HASH);
}
