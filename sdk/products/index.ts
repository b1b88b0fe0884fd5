/** Products by their GTIN. */
export { PRODUCT_PERMISSIONS } from "./permissions";
export {
  type Maker,
  type Packaging,
  type Product,
  readCasesOf,
  readPackaging,
  readProduct,
  searchProducts,
} from "./read";
