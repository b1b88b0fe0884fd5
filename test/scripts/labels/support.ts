import { encodeLotId } from "../../../sdk/gs1";
import type { LotReport } from "../../../sdk/lots";
import { labelContent } from "../../../scripts/labels/content";
import { makeLabels, type Labels } from "../../../scripts/labels/make";
import { type LabelOrder, readOrder, type WrittenOrder } from "../../../scripts/labels/order";

export const GTIN = "06901118707017";
export const CASE = "16901118707014";
export const BASE = "https://id.example.cn";

/** 2026-11-24 and 2028-05-24. */
const MADE = 20_781;
const BEST_BEFORE = 21_328;

/** A lot, as far as its label goes. */
export interface SomeLot {
  readonly lotNumber?: string;
  readonly product?: string;
  readonly marks?: readonly string[];
  readonly isCase?: boolean;
  readonly dates?: LotReport["dates"];
}

/** What is known of a lot that a label is made of. */
export function someReport({
  lotNumber = "LJ261124-01",
  product = "明前龙井绿茶 China Green tea",
  marks = ["老云"],
  isCase = false,
  dates = { productionDate: MADE, bestBeforeDate: BEST_BEFORE, expirationDate: 0 },
}: SomeLot = {}): LotReport {
  const packaging = isCase ? { gtin: CASE, inner: GTIN, count: 12 } : undefined;
  const lot = encodeLotId({ gtin: GTIN, lotNumber });
  return {
    ...{ gtin: GTIN, lot, lotNumber, packaging, dates },
    product: { name: product },
    marks: marks.map((name) => ({ brand: { mark: { name, internationalName: "Old Cloud" } } })),
  } as unknown as LotReport;
}

/** Labels of lots, printed as is ordered. */
export async function someLabels(
  lots: readonly SomeLot[],
  written: WrittenOrder = {},
  language: "en" | "zh" = "zh",
): Promise<Labels & { readonly order: LabelOrder }> {
  const order = readOrder(written);
  const wanted = lots.map((lot) => ({
    name: lot.lotNumber ?? "LJ261124-01",
    content: labelContent(someReport(lot), { base: BASE, symbols: order.symbols, language }),
  }));
  return { ...(await makeLabels(wanted, order)), order };
}
