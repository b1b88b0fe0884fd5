import { formatQuota } from "../../../sdk/brands";
import { gtinDigits, normalizeGtin } from "../../../sdk/gs1";
import { type Packaging, type Product, readPackaging, readProduct } from "../../../sdk/products";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import type { Session } from "../support/session";
import { properties } from "../support/table";
import { knownProduct, unknownProduct } from "./product";

/** Shows a product, or a case and the product inside. */
export async function show(session: Session, text: string): Promise<Answer> {
  const gtin = normalizeGtin(text);
  const product = await readProduct(session.consortium, gtin);
  if (product !== undefined) return answer(await describe(session, product), product);
  const packaging = await readPackaging(session.consortium, gtin);
  if (packaging !== undefined) return showCase(session, packaging);
  throw unknownProduct(gtin);
}

async function showCase(session: Session, { gtin, inner, count }: Packaging): Promise<Answer> {
  const { product, name } = await knownProduct(session, inner);
  return answer(
    [`${gtinDigits(gtin)} is a case of ${count} × ${name}:`, ...(await describe(session, product))],
    { gtin, inner, count, product },
  );
}

async function describe({ names }: Session, product: Product): Promise<string[]> {
  const { netContent, measure, unitCode, decimals, marks, makers } = product;
  const carried = await Promise.all(marks.map((mark) => names.brandCalled(mark)));
  const responsible = await names.called(product.responsible);
  const permitted = await Promise.all(
    makers.map(async ({ account, lotPrefix }) => {
      const name = await names.called(account);
      return lotPrefix === "" ? name : `${name} (lot numbers ${lotPrefix}…)`;
    }),
  );
  return properties([
    ["Product", product.name],
    ["GTIN", gtinDigits(product.gtin)],
    ["Responsible", responsible],
    ["Net content", `${say(formatQuota(netContent, measure))} a unit`],
    ["Unit", decimals === 0 ? unitCode : `${unitCode} with ${decimals} decimals`],
    ["Marks", carried.length === 0 ? "none" : carried.join(", ")],
    ["Makers", makers.length === 0 ? responsible : permitted.join(", ")],
    ["Lots", product.discontinued ? "discontinued: no new ones" : "can be made"],
  ]);
}
