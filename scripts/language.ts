import { type Language, LANGUAGES, type Text } from "../texts/text";
import { contentOf, settingsFile } from "./settings/file";

/** How a language is named with `--lang`. */
const OPTION = "--lang";

/**
 * The language that a person asked for: `--lang`, then LOTMARK_LANG, then what is set on this
 * machine, then what the system says (LC_ALL, LC_MESSAGES, LANG); English where none of them says
 * Chinese.
 */
export function languageAskedFor(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  set?: string,
): Language {
  const { LOTMARK_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const asked = [languageOption(words), LOTMARK_LANG, set, LC_ALL, LC_MESSAGES, LANG];
  return languageNamed(asked.find((name) => name !== undefined && name !== "") ?? "") ?? "en";
}

/** What a command line says after `--lang`. */
export function languageOption(words: readonly string[]): string | undefined {
  const place = words.indexOf(OPTION);
  return place < 0 ? undefined : words[place + 1];
}

/** A language by a name such as en, zh, zh-CN or zh_CN.UTF-8; `undefined` for one that is not spoken here. */
export const languageNamed = (name: string): Language | undefined =>
  LANGUAGES.find((language) => new RegExp(`^${language}(?![a-z])`, "i").test(name));

/** The language that is set on this machine. A file that is damaged is complained of by tasks. */
function languageSet(): string | undefined {
  try {
    const { lang } = (contentOf(settingsFile() ?? "") ?? {}) as { readonly lang?: unknown };
    return typeof lang === "string" ? lang : undefined;
  } catch {
    return undefined;
  }
}

let current = languageAskedFor(process.argv, process.env, languageSet());

/** The language of this process. */
export const language = (): Language => current;

/** Goes on in another language. */
export function speak(other: Language): void {
  current = other;
}

/** A text in the language of this process; what is no text is the same in every language. */
export const say = (text: Text | string): string =>
  typeof text === "string" ? text : text[current];
