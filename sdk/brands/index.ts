/** Marks, and who may use them. */
export { formatMarkName, type MarkName, parseMarkName } from "./markName";
export { BRAND_PERMISSIONS } from "./permissions";
export { UNLIMITED_QUOTA } from "./quota";
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
