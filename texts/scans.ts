import { counted, grouped, inEach, listed, same, type Text } from "./text";

/** What is said about codes that were scanned or typed. */

/** A code of a product, of which a lot is needed. */
export const noLotNumber: Text = {
  en: "This code says a product, but no lot. Scan or enter the one that has the lot number (10) too, or write (01)…(10)….",
  zh: "该条码只有商品条码，没有批号。请扫描带批号 (10) 的条码，或按 (01)…(10)… 输入。",
};

/** A code of a pallet or parcel, where a lot is needed. */
export const palletNotLot = (sscc: string): Text => ({
  en: `This code names a pallet or parcel (SSCC ${sscc}), not a lot. Scan the labels of the goods on it, which have a lot number (10).`,
  zh: `该条码是货运包装箱代码（SSCC ${sscc}），不是批次。请扫描其中货物上带批号 (10) 的标签。`,
});

/** A code of a place or company, where a lot is needed. */
export const placeNotLot = (gln: string): Text => ({
  en: `This code names a place or company (GLN ${gln}), not a lot. Scan the label of the goods, which has a lot number (10).`,
  zh: `该条码是全球位置码（GLN ${gln}），不是批次。请扫描货物上带批号 (10) 的标签。`,
});

// --- which lot of a product ---

/** A lot from which somebody chooses. */
export interface Choice {
  /** (01)…(10)… */
  readonly label: string;
  readonly units: bigint;
}

const choice = ({ label, units }: Choice): Text => ({
  en: `${label}, ${counted(units, "unit")}`,
  zh: `${label}，${grouped(units)} 件`,
});

const lines = (choices: readonly Choice[], before: (index: number) => string): Text =>
  inEach((say) => choices.map((one, index) => `\n${before(index)}${say(choice(one))}`).join(""));

export const noneOfProduct = (gtin: string): Text => ({
  en: `The code ${gtin} says a product, but no lot, and you hold no units of it. Scan or enter the code that has the lot number (10) too.`,
  zh: `条码 ${gtin} 只有商品条码，没有批号，而您未持有该产品。请扫描带批号 (10) 的条码。`,
});

export const whichLot = (gtin: string, choices: readonly Choice[]): Text => {
  const list = lines(choices, () => "  ");
  return {
    en: `The code ${gtin} says a product, but no lot. Give the code of the lot; of this product you hold:${list.en}`,
    zh: `条码 ${gtin} 只有商品条码，没有批号。请给出批次的条码；该产品您持有：${list.zh}`,
  };
};

export const chooseLot = (gtin: string, choices: readonly Choice[]): Text => {
  const list = lines(choices, (index) => `  ${index + 1}  `);
  return {
    en: `The code ${gtin} says a product, but no lot. Of this product you hold:${list.en}`,
    zh: `条码 ${gtin} 只有商品条码，没有批号。该产品您持有：${list.zh}`,
  };
};

export const CHOOSE: Text = {
  en: "Which one? Number or lot number: ",
  zh: "哪一个？请输入序号或批号：",
};

export const notAChoice = (answer: string): Text => ({
  en: `"${answer}" is none of them.`,
  zh: `“${answer}”不在其中。`,
});

export const INTERRUPTED: Text = {
  en: "Interrupted. Nothing was sent.",
  zh: "已中断。未发送任何内容。",
};

// --- relabelled ---

/** The dates that labels have and the chain records. */
export const DATE_NAMES = {
  productionDate: { en: "production date", zh: "生产日期" },
  bestBeforeDate: { en: "best before date", zh: "保质期至" },
  expirationDate: { en: "expiration date", zh: "有效期至" },
} as const satisfies Readonly<Record<string, Text>>;

/** A date on a label that is not what its maker recorded; dates as 2026-11-24. */
export interface OtherDate {
  readonly date: keyof typeof DATE_NAMES;
  readonly onLabel: string;
  /** `undefined` where the maker recorded none. */
  readonly recorded: string | undefined;
}

const NONE: Text = { en: "none", zh: "无" };

const otherDate = ({ date, onLabel, recorded }: OtherDate): Text => {
  const name = DATE_NAMES[date];
  const right = recorded === undefined ? NONE : same(recorded);
  return {
    en: `${name.en} ${onLabel} instead of ${right.en}`,
    zh: `${name.zh}标为 ${onLabel}（登记为 ${right.zh}）`,
  };
};

export const relabelled = (dates: readonly OtherDate[]): Text => {
  const all = listed(dates.map(otherDate));
  return {
    en: `RELABELLED: what is on the label is not what the maker recorded: ${all.en}.`,
    zh: `标签被更改：与生产方登记的不符：${all.zh}。`,
  };
};

// --- cost of looking ---

export const looked = (blocks: number, requests: number): Text => ({
  en: `Looked through ${counted(blocks, "block")} in ${counted(requests, "request")}.`,
  zh: `已检索 ${grouped(blocks)} 个区块，请求 ${grouped(requests)} 次。`,
});

export const nextTimeLess: Text = {
  en: "Next time only later blocks are looked through.",
  zh: "下次只检索之后的区块。",
};
