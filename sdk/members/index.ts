/** Members, the keys that act for them, and their sites. */
export {
  type Consent,
  type ConsentTerms,
  type ConsentTypedData,
  consentTypedData,
  signConsent,
} from "./consent";
export { type Coordinates, formatCoordinates, parseCoordinates } from "./coordinates";
export { type AddressedConsent, formatConsent, parseConsent } from "./consentText";
export {
  ALL_DUTIES,
  DUTIES,
  DUTY_NAMES,
  dutyInWords,
  dutyMask,
  type DutyName,
  dutyNames,
  parseDuties,
} from "./duties";
export { MEMBER_PERMISSIONS } from "./permissions";
export {
  accountIn,
  type Admission,
  displayName,
  type Member,
  type NamedMember,
  type Operator,
  type Profile,
  readMember,
  readNamedMember,
  readOperator,
  readProfile,
  readSite,
  searchAdmissions,
  type Site,
} from "./read";
export { readRecovery, type Recovery } from "./recovery";
export { readRoster, type Roster } from "./roster";
export {
  OWN_CODE_MAX_LENGTH,
  parseSite,
  readSiteId,
  SiteError,
  type SiteErrorCode,
  siteIdOfCode,
  siteIdOfGln,
  type SiteName,
} from "./siteId";
