import * as texts from "../../texts/sheets";
import { type Cell, clean, isEmpty, shown, type Table } from "./cells";
import { type Fault, Faults, type Layout, type Place } from "./faults";
import { type ColumnName, type Columns, noteOf, plainHeading, readHeading } from "./headings";
import { MAX_CELL_LENGTH } from "./limits";

/** A row of a sheet. */
export interface Row {
  /** As a spreadsheet program shows it; the first row of the sheet is 1. */
  readonly number: number;
  /** What stands in the columns that are known; nothing where a cell is empty. */
  readonly cells: Readonly<Partial<Record<ColumnName, Cell>>>;
}

/** A sheet, taken apart by its headings. */
export interface Sheet {
  readonly layout: Layout;
  readonly rows: readonly Row[];
  /** What is wrong with cells whatever they mean. */
  readonly faults: readonly Fault[];
  /** Headings of columns that are not used. */
  readonly unused: readonly string[];
  /** Numbers of rows that are left out: titles, totals, headings again, signatures. */
  readonly leftOut: readonly number[];
  readonly dates: Table["dates"];
}

/** Lot number of the row that shows in a template how it is filled in. */
export const EXAMPLE_LOT_NUMBER = "EXAMPLE-01";

/** Headings are looked for in so many rows. */
const HEADINGS_WITHIN = 50;
/** Columns that do not make a row: forms are printed with them filled in. */
const PREFILLED: ReadonlySet<ColumnName> = new Set(["unit", "origin"]);
/** Columns in which one value may stand for several rows, in merged cells. */
const SHARED: ReadonlySet<ColumnName> = new Set([
  "gtin",
  "unit",
  "production",
  "best_before",
  "expiration",
  "shelf_life",
  "document",
  "origin",
  "reference",
  "to_site",
  "fault",
]);

const TOTAL =
  /^(?:本页|本表|本单|以上|数量)?(?:合计|总计|小计|总数|总和|共计|累计|合計|總計|total|totals|subtotal|sub-total|grandtotal|sum)(?:数量|\(.*\))?[:：]?[0-9.,]*$/i;
const SIGNATURE =
  /^(?:制表|审核|复核|填表|填报|制单|开单|仓管|保管|经办|签字|签名|签收|盖章|打印|备注|说明|注|负责人|质检|检验员|送货人|收货人|日期|单位盖章|prepared|checked|approved|signature|signed|printed|page|note|notes|第[0-9]+页)/i;

/**
 * Takes a sheet apart: finds the row with the headings, leaves out titles, totals, headings that are
 * printed again and signatures. Throws a `LotmarkError` `SHEET_INVALID` where no rows can be told.
 *
 * @param name what the file is called in messages
 */
export function readRows(table: Table, columns: Columns, name: string): Sheet {
  const start = findHeadings(table, columns);
  const known = [...columns.required, ...columns.optional];
  if (start === undefined) {
    const faults = new Faults();
    faults.add(1, "", "", "NO_HEADINGS", texts.noHeadings(known));
    faults.throwIfAny(name);
    throw new Error("unreachable");
  }
  const heads = table.rows[start] ?? [];
  const { layout, unused, faults: wrong } = layOut(heads, start + 1, columns);
  wrong.throwIfAny(name);

  const faults = new Faults(layout);
  const leftOut: number[] = [];
  for (let index = 0; index < start; ++index) {
    if (!(table.rows[index] ?? []).every(isEmpty)) leftOut.push(index + 1);
  }
  const reader = new RowReader(layout, heads, columns, table.hidden, faults);
  const rows: Row[] = [];
  for (let index = start + 1; index < table.rows.length; ++index) {
    const row = reader.read(index + 1, table.rows[index] ?? []);
    if (row === "left out") leftOut.push(index + 1);
    else if (row !== undefined) rows.push(row);
  }
  if (rows.length === 0 && !faults.any) faults.add(start + 2, "", "", "NO_ROWS", texts.NO_ROWS);
  if (rows.length === 0) faults.throwIfAny(name);
  return { layout, rows, faults: faults.list, unused, leftOut, dates: table.dates };
}

/** How many headings of such a sheet a row has. */
export function countHeadings(row: readonly Cell[], columns: Columns): number {
  const names = row.flatMap((cell) => {
    const heading = typeof cell === "number" ? undefined : readHeading(shown(cell), columns);
    return heading?.kind === "column" ? [heading.name] : [];
  });
  return new Set(names).size;
}

/** Position of the row with most headings, of the first of them. */
export function findHeadings({ rows }: Pick<Table, "rows">, columns: Columns): number | undefined {
  let found: number | undefined;
  let most = 0;
  for (const [index, row] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const count = countHeadings(row, columns);
    if (count <= most) continue;
    found = index;
    most = count;
  }
  return found;
}

function layOut(
  heads: readonly Cell[],
  row: number,
  columns: Columns,
): { readonly layout: Layout; readonly unused: readonly string[]; readonly faults: Faults } {
  const layout: Partial<Record<ColumnName, Place>> = {};
  const unused: string[] = [];
  const faults = new Faults();
  const known = [...columns.required, ...columns.optional];
  heads.forEach((cell, position) => {
    const text = shown(cell).trim();
    const heading = readHeading(text, columns);
    if (heading.kind === "column") {
      const before = layout[heading.name];
      if (before === undefined) layout[heading.name] = { heading: text, position };
      else faults.addAt(row, position, text, "COLUMN_TWICE", texts.columnTwice(before.heading));
    } else if (heading.kind === "unclear") {
      faults.addAt(row, position, text, "COLUMN_UNCLEAR", texts.columnUnclear(known));
    } else if (heading.kind === "unknown") {
      unused.push(text);
    }
  });
  for (const name of columns.required) {
    if (layout[name] !== undefined) continue;
    faults.add(row, "", "", "COLUMN_MISSING", texts.columnMissing(name, known));
  }
  return { layout, unused, faults };
}

/** Reads the rows below the headings. */
class RowReader {
  readonly #places: readonly (readonly [ColumnName, number])[];
  /** Where it stands which lot is meant. */
  readonly #identity: readonly number[];
  /** Where it stands what must be there. */
  readonly #required: readonly number[];
  readonly #headings: ReadonlyMap<number, string>;

  constructor(
    layout: Layout,
    heads: readonly Cell[],
    columns: Columns,
    private readonly hidden: ReadonlySet<number>,
    private readonly faults: Faults,
  ) {
    this.#places = Object.entries(layout).map(
      ([name, { position }]) => [name as ColumnName, position] as const,
    );
    const positions = (names: readonly ColumnName[]): number[] =>
      names.flatMap((name) => layout[name]?.position ?? []);
    this.#required = positions([...columns.required, "gtin"]);
    this.#identity = positions(["gtin", "lot"]);
    this.#headings = new Map(
      heads.map((cell, position) => [position, plainHeading(shown(cell))] as const),
    );
  }

  /** A row; nothing where it is empty. */
  read(number: number, values: readonly Cell[]): Row | "left out" | undefined {
    if (values.every(isEmpty)) return undefined;
    if (this.#isNoRow(values)) return "left out";
    if (this.hidden.has(number)) {
      const first = values.find((cell) => !isEmpty(cell));
      this.faults.add(number, "", clean(shown(first)), "HIDDEN_ROW", texts.HIDDEN_ROW);
      return undefined;
    }
    const cells: Partial<Record<ColumnName, Cell>> = {};
    for (const [name, position] of this.#places) {
      const cell = values[position];
      if (cell === undefined || isEmpty(cell)) continue;
      if (this.#check(number, name, cell)) cells[name] = cell;
    }
    this.#checkSurplus(number, values);
    return { number, cells };
  }

  /** Whether it is an example, a total, a signature, the headings again, or nothing but what forms are printed with. */
  #isNoRow(values: readonly Cell[]): boolean {
    const filled = this.#places.filter(([, position]) => !isEmpty(values[position]));
    if (filled.every(([name]) => PREFILLED.has(name))) {
      return !this.#hasSurplus(values);
    }
    const isAgain = ([, position]: readonly [ColumnName, number]): boolean =>
      plainHeading(shown(values[position])) === this.#headings.get(position);
    if (filled.length > 1 && filled.every(isAgain)) return true;
    const isExample = ([name, position]: readonly [ColumnName, number]): boolean =>
      name === "lot" && clean(shown(values[position])) === EXAMPLE_LOT_NUMBER;
    if (filled.some(isExample)) return true;
    const labels = values
      .filter((cell) => typeof cell !== "number")
      .map((cell) => clean(shown(cell)).replaceAll(" ", ""));
    const says = (label: RegExp): boolean => labels.some((text) => label.test(text));
    const has = (positions: readonly number[], besides: RegExp): boolean =>
      positions.some((position) => {
        const text = clean(shown(values[position])).replaceAll(" ", "");
        return text !== "" && !besides.test(text);
      });
    // A total has a quantity, a signature has not.
    if (says(TOTAL) && !has(this.#identity, TOTAL)) return true;
    return says(SIGNATURE) && !has(this.#required, SIGNATURE);
  }

  /** Whether a cell can be read at all. */
  #check(number: number, name: ColumnName, cell: Cell): boolean {
    const refuse = (code: string, reason: Parameters<Faults["add"]>[4]): false => {
      this.faults.add(number, name, shown(cell).slice(0, MAX_CELL_LENGTH), code, reason);
      return false;
    };
    if (typeof cell !== "object") return true;
    if (cell.kind === "error") return refuse("FORMULA_ERROR", texts.ERROR_VALUE);
    if (cell.kind === "formula") return refuse("FORMULA_NOT_COMPUTED", texts.NOT_COMPUTED);
    if (cell.kind === "long") return refuse("CELL_TOO_LONG", texts.tooLong(MAX_CELL_LENGTH));
    if (cell.kind !== "merged") return true;
    if (cell.from !== cell.to && SHARED.has(name)) return true;
    return refuse("MERGED", texts.mergedRows(cell.from, cell.to));
  }

  #surplusAt(values: readonly Cell[]): number {
    return values.findIndex(
      (cell, position) => !isEmpty(cell) && (this.#headings.get(position) ?? "") === "",
    );
  }

  #hasSurplus(values: readonly Cell[]): boolean {
    return this.#surplusAt(values) >= 0;
  }

  #checkSurplus(number: number, values: readonly Cell[]): void {
    const position = this.#surplusAt(values);
    if (position < 0) return;
    const value = clean(shown(values[position]));
    this.faults.addAt(number, position, value, "WITHOUT_HEADING", texts.WITHOUT_HEADING);
  }
}

/** What stands beside the name in the heading of a column: the unit in 数量(箱). */
export const noteOfColumn = ({ layout }: Sheet, name: ColumnName): string =>
  noteOf(layout[name]?.heading ?? "");
