import type { Text } from "../text";

// Application Identifiers

export const unknownAi = (ai: string): Text => ({
  en: `GS1 has assigned no Application Identifier (${ai}). Check the digits, such as (01) for a GTIN or (10) for a lot number.`,
  zh: `GS1 没有应用标识符 (${ai})。请核对数字，如商品条码为 (01)，批号为 (10)。`,
});

export const wrongLength = (
  ai: string,
  title: string,
  length: number,
  least: number,
  most: number,
  value: string,
): Text => ({
  en: `The value of (${ai}) ${title} has ${length} characters, but ${least === most ? least : `${least} to ${most}`} are expected: "${value}".`,
  zh: `(${ai}) ${title} 的值有 ${length} 个字符，应为 ${least === most ? least : `${least} 至 ${most}`} 个：“${value}”。`,
});

export const endsInside = (value: string, ai: string, title: string): Text => ({
  en: `The value "${value}" of (${ai}) ${title} ends in the middle of one of its parts. Compare it with the label.`,
  zh: `(${ai}) ${title} 的值“${value}”不完整。请与标签核对。`,
});

const partOf = (part: string, value: string, position: number): Text =>
  part === value || part === ""
    ? { en: `"${value}"`, zh: `“${value}”` }
    : {
        en: `"${part}" in "${value}" (from character ${position})`,
        zh: `“${value}”中的“${part}”（自第 ${position} 个字符起）`,
      };

export const notValid = (
  ai: string,
  title: string,
  { part, value, position }: { part: string; value: string; position: number },
  reason: Text,
): Text => {
  const where = partOf(part, value, position);
  return {
    en: `(${ai}) ${title} is not valid at ${where.en}: ${reason.en}.`,
    zh: `(${ai}) ${title} 的${where.zh}无效：${reason.zh}。`,
  };
};

// What goes together

export const excluded = (ai: string, other: string): Text => ({
  en: `(${ai}) and (${other}) must not describe the same item. Remove the one that does not belong to it.`,
  zh: `(${ai}) 与 (${other}) 不能用于同一商品。请去掉不属于该商品的一项。`,
});

/** AIs of which one group is needed. */
const anyOf = (groups: readonly (readonly string[])[]): Text => {
  const bracketed = groups.map((group) => group.map((pattern) => `(${pattern})`));
  return {
    en: bracketed.map((group) => group.join(" and ")).join(", or "),
    zh: bracketed.map((group) => group.join(" 和 ")).join("，或 "),
  };
};

export const required = (ai: string, groups: readonly (readonly string[])[]): Text => {
  const needed = anyOf(groups);
  return {
    en: `(${ai}) means nothing alone; it needs ${needed.en}. Scan the other bar codes too.`,
    zh: `(${ai}) 不能单独使用，还须有 ${needed.zh}。请一并扫描其他条码。`,
  };
};

export const repeated = (ai: string, first: string, second: string): Text => ({
  en: `(${ai}) is given twice with different values, "${first}" and "${second}". Scan the labels of one item only.`,
  zh: `(${ai}) 出现两次且值不同：“${first}”和“${second}”。请只扫描同一商品的标签。`,
});

export const serialRequired = (ai: string, value: string): Text => ({
  en: `(${ai}) beside a digital signature (8030) must have its serial component, but "${value}" has none.`,
  zh: `与数字签名 (8030) 并用的 (${ai}) 须含序列号部分，而“${value}”没有。`,
});

// Element strings

export const FNC1_MISSING: Text = {
  en: "GS1 data starts with FNC1, written as GS (0x1D) or ^. Put it in front.",
  zh: "GS1 数据以 FNC1 开头，写作 GS (0x1D) 或 ^。请在最前面加上。",
};

export const NOTHING_AFTER_FNC1: Text = {
  en: "There is no data after FNC1. Scan the bar code again.",
  zh: "FNC1 之后没有数据。请重新扫描条码。",
};

export const NO_DATA: Text = {
  en: "There is no data. Enter it as (01)…(10)….",
  zh: "没有数据。请按 (01)…(10)… 输入。",
};

export const bracketExpected = (position: number, text: string): Text => ({
  en: `An Application Identifier in brackets, such as (01), is expected at character ${position} of "${text}".`,
  zh: `“${text}”的第 ${position} 个字符处应为带括号的应用标识符，如 (01)。`,
});
