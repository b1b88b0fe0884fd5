import * as texts from "../../texts/gs1/elements";
import { type ApplicationIdentifier, findApplicationIdentifier } from "./applicationIdentifiers";
import { Gs1Error } from "./errors";
import { type Finding, type Linter, lintPart, LINTERS } from "./linters";
import { explain } from "./linters/explain";

/** An Application Identifier with its value: one piece of GS1 data. */
export interface AiElement {
  /** Two to four digits, without brackets. */
  readonly ai: string;
  readonly value: string;
}

const CHARACTER_SETS = {
  N: LINTERS.csetnumeric,
  X: LINTERS.cset82,
  Y: LINTERS.cset39,
  Z: LINTERS.cset64,
} as const satisfies Readonly<Record<string, Linter>>;

/** The entry of an AI. Throws `AI_UNKNOWN`. */
export function requireApplicationIdentifier(ai: string): ApplicationIdentifier {
  const entry = findApplicationIdentifier(ai);
  if (!entry) {
    throw new Gs1Error("AI_UNKNOWN", texts.unknownAi(ai), { ai });
  }
  return entry;
}

/**
 * Checks one element on its own: that its AI exists and its value has the AI's format.
 *
 * Throws `AI_UNKNOWN`, `AI_VALUE_EMPTY`, `AI_VALUE_TOO_SHORT`, `AI_VALUE_TOO_LONG`,
 * `AI_VALUE_LENGTH`, or `AI_VALUE_CONTENT` with `reason`, the 1-based `position` and `length` of
 * what is wrong.
 */
export function checkElement({ ai, value }: AiElement): void {
  const entry = requireApplicationIdentifier(ai);
  checkLength(entry, value);
  checkContent(entry, value);
}

/** Throws the errors of {@link checkElement} about the number of characters. */
export function checkLength(
  { ai, title, minLength, maxLength }: ApplicationIdentifier,
  value: string,
): void {
  const { length } = value;
  if (length >= minLength && length <= maxLength && length > 0) return;
  const least = minLength === maxLength ? minLength : Math.max(minLength, 1);
  const expected = least === maxLength ? `${least}` : `${least} to ${maxLength}`;
  const code =
    length === 0
      ? "AI_VALUE_EMPTY"
      : length < minLength
        ? "AI_VALUE_TOO_SHORT"
        : "AI_VALUE_TOO_LONG";
  throw new Gs1Error(code, texts.wrongLength(ai, title, length, least, maxLength, value), {
    ai,
    value,
    length,
    expected,
  });
}

/** Throws the errors of {@link checkElement} about the characters and what they mean. */
export function checkContent(
  { ai, title, components }: ApplicationIdentifier,
  value: string,
): void {
  let start = 0;
  for (const component of components) {
    const end = Math.min(start + component.max, value.length);
    if (component.optional && start === end) continue;
    if (end - start < component.min) {
      throw new Gs1Error("AI_VALUE_LENGTH", texts.endsInside(value, ai, title), { ai, value });
    }
    const linters = [
      CHARACTER_SETS[component.set],
      ...component.linters.map((name) => LINTERS[name]),
    ];
    for (const linter of linters) {
      const found = lintPart(linter, value, start, end);
      if (found) throw contentError(ai, title, value, found);
    }
    start = end;
  }
}

function contentError(
  ai: string,
  title: string,
  value: string,
  { reason, position, length }: Finding,
): Gs1Error {
  const part = value.slice(position, position + length);
  return new Gs1Error(
    "AI_VALUE_CONTENT",
    texts.notValid(ai, title, { part, value, position: position + 1 }, explain(reason)),
    {
      ai,
      value,
      reason,
      position: position + 1,
      length,
    },
  );
}
