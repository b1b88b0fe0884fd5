import { checkNumericKey } from "./numericKey";

/**
 * Reads a Global Location Number, which names a party or a place (GS1 General Specifications 3.7,
 * AI 410 to 417).
 *
 * @param text 13 digits, white space around them ignored
 * @returns the 13 digits
 * @throws `GLN_CHARACTER`, `GLN_LENGTH` or `GLN_CHECK_DIGIT`.
 */
export function parseGln(text: string): string {
  return checkNumericKey("GLN", [13], text);
}
