import * as texts from "../../texts/gs1/keys";
import { Gs1Error } from "./errors";
import { checkNumericKey } from "./numericKey";

/** Which of the four GTIN structures a number is (GS1 General Specifications 3.3.2). */
export type GtinKind = "GTIN-8" | "GTIN-12" | "GTIN-13" | "GTIN-14";

export interface Gtin {
  /**
   * 14 digits, shorter structures filled with zeros on the left. This is the form of AI (01), of a
   * Digital Link and on chain.
   */
  readonly gtin: string;
  /** The structure that the number was allocated in, whatever form it was written in. */
  readonly kind: GtinKind;
}

const WRITTEN_LENGTHS = [8, 12, 13, 14] as const;
/**
 * 02 and 04 are UPC number systems 2 and 4; 20 to 29 are the GS1 Prefixes for use in a region or a
 * company.
 */
const RESTRICTED_PREFIX = /^(02|04|2[0-9])/;

/**
 * Reads a GTIN as written under a bar code or in a table.
 *
 * @param text 8, 12, 13 or 14 digits, white space around them ignored
 * @throws `GTIN_CHARACTER`, `GTIN_LENGTH`, `GTIN_CHECK_DIGIT`, or `GTIN_ZERO` for all zeros, which
 * is no number of any item.
 */
export function parseGtin(text: string): Gtin {
  const gtin = checkNumericKey("GTIN", WRITTEN_LENGTHS, text).padStart(14, "0");
  if (/^0+$/.test(gtin)) {
    throw new Gs1Error("GTIN_ZERO", texts.GTIN_ZERO, { text });
  }
  return { gtin, kind: gtinKind(gtin) };
}

/** The 14 digits of {@link parseGtin}, for callers that need nothing else. */
export function normalizeGtin(text: string): string {
  return parseGtin(text).gtin;
}

/**
 * The structure of a normalised GTIN.
 *
 * The number of leading zeros decides, since the GS1 Prefixes 0000001 to 0000099 are never used for
 * longer structures (GS1 General Specifications 1.4.2).
 */
export function gtinKind(gtin14: string): GtinKind {
  if (gtin14.startsWith("000000")) return "GTIN-8";
  if (gtin14.startsWith("00")) return "GTIN-12";
  return gtin14.startsWith("0") ? "GTIN-13" : "GTIN-14";
}

/**
 * The shortest digits that write a normalised GTIN: 8, 12, 13 or 14 of them, as a bar code of its
 * kind shows.
 */
export function gtinDigits(gtin14: string): string {
  return gtin14.slice(14 - Number(gtinKind(gtin14).slice(5)));
}

/**
 * True if the number is for restricted circulation (in one company or region), so that it
 * identifies nothing between members: RCN-8 with first digit 0 or 2, and prefixes 02, 04 and 20 to
 * 29 of the GTIN-13 form (that of the item inside for a GTIN-14).
 *
 * Source: GS1 General Specifications 1.4.2 (GS1 Prefixes) and 1.4.3 (GS1-8 Prefixes).
 */
export function isRestrictedCirculation(gtin14: string): boolean {
  if (gtinKind(gtin14) === "GTIN-8") return /^[02]/.test(gtin14.slice(6));
  return RESTRICTED_PREFIX.test(gtin14.slice(1));
}
