import * as characters from "./characters";
import * as checks from "./checks";
import * as codes from "./codes";
import * as coupons from "./coupons";
import type { Linter } from "./finding";
import * as numbers from "./numbers";
import * as times from "./times";

/**
 * The linters under the names that the GS1 Barcode Syntax Dictionary gives them. They are the
 * semantic tests of AI data (https://ref.gs1.org/tools/gs1-barcode-syntax-resource/), written anew
 * here.
 */
export const LINTERS = {
  couponcode: coupons.couponCode,
  couponposoffer: coupons.couponPositiveOffer,
  cset39: characters.cset39,
  cset64: characters.cset64,
  cset82: characters.cset82,
  csetnumeric: characters.csetNumeric,
  csum: checks.checkDigit,
  csumalpha: checks.checkPair,
  gcppos1: checks.companyPrefixFirst,
  gcppos2: checks.companyPrefixSecond,
  hasnondigit: characters.hasNonDigit,
  hh: times.hour,
  hhmi: times.hourMinute,
  hyphen: characters.hyphen,
  iban: checks.iban,
  importeridx: characters.importerIndex,
  iso3166: codes.countryNumber,
  iso3166999: codes.countryNumberOr999,
  iso3166alpha2: codes.countryLetters,
  iso4217: codes.currencyNumber,
  iso5218: numbers.biologicalSex,
  latitude: numbers.latitude,
  longitude: numbers.longitude,
  mediatype: codes.mediaType,
  mi: times.minute,
  nonzero: numbers.nonZero,
  nozeroprefix: numbers.noZeroPrefix,
  packagetype: codes.packageType,
  pcenc: characters.percentEncoded,
  pieceoftotal: numbers.pieceOfTotal,
  posinseqslash: numbers.positionInSequence,
  ss: times.second,
  winding: numbers.winding,
  yesno: numbers.yesNo,
  yymmd0: times.yymmd0,
  yymmdd: times.yymmdd,
  yyyymmd0: times.yyyymmd0,
  yyyymmdd: times.yyyymmdd,
  zero: numbers.zero,
} as const satisfies Readonly<Record<string, Linter>>;

export type LinterName = keyof typeof LINTERS;

export { type Finding, type Linter, lintPart, type LintReason } from "./finding";
