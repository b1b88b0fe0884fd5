import type { Language, Text } from "../texts/text";

/**
 * The language that a person asked for: `--lang`, then LOTMARK_LANG, then what the system says
 * (LC_ALL, LC_MESSAGES, LANG); English where none of them says Chinese.
 */
export function languageAskedFor(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const option = words.findIndex((word) => word === "--lang");
  const { LOTMARK_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const asked = [
    option < 0 ? undefined : words[option + 1],
    LOTMARK_LANG,
    LC_ALL,
    LC_MESSAGES,
    LANG,
  ];
  return /^zh\b|^zh_/i.test(asked.find((name) => name !== undefined && name !== "") ?? "")
    ? "zh"
    : "en";
}

let current = languageAskedFor(process.argv, process.env);

/** The language of this process. */
export const language = (): Language => current;

/** Goes on in another language. */
export function speak(other: Language): void {
  current = other;
}

/** A text in the language of this process. */
export const say = (text: Text): string => text[current];
