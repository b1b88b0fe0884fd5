import type { Text } from "./text";

/** What a field of a file should be, and is. */
export const MISSING: Text = { en: "missing", zh: "缺失" };
export const OBJECT: Text = { en: "an object", zh: "对象" };
export const LIST: Text = { en: "a list", zh: "列表" };
export const TRUE_OR_FALSE: Text = { en: "true or false", zh: "true 或 false" };

export const wholeNumber = (from: number, to: number): Text => ({
  en: `a whole number from ${from} to ${to}`,
  zh: `${from} 至 ${to} 的整数`,
});

export const leftOut = (known: readonly string[]): Text => ({
  en: `left out; known are ${known.join(", ")}`,
  zh: `删去；已知字段有 ${known.join("、")}`,
});

const THE_WHOLE: Text = { en: "The whole", zh: "整个内容" };

export const wrongField = (field: string, found: Text, expected: Text): Text => {
  const what: Text = field === "" ? THE_WHOLE : { en: field, zh: `字段 ${field} ` };
  return {
    en: `${what.en} is ${found.en}, but should be ${expected.en}.`,
    zh: `${what.zh}为 ${found.zh}，应为：${expected.zh}。`,
  };
};
