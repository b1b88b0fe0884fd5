import { checkNumericKey } from "./numericKey";

/**
 * Reads a Serial Shipping Container Code, which names one pallet or parcel (GS1 General
 * Specifications 3.3.1, AI 00).
 *
 * @param text 18 digits, white space around them ignored
 * @returns the 18 digits
 * @throws `SSCC_CHARACTER`, `SSCC_LENGTH` or `SSCC_CHECK_DIGIT`.
 */
export function parseSscc(text: string): string {
  return checkNumericKey("SSCC", [18], text);
}
