import { counted, grouped, type Text } from "./text";

/** What is said when lots of a file are declared. */

export const LOOKING_UP: Text = { en: "Looking up", zh: "查询中" };
export const DECLARING: Text = { en: "Declaring", zh: "申报中" };

export const transactionsSoFar = (transactions: number): Text => ({
  en: `, ${counted(transactions, "transaction")}`,
  zh: `，${grouped(transactions)} 笔交易`,
});

const before = (already: number): Text =>
  already === 0
    ? { en: "", zh: "" }
    : {
        en: ` ${counted(already, "lot")} had been declared before.`,
        zh: `${grouped(already)} 个批次此前已申报。`,
      };

export const nothingToDeclare = (already: number): Text => ({
  en: `There is nothing to declare.${before(already).en}`,
  zh: `没有需要申报的内容。${before(already).zh}`,
});

export const declared = (
  lots: number,
  units: bigint,
  transactions: number,
  already: number,
): Text => ({
  en: `Declared ${counted(lots, "lot")} with ${counted(units, "unit")} in ${counted(transactions, "transaction")}.${before(already).en}`,
  zh: `已申报 ${grouped(lots)} 个批次，共 ${grouped(units)} 件，${grouped(transactions)} 笔交易。${before(already).zh}`,
});

export const TRANSACTION_HEADINGS: readonly Text[] = [
  { en: "Block", zh: "区块" },
  { en: "Lots", zh: "批次" },
  { en: "Gas", zh: "gas" },
];

// --- before sending ---

export const TO_COMPARE: Text = {
  en: "Compare with the cartons: GS1 element string, and units that are added",
  zh: "请与包装箱核对：GS1 编码字符串，及新增数量",
};

export const PREVIEW_HEADINGS: readonly Text[] = [
  { en: "Row", zh: "行" },
  { en: "Element string", zh: "编码字符串" },
  { en: "Units", zh: "数量" },
];

export const LINES_TO_COMPARE: Text = {
  en: "Compare with the cartons: GS1 element string, and units",
  zh: "请与包装箱核对：GS1 编码字符串，及数量",
};

export const SHIPMENT_HEADINGS: readonly Text[] = [
  { en: "Element string", zh: "编码字符串" },
  { en: "Units", zh: "数量" },
];

export const rowsLeftOut = (rows: readonly number[]): Text => ({
  en: `Left out as titles, totals, signatures or example: ${rows.length === 1 ? "row" : "rows"} ${shortened(rows)}.`,
  zh: `已跳过标题、合计、签字或示例行：第 ${shortened(rows)} 行。`,
});

export const columnsUnused = (headings: readonly string[]): Text => ({
  en: `Columns that are not used: ${headings.join(", ")}.`,
  zh: `未使用的列：${headings.join("、")}。`,
});

export const moreLots = (more: number): Text => ({
  en: `… and ${counted(more, "more lot", "more lots")}`,
  zh: `…… 另有 ${grouped(more)} 个批次`,
});

/** Numbers in a list that does not get long. */
const shortened = (rows: readonly number[]): string =>
  rows.slice(0, 10).join(", ") + (rows.length > 10 ? ", …" : "");
