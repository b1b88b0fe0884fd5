import { COUNTRY_LETTERS, COUNTRY_NUMBERS, CURRENCY_NUMBERS, PACKAGE_TYPES } from "./codeLists";
import { type Linter, type LintReason, wholly } from "./finding";

function listed(codes: { has(code: string): boolean }, reason: LintReason): Linter {
  return (data) => (codes.has(data) ? undefined : wholly(reason, data));
}

export const countryNumber = listed(COUNTRY_NUMBERS, "NOT_ISO3166");
export const countryNumberOr999 = listed(
  new Set([...COUNTRY_NUMBERS, "999"]),
  "NOT_ISO3166_OR_999",
);
export const countryLetters = listed(COUNTRY_LETTERS, "NOT_ISO3166_ALPHA2");
export const currencyNumber = listed(CURRENCY_NUMBERS, "NOT_ISO4217");
export const packageType = listed(PACKAGE_TYPES, "INVALID_PACKAGE_TYPE");

/**
 * AIDC media types 01 to 10 are assigned by ICCBBA, 80 to 99 are for its local and national use.
 */
export const mediaType: Linter = (data) =>
  /^(0[1-9]|10|[89][0-9])$/.test(data) ? undefined : wholly("INVALID_MEDIA_TYPE", data);
