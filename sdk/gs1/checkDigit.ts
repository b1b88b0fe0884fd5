import * as texts from "../../texts/gs1/keys";
import { Gs1Error } from "./errors";
import { isDigits } from "./text";

/**
 * The check digit for `body`, the digits of a GS1 key without their check digit (GTIN, GLN, SSCC,
 * GSRN, …).
 *
 * From the right the digits weigh 3, 1, 3, 1, …; the check digit completes the sum to a multiple of
 * ten. Source: GS1 General Specifications 7.9.1, "Standard check digit calculations for GS1 data
 * structures".
 *
 * @param body one or more ASCII digits; throws `CHECK_DIGIT_INPUT` otherwise
 * @returns one digit, "0" to "9"
 */
export function computeCheckDigit(body: string): string {
  if (!isDigits(body)) {
    throw new Gs1Error("CHECK_DIGIT_INPUT", texts.checkDigitOver(body), { body });
  }
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const weight = (body.length - i) % 2 === 1 ? 3 : 1;
    sum += weight * Number(body.charAt(i));
  }
  return String((10 - (sum % 10)) % 10);
}

/** `body` with its check digit appended. Throws as {@link computeCheckDigit} does. */
export function withCheckDigit(body: string): string {
  return body + computeCheckDigit(body);
}

/** True if `key` is two or more digits of which the last is the check digit of the others. */
export function hasValidCheckDigit(key: string): boolean {
  return key.length > 1 && isDigits(key) && computeCheckDigit(key.slice(0, -1)) === key.slice(-1);
}
