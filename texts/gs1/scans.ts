import type { Text } from "../text";

export const NOTHING_SCANNED: Text = {
  en: "Nothing was scanned. Scan the bar code again.",
  zh: "没有扫到内容。请重新扫描条码。",
};

export const unreadable = (text: string): Text => ({
  en: `"${text}" is no GS1 data. Scan a bar code with a GTIN, or enter a link, (01)…(10)…, a GTIN or a token id.`,
  zh: `“${text}”不是 GS1 数据。请扫描含商品条码的条码，或输入链接、(01)…(10)…、商品条码或通证编号。`,
});

export const CONTENT_ONLY: Text = {
  en: "This bar code says what a pallet or parcel holds, not which one it is. Scan the bar code with its SSCC (00) too.",
  zh: "此条码只说明托盘或包裹内装什么，未说明是哪一个。请一并扫描含货运包装箱代码 SSCC (00) 的条码。",
};

export const noKey = (ais: string): Text => ({
  en: `This bar code has ${ais}, but neither a product (01) nor a pallet (00) that it is about. Scan the other bar codes of the label too.`,
  zh: `此条码含 ${ais}，但没有所指的产品 (01) 或托盘 (00)。请一并扫描标签上的其他条码。`,
});

export const otherSymbology = (identifier: string): Text => ({
  en: `The bar code is of a kind (${identifier}) that carries no GS1 data. Scan another bar code on the label.`,
  zh: `此类条码（${identifier}）不含 GS1 数据。请扫描标签上的其他条码。`,
});
