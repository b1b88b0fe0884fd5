import { grouped, type Text } from "../../../texts/text";
import { say } from "../../language";

/** How many columns of a terminal a text takes: Chinese characters and the like take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** Unicode Standard Annex 11, East Asian Width: the blocks of wide and fullwidth characters. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x1f300 && code <= 0x1faff) ||
  (code >= 0x20000 && code <= 0x3fffd);

/** What stands in a table: a text, something that is the same in every language, or a quantity. */
export type Cell = Text | string | bigint;

/** Rows below a heading, in columns as wide as they need to be; numbers (bigint) to the right. */
export function table(
  heading: readonly (Text | string)[],
  rows: readonly (readonly Cell[])[],
): string[] {
  const [titles = [], ...cells] = [heading, ...rows].map((row) => row.map(show));
  const widths = widthsOf([titles, ...cells]);
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [
    line(titles, widths),
    rule,
    ...cells.map((row, index) => line(row, widths, rows[index] ?? [])),
  ];
}

/** Rows without a heading, in columns as wide as they need to be. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = widthsOf(rows);
  return rows.map((row) => line(row, widths));
}

/** What something is like, one property a line; what is `undefined` is left out. */
export function properties(
  pairs: readonly (readonly [Text | string, Text | string | undefined])[],
): string[] {
  return columns(
    pairs.flatMap(([name, value]) => (value === undefined ? [] : [[say(name), say(value)]])),
  );
}

/** A number of units for people: 1,234,567. */
export const formatUnits = (units: bigint): string => grouped(units);

/** So many of something in English: 1 lot, 1,234 lots. */
export const count = (number: number | bigint, what: string): string =>
  `${grouped(number)} ${what}${BigInt(number) === 1n ? "" : "s"}`;

function line(
  texts: readonly string[],
  widths: readonly number[],
  row: readonly Cell[] = [],
): string {
  return texts
    .map((text, column) => {
      const gap = " ".repeat((widths[column] ?? 0) - widthOf(text));
      return typeof row[column] === "bigint" ? gap + text : text + gap;
    })
    .join("  ")
    .trimEnd();
}

/** How wide each column is, by its widest cell. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, text] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(text));
    }
  }
  return widths;
}

const show = (cell: Cell): string => (typeof cell === "bigint" ? grouped(cell) : say(cell));
