import type { Text } from "../../../texts/text";
import { say } from "../../language";

/** What a task answers: lines for people, and the same as data for programs. */
export interface Answer {
  /** In the language that the task was asked in. */
  readonly lines: readonly string[];
  readonly data: unknown;
  /** Set where the answer is bad news, such as a drift that was found: the exit code is 1. */
  readonly failed?: boolean;
}

/** A sentence in every language, or something that is the same in all of them. */
export type Line = Text | string;

export const answer = (lines: Line | readonly Line[], data: unknown): Answer => ({
  lines: isList(lines) ? lines.map(say) : [say(lines)],
  data,
});

const isList = (lines: Line | readonly Line[]): lines is readonly Line[] => Array.isArray(lines);

/** Data in JSON. Numbers that may be too large for a program's own are text. */
export function toJson(data: unknown): string {
  return JSON.stringify(
    data,
    (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
    2,
  );
}
