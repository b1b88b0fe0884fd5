import * as texts from "../../texts/gs1/keys";
import { Gs1Error } from "./errors";
import { gtinKind } from "./gtin";

/** Digits of the shortest and the longest GS1 Company Prefix (GS1 General Specifications 1.4.4). */
export const COMPANY_PREFIX_MIN_DIGITS = 4;
export const COMPANY_PREFIX_MAX_DIGITS = 12;

/**
 * Reads a GS1 Company Prefix as its certificate gives it. A U.P.C. Company Prefix is written with
 * its leading zero here.
 *
 * @param text 4 to 12 digits, white space around them ignored; throws `COMPANY_PREFIX_FORMAT`
 * otherwise
 */
export function parseCompanyPrefix(text: string): string {
  const prefix = text.trim();
  if (!/^[0-9]{4,12}$/.test(prefix)) {
    throw new Gs1Error(
      "COMPANY_PREFIX_FORMAT",
      texts.notACompanyPrefix(COMPANY_PREFIX_MIN_DIGITS, COMPANY_PREFIX_MAX_DIGITS, text),
      { text, length: prefix.length },
    );
  }
  return prefix;
}

/**
 * True if a normalised GTIN was allocated from `prefix`. In a GTIN-14 the prefix starts at digit 2,
 * after the indicator. A GTIN-8 is never inside a company prefix: it carries a GS1-8 Prefix and is
 * licensed one by one.
 */
export function isGtinWithinPrefix(gtin14: string, prefix: string): boolean {
  return gtinKind(gtin14) !== "GTIN-8" && gtin14.startsWith(parseCompanyPrefix(prefix), 1);
}

/**
 * The first `length` digits of the company part of a normalised GTIN: what a company prefix of that
 * length would be.
 */
export function companyPrefixOf(gtin14: string, length: number): string {
  return parseCompanyPrefix(gtin14.slice(1, 1 + length));
}

/** True if a GLN (13 digits) was allocated from `prefix`. */
export function isGlnWithinPrefix(gln: string, prefix: string): boolean {
  return gln.startsWith(parseCompanyPrefix(prefix));
}

/**
 * True if an SSCC (18 digits) was allocated from `prefix`, which starts at digit 2, after the
 * extension digit.
 */
export function isSsccWithinPrefix(sscc: string, prefix: string): boolean {
  return sscc.startsWith(parseCompanyPrefix(prefix), 1);
}
