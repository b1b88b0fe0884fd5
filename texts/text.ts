/**
 * What people read, in every language that Lotmark speaks. All texts are in this folder, one file for
 * each part of the project, the languages side by side.
 */
export interface Text {
  /** English. */
  readonly en: string;
  /** Chinese, in simplified characters. */
  readonly zh: string;
}

/** A language that Lotmark speaks. */
export type Language = keyof Text;

export const LANGUAGES: readonly Language[] = ["en", "zh"];

/** The same in every language: a name, an identifier, a number. */
export const same = (words: string): Text => ({ en: words, zh: words });

/** A text, whether it was given in every language or in words that are the same in all of them. */
export const asText = (words: Text | string): Text =>
  typeof words === "string" ? same(words) : words;

/** Makes a text of parts that are texts themselves: `inEach((say) => …say(part)…)`. */
export const inEach = (write: (say: (text: Text) => string) => string): Text => ({
  en: write(({ en }) => en),
  zh: write(({ zh }) => zh),
});

/** A list as it stands in a sentence. */
export const listed = (parts: readonly Text[]): Text => ({
  en: parts.map(({ en }) => en).join(", "),
  zh: parts.map(({ zh }) => zh).join("、"),
});

/** So many of something in English: 1 lot, 1,234 lots. */
export const counted = (number: number | bigint, one: string, many = `${one}s`): string =>
  `${grouped(number)} ${BigInt(number) === 1n ? one : many}`;

/** A whole number with its digits in groups of three: 1,234,567. */
export const grouped = (number: number | bigint): string =>
  BigInt(number)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
