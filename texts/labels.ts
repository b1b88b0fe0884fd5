import { counted, grouped, listed, same, type Text } from "./text";

/** What is said about labels of lots, and on them. */

/** How facts are called on a label. */
export const ON_LABEL = {
  lot: { en: "Lot", zh: "批号" },
  production: { en: "Produced", zh: "生产日期" },
  bestBefore: { en: "Best before", zh: "保质期至" },
  expiration: { en: "Use by", zh: "有效期至" },
} as const satisfies Readonly<Record<string, Text>>;

export const fact = (name: Text, value: Text): Text => ({
  en: `${name.en}: ${value.en}`,
  zh: `${name.zh}：${value.zh}`,
});

/** What a case holds, which stays on one line. */
export const caseOf = (count: number, gtin: string): Text => ({
  en: `Case of ${count}\u00a0×\u00a0${gtin}`,
  zh: `箱装：${count}\u00a0×\u00a0${gtin}`,
});

// --- options ---

/** What options are for, in messages. */
export const OPTION = {
  size: { en: "the size of a label", zh: "标签尺寸" },
  sheet: { en: "the labels on a sheet", zh: "每页标签的排列" },
  page: { en: "the size of the sheets", zh: "纸张尺寸" },
  margin: { en: "the margins of the sheets", zh: "页边距" },
  gap: { en: "the gaps between labels", zh: "标签间距" },
  start: { en: "the first free place of the first sheet", zh: "首页的起始位置" },
  copies: { en: "the number of copies", zh: "份数" },
  symbol: { en: "the symbols", zh: "条码种类" },
  scanning: { en: "where labels are scanned", zh: "扫码场合" },
  dpi: { en: "the resolution of the printer", zh: "打印机分辨率" },
} as const satisfies Readonly<Record<string, Text>>;

export const notAnOption = (name: keyof typeof OPTION, text: string, expected: Text): Text => ({
  en: `"${text}" is not ${OPTION[name].en} (--${name}): ${expected.en} is expected.`,
  zh: `--${name} “${text}”无效（${OPTION[name].zh}）：应为${expected.zh}。`,
});

export const EXPECTED = {
  size: { en: "width x height in mm, such as 100x50,", zh: "宽x高（毫米），如 100x50" },
  sheet: { en: "columns x rows, such as 3x8,", zh: "列x行，如 3x8" },
  page: { en: "A4, A5, Letter, or width x height in mm", zh: "A4、A5、Letter，或宽x高（毫米）" },
  lengths: {
    en: "mm, or two of them with a comma (above and below, then left and right),",
    zh: "毫米数，或逗号分隔的两个数（先上下，后左右）",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const numberUpTo = (least: number, most: number): Text => ({
  en: `a whole number from ${grouped(least)} to ${grouped(most)}`,
  zh: `${grouped(least)} 至 ${grouped(most)} 的整数`,
});

export const oneOf = (words: readonly string[]): Text => {
  const list = listed(words.map(same));
  return { en: `one of ${list.en}`, zh: `${list.zh}之一` };
};

export const onlyForSheets = (name: string): Text => ({
  en: `--${name} is for sheets, and none are asked for. Say with --sheet how many columns and rows they have, such as 3x8.`,
  zh: `--${name} 只用于整页标签。请用 --sheet 指定列数和行数，如 3x8。`,
});

export const sizeAndSheet = (): Text => ({
  en: "Give --size for single labels or --sheet for sheets, not both: the labels of a sheet share out the page.",
  zh: "单张标签用 --size，整页标签用 --sheet，不能同时使用：整页标签的尺寸由纸张均分。",
});

export const unknownFormat = (file: string): Text => ({
  en: `"${file}" does not say in which format to write. Name a file that ends in .pdf, .png or .svg.`,
  zh: `无法从文件名“${file}”得知格式。文件名应以 .pdf、.png 或 .svg 结尾。`,
});

// --- refusals ---

export interface InMm {
  readonly width: number;
  readonly height: number;
}

const inMm = ({ width, height }: InMm): string => `${rounded(width)} × ${rounded(height)} mm`;
const rounded = (length: number): number => Math.round(length * 100) / 100;

export const tooSmall = (lot: string, size: InMm, enough: InMm | undefined): Text => ({
  en:
    `The label of ${lot} does not fit on ${inMm(size)} with symbols that scanners read and text that people read. ` +
    (enough === undefined
      ? "No size of these proportions does; give another --size, or fewer symbols (--symbol)."
      : `${inMm(enough)} would do; fewer symbols (--symbol) need less.`),
  zh:
    `${lot} 的标签放不进 ${inMm(size)}：条码须能扫读，文字须能看清。` +
    (enough === undefined
      ? "这种宽高比怎样都放不下；请换 --size，或减少条码（--symbol）。"
      : `${inMm(enough)} 即可；减少条码（--symbol）可更小。`),
});

export const noSpace = (): Text => ({
  en: "Margins and gaps leave no space for labels on the page. Give smaller ones, or fewer columns and rows.",
  zh: "页边距和间距过大，没有放标签的位置。请减小，或减少列数、行数。",
});

export const printerTooCoarse = (dpi: number, min: number, max: number): Text => ({
  en: `At ${dpi} dpi no whole number of dots is between ${min} and ${max} mm wide, so that no symbol can be printed as GS1 asks.`,
  zh: `${dpi} dpi 下，没有整数个点的宽度在 ${min} 至 ${max} 毫米之间，无法按 GS1 要求打印条码。`,
});

export const tooMany = (labels: number, most: number): Text => ({
  en: `These are ${grouped(labels)} labels, and at most ${grouped(most)} are made at once. Give fewer lots or copies.`,
  zh: `共 ${grouped(labels)} 张标签，一次最多 ${grouped(most)} 张。请减少批次或份数。`,
});

export const noScans = (file: string): Text => ({
  en: `There are no scans in ${file}. Put one on each line.`,
  zh: `${file} 中没有扫码内容。每行一条。`,
});

export const fileExists = (files: readonly string[]): Text => ({
  en: `Nothing was written, since there already ${files.length === 1 ? "is" : "are"} ${files.join(", ")}. Name another file with --out, or give --overwrite.`,
  zh: `未写入：${files.join("、")} 已存在。请用 --out 换文件名，或加 --overwrite 覆盖。`,
});

export const cannotWrite = (file: string): Text => ({
  en: `The file ${file} cannot be written. Check that its folder is there and that you may write in it.`,
  zh: `无法写入文件 ${file}。请检查文件夹是否存在、是否有写权限。`,
});

export const invalid = (faults: number): Text => ({
  en: `${counted(faults, "lot")} cannot be labelled. Nothing was written.`,
  zh: `${grouped(faults)} 个批次无法打印标签。未写入任何文件。`,
});

export const faultOf = (where: Text, reason: Text): Text => ({
  en: `  ${where.en}: ${reason.en}`,
  zh: `  ${where.zh}：${reason.zh}`,
});

export const lineOf = (file: string, line: number): Text => ({
  en: `${file}, line ${line}`,
  zh: `${file} 第 ${line} 行`,
});

// --- answers ---

export interface Written {
  readonly labels: number;
  readonly lots: number;
  readonly files: readonly string[];
  readonly pages: number;
  readonly page: InMm;
}

export const written = ({ labels, lots, files, pages, page }: Written): Text => {
  const [first = ""] = files;
  const last = files.at(-1) ?? first;
  const where =
    files.length === 1 ? same(first) : { en: `${first} to ${last}`, zh: `${first} 至 ${last}` };
  return {
    en: `Wrote ${counted(labels, "label")} of ${counted(lots, "lot")} to ${where.en}: ${counted(pages, "page")} of ${inMm(page)}.`,
    zh: `已将 ${grouped(lots)} 个批次的 ${grouped(labels)} 张标签写入 ${where.zh}：共 ${grouped(pages)} 页，每页 ${inMm(page)}。`,
  };
};

export interface Modules {
  readonly module: number;
  readonly dots: number;
  readonly dpi: number;
  readonly min: number;
  readonly target: number;
}

export const modules = ({ module, dots, dpi, min, target }: Modules): Text => ({
  en: `Modules are ${module.toFixed(3)} mm wide, ${dots} dots at ${dpi} dpi (GS1: at least ${min}, intended ${target}). Print at 100 %, not fitted to the page.`,
  zh: `模块宽 ${module.toFixed(3)} 毫米，即 ${dpi} dpi 下 ${dots} 点（GS1：最小 ${min}，目标 ${target}）。请按 100% 打印，不要缩放。`,
});

export const notWritable = (characters: readonly string[]): Text => ({
  en: `The font does not have ${characters.join(" ")}; 〓 stands there instead. Write it in by hand.`,
  zh: `字库缺字：${characters.join(" ")}，以〓代替，请手工填写。`,
});

export const newDates = (lot: string): Text => ({
  en: `The scanned label of ${lot} has other dates than the maker recorded. The new label has the recorded ones.`,
  zh: `所扫 ${lot} 标签的日期与生产方登记的不符；新标签采用登记的日期。`,
});

export const isStopped = (lot: string): Text => ({
  en: `${lot} is stopped: do not put its labels on goods for sale.`,
  zh: `${lot} 已停止流通：不得用于待售货物。`,
});

export const isExpired = (lot: string): Text => ({
  en: `${lot} is expired: do not put its labels on goods for sale.`,
  zh: `${lot} 已过期：不得用于待售货物。`,
});
