/** Marks, and who may use them. */
export { type Application, readApplications } from "./applications";
export {
  authorisationReason,
  type AuthorisationReason,
  type MemberAuthorisation,
  readAuthorisations,
} from "./authorisations";
export { formatMarkName, type MarkName, parseMarkName } from "./markName";
export { BRAND_PERMISSIONS } from "./permissions";
export {
  formatQuota,
  measureNamed,
  parseMeasure,
  parseQuota,
  type Quota,
  UNLIMITED_QUOTA,
} from "./quota";
export {
  type Authorisation,
  type AuthorisedAt,
  type Brand,
  type Distinction,
  type Mark,
  readAuthorisation,
  readAuthorisedAt,
  readBrand,
  readOffer,
  searchBrands,
} from "./read";
