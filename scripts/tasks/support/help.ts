import { helpTexts } from "../../../texts/help/frame";
import { VALUES } from "../../../texts/help/values";
import type { Text } from "../../../texts/text";
import { say } from "../../language";
import { CATALOGUE, type ScopeWords, type TaskWords } from "./catalogue";
import { type Option, type ValueName, typed } from "./options";
import { columns } from "./table";

/** What a scope is for, and its tasks. */
export function scopeHelp(name: string, { description, tasks }: ScopeWords): string[] {
  const rows = [...tasks].map(([task, words]) => [task, say(words.description)]);
  return [
    say(helpTexts.usage(`${name} <${say(helpTexts.task)}> [${say(helpTexts.optional)}]`)),
    "",
    say(description),
    "",
    `${say(helpTexts.tasks)}:`,
    ...indented(rows),
    "",
    say(helpTexts.more(name)),
  ];
}

/** What a task is for, and all that it can be told. */
export function taskHelp(
  scope: string,
  task: string,
  { description, options }: TaskWords,
): string[] {
  const all = Object.entries(options);
  const named = all.filter(([, { kind }]) => kind === "option" || kind === "flag");
  const placed = all.filter(([, { kind }]) => kind === "positional" || kind === "rest");
  const usage = [
    ...placed.map(([, option]) => optionally(option, shown(option))),
    ...named.filter(([, { required }]) => required).map(([name, option]) => call(name, option)),
    `[${say(helpTexts.optional)}]`,
  ];
  return [
    say(helpTexts.usage(`${scope} ${task} ${usage.join(" ")}`)),
    "",
    say(description),
    ...section(
      helpTexts.arguments,
      placed.map(([, option]) => [shown(option), say(option.description)]),
    ),
    ...section(
      helpTexts.options,
      // What is needed stands first; the rest keeps its order.
      [...named]
        .sort(([, one], [, other]) => Number(other.required) - Number(one.required))
        .map(([name, option]) => [call(name, option), explained(option)]),
    ),
  ];
}

/** Help about what a command names; `undefined` for what is not Lotmark's. */
export function helpAbout(scope: string, task: string | undefined): string[] | undefined {
  const words = CATALOGUE.get(scope);
  if (words === undefined) return undefined;
  if (task === undefined) return scopeHelp(scope, words);
  const about = words.tasks.get(task);
  return about && taskHelp(scope, task, about);
}

/** What stands for a value. */
export const valueText = (value: ValueName | undefined): Text =>
  value === undefined ? { en: "", zh: "" } : VALUES[value];

const shown = ({ kind, value }: Option<unknown>): string =>
  `${say(valueText(value))}${kind === "rest" ? " …" : ""}`;

const optionally = ({ required }: Option<unknown>, text: string): string =>
  required ? text : `[${text}]`;

const call = (name: string, option: Option<unknown>): string =>
  option.kind === "flag" ? typed(name) : `${typed(name)} ${shown(option)}`;

const explained = ({ required, description }: Option<unknown>): string =>
  say(required ? helpTexts.needed(description) : description);

const section = (title: Text, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : ["", `${say(title)}:`, ...indented(rows)];

const indented = (rows: readonly (readonly string[])[]): string[] =>
  columns(rows).map((line) => `  ${line}`);
