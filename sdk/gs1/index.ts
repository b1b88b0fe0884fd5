/**
 * GS1 identifiers and data: keys, lots, dates, element strings, Digital Links, and what a scanner
 * reads.
 */
export { type AiElement, checkElement } from "./aiElement";
export { type ApplicationIdentifier, findApplicationIdentifier } from "./applicationIdentifiers";
export { type Amount, formatAmount } from "./amount";
export {
  checkAssociations,
  checkExclusions,
  checkRepeats,
  checkRequirements,
  checkSignedKeys,
} from "./associations";
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
export { type DigitalLink, type DigitalLinkOptions, parseDigitalLink } from "./digitalLink";
export {
  CANONICAL_LINK_BASE,
  canonicalizeDigitalLink,
  formatDigitalLink,
  formatLotLink,
} from "./digitalLinkFormat";
export {
  formatBracketed,
  formatElementString,
  GROUP_SEPARATOR,
  parseBracketed,
  parseElementString,
} from "./elementString";
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
export { looksLikeDigitalLink } from "./linkUri";
export { decodeLotId, encodeLotId, formatLotId, type Lot, LOT_ID_SCHEME } from "./lotId";
export { checkLotNumber, LOT_NUMBER_MAX_LENGTH } from "./lotNumber";
export { formatNetContent, type NetContent, parseAmount, parseNetContent } from "./netContent";
export {
  parseScan,
  type Scan,
  type ScannedDates,
  type ScannedGln,
  type ScannedGtin,
  type ScannedLot,
  type ScannedSscc,
} from "./scan";
export { parseSscc } from "./sscc";
export { type Measure, UNIT_CODES } from "./units";
