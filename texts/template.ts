import { columnName } from "./sheets";
import { counted, type Text } from "./text";

/** What is said of templates, and what stands in them. */

export const LOTS: Text = { en: "Lots", zh: "批次" };
export const LINES: Text = { en: "Lines", zh: "发货明细" };

/** Headings that say what the column holds; the reader of sheets knows them. */
export const heading = (column: string): Text => columnName(column);

export const UNIT_CHOICES: readonly Text[] = [
  { en: "unit", zh: "件" },
  { en: "case", zh: "箱" },
];

export const SHELF_LIFE_EXAMPLE: Text = { en: "18 months", zh: "18个月" };

export const NOT_IN_LIST_TITLE: Text = { en: "Not in the list", zh: "不在列表中" };

export const NOT_IN_LIST: Text = {
  en: "This is not in the list. Enter it all the same?",
  zh: "该值不在列表中，仍要填写吗？",
};

export const fileExists = (file: string): Text => ({
  en: `There is a file ${file} already, and it is not touched. Give another name.`,
  zh: `文件 ${file} 已存在，未作改动。请换一个文件名。`,
});

export const cannotWrite = (file: string): Text => ({
  en: `The file ${file} cannot be written.`,
  zh: `无法写入文件 ${file}。`,
});

export const written = (file: string, products: number): Text => ({
  en: `${file} is ready to be filled in: ${counted(products, "product")} to pick from. The grey row shows how; replace it.`,
  zh: `已生成 ${file}，可选商品 ${products} 个。灰色行为示例，请替换。`,
});
