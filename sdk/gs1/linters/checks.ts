import { CSET_32, CSET_82 } from "../characterSets";
import { hasValidCheckDigit } from "../checkDigit";
import { COMPANY_PREFIX_MIN_DIGITS } from "../companyPrefix";
import { csetNumeric } from "./characters";
import { COUNTRY_LETTERS } from "./codeLists";
import { finding, type Linter, lintPart, wholly } from "./finding";

/** Digits that end with their check digit (GS1 General Specifications 7.9.1). */
export const checkDigit: Linter = (data) => {
  if (data === "") return wholly("TOO_SHORT_FOR_CHECK_DIGIT", data);
  const nonDigit = csetNumeric(data);
  if (nonDigit) return nonDigit;
  // A single digit checks nothing, so only zero completes its empty sum.
  const isValid = data.length === 1 ? data === "0" : hasValidCheckDigit(data);
  return isValid ? undefined : finding("INCORRECT_CHECK_DIGIT", data.length - 1, 1);
};

/** The first 97 primes: weights of the characters before a check pair, from the right. */
const WEIGHTS = firstPrimes(97);

/**
 * Text that ends with its check character pair, as in AI (8013): the sum of value × prime, modulo
 * 1021, in two characters of character set 32 (GS1 General Specifications 7.9).
 */
export const checkPair: Linter = (data) => {
  if (data.length > WEIGHTS.length + 2)
    return wholly("TOO_LONG_FOR_CHECK_PAIR_IMPLEMENTATION", data);
  if (data.length < 2) return wholly("TOO_SHORT_FOR_CHECK_PAIR", data);
  const body = data.slice(0, -2);
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const value = CSET_82.indexOf(body.charAt(i));
    if (value === -1) return finding("INVALID_CSET82_CHARACTER", i, 1);
    sum += value * (WEIGHTS[body.length - 1 - i] ?? 0);
  }
  sum %= 1021;
  const pair = CSET_32.charAt(sum >> 5) + CSET_32.charAt(sum & 31);
  return data.endsWith(pair) ? undefined : finding("INCORRECT_CHECK_PAIR", body.length, 2);
};

/** Data that starts with a GS1 Company Prefix. Which prefixes are licensed is known to GS1 only. */
export const companyPrefixFirst: Linter = (data) => {
  if (data.length < COMPANY_PREFIX_MIN_DIGITS) return wholly("TOO_SHORT_FOR_GCP", data);
  const found = csetNumeric(data.slice(0, COMPANY_PREFIX_MIN_DIGITS));
  return found && { ...found, reason: "INVALID_GCP_PREFIX" };
};

/** The same after an indicator or extension digit. */
export const companyPrefixSecond: Linter = (data) =>
  data.length < 2 ? wholly("TOO_SHORT_FOR_GCP", data) : lintPart(companyPrefixFirst, data, 1);

/** An International Bank Account Number (ISO 13616), its check digits included. */
export const iban: Linter = (data) => {
  if (data.length < 4) return wholly("IBAN_TOO_SHORT", data);
  if (!COUNTRY_LETTERS.has(data.slice(0, 2))) return finding("ILLEGAL_IBAN_COUNTRY_CODE", 0, 2);
  if (data.length > 34) return wholly("IBAN_TOO_LONG", data);
  if (data.length <= 10) return wholly("IBAN_TOO_SHORT", data);
  const invalid = /[^0-9A-Z]/.exec(data);
  if (invalid) return finding("INVALID_IBAN_CHARACTER", invalid.index, 1);
  const digits = Array.from(data.slice(4) + data.slice(0, 4), (character) =>
    parseInt(character, 36),
  ).join("");
  return BigInt(digits) % 97n === 1n ? undefined : finding("INCORRECT_IBAN_CHECKSUM", 2, 2);
};

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
