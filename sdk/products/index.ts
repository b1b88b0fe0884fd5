/** Products by their GTIN. */
export { PRODUCT_PERMISSIONS } from "./permissions";
