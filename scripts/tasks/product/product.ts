import { LotmarkError } from "../../../sdk/chain";
import { gtinDigits, normalizeGtin } from "../../../sdk/gs1";
import { type Product, readProduct } from "../../../sdk/products";
import * as texts from "../../../texts/tasks/product";
import type { Session } from "../support/session";

/** A product that was added, and how it is called. */
export interface KnownProduct {
  readonly product: Product;
  /** Its name and GTIN. */
  readonly name: string;
}

/** The product that a text names. */
export async function knownProduct({ consortium }: Session, text: string): Promise<KnownProduct> {
  const gtin = normalizeGtin(text);
  const product = await readProduct(consortium, gtin);
  if (product !== undefined) return { product, name: productName(product) };
  throw unknownProduct(gtin);
}

/** That there is no such product. */
export const unknownProduct = (gtin: string): LotmarkError =>
  new LotmarkError("UNKNOWN_PRODUCT", texts.unknownProduct(gtinDigits(gtin)), { gtin });

/** A product's name and GTIN. */
export const productName = ({ gtin, name }: Pick<Product, "gtin" | "name">): string =>
  `${name} (${gtinDigits(gtin)})`;
