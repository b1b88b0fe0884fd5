import { LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/labels";
import type { Text } from "../../texts/text";
import type { Size } from "./layout";
import { labelSize, type Sheet } from "./page";
import { type Scanning, X_DIMENSIONS } from "./specification";
import type { Symbology } from "./symbol";

/** How labels are to be printed, as it was written. */
export interface WrittenOrder {
  readonly size?: string | undefined;
  readonly sheet?: string | undefined;
  readonly page?: string | undefined;
  readonly margin?: string | undefined;
  readonly gap?: string | undefined;
  readonly start?: string | undefined;
  readonly copies?: string | undefined;
  readonly symbol?: string | undefined;
  readonly scanning?: string | undefined;
  readonly dpi?: string | undefined;
}

/** How labels are to be printed. */
export interface LabelOrder {
  /** Of a label. */
  readonly size: Size;
  /** `undefined` for labels on a roll, each a page by itself. */
  readonly sheet: Sheet | undefined;
  readonly copies: number;
  readonly symbols: readonly Symbology[];
  readonly scanning: Scanning;
  readonly dpi: number;
  /** Width of a dot of the printer in mm. */
  readonly dot: number;
}

/** Most labels that are made at once. */
export const MAX_LABELS = 10_000;

const ROLL = "100x50";
const PAPERS: Readonly<Record<string, Size>> = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  letter: { width: 215.9, height: 279.4 },
};
const SYMBOLS = {
  both: ["qrCode", "dataMatrix"],
  qr: ["qrCode"],
  datamatrix: ["dataMatrix"],
} as const satisfies Readonly<Record<string, readonly Symbology[]>>;
/** What printers of 203 dpi have in truth: eight dots a mm. */
const EIGHT_A_MM = 203;

/** Understands how labels are to be printed. Throws a {@link LotmarkError} `LABEL_OPTION`. */
export function readOrder(written: WrittenOrder): LabelOrder {
  const { size, sheet: onSheet } = written;
  if (size !== undefined && onSheet !== undefined) throw refused(texts.sizeAndSheet());
  if (onSheet === undefined) refuseForRolls(written);
  const sheet = onSheet === undefined ? undefined : readSheet(onSheet, written);
  const dpi = wholeNumber("dpi", written.dpi ?? "300", 150, 2_400);
  return {
    size: sheet === undefined ? readSize("size", size ?? ROLL) : labelSize(sheet),
    sheet,
    copies: wholeNumber("copies", written.copies ?? "1", 1, MAX_LABELS),
    symbols: oneOf("symbol", written.symbol ?? "both", SYMBOLS),
    scanning: oneOf("scanning", written.scanning ?? "retail", {
      retail: "retail",
      distribution: "distribution",
    }),
    dpi,
    dot: dpi === EIGHT_A_MM ? 0.125 : 25.4 / dpi,
  };
}

/** What is asked of the modules of symbols. */
export const xDimension = ({ scanning }: LabelOrder): (typeof X_DIMENSIONS)[Scanning] =>
  X_DIMENSIONS[scanning];

function refuseForRolls(written: WrittenOrder): void {
  for (const name of ["page", "margin", "gap", "start"] as const) {
    if (written[name] !== undefined) throw refused(texts.onlyForSheets(name));
  }
}

function readSheet(text: string, { page, margin, gap, start }: WrittenOrder): Sheet {
  const [columns, rows] = pair(text) ?? [0, 0];
  if (!isCount(columns) || !isCount(rows)) throw wrong("sheet", text, texts.EXPECTED.sheet);
  const sheet: Sheet = {
    page: PAPERS[page?.trim().toLowerCase() ?? "a4"] ?? readSize("page", page ?? ""),
    ...{ columns, rows },
    margin: lengths("margin", margin ?? "10"),
    gap: lengths("gap", gap ?? "0"),
    used: wholeNumber("start", start ?? "1", 1, columns * rows) - 1,
  };
  const { width, height } = labelSize(sheet);
  if (width > 0 && height > 0) return sheet;
  throw refused(texts.noSpace());
}

const isCount = (number: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= 100;

/** 100x50, 100×50, 100*50; with decimals. */
function pair(text: string): readonly [number, number] | undefined {
  const match = /^([0-9]{1,4}(?:\.[0-9]{1,3})?)\s*[x×*]\s*([0-9]{1,4}(?:\.[0-9]{1,3})?)$/i.exec(
    text.trim().replace(/\s*mm$/i, ""),
  );
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

function readSize(name: "size" | "page", text: string): Size {
  const [width, height] = pair(text) ?? [0, 0];
  if (width >= 5 && height >= 5 && width <= 1_000 && height <= 1_000) return { width, height };
  throw wrong(name, text, texts.EXPECTED[name]);
}

function lengths(
  name: "margin" | "gap",
  text: string,
): { readonly vertical: number; readonly horizontal: number } {
  const [vertical, horizontal = vertical, ...others] = text
    .split(",")
    .map((part) => (/^[0-9]{1,3}(\.[0-9]{1,3})?$/.test(part.trim()) ? Number(part) : undefined));
  if (vertical !== undefined && horizontal !== undefined && others.length === 0) {
    return { vertical, horizontal };
  }
  throw wrong(name, text, texts.EXPECTED.lengths);
}

function wholeNumber(
  name: "copies" | "dpi" | "start",
  text: string,
  least: number,
  most: number,
): number {
  const number = /^[0-9]{1,6}$/.test(text.trim()) ? Number(text) : -1;
  if (number >= least && number <= most) return number;
  throw wrong(name, text, texts.numberUpTo(least, most));
}

function oneOf<T>(
  name: "symbol" | "scanning",
  text: string,
  choices: Readonly<Record<string, T>>,
): T {
  const chosen = Object.entries(choices).find(([word]) => word === text.trim().toLowerCase());
  if (chosen !== undefined) return chosen[1];
  throw wrong(name, text, texts.oneOf(Object.keys(choices)));
}

const wrong = (name: keyof typeof texts.OPTION, text: string, expected: Text): LotmarkError =>
  refused(texts.notAnOption(name, text, expected), { option: name, text });

const refused = (text: Text, values: Readonly<Record<string, unknown>> = {}): LotmarkError =>
  new LotmarkError("LABEL_OPTION", text, values);
