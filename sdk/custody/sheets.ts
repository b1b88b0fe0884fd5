import * as texts from "../../texts/custody";
import { severalReferences } from "../../texts/sheets";
import { LotmarkError, memberNamed, textOf } from "../chain";
import {
  type Cell,
  chosenCode,
  clean,
  type ColumnName,
  type Columns,
  type Counted,
  readCaseCode,
  readGtin,
  readLotNumber,
  readQuantity,
  readRows,
  type Row,
  type Sheet,
  shown,
  type Table,
  unitOfRow,
} from "../sheets";
import type { CustodyFault } from "./faults";
import type { WrittenLine, WrittenLines } from "./lines";
import type { WrittenOutcome, WrittenOutcomes } from "./outcomes";

const { FIELDS } = texts;

/** The columns of a sheet of what is to be shipped. */
export const SHIPMENT_COLUMNS: Columns = {
  required: ["lot", "units"],
  optional: ["gtin", "unit", "case_code", "reference", "to_site"],
};

/** The columns of a sheet of what became of a shipment. */
export const OUTCOME_COLUMNS: Columns = {
  required: ["lot"],
  optional: ["gtin", "accepted", "turned_back", "fault", "short"],
};

/** What of a line stands in which column. */
const FIELD_OF: Readonly<Partial<Record<ColumnName, CustodyFault["field"]>>> = {
  gtin: FIELDS.gtin,
  lot: FIELDS.lot,
  units: FIELDS.units,
  accepted: FIELDS.accepted,
  turned_back: FIELDS.turnedBack,
  fault: FIELDS.fault,
  short: FIELDS.short,
};

/**
 * Reads a sheet of what is to be shipped. Throws what `readRows` throws; wrong cells are among the
 * faults of the lines, since more of them may be found on the chain.
 */
export function readShipmentSheet(table: Table, name: string): WrittenLines {
  const sheet = readRows(table, SHIPMENT_COLUMNS, name);
  const reader = new SheetReader(sheet);
  const lines = sheet.rows.flatMap((row): WrittenLine[] => {
    const { number } = row;
    const caseCode = reader.optional(row, "case_code", readCaseCode) ?? "";
    const gtin = reader.optional(row, "gtin", readGtin) ?? (caseCode.length === 14 ? caseCode : "");
    const lot = reader.lot(row, gtin !== "" || row.cells.gtin !== undefined);
    const quantity = reader.needed(row, "units", readQuantity);
    const counted = reader.counted(row, quantity?.unit ?? "");
    if (reader.isSpoilt(row) || lot === undefined || quantity === undefined) return [];
    return [{ number, gtin, lot, units: String(quantity.count), counted, caseCode }];
  });
  const toSite = reader.only("to_site");
  const reference = reader.only("reference");
  return {
    noun: "row",
    lines,
    ...(toSite === undefined ? {} : { toSite }),
    ...(reference === undefined ? {} : { reference }),
    sheet: { faults: reader.faults, positions: positionsOf(sheet) },
  };
}

/** Reads a sheet of what became of a shipment. Throws what `readRows` throws. */
export function readOutcomeSheet(table: Table, name: string): WrittenOutcomes {
  const sheet = readRows(table, OUTCOME_COLUMNS, name);
  const reader = new SheetReader(sheet);
  const units = (row: Row, column: ColumnName): string => {
    const quantity = reader.optional(row, column, (cell) => readQuantity(cell, 0n));
    if (quantity === undefined) return "";
    if (quantity.unit !== "" && reader.counted(row, quantity.unit) === undefined) return "";
    return String(quantity.count);
  };
  const lines = sheet.rows.flatMap((row): WrittenOutcome[] => {
    const gtin = reader.optional(row, "gtin", readGtin) ?? "";
    const outcome = {
      number: row.number,
      gtin,
      lot: reader.lot(row, row.cells.gtin !== undefined) ?? "",
      accepted: units(row, "accepted"),
      turnedBack: units(row, "turned_back"),
      fault: reader.optional(row, "fault", readFault) ?? "",
      short: units(row, "short"),
    };
    return reader.isSpoilt(row) ? [] : [outcome];
  });
  return { noun: "row", lines, sheet: { faults: reader.faults, positions: positionsOf(sheet) } };
}

function readFault(cell: Cell): string {
  const text = clean(shown(cell));
  if (memberNamed("ICustodyTransfer.Fault", text) !== undefined) return text;
  throw new LotmarkError("UNKNOWN_FAULT", texts.UNKNOWN_FAULT, { text });
}

/** Where in the sheet a field of a line stands. */
const positionsOf = ({ layout }: Sheet): ReadonlyMap<CustodyFault["field"], number> =>
  new Map(
    Object.entries(FIELD_OF).flatMap(([column, field]) => {
      const place = layout[column as ColumnName];
      return place === undefined ? [] : [[field, place.position] as const];
    }),
  );

/** Reads cells, and collects what is wrong with them. */
class SheetReader {
  readonly faults: CustodyFault[];
  readonly #spoilt: Set<number>;

  constructor(private readonly sheet: Sheet) {
    this.faults = sheet.faults.map(({ row, heading, position, value, reason }) => ({
      line: row,
      field: heading ?? { en: "", zh: "" },
      value,
      reason,
      ...(position === undefined ? {} : { position }),
    }));
    this.#spoilt = new Set(sheet.faults.map(({ row }) => row));
  }

  isSpoilt({ number }: Row): boolean {
    return this.#spoilt.has(number);
  }

  /** A cell that must be there. */
  needed<T>(row: Row, column: ColumnName, read: (cell: Cell | undefined) => T): T | undefined {
    // Nothing more is said of a cell that was refused already.
    const isRefused = this.sheet.faults.some(
      (fault) => fault.row === row.number && fault.column === column,
    );
    if (isRefused) return undefined;
    try {
      return read(row.cells[column]);
    } catch (error) {
      this.#add(row, column, error);
      return undefined;
    }
  }

  optional<T>(row: Row, column: ColumnName, read: (cell: Cell) => T): T | undefined {
    const cell = row.cells[column];
    return cell === undefined ? undefined : this.needed(row, column, () => read(cell));
  }

  /** A lot number where the GTIN is apart; what a scanner gives otherwise, which is looked at later. */
  lot(row: Row, isGtinApart: boolean): string | undefined {
    if (isGtinApart) return this.needed(row, "lot", readLotNumber);
    return this.needed(row, "lot", (cell) => clean(shown(cell)));
  }

  /** What a quantity counts. */
  counted(row: Row, beside: string): Counted | undefined {
    try {
      return unitOfRow(this.sheet, row, "units", beside);
    } catch (error) {
      this.#add(row, beside === "" && row.cells.unit !== undefined ? "unit" : "units", error);
      return undefined;
    }
  }

  /** What is said for the whole shipment, in each of its rows or in some; it must be the same. */
  only(column: ColumnName): string | undefined {
    const said = this.sheet.rows.flatMap((row) => {
      const text = chosenCode(shown(row.cells[column]));
      return text === "" ? [] : [{ row, text }];
    });
    const [first] = said;
    for (const { row, text } of said) {
      if (text !== first?.text) this.#fault(row, column, severalReferences(first?.text ?? ""));
    }
    return first?.text;
  }

  #add(row: Row, column: ColumnName, error: unknown): void {
    this.#fault(row, column, textOf(error));
  }

  #fault({ number, cells }: Row, column: ColumnName, reason: CustodyFault["reason"]): void {
    const place = this.sheet.layout[column];
    const heading = place?.heading ?? column;
    this.#spoilt.add(number);
    this.faults.push({
      line: number,
      field: FIELD_OF[column] ?? { en: heading, zh: heading },
      value: clean(shown(cells[column])),
      reason,
      ...(place === undefined ? {} : { position: place.position }),
    });
  }
}
