import { character } from "../../texts/gs1/characters";
import type { Text } from "../../texts/text";

const DIGITS = /^[0-9]+$/;

/** True if `text` is one or more ASCII digits (full-width and other digits are not). */
export function isDigits(text: string): boolean {
  return DIGITS.test(text);
}

/**
 * 1-based position of the first character for which `accepts` is false, or 0 if there is none.
 * Counts UTF-16 units.
 */
export function firstRefused(text: string, accepts: (character: string) => boolean): number {
  for (let i = 0; i < text.length; i++) if (!accepts(text.charAt(i))) return i + 1;
  return 0;
}

/**
 * A character as a reader of a message can recognise it: printable ASCII in quotes, anything else
 * by its code point.
 */
export const describeCharacter = (text: string, position: number): Text =>
  character(text.codePointAt(position - 1) ?? 0);
