import type { AiRow } from "./applicationIdentifierRow";
import { APPLICATION_IDENTIFIER_TABLE } from "./generated/applicationIdentifierTable";

/** An Application Identifier: what its two to four digits say of the value that follows. */
export interface ApplicationIdentifier extends Omit<AiRow, "ais"> {
  readonly ai: string;
  /** Fewest and most characters of its value. */
  readonly minLength: number;
  readonly maxLength: number;
}

const BY_AI: ReadonlyMap<string, ApplicationIdentifier> = new Map(
  APPLICATION_IDENTIFIER_TABLE.flatMap(expand).map((entry) => [entry.ai, entry]),
);

/** The Application Identifier `ai`, such as "01" or "3103", or nothing if GS1 has assigned none. */
export function findApplicationIdentifier(ai: string): ApplicationIdentifier | undefined {
  return BY_AI.get(ai);
}

/**
 * The Application Identifier with which `text` goes on at `offset`. No AI starts with another, so
 * there is one at most.
 */
export function applicationIdentifierAt(
  text: string,
  offset: number,
): ApplicationIdentifier | undefined {
  for (let length = 2; length <= 4; length++) {
    const entry = BY_AI.get(text.slice(offset, offset + length));
    if (entry) return entry;
  }
  return undefined;
}

/**
 * True if `ai` fits `pattern`, in which `n` stands for any digit: "3103" fits "310n" and "31nn".
 */
export function matchesPattern(ai: string, pattern: string): boolean {
  const digits = pattern.replace(/n+$/, "");
  return ai.length === pattern.length && ai.startsWith(digits);
}

function expand({ ais: [first, last], ...row }: AiRow): ApplicationIdentifier[] {
  const minLength = sum(row.components.map(({ min, optional }) => (optional ? 0 : min)));
  const maxLength = sum(row.components.map(({ max }) => max));
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => ({
    ...row,
    ai: String(Number(first) + i).padStart(first.length, "0"),
    minLength,
    maxLength,
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
