import { toUtf8Bytes, zeroPadBytes } from "ethers";

import { measureNamed } from "../../../sdk/brands";
import { LotmarkError, numberOf } from "../../../sdk/chain";
import { findBrand } from "../../../sdk/directory";
import { formatNetContent, gtinDigits, normalizeGtin, parseNetContent } from "../../../sdk/gs1";
import * as texts from "../../../texts/tasks/product";
import { act } from "../support/act";
import type { Answer } from "../support/answer";
import type { ActingSession } from "../support/session";
import { knownProduct, productName } from "./product";

interface Given {
  readonly name: string;
  readonly netContent: string;
  readonly marks: string | undefined;
  readonly unit: string | undefined;
  readonly decimals: string | undefined;
}

/** Adds a product. */
export async function add(session: ActingSession, text: string, given: Given): Promise<Answer> {
  const { consortium, names } = session;
  const gtin = normalizeGtin(text);
  const name = given.name.trim();
  const content = parseNetContent(given.netContent);
  const measure = measureNamed(content.measure);
  const unitCode = parseUnitCode(given.unit ?? "H87");
  const decimals = wholeNumber("DECIMALS", given.decimals ?? "0", 9);
  const marks = (given.marks ?? "")
    .split(",")
    .filter((mark) => mark.trim() !== "")
    .map((mark) => findBrand(consortium, mark.trim()));
  const carried = await Promise.all(marks.map((mark) => names.brandCalled(mark)));
  const responsible = await session.member();
  return act(
    session,
    consortium.productRegistry.addProduct.populateTransaction({
      gtin: BigInt(gtin),
      netContent: content.amount,
      measure: numberOf("Measure", measure),
      unitCode: zeroPadBytes(toUtf8Bytes(unitCode), 3),
      decimals,
      name,
      marks,
    }),
    texts.added(
      productName({ gtin, name }),
      await names.called(responsible),
      formatNetContent(content),
      carried,
    ),
    { gtin, responsible, name, netContent: content.amount, measure, unitCode, decimals, marks },
  );
}

/** Stops new lots of a product. */
export async function discontinue(session: ActingSession, text: string): Promise<Answer> {
  const { product, name } = await knownProduct(session, text);
  return act(
    session,
    session.consortium.productRegistry.discontinue.populateTransaction(BigInt(product.gtin)),
    texts.discontinued(name),
    { gtin: product.gtin, discontinued: true },
  );
}

/** Allows new lots of a product again. */
export async function resume(session: ActingSession, text: string): Promise<Answer> {
  const { product, name } = await knownProduct(session, text);
  return act(
    session,
    session.consortium.productRegistry.resume.populateTransaction(BigInt(product.gtin)),
    texts.resumed(name),
    { gtin: product.gtin, discontinued: false },
  );
}

/** Adds a case of a product. */
export async function addPackaging(
  session: ActingSession,
  text: string,
  given: { readonly inner: string; readonly count: string },
): Promise<Answer> {
  const gtin = normalizeGtin(text);
  const count = wholeNumber("COUNT", given.count, 2 ** 32 - 1);
  const { product, name } = await knownProduct(session, given.inner);
  return act(
    session,
    session.consortium.productRegistry.addPackaging.populateTransaction(
      BigInt(gtin),
      BigInt(product.gtin),
      count,
    ),
    texts.caseAdded(gtinDigits(gtin), count, name),
    { gtin, inner: product.gtin, count },
  );
}

function parseUnitCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (/^[A-Z0-9]{2,3}$/.test(code)) return code;
  throw new LotmarkError("UNIT_CODE", texts.unitCodeFormat(text), { text });
}

function wholeNumber(code: string, text: string, most: number): number {
  const number = /^[0-9]{1,10}$/.test(text) ? Number(text) : NaN;
  if (number <= most) return number;
  throw new LotmarkError(code, texts.notAWholeNumber(text, most), { text });
}
