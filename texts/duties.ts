import type { Text } from "./text";

/** What an operator key may do for its member. */
export const DUTIES = {
  administer: { en: "administer", zh: "管理" },
  brand: { en: "brand", zh: "品牌" },
  produce: { en: "produce", zh: "生产" },
  dispatch: { en: "dispatch", zh: "发货" },
  receive: { en: "receive", zh: "收货" },
  inspect: { en: "inspect", zh: "检验" },
  finance: { en: "finance", zh: "财务" },
} as const satisfies Readonly<Record<string, Text>>;

/** All of them. */
export const ALL_DUTIES: Text = { en: "all", zh: "全部" };

export const notADuty = (word: string, known: Text): Text => ({
  en: `"${word}" is not a duty. Duties are ${known.en}, or ${ALL_DUTIES.en}.`,
  zh: `“${word}”不是职责。可用的职责:${known.zh},或${ALL_DUTIES.zh}。`,
});
