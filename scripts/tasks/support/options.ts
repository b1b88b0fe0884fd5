import type { CLIArgumentType } from "hardhat/types";

import type { VALUES } from "../../../texts/help/values";
import type { Text } from "../../../texts/text";

/** What stands for a value in the help text: FILE, MEMBER, … */
export type ValueName = keyof typeof VALUES;

/** Something that a task is told on the command line, always text; `T` is what the task gets. */
export interface Option<T> {
  readonly kind: "option" | "flag" | "positional" | "rest";
  readonly required: boolean;
  /** What stands for the value in the help text; a flag has none. */
  readonly value: ValueName | undefined;
  readonly description: Text;
  /** Never read; it carries the type. */
  readonly type?: T;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What a task with these options gets. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends Option<infer T> ? T : never;
};

const make = <T>(
  kind: Option<T>["kind"],
  required: boolean,
  value: ValueName | undefined,
  description: Text,
): Option<T> => ({ kind, required, value, description });

/** `--name VALUE`, which may be left out. */
export const option = (value: ValueName, description: Text): Option<string | undefined> =>
  make("option", false, value, description);

/** `--name VALUE`, which must be given. */
export const required = (value: ValueName, description: Text): Option<string> =>
  make("option", true, value, description);

/** `--name`. */
export const flag = (description: Text): Option<boolean> =>
  make("flag", false, undefined, description);

/** A value that is known by its place. */
export const positional = (value: ValueName, description: Text): Option<string> =>
  make("positional", true, value, description);

/** A value that is known by its place, which may be left out. */
export const optional = (value: ValueName, description: Text): Option<string | undefined> =>
  make("positional", false, value, description);

/** All values that follow, at least one. */
export const rest = (value: ValueName, description: Text): Option<readonly string[]> =>
  make("rest", true, value, description);

/** How an option is typed: --best-before. */
export const typed = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

/** A value as Hardhat knows it. It checks nothing; tasks say it in words. */
export const TYPED_TEXT: CLIArgumentType<string> = {
  name: "text",
  parse: (_name, text) => text,
  validate: () => undefined,
};
