/** Marks, and who may use them. */
export { BRAND_PERMISSIONS } from "./permissions";
export { UNLIMITED_QUOTA } from "./quota";
