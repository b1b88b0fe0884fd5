/** What a task answers: lines for people, and the same as data for programs. */
export interface Answer {
  readonly lines: readonly string[];
  readonly data: unknown;
  /** Set where the answer is bad news, such as a drift that was found: the exit code is 1. */
  readonly failed?: boolean;
}

export const answer = (lines: string | readonly string[], data: unknown): Answer => ({
  lines: typeof lines === "string" ? [lines] : lines,
  data,
});

/** Data in JSON. Numbers that may be too large for a program's own are text. */
export function toJson(data: unknown): string {
  return JSON.stringify(
    data,
    (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
    2,
  );
}
