/**
 * Why a linter refuses data. The names are those of the reference tests ("linters") of the GS1
 * Barcode Syntax Dictionary, without `GS1_LINTER_`.
 */
export type LintReason =
  | "NON_DIGIT_CHARACTER"
  | `INVALID_CSET${"82" | "39" | "64"}_CHARACTER`
  | "INVALID_CSET64_PADDING"
  | "NOT_HYPHEN"
  | "REQUIRES_NON_DIGIT_CHARACTER"
  | "IMPORTER_IDX_MUST_BE_ONE_CHARACTER"
  | "INVALID_IMPORT_IDX_CHARACTER"
  | "INVALID_PERCENT_SEQUENCE"
  | "TOO_SHORT_FOR_CHECK_DIGIT"
  | "INCORRECT_CHECK_DIGIT"
  | "TOO_SHORT_FOR_CHECK_PAIR"
  | "TOO_LONG_FOR_CHECK_PAIR_IMPLEMENTATION"
  | "INCORRECT_CHECK_PAIR"
  | "TOO_SHORT_FOR_GCP"
  | "INVALID_GCP_PREFIX"
  | `IBAN_TOO_${"SHORT" | "LONG"}`
  | "ILLEGAL_IBAN_COUNTRY_CODE"
  | "INVALID_IBAN_CHARACTER"
  | "INCORRECT_IBAN_CHECKSUM"
  | "NOT_ZERO"
  | "NOT_ZERO_OR_ONE"
  | `ILLEGAL_ZERO_${"VALUE" | "PREFIX"}`
  | "INVALID_WINDING_DIRECTION"
  | "INVALID_BIOLOGICAL_SEX_CODE"
  | `INVALID_${"LATITUDE" | "LONGITUDE"}`
  | `${"LATITUDE" | "LONGITUDE"}_INVALID_LENGTH`
  | "INVALID_LENGTH_FOR_PIECE_OF_TOTAL"
  | "ZERO_PIECE_NUMBER"
  | "ZERO_TOTAL_PIECES"
  | "PIECE_NUMBER_EXCEEDS_TOTAL"
  | "POSITION_IN_SEQUENCE_MALFORMED"
  | "POSITION_EXCEEDS_END"
  | `${"DATE" | TimePart | "HOUR_WITH_MINUTE"}_TOO_${"SHORT" | "LONG"}`
  | `ILLEGAL_${"MONTH" | "DAY" | TimePart}`
  | `NOT_ISO3166${"" | "_OR_999" | "_ALPHA2"}`
  | "NOT_ISO4217"
  | "INVALID_MEDIA_TYPE"
  | "INVALID_PACKAGE_TYPE"
  | `COUPON_${string}`;

export type TimePart = "HOUR" | "MINUTE" | "SECOND";

/** What is wrong in a piece of data, and where: `length` characters from the 0-based `position`. */
export interface Finding {
  readonly reason: LintReason;
  readonly position: number;
  readonly length: number;
}

/** Looks at one component of an AI's value. No finding means that nothing is wrong. */
export type Linter = (data: string) => Finding | undefined;

export function finding(reason: LintReason, position: number, length: number): Finding {
  return { reason, position, length };
}

/** A finding about the whole of `data`. */
export function wholly(reason: LintReason, data: string): Finding {
  return finding(reason, 0, data.length);
}

/** The finding of `linter` in the part of `data` that starts at `from`, in positions of `data`. */
export function lintPart(
  linter: Linter,
  data: string,
  from: number,
  to?: number,
): Finding | undefined {
  const found = linter(data.slice(from, to));
  return found && { ...found, position: found.position + from };
}
