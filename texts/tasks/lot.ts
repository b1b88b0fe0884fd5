import { counted, grouped, listed, same, type Text } from "../text";

export const closed = (lots: number): Text => ({
  en: `Closed ${counted(lots, "lot")}: no more will be declared.`,
  zh: `已关闭 ${grouped(lots)} 个批次：不再追加申报。`,
});

export const annotated = (lot: string, note: string): Text => ({
  en: `Noted about ${lot}: ${note}`,
  zh: `已为 ${lot} 添加备注：${note}`,
});

export const corrected = (lot: string, quantity: bigint): Text => ({
  en: `Corrected ${lot}: ${grouped(quantity)} units.`,
  zh: `已更正 ${lot}：${grouped(quantity)} 件。`,
});

export const notDeclared = (lot: string): Text => ({
  en: `The lot ${lot} was never declared, so there is nothing to correct. Compare it with the label, capitals and zeros included.`,
  zh: `批次 ${lot} 从未申报，无可更正。请与标签核对，注意大小写和零。`,
});

export const quantityFormat = (text: string, least: bigint, most: bigint): Text => {
  const zero: Text =
    least === 0n ? { en: " (declared by mistake)", zh: "（误申报）" } : { en: "", zh: "" };
  return {
    en: `"${text}" is no quantity: a whole number from ${least}${zero.en} to ${most} is expected, in digits only.`,
    zh: `“${text}”不是数量：应为 ${least}${zero.zh}至 ${most} 的整数，只用数字填写。`,
  };
};

export const LINES_NOT_SAID: Text = {
  en: "It is not said which lots, and how many units. Give a file, or both --lot and --units.",
  zh: "未指明批次与件数。请给出文件，或同时给出 --lot 和 --units。",
};

// Splitting and merging

export const unpaired = (lots: number, quantities: number): Text => ({
  en: `There are ${counted(lots, "new lot")}, and quantities for ${quantities}. Give one quantity for each, in the same order.`,
  zh: `有 ${lots} 个新批次、${quantities} 个件数。请按相同顺序为每个批次给出一个件数。`,
});

export const split = (inputUnits: bigint, input: string, outputs: readonly string[]): Text => ({
  en: `Split ${grouped(inputUnits)} units of ${input} into ${outputs.join(", ")}.`,
  zh: `已将 ${input} 的 ${grouped(inputUnits)} 件拆分为 ${listed(outputs.map(same)).zh}。`,
});

export const merged = (inputs: number, outputUnits: bigint, output: string): Text => ({
  en: `Merged ${counted(inputs, "lot")} into ${grouped(outputUnits)} units of ${output}.`,
  zh: `已将 ${grouped(inputs)} 个批次合并为 ${output}，共 ${grouped(outputUnits)} 件。`,
});

export const transformed = (
  inputs: number,
  outputs: readonly (readonly [lot: string, units: bigint])[],
): Text => ({
  en: `Made of ${counted(inputs, "lot")}: ${outputs.map(([lot, units]) => `${grouped(units)} units of ${lot}`).join(", ")}.`,
  zh: `已用 ${grouped(inputs)} 个批次加工出${listed(outputs.map(([lot, units]) => same(`${lot} ${grouped(units)} 件`))).zh}。`,
});

// Retiring

export const quantityOf = (total: bigint, lots: number): Text => ({
  en: `${counted(total, "unit")} of ${counted(lots, "lot")}`,
  zh: `${grouped(lots)} 个批次的 ${grouped(total)} 件`,
});

export const retired = (quantity: Text, way: Text): Text => ({
  en: `${quantity.en} out of circulation: ${way.en}.`,
  zh: `${quantity.zh}已退出流通：${way.zh}。`,
});

export const seized = (quantity: Text, holder: Text, way: Text): Text => ({
  en: `${quantity.en} of ${holder.en} out of circulation: ${way.en}.`,
  zh: `${holder.zh}持有的${quantity.zh}已退出流通：${way.zh}。`,
});

export const unknownWay = (text: string, known: readonly string[]): Text => ({
  en: `"${text}" is no way out of circulation. There are ${known.join(", ")}.`,
  zh: `“${text}”不是退出流通的方式。可用的有：${known.join("、")}。`,
});

// Showing

export const ofWhichItCame = (lot: string): Text => ({
  en: `${lot}, of which it came`,
  zh: `来源批次 ${lot}`,
});
