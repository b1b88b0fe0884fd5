import { textOf } from "../chain";
import { hasValidCheckDigit, normalizeGtin, parseSscc } from "../gs1";
import { isDigits } from "../gs1/text";
import * as texts from "../../texts/sheets";
import type { Text } from "../../texts/text";
import { type Cell, chosenCode, shown } from "./cells";
import { codeOf, refuse } from "./refuse";

/** Spreadsheet programs keep as many digits of a number. */
const KEPT_DIGITS = 15;

/** A number as spreadsheet programs shorten it: 6.9E+12. */
const SHORTENED = /^[+-]?[0-9]+(?:[.,][0-9]+)?E\+?[0-9]{1,3}$/i;
/** The same where letters are allowed too: only with the plus or the point that programs write. */
const CLEARLY_SHORTENED = /^[0-9](?:[.,][0-9]+)?E\+[0-9]{1,3}$/i;

/** Reads a GTIN of a product or of a case; 14 digits. */
export function readGtin(cell: Cell | undefined): string {
  const digits = readDigits(cell, texts.columnName("gtin"));
  if (digits === "") refuse("GTIN_EMPTY", texts.NO_GTIN);
  try {
    return normalizeGtin(digits);
  } catch (error) {
    if (codeOf(error) === "GTIN_CHECK_DIGIT" && digits.endsWith("000")) {
      refuse("ROUNDED", texts.ROUNDED);
    }
    const hint = codeOf(error) === "GTIN_LENGTH" ? hintFor(digits) : undefined;
    refuse(codeOf(error), followed(textOf(error), hint));
  }
}

/** Reads what identifies a case: its SSCC (18 digits), or its GTIN (14 digits). */
export function readCaseCode(cell: Cell): string {
  const written = readDigits(cell, texts.columnName("case_code"));
  // As it stands on the label: (00) and the number.
  const digits = /^(?:\(00\)|00(?=[0-9]{18}$))([0-9]{18})$/.exec(written)?.[1] ?? written;
  if (!isDigits(digits)) refuse("CASE_CODE", texts.CASE_CODE);
  if (digits.length <= 14) return readGtin(digits);
  if (digits.length !== 18) refuse("CASE_CODE", texts.CASE_CODE);
  if (!hasValidCheckDigit(digits) && digits.endsWith("000")) refuse("ROUNDED", texts.ROUNDED);
  return parseSscc(digits);
}

/** The digits of an identifier, without what people put between them. */
function readDigits(cell: Cell | undefined, what: Text): string {
  checkKept(cell, what);
  const text = chosenCode(shown(cell));
  if (SHORTENED.test(text)) refuse("SHORTENED", texts.SCIENTIFIC);
  const digits = text.replaceAll(/[\s\-‐-―]+/gu, "");
  // As programs write a whole number that they took for a fraction.
  return /^[0-9]+\.0+$/.test(digits) ? digits.replace(/\..*$/, "") : digits;
}

/** Refuses what a spreadsheet program has made of an identifier. */
export function checkKept(cell: Cell | undefined, what: Text): void {
  const value = typeof cell === "object" && cell.kind === "merged" ? cell.value : cell;
  if (typeof value === "object" && value.kind === "date") {
    refuse("DATE_INSTEAD", texts.dateInstead(what));
  }
  if (typeof value === "number" && Math.abs(value) >= 10 ** KEPT_DIGITS) {
    refuse("ROUNDED", texts.FIFTEEN_DIGITS);
  }
}

/** Refuses text that a spreadsheet program made of a number, where letters are allowed too. */
export function checkNotShortened(text: string): void {
  if (CLEARLY_SHORTENED.test(text)) refuse("SHORTENED", texts.SCIENTIFIC);
}

/** Whether a number may have been rounded before it was made text. */
export const maybeRounded = (text: string): boolean =>
  isDigits(text) && text.length > KEPT_DIGITS && /^0+$/.test(text.slice(KEPT_DIGITS));

/** What may help with a number of a wrong length. */
function hintFor(digits: string): Text | undefined {
  if (!isDigits(digits)) return undefined;
  if (digits.length >= 9 && digits.length <= 11 && hasValidCheckDigit(digits)) {
    return texts.zerosLost(digits.padStart(12, "0"));
  }
  const within = /^01([0-9]{14})/.exec(digits)?.[1];
  if (within === undefined) return undefined;
  return hasValidCheckDigit(within) ? texts.contentOfBarcode(within) : texts.BARCODE_PART;
}

const followed = (text: Text, more: Text | undefined): Text =>
  more === undefined ? text : { en: `${text.en} ${more.en}`, zh: `${text.zh}${more.zh}` };
