import type { Text } from "../text";

/** What `lot` and each of its tasks is for. */
export const lotTasks = {
  scope: {
    en: "Lots: declare them, follow them, take them out of circulation",
    zh: "批次：登记、追踪、退出流通",
  },
  mint: {
    en: "Declare the lots of a workbook or CSV file; run again, it declares only what is missing. Columns: gtin, lot, quantity, unit, case code, production, best_before, expiration, shelf life, document",
    zh: "申报工作簿或 CSV 文件中的批次；重新运行只申报尚缺的部分。列：商品条码、批号、数量、单位、箱码、生产日期、保质期至、有效期至、保质期、文件",
  },
  template: {
    en: "Write a workbook (.xlsx) in which to fill in lots: columns as text, products and units to pick from, one example",
    zh: "生成填写批次用的工作簿 (.xlsx)：文本格式的列、可选的商品与单位、一行示例",
  },
  close: {
    en: "Close lots that you made: what was declared stands, and no more will be",
    zh: "关闭本方生产的批次：已申报的数量不变，不再追加",
  },
  correct: {
    en: "Correct what you declared of a lot, as long as no unit of it has moved; what is not given stays",
    zh: "更正批次的申报内容，限尚未移动的批次；未给出的项目不变",
  },
  annotate: {
    en: "Note something about a lot that you made, for everybody to see",
    zh: "为本方生产的批次添加公开备注",
  },
  split: {
    en: "Split units that you hold into new lots of the same product",
    zh: "将本方持有的件数拆分为同一产品的新批次",
  },
  merge: {
    en: "Merge units that you hold into a new lot of the same product",
    zh: "将本方持有的件数合并为同一产品的新批次",
  },
  transform: {
    en: "Make new lots, of any product that you may make, of units of lots that you hold",
    zh: "用本方持有的批次加工出本方可生产的产品的新批次",
  },
  retire: { en: "Take units that you hold out of circulation", zh: "使本方持有的件数退出流通" },
  seize: {
    en: "Take what an expelled member holds out of circulation (regulator)",
    zh: "使被除名会员持有的件数退出流通（监管机构）",
  },
  show: {
    en: "Show a lot to a verifier: marks, product, maker, dates, who holds what where, and its proved history",
    zh: "查验批次：品牌、产品、生产方、日期、各处持有数量，以及经证明的历史",
  },
  trail: {
    en: "Show what happened to a lot, and to the lots that it came out of",
    zh: "查看批次及其来源批次的经过",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the tasks of `lot` are told. */
export const lotOptions = {
  lot: {
    en: "What a scanner gives: Digital Link, (01)…(10)…, element string, or token id",
    zh: "扫码所得：数字链接、(01)…(10)…、单元数据串或通证编号",
  },
  document: {
    en: "Document that goes with it, or the document's hash",
    zh: "随附单据，或其哈希值",
  },
  on: {
    en: "When it happened, as 2026-11-24T18:30; default now",
    zh: "发生时间，如 2026-11-24T18:30；默认为当前",
  },
  lots: {
    en: "The lots, scanned or as (01)…(10)…, with commas between",
    zh: "批次，扫码所得或 (01)…(10)…，以逗号分隔",
  },
  units: { en: "Units of each of these lots, with commas between", zh: "各批次的件数，以逗号分隔" },
  sheet: {
    en: "Workbook (.xlsx) or CSV file, with headings in English or Chinese",
    zh: "工作簿 (.xlsx) 或 CSV 文件，表头中英文均可",
  },
  scanned: { en: "What a scanner gives, one or several", zh: "扫码所得，一个或多个" },
  quantity: {
    en: "All units of it; 0 for a lot declared by mistake",
    zh: "该批次的全部件数；误申报的批次为 0",
  },
  production: {
    en: "Production date, as 2026-11-24, or none",
    zh: "生产日期，如 2026-11-24，或 none（无）",
  },
  bestBefore: { en: "Best before date, or none", zh: "保质期至，或 none（无）" },
  expiration: { en: "Expiration date, or none", zh: "有效期至，或 none（无）" },
  analysis: { en: "The lot's own document, or its hash", zh: "批次自身的单据，或其哈希值" },
  note: { en: "What is to be noted", zh: "备注内容" },
  into: { en: "Lot numbers of the new lots, with commas between", zh: "新批次的批号，以逗号分隔" },
  newUnits: { en: "Units of each new lot, with commas between", zh: "各新批次的件数，以逗号分隔" },
  inputUnits: { en: "Units that go in, if more than come out", zh: "投入件数，多于产出时给出" },
  number: { en: "Lot number of the new lot", zh: "新批次的批号" },
  outputUnits: { en: "Units that come out, if fewer than go in", zh: "产出件数，少于投入时给出" },
  intoLots: {
    en: "The new lots as (01)…(10)…, with commas between",
    zh: "新批次，写作 (01)…(10)…，以逗号分隔",
  },
  loss: { en: "What was lost, such as 500 g", zh: "损耗，如 500 g" },
  byProduct: {
    en: "What came out beside it, such as 1.2 kg stalks",
    zh: "副产品，如 1.2 kg 茶梗",
  },
  outside: {
    en: "Document of inputs from outside the chain, or its hash; their origin is declared, not proved",
    zh: "链外投入的单据，或其哈希值；其来源仅为申报，未经证明",
  },
  way: {
    en: "sold, consumed, destroyed, lost, stolen, sample or left (the network)",
    zh: "sold（售出）、consumed（消耗）、destroyed（销毁）、lost（遗失）、stolen（被盗）、sample（取样）或 left（离开本网络）",
  },
  portions: {
    en: "Workbook (.xlsx) or CSV file of what it is about: lot and units, or gtin, lot and units",
    zh: "所涉批次的工作簿 (.xlsx) 或 CSV 文件：批号与数量，或商品条码、批号与数量",
  },
  holder: {
    en: "Who holds it: identifier, account or full name",
    zh: "持有方：企业标识、账户或全称",
  },
} as const satisfies Readonly<Record<string, Text>>;
