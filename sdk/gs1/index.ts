/** GS1 identifiers: keys, lots, dates. */
export { computeCheckDigit, hasValidCheckDigit, withCheckDigit } from "./checkDigit";
export {
  COMPANY_PREFIX_MAX_DIGITS,
  COMPANY_PREFIX_MIN_DIGITS,
  companyPrefixOf,
  isGlnWithinPrefix,
  isGtinWithinPrefix,
  isSsccWithinPrefix,
  parseCompanyPrefix,
} from "./companyPrefix";
export {
  checkDayNumber,
  type DayNumber,
  formatDateForPeople,
  formatIsoDate,
  formatYymmdd,
  LAST_DAY_NUMBER,
  NO_DATE,
  parseIsoDate,
  parseYymmdd,
  type YymmddOptions,
} from "./dates";
export { type ErrorValues, Gs1Error, type Gs1ErrorCode } from "./errors";
export { parseGln } from "./gln";
export {
  type Gtin,
  gtinDigits,
  type GtinKind,
  gtinKind,
  isRestrictedCirculation,
  normalizeGtin,
  parseGtin,
} from "./gtin";
export { decodeLotId, encodeLotId, formatLotId, type Lot, LOT_ID_SCHEME } from "./lotId";
export { checkLotNumber, LOT_NUMBER_MAX_LENGTH } from "./lotNumber";
export { parseSscc } from "./sscc";
