import * as texts from "../../texts/gs1/amounts";
import type { Text } from "../../texts/text";
import type { Amount } from "./amount";
import { Gs1Error } from "./errors";
import { type Measure, type Unit, UNIT_CODES, UNITS } from "./units";

/** How much one unit of a product holds. */
export interface NetContent {
  /** Whole number of the base measure, 1 to 4294967295. */
  readonly amount: number;
  readonly measure: Measure;
  /** UN/ECE Recommendation 20 code of the measure. */
  readonly unitCode: (typeof UNIT_CODES)[Measure];
}

/** Words for packages, which may follow their number. */
const PACKAGES = new Set(
  (
    "pack packs pkt pkts bag bags bottle bottles can cans box boxes cup cups sachet sachets pouch pouches " +
    "瓶 袋 包 盒 罐 听 杯 箱"
  ).split(" "),
);

/**
 * Measures that are the base of no quota. They are dropped where the label gives a metric one
 * beside them.
 */
const CUSTOMARY =
  /[0-9][0-9.,\s/]*(?:fl\.?\s*oz|oz|ounces?|lbs?|pounds?|pints?|pt|quarts?|qt|gallons?|gal)(?![a-z])\.?/g;
const LABEL =
  /^(?:net\s*(?:wt|weight|content|contents|quantity|vol|volume)?\.?|净含量|净重|规格)\s*:?\s*/;
/** The sign that the quantity is an average (Directive 76/211/EEC), also typed as an e. */
const ESTIMATED = /\s*℮$|\s+e$/;

/** An x multiplies only if a number follows; it may also be the last letter of a word. */
const TIMES = /\s*(?:[×*✕]|x(?=\s*[0-9]))\s*/;
/** A number and the word after it. */
const FACTOR = /^([0-9][0-9.,]*)\s*([^0-9.,\s]*)\.?$/;

/**
 * Reads the net content as labels and tables give it: `350 g`, `1,5 kg`, `6 x 330 ml`, `500克×2袋`,
 * `10 pcs`, `8 FL OZ (237 ml)`.
 *
 * What could mean two things is refused: `1,500 g` (1.5 or 1500), `8 oz` (weight or volume), two
 * amounts of which neither is the other in another unit. So is what is no whole number of grams,
 * millilitres or pieces, since quotas are counted in those.
 *
 * Throws what {@link parseAmount} throws, and `NET_CONTENT_RANGE`.
 */
export function parseNetContent(text: string): NetContent {
  const { amount, measure } = parseAmount(text);
  if (amount < 1n || amount > 0xffff_ffffn) {
    throw new Gs1Error("NET_CONTENT_RANGE", texts.notRecordable(text, amount, measure), {
      text,
      amount,
    });
  }
  return { amount: Number(amount), measure, unitCode: UNIT_CODES[measure] };
}

/**
 * Reads an amount of any size, such as a quota, by the rules of {@link parseNetContent}: `20 t`, `500
 * kg`, `1000 pcs`.
 *
 * Throws `NET_CONTENT_FORMAT`, `NET_CONTENT_NUMBER`, `NET_CONTENT_UNIT`, `NET_CONTENT_NOT_METRIC` or
 * `NET_CONTENT_FRACTION`.
 */
export function parseAmount(text: string): Amount {
  const factors = metricPart(text)
    .split(TIMES)
    .map((factor) => readFactor(text, factor));
  const measured = chooseMeasured(text, factors);
  let digits = measured.unit.factor;
  for (const factor of factors) {
    if (factor !== measured && factor.decimals > 0) refuseFormat(text);
    digits *= factor.digits;
  }
  return toAmount(text, digits, measured.decimals - measured.unit.exponent, measured.unit.measure);
}

/**
 * Writes a net content in the largest unit in which it is a short number: `1.5 kg`, `330 ml`, `10
 * pcs`.
 */
export function formatNetContent({ amount, measure }: NetContent): Text {
  if (measure === "pieces") return texts.quantity(`${amount}`, "pcs");
  const [small, large] = measure === "grams" ? (["g", "kg"] as const) : (["ml", "l"] as const);
  return amount >= 1000 && amount % 10 === 0
    ? texts.quantity(`${amount / 1000}`, large)
    : texts.quantity(`${amount}`, small);
}

/**
 * The text in lower case, without its label, its estimated sign, and customary measures beside a
 * metric one.
 */
function metricPart(text: string): string {
  const plain = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(LABEL, "")
    .replace(ESTIMATED, "");
  const metric = plain.replace(CUSTOMARY, " ");
  if (metric === plain) return plain;
  const rest = metric
    .replace(/[()[\]/;]|,(?![0-9])/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (rest === "") {
    throw new Gs1Error("NET_CONTENT_NOT_METRIC", texts.notMetric(text), { text });
  }
  return rest;
}

interface Factor {
  /** The number without its decimal separator, and how many of its digits were behind it. */
  readonly digits: bigint;
  readonly decimals: number;
  /** Nothing for a number of packages. */
  readonly unit?: Unit;
}

/** One factor of `2 x 6 x 330 ml`: a number of packages, or an amount with its unit. */
function readFactor(text: string, factor: string): Factor {
  const match = FACTOR.exec(factor);
  if (!match) return refuseFormat(text);
  const [, number = "", word = ""] = match;
  const parsed = parseNumber(text, number);
  const unit = UNITS.get(word);
  if (unit) return { ...parsed, unit };
  if (word === "" || PACKAGES.has(word)) return parsed;
  throw new Gs1Error("NET_CONTENT_UNIT", texts.unknownUnit(word, text), { text, unit: word });
}

/**
 * The one factor that says how much; beside a weight or volume, pieces are a number of packages.
 */
function chooseMeasured(
  text: string,
  factors: readonly Factor[],
): Factor & { readonly unit: Unit } {
  const withUnit = factors.filter(
    (factor): factor is Factor & { readonly unit: Unit } => factor.unit !== undefined,
  );
  const weighed = withUnit.filter(({ unit }) => unit.measure !== "pieces");
  const [measured, ...others] = weighed.length > 0 ? weighed : withUnit;
  if (!measured || others.length > 0) return refuseFormat(text);
  return measured;
}

function refuseFormat(text: string): never {
  throw new Gs1Error("NET_CONTENT_FORMAT", texts.notAnAmount(text), { text });
}

/** A decimal number with point or comma, as digits and the number of them behind it. */
function parseNumber(text: string, number: string): { digits: bigint; decimals: number } {
  const grouped = /^[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})+$/.test(number);
  if (grouped) return { digits: BigInt(number.replace(/[.,]/g, "")), decimals: 0 };
  const match =
    /^([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?=\.)|[0-9]{1,3}(?:\.[0-9]{3})+(?=,))(?:[.,]([0-9]+))?$/.exec(
      number,
    );
  const [, whole = "", fraction = ""] = match ?? [];
  const isThousandsPerhaps = fraction.length === 3 && whole !== "0" && /^[0-9]{1,3}$/.test(whole);
  if (!match || isThousandsPerhaps) {
    throw new Gs1Error("NET_CONTENT_NUMBER", texts.unclearNumber(number, text), { text, number });
  }
  return { digits: BigInt(whole.replace(/[.,]/g, "") + fraction), decimals: fraction.length };
}

function toAmount(text: string, digits: bigint, decimals: number, measure: Measure): Amount {
  const scale = 10n ** BigInt(Math.max(decimals, 0));
  const scaled = digits * 10n ** BigInt(Math.max(-decimals, 0));
  if (scaled % scale !== 0n) {
    throw new Gs1Error("NET_CONTENT_FRACTION", texts.notWhole(text, measure), { text, measure });
  }
  return { amount: scaled / scale, measure };
}
