import type { CLIArgumentType } from "hardhat/types";

/** Something that a task is told on the command line, always text; `T` is what the task gets. */
export interface Option<T> {
  readonly kind: "option" | "flag" | "positional" | "rest";
  readonly required: boolean;
  /** What stands for the value in the help text: FILE, MEMBER, … */
  readonly value: string;
  readonly description: string;
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
  value: string,
  description: string,
): Option<T> => ({ kind, required, value, description });

/** `--name VALUE`, which may be left out. */
export const option = (value: string, description: string): Option<string | undefined> =>
  make("option", false, value, description);

/** `--name VALUE`, which must be given. */
export const required = (value: string, description: string): Option<string> =>
  make("option", true, value, description);

/** `--name`. */
export const flag = (description: string): Option<boolean> => make("flag", false, "", description);

/** A value that is known by its place. */
export const positional = (value: string, description: string): Option<string> =>
  make("positional", true, value, description);

/** A value that is known by its place, which may be left out. */
export const optional = (value: string, description: string): Option<string | undefined> =>
  make("positional", false, value, description);

/** All values that follow, at least one. */
export const rest = (value: string, description: string): Option<readonly string[]> =>
  make("rest", true, value, description);

/** How Hardhat is to show a value in its help texts. It checks nothing; tasks say it in words. */
export const textNamed = (value: string): CLIArgumentType<string> => ({
  name: value,
  parse: (_name, text) => text,
  validate: () => undefined,
});
