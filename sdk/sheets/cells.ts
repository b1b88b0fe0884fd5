/**
 * What stands in a cell of a sheet: text, a number, or something that needs more said about it.
 * Programs that read files make these; nothing here knows of files.
 */
export type Cell = string | number | DateCell | MergedCell | UnusableCell;

/** A date that the program which wrote the file knew to be one. */
export interface DateCell {
  readonly kind: "date";
  /** Days since 1970-01-01. */
  readonly day: number;
  /** As ISO date. */
  readonly shown: string;
}

/** A cell that is covered by another one, which stands for it. */
export interface MergedCell {
  readonly kind: "merged";
  readonly value: string | number | DateCell;
  /** Numbers of the first and the last row of the merged cells. */
  readonly from: number;
  readonly to: number;
}

/** A cell whose content cannot be known from the file. */
export interface UnusableCell {
  /**
   * A value that its formula did not arrive at (`error`), a formula that was never computed, or more
   * text than belongs into a cell (`long`).
   */
  readonly kind: "error" | "formula" | "long";
  readonly shown: string;
}

/** A sheet of cells, as a file holds it. */
export interface Table {
  /** Of the sheet; empty where the file is no workbook. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Numbers of rows that are hidden by a filter or by hand; the first row is 1. */
  readonly hidden: ReadonlySet<number>;
  /** From which day numbers are counted that stand for dates. */
  readonly dates: "1900" | "1904";
}

/** What is told to who reads a table: exactly that, before anything is normalised. */
export function shown(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return numberText(cell);
  return cell.kind === "merged" ? shown(cell.value) : cell.shown;
}

/** The digits of a number, never with an exponent where it is a whole one. */
const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);

/** Characters that are not seen: zero-width ones, soft hyphens, marks of direction. */
// eslint-disable-next-line no-misleading-character-class -- each of them, none joined to another
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE0E\uFE0F\uFEFF]/gu;

/** How spreadsheet programs are told to leave digits alone: ="0690…", in CSV with doubled marks. */
const AS_TEXT = /^=\s*"(.*)"$/s;

/**
 * Text as it was meant: full-width forms as ordinary ones (NFKC), without what is not seen, without
 * white space around it, without the apostrophe and the `="…"` that keep digits text.
 */
export function clean(text: string): string {
  const plain = text.replaceAll(UNSEEN, "").normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  const unwrapped = AS_TEXT.exec(plain)?.[1]?.replaceAll('""', '"').trim() ?? plain;
  return unwrapped.replace(/^['\u2018\u2019]/, "").trim();
}

/** What stands between a code and its name where both can be picked from a list. */
export const CHOICE_SEPARATOR = " · ";

/** The code of what was picked from a list, or all of the text. */
export const chosenCode = (text: string): string => clean(text).split(CHOICE_SEPARATOR, 1)[0] ?? "";

/** Whether there is nothing in a cell that a person would see. */
export const isEmpty = (cell: Cell | undefined): boolean => clean(shown(cell)) === "";
