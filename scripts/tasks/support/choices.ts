import { gtinDigits } from "../../../sdk/gs1";
import { readRoster, readSiteId } from "../../../sdk/members";
import { type Product, readProduct, searchProducts } from "../../../sdk/products";
import { CHOICE_SEPARATOR } from "../../../sdk/sheets";
import { UNIT_CHOICES } from "../../../texts/template";
import { say } from "../../language";
import type { Session } from "./session";

/** More than these nobody picks from. */
const MOST_PRODUCTS = 500;

/** What a sheet's column of units can have. */
export const unitChoices = (): string[] => UNIT_CHOICES.map(say);

/** Products that can be picked, by GTIN and name; those that a member may make, if one is given. */
export async function productChoices(
  { consortium }: Session,
  maker?: string,
): Promise<readonly string[]> {
  const products: Product[] = [];
  for await (const gtin of searchProducts(consortium)) {
    const product = await readProduct(consortium, gtin);
    if (product === undefined || product.discontinued) continue;
    if (maker !== undefined && !mayMake(product, maker)) continue;
    products.push(product);
    if (products.length === MOST_PRODUCTS) break;
  }
  return products
    .map(({ gtin, name }) => choice(gtinDigits(gtin), name))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

const mayMake = ({ responsible, makers }: Product, maker: string): boolean =>
  responsible === maker || makers.some(({ account }) => account === maker);

/** Open sites of a member, by GLN or code and name. */
export async function siteChoices(
  { consortium }: Session,
  member: string,
): Promise<readonly string[]> {
  const { sites } = await readRoster(consortium, member);
  return sites
    .filter(({ open }) => open)
    .map(({ site, name }) => {
      const id = readSiteId(site);
      return choice(id.kind === "gln" ? id.gln : id.code, name);
    });
}

const choice = (code: string, name: string): string =>
  name === "" ? code : `${code}${CHOICE_SEPARATOR}${name}`;
