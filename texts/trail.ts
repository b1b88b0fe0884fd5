import type { Text } from "./text";

export const broken = (lot: string, reason: Text, block: number): Text => ({
  en: `The history of ${lot} is not whole: ${reason.en} (block ${block}). Do not rely on it; ask another node.`,
  zh: `批次 ${lot} 的追溯记录不完整：${reason.zh}（区块 ${block}）。请勿信赖，改用其他节点查询。`,
});

/** In what way a history is not whole, as part of a sentence. */
export const ALTERED: Text = {
  en: "what happened was left out or altered",
  zh: "发生的事项有遗漏或改动",
};
export const ENTRY_MISSING: Text = { en: "an entry is missing", zh: "缺少一条记录" };
export const BEGINNING_MISSING: Text = {
  en: "it does not begin with the lot's first entry",
  zh: "不是从该批次的首条记录开始",
};
export const UNREADABLE: Text = {
  en: "an event of the ledger cannot be read",
  zh: "账本的一个事件无法读取",
};
export const LAST_DOES_NOT_LEAD: Text = {
  en: "the last entry does not lead to what follows it",
  zh: "末条记录与其后内容不衔接",
};
export const doesNotLead = (event: number): Text => ({
  en: `the entry of event ${event} does not lead to what follows it`,
  zh: `第 ${event} 号事件的记录与其后内容不衔接`,
});
