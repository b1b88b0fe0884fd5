import type { Text } from "../text";

/** A numeric GS1 key. */
type Key = "GTIN" | "GLN" | "SSCC";

const NAMES: Readonly<Record<Key, string>> = {
  GTIN: "商品条码 (GTIN)",
  GLN: "全球位置码 (GLN)",
  SSCC: "货运包装箱代码 (SSCC)",
};

export const notADigit = (key: Key, position: number, digits: string, character: Text): Text => ({
  en: `A ${key} is digits only, but character ${position} of "${digits}" is ${character.en}. Enter the digits under the bar code.`,
  zh: `${NAMES[key]}只含数字，而“${digits}”的第 ${position} 个字符是${character.zh}。请输入条码下方的数字。`,
});

export const wrongLength = (
  key: Key,
  lengths: readonly number[],
  digits: string,
  length: number,
): Text => ({
  en:
    `A ${key} has ${lengths.join(", ").replace(/, (?=\d+$)/, " or ")} digits, but "${digits}" has ${length}. ` +
    `If it comes from a spreadsheet, check that leading zeros were kept.`,
  zh: `${NAMES[key]}为 ${lengths.join("、").replace(/、(?=\d+$)/, " 或 ")} 位，而“${digits}”有 ${length} 位。如来自表格，请检查前导零是否丢失。`,
});

export const wrongCheckDigit = (key: Key, digits: string, expected: string): Text => ({
  en: `The last digit of ${key} ${digits} should be ${expected}. Compare every digit with the label; one of them is wrong.`,
  zh: `${NAMES[key]} ${digits} 的末位应为 ${expected}。请与标签逐位核对，其中有一位错误。`,
});

export const GTIN_ZERO: Text = {
  en: "A GTIN of zeros only identifies nothing. Enter the digits under the bar code.",
  zh: "全零的商品条码 (GTIN) 不代表任何商品。请输入条码下方的数字。",
};

export const checkDigitOver = (body: string): Text => ({
  en: `A check digit is computed over digits only, not over "${body}".`,
  zh: `校验码只能由数字计算，不能由“${body}”计算。`,
});

export const notACompanyPrefix = (least: number, most: number, text: string): Text => ({
  en: `A GS1 Company Prefix is ${least} to ${most} digits, but got "${text}". Copy it from the certificate of your GS1 organisation.`,
  zh: `GS1 厂商识别代码为 ${least} 至 ${most} 位数字，而给出的是“${text}”。请照抄编码机构的证书。`,
});
