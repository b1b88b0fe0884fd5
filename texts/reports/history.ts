import { grouped, type Text } from "../text";

export const HEADING: readonly Text[] = [
  { en: "Recorded", zh: "记录时间" },
  { en: "What", zh: "事项" },
  { en: "Units", zh: "件数" },
  { en: "Details", zh: "详情" },
];

/** What can happen to a lot. */
export const EVENTS = {
  declared: { en: "declared", zh: "申报" },
  closed: { en: "closed", zh: "关闭" },
  corrected: { en: "corrected", zh: "更正" },
  annotated: { en: "annotated", zh: "备注" },
  split: { en: "split", zh: "拆分" },
  merged: { en: "merged", zh: "合并" },
  retired: { en: "retired", zh: "退出流通" },
  seized: { en: "seized", zh: "强制退出" },
  shipped: { en: "shipped", zh: "发货" },
  accepted: { en: "accepted", zh: "收货" },
  turnedBack: { en: "turned back", zh: "退回" },
  cancelled: { en: "cancelled", zh: "取消" },
  reclaimed: { en: "reclaimed", zh: "收回" },
  settled: { en: "settled", zh: "短少处理" },
  returned: { en: "returned", zh: "逾期退回" },
  unknown: { en: "unknown", zh: "未知" },
} as const satisfies Readonly<Record<string, Text>>;

export const by = (who: Text): Text => ({ en: `by ${who.en}`, zh: `由${who.zh}` });

export const from = (who: Text): Text => ({ en: `from ${who.en}`, zh: `原持有方：${who.zh}` });

/** Who did it, and why. */
export const because = (who: Text, why: Text): Text => ({
  en: `${who.en}: ${why.en}`,
  zh: `${who.zh}：${why.zh}`,
});

export const EVIDENCE_ON_FILE: Text = { en: "evidence on file", zh: "证明材料备查" };

export const repackaged = (isInput: boolean, who: Text): Text => ({
  en: `${isInput ? "used up" : "came out"}, by ${who.en}`,
  zh: `${isInput ? "投入" : "产出"}，${who.zh}`,
});

export const done = (how: Text, who: Text): Text => ({
  en: `${how.en}, by ${who.en}`,
  zh: `${how.zh}，由${who.zh}`,
});

export const FOUND: Text = { en: "found", zh: "寻获" };
export const LOST: Text = { en: "lost", zh: "丢失" };

export const backTo = (who: Text): Text => ({
  en: `to ${who.en} after the deadline`,
  zh: `逾期退回${who.zh}`,
});

export const BY_UNKNOWN_MODULE: Text = {
  en: "by a module that this version does not know",
  zh: "由此版本不认识的模块所为",
};

export const route = (from: Text, to: Text, reference: string): Text => ({
  en: `${from.en} → ${to.en}${reference === "" ? "" : `, ${reference}`}`,
  zh: `${from.zh} → ${to.zh}${reference === "" ? "" : `，${reference}`}`,
});

export const atSite = (company: Text, site: string): Text => ({
  en: `${company.en} (${site})`,
  zh: `${company.zh}（${site}）`,
});

export const withShortage = (what: Text, short: bigint): Text => ({
  en: `${what.en}, ${grouped(short)} short`,
  zh: `${what.zh}，短少 ${grouped(short)} 件`,
});
