import * as texts from "../../texts/sheets";
import { type Cell, clean, shown } from "./cells";
import { refuse } from "./refuse";

/** Most units of one lot: what fits into the ledger's 48 bits. */
export const MAX_UNITS = 2n ** 48n - 1n;

/** What is counted: units of a product, or cases of them. */
export type Counted = "unit" | "case";

/** How people write that units are counted; the first of each is what templates offer. */
export const UNIT_WORDS = words(
  "件, 个, unit, units, each, ea, pc, pcs, pce, piece, pieces, item, items, 只, 盒, 袋, 瓶, 罐, 包, 支, 枚, 条, 听, 桶, 片, 粒, 块, 单品, 小盒, bag, bags, bottle, bottles, can, cans, tin, tins, jar, jars, pouch, pouches, h87",
);
export const CASE_WORDS = words(
  "箱, case, cases, 整箱, 大箱, 外箱, carton, cartons, ctn, ctns, cs, 纸箱",
);
const MEASURES = words("kg, g, 千克, 公斤, 斤, 市斤, 克, 吨, t, l, ml, 升, 毫升, 两, 担");

function words(list: string): string[] {
  return list.split(", ");
}

/** Reads what is counted. */
export function readUnit(text: string): Counted {
  const word = clean(text).toLowerCase().replace(/\.$/, "");
  if (UNIT_WORDS.includes(word)) return "unit";
  if (CASE_WORDS.includes(word)) return "case";
  if (MEASURES.includes(word)) refuse("UNIT_MEASURE", texts.UNIT_MEASURE);
  refuse("UNIT_UNKNOWN", texts.UNIT_UNKNOWN);
}

/** A quantity, with the unit where one is written behind it. */
export interface Quantity {
  readonly count: bigint;
  /** Empty where there is none. */
  readonly unit: string;
}

/** Reads a quantity: 480, 1,000, 480.00, 480箱. */
export function readQuantity(cell: Cell | undefined, least = 1n): Quantity {
  const text = clean(shown(cell));
  if (text === "") refuse("QUANTITY_EMPTY", texts.NO_QUANTITY);
  const [, number = text, unit = ""] = /^([0-9][0-9.,]*) ?([\p{L}.]*)$/u.exec(text) ?? [];
  if (/^[0-9.]+E\+?[0-9]+$/i.test(text)) refuse("SHORTENED", texts.SCIENTIFIC);
  // A number of the program's own has no commas or points but a decimal one.
  if (typeof cell !== "number" && /^[0-9]{1,3}\.0{3}$/.test(number)) {
    refuse("QUANTITY_AMBIGUOUS", texts.QUANTITY_AMBIGUOUS);
  }
  const whole = /^([0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.0+)?$/.exec(number)?.[1];
  const count = whole === undefined ? -1n : BigInt(whole.replaceAll(",", ""));
  if (count >= least && count <= MAX_UNITS) return { count, unit };
  refuse("QUANTITY", texts.quantityRange(least, MAX_UNITS));
}
