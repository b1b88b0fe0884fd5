import { formatQuota } from "../../../sdk/brands";
import { gtinDigits, normalizeGtin } from "../../../sdk/gs1";
import { type Packaging, type Product, readPackaging, readProduct } from "../../../sdk/products";
import * as texts from "../../../texts/tasks/product";
import { inEach, listed, same, type Text } from "../../../texts/text";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import type { Session } from "../support/session";
import { properties } from "../support/table";
import { knownProduct, unknownProduct } from "./product";

const H = texts.HEADINGS;

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
    [
      say(inEach((inLanguage) => `${inLanguage(texts.isCase(gtinDigits(gtin), count, name))}:`)),
      ...(await describe(session, product)),
    ],
    { gtin, inner, count, product },
  );
}

async function describe({ names }: Session, product: Product): Promise<string[]> {
  const { netContent, measure, unitCode, decimals, marks, makers } = product;
  const carried = await Promise.all(marks.map((mark) => names.brandCalled(mark)));
  const responsible = await names.called(product.responsible);
  const permitted = await Promise.all(
    makers.map(async ({ account, lotPrefix }): Promise<Text> => {
      const name = await names.called(account);
      return lotPrefix === "" ? name : texts.makerWithPrefix(name, lotPrefix);
    }),
  );
  return properties([
    [H.product, product.name],
    [H.gtin, gtinDigits(product.gtin)],
    [H.responsible, responsible],
    [H.netContent, texts.aUnit(formatQuota(netContent, measure))],
    [H.unit, decimals === 0 ? unitCode : texts.withDecimals(unitCode, decimals)],
    [H.marks, carried.length === 0 ? texts.NO_MARKS : listed(carried.map(same))],
    [H.makers, makers.length === 0 ? responsible : listed(permitted)],
    [H.lots, product.discontinued ? texts.DISCONTINUED : texts.CAN_BE_MADE],
  ]);
}
