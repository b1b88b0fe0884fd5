import type { LintReason, TimePart } from "./finding";

const TIME_PARTS: Readonly<Record<TimePart, string>> = {
  HOUR: "an hour is two digits, 00 to 23",
  MINUTE: "a minute is two digits, 00 to 59",
  SECOND: "a second is two digits, 00 to 59",
};

const DATE = "a date is digits only, two for the month and two for the day";
const HOUR_MINUTE = "a time is four digits, hours and minutes";

const EXPLANATIONS: Readonly<Record<Exclude<LintReason, `COUPON_${string}`>, string>> = {
  NON_DIGIT_CHARACTER: "only digits are allowed here",
  INVALID_CSET82_CHARACTER: `only A-Z, a-z, 0-9 and !"%&'()*+,-./:;<=>?_ are allowed`,
  INVALID_CSET39_CHARACTER: "only A-Z, 0-9, #, - and / are allowed",
  INVALID_CSET64_CHARACTER: "only A-Z, a-z, 0-9, - and _ are allowed",
  INVALID_CSET64_PADDING: "the = signs at its end do not fill it to a multiple of three",
  NOT_HYPHEN: "a hyphen or nothing is expected",
  REQUIRES_NON_DIGIT_CHARACTER: "it must not be digits only",
  IMPORTER_IDX_MUST_BE_ONE_CHARACTER: "an importer's index is one character",
  INVALID_IMPORT_IDX_CHARACTER: "an importer's index is A-Z, a-z, 0-9, - or _",
  INVALID_PERCENT_SEQUENCE: "every % must be followed by two hexadecimal digits",
  TOO_SHORT_FOR_CHECK_DIGIT: "the check digit is missing",
  INCORRECT_CHECK_DIGIT: "the check digit is wrong, so at least one digit is",
  TOO_SHORT_FOR_CHECK_PAIR: "the two check characters are missing",
  TOO_LONG_FOR_CHECK_PAIR_IMPLEMENTATION: "it is longer than 99 characters",
  INCORRECT_CHECK_PAIR: "the two check characters are wrong, so at least one character is",
  TOO_SHORT_FOR_GCP: "it is too short to contain a GS1 Company Prefix",
  INVALID_GCP_PREFIX: "a GS1 Company Prefix is expected, at least four digits",
  IBAN_TOO_SHORT: "an IBAN has more characters",
  IBAN_TOO_LONG: "an IBAN has at most 34 characters",
  ILLEGAL_IBAN_COUNTRY_CODE: "an IBAN starts with the two letters of a country",
  INVALID_IBAN_CHARACTER: "an IBAN has A-Z and digits only",
  INCORRECT_IBAN_CHECKSUM: "the IBAN's check digits are wrong, so at least one character is",
  NOT_ZERO: "zero is expected",
  NOT_ZERO_OR_ONE: "0 (no) or 1 (yes) is expected",
  ILLEGAL_ZERO_VALUE: "it must not be zero",
  ILLEGAL_ZERO_PREFIX: "it must not start with zero",
  INVALID_WINDING_DIRECTION: "a winding direction is 0, 1 or 9",
  INVALID_BIOLOGICAL_SEX_CODE: "0, 1, 2 or 9 is expected (ISO/IEC 5218)",
  INVALID_LATITUDE: "a latitude is at most 1800000000",
  INVALID_LONGITUDE: "a longitude is at most 3600000000",
  LATITUDE_INVALID_LENGTH: "a latitude is ten digits",
  LONGITUDE_INVALID_LENGTH: "a longitude is ten digits",
  INVALID_LENGTH_FOR_PIECE_OF_TOTAL: "piece and total have the same number of digits",
  ZERO_PIECE_NUMBER: "pieces are counted from 1",
  ZERO_TOTAL_PIECES: "the number of pieces is at least 1",
  PIECE_NUMBER_EXCEEDS_TOTAL: "the piece's number exceeds the number of pieces",
  POSITION_IN_SEQUENCE_MALFORMED: "two numbers with / between them are expected",
  POSITION_EXCEEDS_END: "the first number exceeds the second",
  DATE_TOO_SHORT: DATE,
  DATE_TOO_LONG: DATE,
  HOUR_WITH_MINUTE_TOO_SHORT: HOUR_MINUTE,
  HOUR_WITH_MINUTE_TOO_LONG: HOUR_MINUTE,
  HOUR_TOO_SHORT: TIME_PARTS.HOUR,
  HOUR_TOO_LONG: TIME_PARTS.HOUR,
  MINUTE_TOO_SHORT: TIME_PARTS.MINUTE,
  MINUTE_TOO_LONG: TIME_PARTS.MINUTE,
  SECOND_TOO_SHORT: TIME_PARTS.SECOND,
  SECOND_TOO_LONG: TIME_PARTS.SECOND,
  ILLEGAL_MONTH: "months are 01 to 12",
  ILLEGAL_DAY: "its month has no such day",
  ILLEGAL_HOUR: TIME_PARTS.HOUR,
  ILLEGAL_MINUTE: TIME_PARTS.MINUTE,
  ILLEGAL_SECOND: TIME_PARTS.SECOND,
  NOT_ISO3166: "it is not a country's number (ISO 3166-1)",
  NOT_ISO3166_OR_999: "it is neither a country's number (ISO 3166-1) nor 999",
  NOT_ISO3166_ALPHA2: "it is not the two letters of a country (ISO 3166-1)",
  NOT_ISO4217: "it is not a currency's number (ISO 4217)",
  INVALID_MEDIA_TYPE: "it is not an assigned media type",
  INVALID_PACKAGE_TYPE: "it is not a GS1 package type code",
};

/** What is wrong, as the end of a sentence. */
export function explain(reason: LintReason): string {
  if (isCouponReason(reason)) {
    const words = reason.slice("COUPON_".length).toLowerCase().replaceAll("_", " ");
    return `it does not follow the coupon format (${words})`;
  }
  return EXPLANATIONS[reason];
}

function isCouponReason(reason: LintReason): reason is `COUPON_${string}` {
  return reason.startsWith("COUPON_");
}
