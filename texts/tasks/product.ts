import { listed, same, type Text } from "../text";

// Numbers

export const prefixRecorded = (prefix: string, member: Text): Text => ({
  en: `The GS1 company prefix ${prefix} is that of ${member.en}.`,
  zh: `GS1 厂商识别代码 ${prefix} 已登记给${member.zh}。`,
});

export const prefixRemoved = (prefix: string): Text => ({
  en: `The GS1 company prefix ${prefix} is struck off.`,
  zh: `GS1 厂商识别代码 ${prefix} 已注销。`,
});

export const gtinRecorded = (gtin: string, member: Text): Text => ({
  en: `The GTIN ${gtin} is that of ${member.en}.`,
  zh: `GTIN ${gtin} 已登记给${member.zh}。`,
});

export const gtinRemoved = (gtin: string): Text => ({
  en: `The GTIN ${gtin} is struck off.`,
  zh: `GTIN ${gtin} 已注销。`,
});

// Products

export const added = (
  product: string,
  responsible: Text,
  content: Text,
  marks: readonly string[],
): Text => {
  const under: Text =
    marks.length === 0
      ? { en: "without a mark", zh: "无品牌" }
      : { en: `under ${marks.join(" and ")}`, zh: `品牌：${listed(marks.map(same)).zh}` };
  return {
    en: `${product} is a product of ${responsible.en}: ${content.en} a unit, ${under.en}.`,
    zh: `${product} 已是${responsible.zh}的产品：每件 ${content.zh}，${under.zh}。`,
  };
};

export const discontinued = (product: string): Text => ({
  en: `${product} is discontinued: no new lots.`,
  zh: `${product} 已停产：不得申报新批次。`,
});

export const resumed = (product: string): Text => ({
  en: `Lots of ${product} can be made again.`,
  zh: `${product} 已恢复：可再申报批次。`,
});

export const isCase = (gtin: string, count: number | bigint, product: string): Text => ({
  en: `${gtin} is a case of ${count} × ${product}`,
  zh: `${gtin} 为箱码，每箱 ${count} × ${product}`,
});

export const caseAdded = (gtin: string, count: number, product: string): Text => {
  const { en, zh } = isCase(gtin, count, product);
  return { en: `${en}.`, zh: `${zh}。` };
};

export const unknownProduct = (gtin: string): Text => ({
  en: `There is no product with the GTIN ${gtin}. The company that owns the GTIN adds it with "product add".`,
  zh: `没有 GTIN 为 ${gtin} 的产品。由拥有该 GTIN 的企业用“product add”添加。`,
});

export const unitCodeFormat = (text: string): Text => ({
  en: `"${text}" is not a unit's code: two or three letters or digits of UN/ECE Recommendation 20, such as H87 (piece) or KGM (kilogram).`,
  zh: `“${text}”不是计量单位代码：应为 UN/ECE 第 20 号建议书的两三位字母或数字，如 H87（件）或 KGM（千克）。`,
});

export const notAWholeNumber = (text: string, most: number): Text => ({
  en: `"${text}" is not a whole number from 0 to ${most}.`,
  zh: `“${text}”不是 0 至 ${most} 的整数。`,
});

// Makers

export const permitted = (maker: Text, product: string, lotPrefix: string): Text =>
  lotPrefix === ""
    ? {
        en: `${maker.en} may make ${product}.`,
        zh: `${maker.zh}可生产 ${product}。`,
      }
    : {
        en: `${maker.en} may make ${product}, with lot numbers that begin with ${lotPrefix}.`,
        zh: `${maker.zh}可生产 ${product}，批号以 ${lotPrefix} 开头。`,
      };

export const permittedNoLonger = (maker: Text, product: string): Text => ({
  en: `${maker.en} may no longer make ${product}.`,
  zh: `${maker.zh}不得再生产 ${product}。`,
});

// Showing

export const HEADINGS = {
  product: { en: "Product", zh: "产品" },
  gtin: { en: "GTIN", zh: "商品条码" },
  responsible: { en: "Responsible", zh: "责任方" },
  netContent: { en: "Net content", zh: "净含量" },
  unit: { en: "Unit", zh: "单位" },
  marks: { en: "Marks", zh: "品牌" },
  makers: { en: "Makers", zh: "生产方" },
  lots: { en: "Lots", zh: "批次" },
} as const satisfies Readonly<Record<string, Text>>;

export const aUnit = (content: Text): Text => ({
  en: `${content.en} a unit`,
  zh: `每件 ${content.zh}`,
});

export const withDecimals = (unit: string, decimals: number): Text => ({
  en: `${unit} with ${decimals} decimals`,
  zh: `${unit}，${decimals} 位小数`,
});

export const NO_MARKS: Text = { en: "none", zh: "无" };

export const makerWithPrefix = (maker: Text, lotPrefix: string): Text => ({
  en: `${maker.en} (lot numbers ${lotPrefix}…)`,
  zh: `${maker.zh}（批号 ${lotPrefix}…）`,
});

export const DISCONTINUED: Text = { en: "discontinued: no new ones", zh: "已停产，不得新增" };
export const CAN_BE_MADE: Text = { en: "can be made", zh: "可申报" };
