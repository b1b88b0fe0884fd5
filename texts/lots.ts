import type { Text } from "./text";

export const noLot = (label: string): Text => ({
  en: `The consortium has no lot ${label}. Compare it with the label, capitals and zeros included; if it is right, the goods are not what the label says.`,
  zh: `联盟没有批次 ${label}。请与标签核对，注意大小写和零；如核对无误，则货物与标签不符。`,
});

export const markMissing = (id: string): Text => ({
  en: `The product carries a mark that the node does not have (${id}). Ask another node.`,
  zh: `节点没有该产品所带的品牌（${id}）。请改用其他节点。`,
});
