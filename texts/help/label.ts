import type { Text } from "../text";

/** What `lot label` is told, for its help. */
export const labelTask: Text = {
  en: "Write labels of lots as PDF, PNG or SVG: QR Code with the GS1 Digital Link, GS1 DataMatrix, and what they say in words",
  zh: "生成批次标签（PDF、PNG、SVG）：GS1 数字链接二维码、GS1 DataMatrix 及文字",
};

export const labelOptions = {
  codes: {
    en: "What a scanner gives (that of a case makes the case's label), or files that have one scan on each line",
    zh: "扫码内容（扫箱码则生成箱标签），或每行一条扫码内容的文件",
  },
  out: {
    en: "File to write, .pdf, .png or .svg; of the last two, one for each page; default labels.pdf",
    zh: "输出文件，.pdf、.png 或 .svg；后两者每页一个文件；默认 labels.pdf",
  },
  overwrite: { en: "Overwrite files that are there", zh: "覆盖已有文件" },
  copies: { en: "Labels of each lot; default 1", zh: "每个批次的份数，默认 1" },
  size: {
    en: "Labels on a roll: width x height in mm; default 100x50",
    zh: "卷装标签：宽x高（毫米），默认 100x50",
  },
  sheet: {
    en: "Labels on sheets instead: columns x rows, such as 3x8",
    zh: "改为整页标签：列x行，如 3x8",
  },
  page: {
    en: "Sheets: A4, A5, Letter, or width x height in mm; default A4",
    zh: "纸张：A4、A5、Letter，或宽x高（毫米），默认 A4",
  },
  margin: {
    en: "Sheets: margins in mm, one for all or above and below,left and right; default 10",
    zh: "页边距（毫米）：一个数，或“上下,左右”，默认 10",
  },
  gap: {
    en: "Sheets: white between labels in mm, one for all or between rows,between columns; default 0",
    zh: "标签间距（毫米）：一个数，或“行间,列间”，默认 0",
  },
  start: {
    en: "Sheets: first place on the first sheet that is not used yet; default 1",
    zh: "首页从第几个位置开始，默认 1",
  },
  symbol: {
    en: "both, qr (for shoppers and tills) or datamatrix (small); default both",
    zh: "both（两者）、qr（消费者与收银台）或 datamatrix（小尺寸），默认 both",
  },
  scanning: {
    en: "Where they are scanned: retail, or distribution (from a distance, larger); default retail",
    zh: "扫码场合：retail（零售）或 distribution（物流，条码更大），默认 retail",
  },
  dpi: {
    en: "Dots an inch of the printer: 203, 300, 600; default 300",
    zh: "打印机分辨率：203、300、600，默认 300",
  },
} as const satisfies Readonly<Record<string, Text>>;
