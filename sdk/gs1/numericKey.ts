import * as texts from "../../texts/gs1/keys";
import { computeCheckDigit, hasValidCheckDigit } from "./checkDigit";
import { Gs1Error } from "./errors";
import { describeCharacter, firstRefused, isDigits } from "./text";

/**
 * Checks the text of a numeric GS1 key: digits only, one of the permitted lengths, the right check
 * digit.
 *
 * White space around the text is ignored, since it is what copying leaves; nothing inside is
 * repaired.
 *
 * @param name what to call the key in messages; error codes are `${name}_CHARACTER`, `_LENGTH` and
 * `_CHECK_DIGIT`
 * @returns the digits
 */
export function checkNumericKey(
  name: "GTIN" | "GLN" | "SSCC",
  lengths: readonly number[],
  text: string,
): string {
  const digits = text.trim();
  const position = firstRefused(digits, isDigits);
  if (position > 0) {
    const character = describeCharacter(digits, position);
    throw new Gs1Error(`${name}_CHARACTER`, texts.notADigit(name, position, digits, character), {
      text,
      position,
      character: character.en,
    });
  }
  if (!lengths.includes(digits.length)) {
    const expected = lengths.join(", ").replace(/, (?=\d+$)/, " or ");
    throw new Gs1Error(`${name}_LENGTH`, texts.wrongLength(name, lengths, digits, digits.length), {
      text,
      length: digits.length,
      expected,
    });
  }
  if (!hasValidCheckDigit(digits)) {
    const expected = computeCheckDigit(digits.slice(0, -1));
    throw new Gs1Error(`${name}_CHECK_DIGIT`, texts.wrongCheckDigit(name, digits, expected), {
      text,
      actual: digits.slice(-1),
      expected,
    });
  }
  return digits;
}
