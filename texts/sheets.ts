import { counted, grouped, listed, same, type Text } from "./text";

/** What is said of sheets of lots and shipments, and of what stands in them. */

// --- the columns ---

/** How columns are called where the sheet itself has no name for them. */
export const COLUMN_NAMES: Readonly<Record<string, Text>> = {
  gtin: { en: "gtin", zh: "商品条码" },
  lot: { en: "lot", zh: "批号" },
  quantity: { en: "quantity", zh: "数量" },
  units: { en: "units", zh: "数量" },
  unit: { en: "unit", zh: "单位" },
  case_code: { en: "case code", zh: "箱码" },
  production: { en: "production", zh: "生产日期" },
  best_before: { en: "best_before", zh: "保质期至" },
  expiration: { en: "expiration", zh: "有效期至" },
  shelf_life: { en: "shelf life", zh: "保质期" },
  document: { en: "document", zh: "文件" },
  origin: { en: "origin", zh: "产地" },
  reference: { en: "reference", zh: "单号" },
  to_site: { en: "to site", zh: "收货地点" },
  accepted: { en: "accepted", zh: "实收" },
  turned_back: { en: "turned_back", zh: "退回" },
  fault: { en: "fault", zh: "原因" },
  short: { en: "short", zh: "短少" },
};

export const columnName = (column: string): Text => COLUMN_NAMES[column] ?? same(column);

const columnList = (columns: readonly string[]): Text => listed(columns.map(columnName));

export const columnMissing = (column: string, columns: readonly string[]): Text => {
  const known = columnList(columns);
  return {
    en: `the column ${columnName(column).en} is missing; the columns are ${known.en}.`,
    zh: `缺少“${columnName(column).zh}”列；可用的列：${known.zh}。`,
  };
};

export const columnUnclear = (columns: readonly string[]): Text => {
  const known = columnList(columns);
  return {
    en: `it is not clear what this column is for. Name it as one of ${known.en}, or remove it.`,
    zh: `无法确定此列的含义。请改用以下列名之一，或删除此列：${known.zh}。`,
  };
};

export const columnTwice = (other: string): Text => ({
  en: `it says the same as the column “${other}”. Keep one of the two.`,
  zh: `与“${other}”列含义相同，请只保留其中一列。`,
});

export const noHeadings = (columns: readonly string[]): Text => {
  const known = columnList(columns);
  return {
    en: `there is no row with headings. Put them above the data: ${known.en}.`,
    zh: `未找到表头行。请在数据上方加上表头：${known.zh}。`,
  };
};

export const NO_ROWS: Text = {
  en: "there is no row below the headings.",
  zh: "表头下方没有数据。",
};

export const tooManyRows = (most: number): Text => ({
  en: `a sheet has at most ${grouped(most)} rows. Split it, and delete empty rows at its end.`,
  zh: `一张表最多 ${grouped(most)} 行。请拆分表格，并删除末尾的空行。`,
});

export const tooManyColumns = (most: number): Text => ({
  en: `a sheet has at most ${most} columns. Delete those that are empty, to the right of the data.`,
  zh: `一张表最多 ${most} 列。请删除数据右侧的空列。`,
});

export const tooManyCells = (most: number): Text => ({
  en: `a sheet has at most ${grouped(most)} cells. Split it.`,
  zh: `一张表最多 ${grouped(most)} 个单元格，请拆分表格。`,
});

// --- the cells ---

export const WITHOUT_HEADING: Text = {
  en: "it stands in a column without a heading.",
  zh: "此列没有表头。",
};

export const HIDDEN_ROW: Text = {
  en: "the row is hidden, by a filter or by hand. Show it if it is meant, delete it if it is not.",
  zh: "此行被隐藏（筛选或手动隐藏）。需要导入请取消隐藏，不需要请删除。",
};

export const mergedRows = (from: number, to: number): Text =>
  from === to
    ? {
        en: "the cell is merged with the one to its left. Unmerge them and fill in both.",
        zh: "此单元格与左侧单元格合并。请取消合并后分别填写。",
      }
    : {
        en: `the cells of rows ${from} to ${to} are merged. Unmerge them and give each row its own value.`,
        zh: `第 ${from} 至 ${to} 行的单元格已合并。请取消合并，每行单独填写。`,
      };

export const ERROR_VALUE: Text = {
  en: "the formula in this cell arrives at an error. Repair it, or enter the value itself.",
  zh: "此单元格的公式结果有误。请修正公式，或直接填写数值。",
};

export const NOT_COMPUTED: Text = {
  en: "the file holds a formula here, but not its result. Open it in the spreadsheet program and save it, or enter the value itself.",
  zh: "此处只有公式，没有计算结果。请用表格软件打开并保存一次，或直接填写数值。",
};

export const tooLong = (most: number): Text => ({
  en: `a cell has at most ${grouped(most)} characters.`,
  zh: `单元格内容最多 ${grouped(most)} 个字符。`,
});

export const invalidCsv = (message: string): Text => ({
  en: `it is not valid CSV: ${message}.`,
  zh:
    message === "Quoted field unterminated"
      ? "CSV 格式有误：引号没有成对。"
      : `CSV 格式有误：${message}。`,
});

// --- identifiers ---

export const SCIENTIFIC: Text = {
  en: "the spreadsheet program has shortened the number, and digits are lost. Format the column as Text (Format cells > Text), enter the numbers again, and save as .xlsx.",
  zh: "表格软件把数字缩写成了科学记数法，部分数字已丢失。请将整列设为文本格式（设置单元格格式 > 文本），重新录入，并另存为 .xlsx。",
};

export const ROUNDED: Text = {
  en: "its check digit is wrong and it ends in zeros: the spreadsheet program has rounded it. Format the column as Text (Format cells > Text), enter the number again from the label, and save as .xlsx.",
  zh: "校验码不符且末尾为零：表格软件已将其四舍五入。请将整列设为文本格式（设置单元格格式 > 文本），按标签重新录入，并另存为 .xlsx。",
};

export const FIFTEEN_DIGITS: Text = {
  en: "spreadsheet programs keep only 15 digits of a number, and this one has more. Format the column as Text (Format cells > Text), enter it again from the label, and save as .xlsx.",
  zh: "表格软件只保留数字的前 15 位，此值超过 15 位，末尾可能已变为零。请将整列设为文本格式（设置单元格格式 > 文本），按标签重新录入，并另存为 .xlsx。",
};

export const zerosLost = (number: string): Text => ({
  en: `Spreadsheet programs drop zeros in front: if the label says ${number}, format the column as Text and enter it with its zeros.`,
  zh: `表格软件会去掉开头的零：如标签上是 ${number}，请将该列设为文本格式并补上零。`,
});

export const contentOfBarcode = (gtin: string): Text => ({
  en: `This is the whole content of a GS1 bar code. If it is right, its GTIN is ${gtin}.`,
  zh: `这是 GS1 条码的完整内容。如无误，其中的商品条码为 ${gtin}。`,
});

export const BARCODE_PART: Text = {
  en: "This looks like the content of a GS1 bar code, which begins with (01). Enter the GTIN only.",
  zh: "这像是以 (01) 开头的 GS1 条码内容，请只填写商品条码。",
};

export const NO_GTIN: Text = {
  en: "the GTIN is empty. Enter the digits under the bar code.",
  zh: "商品条码为空。请填写条码下方的数字。",
};

export const dateInstead = (what: Text): Text => ({
  en: `the spreadsheet program has made a date of the ${what.en}. Format the column as Text (Format cells > Text) and enter it again as on the label.`,
  zh: `表格软件把${what.zh}变成了日期。请将整列设为文本格式（设置单元格格式 > 文本），按标签重新录入。`,
});

export const chineseLotNumber = (suggestion: string): Text =>
  suggestion === ""
    ? {
        en: "GS1 allows only Latin letters, digits and some signs in a lot number, on the label as well. Use one such as the date and a running number: 261124-01.",
        zh: "GS1 批号只能用拉丁字母、数字和部分符号，标签上也须一致。可用“日期-序号”，如 261124-01。",
      }
    : {
        en: `GS1 allows only Latin letters, digits and some signs in a lot number, on the label as well. Write it as ${suggestion}, for instance.`,
        zh: `GS1 批号只能用拉丁字母、数字和部分符号，标签上也须一致。例如可写成 ${suggestion}。`,
      };

export const CASE_CODE: Text = {
  en: "a case code is an SSCC of 18 digits, or the GTIN of the case.",
  zh: "箱码应为 18 位 SSCC，或箱的商品条码（GTIN）。",
};

// --- quantities ---

export const NO_QUANTITY: Text = { en: "The quantity is empty.", zh: "数量为空。" };

export const quantityRange = (least: bigint, most: bigint): Text => ({
  en: `A quantity is a whole number from ${least} to ${most}, in digits only.`,
  zh: `数量须为 ${least} 至 ${most} 的整数，只写数字。`,
});

export const QUANTITY_AMBIGUOUS: Text = {
  en: "It can be read as a thousand times as much. Write the quantity in digits only.",
  zh: "可能相差一千倍，无法确定。数量请只写数字。",
};

export const unitTwice = (unit: string): Text => ({
  en: `the unit stands with the quantity and in its own column (${unit}), and they differ.`,
  zh: `数量后的单位与单位列（${unit}）不一致。`,
});

export const UNIT_UNKNOWN: Text = {
  en: "it is not clear whether this counts units of the product or cases. Write unit (件, 盒, 袋, 瓶, …) or case (箱).",
  zh: "无法确定是按单品还是按箱计数。单品请写件、盒、袋、瓶等，整箱请写箱。",
};

export const UNIT_MEASURE: Text = {
  en: "lots are counted in units of the product or in cases, not by weight or volume. Convert it with the net content of a unit.",
  zh: "批次按单品或整箱计数，不按重量或体积。请按单品净含量换算。",
};

export const manyCases = (count: bigint, units: bigint, most: bigint): Text => ({
  en: `that many cases of ${count} are ${units} units; a lot has at most ${most}.`,
  zh: `每箱 ${count} 件，合计 ${units} 件；一个批次最多 ${most} 件。`,
});

export const NO_CASE_KNOWN: Text = {
  en: "no case of this product is recorded, so it is not known how many units a case holds. Give the quantity in units, or record the case with “product packaging-add”.",
  zh: "该商品没有登记箱装，无法换算每箱数量。请按单品填写数量，或先用 product packaging-add 登记箱装。",
};

export const severalCases = (cases: readonly string[]): Text => ({
  en: `this product has several cases (${cases.join(", ")}). Give the GTIN of the case in the column case code, or instead of the product's.`,
  zh: `该商品有多种箱装（${cases.join("、")}）。请在“箱码”列填写箱的商品条码，或直接用它代替商品条码。`,
});

export const notItsCase = (inner: string | undefined): Text =>
  inner === undefined
    ? {
        en: "no case with this GTIN is recorded.",
        zh: "该商品条码没有登记为箱装。",
      }
    : { en: `it is a case of the product ${inner}.`, zh: `它是商品 ${inner} 的箱装。` };

// --- dates ---

export const DATE_FORMAT: Text = {
  en: "it is no date. Write it as 2026-11-24 (or 2026/11/24, 2026年11月24日, 20261124).",
  zh: "不是日期。请写成 2026-11-24（或 2026/11/24、2026年11月24日、20261124）。",
};

export const dateAmbiguous = (one: string, other: string): Text => ({
  en: `it can be ${one} or ${other}. Write the year first, as in ${one}.`,
  zh: `可能是 ${one}，也可能是 ${other}。请按年月日书写，如 ${one}。`,
});

export const YEAR_SHORT: Text = {
  en: "the year has two digits only, so it is not certain what is meant. Write it as 2026-11-24.",
  zh: "年份只有两位，无法确定。请写成 2026-11-24。",
};

export const DAY_MISSING: Text = {
  en: "the day is missing. Write it as 2026-11-24.",
  zh: "缺少日。请写成 2026-11-24。",
};

export const beforeDate = (column: Text, date: string): Text => ({
  en: `it is before the date of ${column.en}, ${date}.`,
  zh: `早于${column.zh} ${date}。`,
});

export const SHELF_LIFE_FORMAT: Text = {
  en: "a shelf life is a number of months, days or years: 18个月, 540天, 2年, 18 months.",
  zh: "保质期须写明数字和单位：18个月、540天、2年。",
};

export const SHELF_LIFE_IS_DATE: Text = {
  en: "this is a date, and it is not certain which. Put it under the heading 有效期至 (expiration) or 保质期至 (best_before).",
  zh: "这是日期，含义不确定。请放在“有效期至”或“保质期至”列。",
};

export const SHELF_LIFE_WITHOUT_PRODUCTION: Text = {
  en: "a shelf life counts from the production date, which is empty.",
  zh: "保质期从生产日期起算，但生产日期为空。",
};

/** The rule by which a shelf life is counted. */
export const SHELF_LIFE_RULE: Text = {
  en: "months and years end on the same day of the month (its last day where there is none), days are added to the production date",
  zh: "按月、按年计至同日（无同日则为当月最后一日），按天则从生产日期起加天数",
};

export const shelfLifeConflict = (given: string, computed: string): Text => ({
  en: `the shelf life gives ${computed}, but the expiration says ${given}: ${SHELF_LIFE_RULE.en}. Correct one of them, or leave one empty.`,
  zh: `按保质期计算为 ${computed}，而有效期至写的是 ${given}（${SHELF_LIFE_RULE.zh}）。请更正其一，或只填一项。`,
});

// --- shipments ---

export const severalReferences = (first: string): Text => ({
  en: `a file is one shipment, and it says ${first} before. Make a file for each.`,
  zh: `一个文件为一单发货，前面写的是 ${first}。请分成多个文件。`,
});

// --- documents ---

export const DOCUMENT_HASH: Text = {
  en: "A document is given by its hash: 0x and 64 hexadecimal digits.",
  zh: "文件须填其哈希：0x 加 64 位十六进制数字。",
};

// --- against the chain ---

export const NOT_KNOWN: Text = { en: "nothing is known of it.", zh: "查无此码。" };

export const wrongLotPrefix = (prefix: string): Text => ({
  en: `your lot numbers of this product begin with ${prefix}; this one does not.`,
  zh: `贵方该商品的批号须以 ${prefix} 开头。`,
});

export const sameLot = (row: number): Text => ({
  en: `it is the same lot as in row ${row}; give the whole quantity in one row.`,
  zh: `与第 ${row} 行为同一批次；请把总数量写在一行。`,
});

export const madeBy = (maker: Text): Text => ({
  en: `this lot was made by ${maker.en}.`,
  zh: `该批次由 ${maker.zh} 生产。`,
});

export const declaredBefore = (expiry: string | undefined): Text =>
  expiry === undefined
    ? {
        en: "the lot was declared without one. A date can be corrected until the first movement.",
        zh: "该批次申报时没有有效期。首次流转前可更正日期。",
      }
    : {
        en: `the lot was declared to expire ${expiry}. A date can be corrected until the first movement.`,
        zh: `该批次申报的失效时间为 ${expiry}。首次流转前可更正日期。`,
      };

export const declaredMore = (declared: bigint): Text => ({
  en: `${declared} units are declared already. Give the whole quantity, not what is new; a mistake can be corrected until the first movement.`,
  zh: `已申报 ${declared} 件。请填写总数量，而非新增数量；首次流转前可更正。`,
});

export const closed = (declared: bigint): Text => ({
  en: `the lot is closed with ${declared} units, and no more of it can be declared.`,
  zh: `该批次已关闭，共 ${declared} 件，不能再申报。`,
});

export const quotaExceeded = (mark: Text, left: bigint, needed: bigint): Text => ({
  en: `with this row the quota of the mark ${mark.en} is exceeded: ${left} are left, and the sheet needs ${needed} (in the mark's base measure).`,
  zh: `到此行已超出品牌 ${mark.zh} 的配额：剩余 ${left}，本表共需 ${needed}（按品牌的基本计量单位）。`,
});

export const lotTooLarge = (lotNumber: string): Text => ({
  en: `Not even one lot (${lotNumber}) fits into a block of this chain.`,
  zh: `该链的一个区块连一个批次（${lotNumber}）也容纳不下。`,
});

// --- all of it ---

/** A fault in a line. */
export const fault = (
  row: number,
  heading: Text | undefined,
  value: string,
  reason: Text,
): Text => {
  const what = value === "" ? { en: "", zh: "" } : { en: ` "${value}"`, zh: ` “${value}”` };
  const column =
    heading === undefined ? { en: "", zh: "" } : { en: `, ${heading.en}`, zh: `，${heading.zh}` };
  return {
    en: `row ${row}${column.en}${what.en}: ${reason.en}`,
    zh: `第 ${row} 行${column.zh}${what.zh}：${reason.zh}`,
  };
};

/** All faults of a sheet. */
export const sheetRefused = (
  sheet: string,
  rows: number,
  faults: readonly Text[],
  more: number,
): Text => ({
  en:
    `${counted(rows, "row")} of ${sheet} cannot be used. Nothing was sent.` +
    faults.map(({ en }) => `\n  ${en}`).join("") +
    (more === 0 ? "" : `\n  … and ${grouped(more)} more.`),
  zh:
    `${sheet} 有 ${grouped(rows)} 行无法使用，未提交任何内容。` +
    faults.map(({ zh }) => `\n  ${zh}`).join("") +
    (more === 0 ? "" : `\n  …… 另有 ${grouped(more)} 处。`),
});
