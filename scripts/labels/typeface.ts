import { readFile } from "node:fs/promises";

import { create, type Font } from "fontkit";
import subsetFont from "subset-font";

import ranges from "@fontsource-variable/noto-sans-sc/unicode.json";
import type { Weight } from "./drawing";

/** Part of a text that is written with one font. */
export interface Run {
  readonly text: string;
  readonly font: LoadedFont;
  /** In a font of size 1. */
  readonly width: number;
}

/** A font with the characters that are needed. */
export interface LoadedFont {
  /** By which it is known in a document. */
  readonly name: string;
  readonly font: Font;
  readonly bytes: Uint8Array;
}

/** The letters that labels are written with. */
export interface Typeface {
  /** Characters that it does not have. */
  readonly missing: ReadonlySet<string>;
  /** A text, with a sign in the place of what cannot be written. */
  readonly runs: (text: string, weight: Weight) => readonly Run[];
  /** Width of a text in a font of size 1. */
  readonly measure: (text: string, weight: Weight) => number;
}

const PACKAGE = "@fontsource-variable/noto-sans-sc";
const AXES: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };
/** What printers have always set in the place of a character that they do not have. */
const STAND_IN = "〓";

/** Noto Sans SC comes in a hundred files, so that only those are read in which a character is. */
const FILE_OF: ReadonlyMap<number, string> = new Map(
  Object.entries(ranges as Readonly<Record<string, string>>).flatMap(([name, list]) =>
    codePoints(list).map((codePoint) => [codePoint, name.replaceAll(/[[\]]/g, "")] as const),
  ),
);

/** The typeface for these texts: Noto Sans SC, of which only what they need is loaded. */
export async function loadTypeface(texts: readonly string[]): Promise<Typeface> {
  const characters = new Set([...texts, STAND_IN, " "].flatMap((text) => Array.from(text)));
  const missing = new Set([...characters].filter((character) => fileOf(character) === undefined));
  const files = new Map<string, string>();
  for (const character of characters) {
    const file = fileOf(character);
    if (file !== undefined) files.set(file, (files.get(file) ?? "") + character);
  }
  const fonts = new Map<string, LoadedFont>();
  for (const [file, needed] of files) {
    for (const weight of ["regular", "bold"] as const) {
      fonts.set(`${file} ${weight}`, await loadFont(file, needed, weight));
    }
  }
  const runs = remembered((text: string, weight: Weight) => split(text, weight, fonts));
  const measure = (text: string, weight: Weight): number =>
    runs(text, weight).reduce((sum, { width }) => sum + width, 0);
  return { missing, runs, measure };
}

async function loadFont(file: string, characters: string, weight: Weight): Promise<LoadedFont> {
  const path = require.resolve(`${PACKAGE}/files/noto-sans-sc-${file}-wght-normal.woff2`);
  // The package has all weights in one, the thinnest first.
  const bytes = await subsetFont(await readFile(path), characters, {
    targetFormat: "sfnt",
    variationAxes: { wght: AXES[weight] },
  });
  const font = create(bytes);
  if (font.type !== "TTF") throw new TypeError(`${path} is no font.`);
  return { name: `${file}-${weight}`, font, bytes };
}

function split(
  text: string,
  weight: Weight,
  fonts: ReadonlyMap<string, LoadedFont>,
): readonly Run[] {
  const runs: { text: string; file: string }[] = [];
  for (const written of text) {
    const character = fileOf(written) === undefined ? STAND_IN : written;
    const file = fileOf(character) ?? "";
    const last = runs.at(-1);
    if (last?.file === file) last.text += character;
    else runs.push({ text: character, file });
  }
  return runs.map(({ text: part, file }) => {
    const loaded = fonts.get(`${file} ${weight}`);
    if (loaded === undefined) throw new TypeError(`"${part}" was not loaded.`);
    const { font } = loaded;
    return { text: part, font: loaded, width: font.layout(part).advanceWidth / font.unitsPerEm };
  });
}

const fileOf = (character: string): string | undefined =>
  FILE_OF.get(character.codePointAt(0) ?? 0);

/** The code points of a CSS unicode-range: U+4e00,U+4e10-4e12. */
function codePoints(list: string): number[] {
  return list.split(",").flatMap((range) => {
    const [first = "", last = first] = range.replace("U+", "").split("-");
    const from = parseInt(first, 16);
    return Array.from({ length: parseInt(last, 16) - from + 1 }, (_, index) => from + index);
  });
}

function remembered<T>(find: (text: string, weight: Weight) => T): typeof find {
  const known = new Map<string, T>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const found = known.get(key) ?? find(text, weight);
    known.set(key, found);
    return found;
  };
}
