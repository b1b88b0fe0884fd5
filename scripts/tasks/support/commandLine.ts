import type { ScopesMap, TasksMap } from "hardhat/types";

import type { Text } from "../../../texts/text";
import { commandTexts } from "../../../texts/tasks/command";
import { languageNamed, languageOption } from "../../language";
import { CATALOGUE, type TaskWords } from "./catalogue";
import { valueText } from "./help";
import { typed } from "./options";

/** Hardhat's own options, which may stand anywhere; these have a value. */
export const GLOBAL_OPTIONS: readonly string[] = [
  "--network",
  "--config",
  "--tsconfig",
  "--max-memory",
];
export const GLOBAL_FLAGS: readonly string[] = [
  "--emoji",
  "--flamegraph",
  "--help",
  "--show-stack-traces",
  "--typecheck",
  "--verbose",
  "--version",
];

/** What a command line asks for. */
export interface CommandLine {
  /** Scope and task, as far as they are named; a task without a scope is in `scope`. */
  readonly scope: string | undefined;
  readonly task: string | undefined;
  /** What the task is told. */
  readonly words: readonly string[];
  /** Whether help is asked for, not that something is done. */
  readonly help: boolean;
}

/** What is wrong with a command, each in a sentence, and the code of the first. */
export interface Complaint {
  readonly code: string;
  readonly texts: readonly Text[];
}

/** Takes a command line apart as Hardhat does, language included. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const own: string[] = [];
  let help = false;
  for (let index = 0; index < words.length; ++index) {
    const word = words[index] ?? "";
    if (GLOBAL_OPTIONS.includes(word)) index += 1;
    else if (GLOBAL_FLAGS.includes(word)) help ||= word === "--help";
    else own.push(word);
  }
  // Where help is asked for, the language may stand anywhere.
  const names = own.filter((word, index) => word !== "--lang" && own[index - 1] !== "--lang");
  if (names[0] === "help") return { scope: names[1], task: names[2], words: [], help: true };
  const [scope, task] = names;
  if (task === undefined || help) return { scope, task, words: [], help: true };
  return { scope, task, words: own.slice(2), help: false };
}

/** What is wrong with a command, before Hardhat complains of it in English and with a link to its errors. */
export function complaintAbout(
  words: readonly string[],
  { tasks, scopes }: { readonly tasks: TasksMap; readonly scopes: ScopesMap },
): Complaint | undefined {
  const { scope, task, words: told, help } = readCommandLine(words);
  if (scope === undefined || scope in tasks) return undefined;
  const own = CATALOGUE.get(scope);
  if (own === undefined) {
    if (scope in scopes || scope.startsWith("--")) return undefined;
    return complaint("UNKNOWN_TASK", commandTexts.unknown(scope, [...CATALOGUE.keys()]));
  }
  const asked = languageOption(words);
  if (words.includes("--lang") && (asked === undefined || languageNamed(asked) === undefined)) {
    const spoken = commandTexts.unknownLanguage(asked ?? "");
    return complaint("UNKNOWN_LANGUAGE", spoken);
  }
  if (task === undefined) return undefined;
  const about = own.tasks.get(task);
  if (about === undefined) {
    return complaint("UNKNOWN_TASK", commandTexts.unknownTask(scope, task, [...own.tasks.keys()]));
  }
  if (help) return undefined;
  const found = complaintsAboutWords(told, about);
  const [first] = found;
  if (first === undefined) return undefined;
  const texts = found.map(({ text }) => text);
  return { code: first.code, texts: [...texts, commandTexts.explains(scope, task)] };
}

const complaint = (code: string, text: Text): Complaint => ({ code, texts: [text] });

interface Fault {
  readonly code: string;
  readonly text: Text;
}

function complaintsAboutWords(words: readonly string[], { options }: TaskWords): Fault[] {
  const faults: Fault[] = [];
  const all = Object.entries(options);
  const named = new Map(
    all
      .filter(([, { kind }]) => kind === "option" || kind === "flag")
      .map(([name, option]) => [typed(name), option]),
  );
  const places = all
    .map(([, option]) => option)
    .filter(({ kind }) => kind === "positional" || kind === "rest");
  const given = new Set<string>();
  const placed: string[] = [];
  for (let index = 0; index < words.length; ++index) {
    const word = words[index] ?? "";
    const option = named.get(word);
    if (!word.startsWith("--")) placed.push(word);
    else if (option === undefined) faults.push(unknownOption(word, named));
    else {
      if (given.has(word)) {
        faults.push({ code: "OPTION_REPEATED", text: commandTexts.repeated(word) });
      }
      given.add(word);
      if (option.kind === "flag") continue;
      const value = words[index + 1];
      if (value === undefined || named.has(value)) {
        const text = commandTexts.noValue(word, valueText(option.value));
        faults.push({ code: "VALUE_MISSING", text });
      } else index += 1;
    }
  }
  places.forEach(({ required, value, description }, place) => {
    if (!required || place < placed.length) return;
    const text = commandTexts.argumentMissing(valueText(value), description);
    faults.push({ code: "ARGUMENT_MISSING", text });
  });
  const surplus = places.some(({ kind }) => kind === "rest") ? undefined : placed[places.length];
  if (surplus !== undefined) {
    faults.push({ code: "ARGUMENT_UNKNOWN", text: commandTexts.tooMany(surplus) });
  }
  for (const [name, { required, value, description }] of named) {
    if (!required || given.has(name)) continue;
    const text = commandTexts.optionMissing(name, valueText(value), description);
    faults.push({ code: "OPTION_MISSING", text });
  }
  return faults;
}

function unknownOption(word: string, named: ReadonlyMap<string, unknown>): Fault {
  const [name = ""] = word.split("=");
  const text =
    word !== name && named.has(name)
      ? commandTexts.optionWithSign(word, name)
      : commandTexts.unknownOption(word);
  return { code: "OPTION_UNKNOWN", text };
}
