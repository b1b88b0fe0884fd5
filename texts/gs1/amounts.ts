import { asText, type Text } from "../text";

/** The measures in which net content and quotas are counted. */
export const MEASURES = {
  grams: { en: "grams", zh: "克" },
  millilitres: { en: "millilitres", zh: "毫升" },
  pieces: { en: "pieces", zh: "个" },
} as const satisfies Readonly<Record<string, Text>>;

type Measure = keyof typeof MEASURES;

/** Units as they are written after a number; those of weight and volume in all languages alike. */
const UNITS: Readonly<Record<string, Text>> = { pcs: { en: "pcs", zh: "个" } };

/** A number with its unit: `20 t`, `1,000 pcs`. */
export const quantity = (number: string, unit: string): Text => {
  const words = UNITS[unit] ?? asText(unit);
  return { en: `${number} ${words.en}`, zh: `${number} ${words.zh}` };
};

/** How a quota without limit is written. */
export const UNLIMITED: Text = { en: "unlimited", zh: "不限" };

export const notRecordable = (text: string, amount: bigint, measure: Measure): Text => ({
  en: `"${text}" is ${amount} ${MEASURES[measure].en}; 1 to 4294967295 can be recorded. Check number and unit.`,
  zh: `“${text}”为 ${amount} ${MEASURES[measure].zh}；可登记 1 至 4294967295。请检查数字和单位。`,
});

export const notCountable = (text: string): Text => ({
  en: `"${text}" is more than can be counted. Write ${UNLIMITED.en} if there is no limit.`,
  zh: `“${text}”超出可计范围。如无限额，请写 unlimited 或${UNLIMITED.zh}。`,
});

export const notMetric = (text: string): Text => ({
  en: `"${text}" is in customary units, which may be a weight or a volume and differ between countries. Give grams or millilitres.`,
  zh: `“${text}”用的是英制等惯用单位，既可能是重量也可能是容积，各国不一。请用克或毫升。`,
});

export const unknownUnit = (unit: string, text: string): Text => ({
  en: `The unit "${unit}" in "${text}" is not known. Use mg, g, kg, t, ml, cl, l or pcs (毫克, 克, 千克, 吨, 毫升, 升, 个).`,
  zh: `“${text}”中的单位“${unit}”无法识别。请用 mg、g、kg、t、ml、cl、l 或 pcs（毫克、克、千克、吨、毫升、升、个）。`,
});

export const notAnAmount = (text: string): Text => ({
  en: `"${text}" is not one amount with a unit. Write it as 350 g, 1.5 l, 6 x 330 ml or 10 pcs.`,
  zh: `“${text}”不是带单位的数量。请写作 350 g、1.5 l、6 x 330 ml 或 10 pcs。`,
});

export const unclearNumber = (number: string, text: string): Text => ({
  en: `The number "${number}" in "${text}" is unclear: point and comma may separate decimals or thousands. Write 1500 or 1.5.`,
  zh: `“${text}”中的数字“${number}”有歧义：点和逗号可能是小数点或千分位。请写作 1500 或 1.5。`,
});

export const notWhole = (text: string, measure: Measure): Text => ({
  en: `"${text}" is not a whole number of ${MEASURES[measure].en}, and quotas are counted in those. Round it up, or record a package of several.`,
  zh: `“${text}”不是整数${MEASURES[measure].zh}，而配额按其计。请向上取整，或登记多件装。`,
});

export const notAMeasure = (text: string): Text => ({
  en: `"${text}" is not a measure in which quotas are counted: grams, millilitres, pieces, or none.`,
  zh: `“${text}”不是配额的计量：可用 grams（克）、millilitres（毫升）、pieces（个）或 none（不计量）。`,
});
