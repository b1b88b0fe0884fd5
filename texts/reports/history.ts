import { grouped, inEach, same, type Text } from "../text";

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
  transformed: { en: "transformed", zh: "加工" },
  retired: { en: "retired", zh: "退出流通" },
  seized: { en: "seized", zh: "强制退出" },
  shipped: { en: "shipped", zh: "发货" },
  accepted: { en: "accepted", zh: "收货" },
  turnedBack: { en: "turned back", zh: "退回" },
  cancelled: { en: "cancelled", zh: "取消" },
  reclaimed: { en: "reclaimed", zh: "收回" },
  settled: { en: "settled", zh: "短少处理" },
  returned: { en: "returned", zh: "逾期退回" },
  stopped: { en: "stopped", zh: "停止流通" },
  lifted: { en: "stop lifted", zh: "解除停止" },
  recallClosed: { en: "recall closed", zh: "召回结案" },
  acknowledged: { en: "acknowledged", zh: "确认通知" },
  recovered: { en: "recovered", zh: "追回" },
  pickedUp: { en: "picked up", zh: "提货" },
  handedOver: { en: "handed over", zh: "交接" },
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

/** What was made of others, with what came out beside lots. */
export const transformed = (
  isInput: boolean,
  who: Text,
  lots: readonly string[],
  beside: readonly Text[],
  outside: boolean,
): Text => {
  const what = inEach((say) => [same(lots.join(", ")), ...beside].map(say).join(", "));
  const of = isInput
    ? what
    : inEach((say) => [say(what), ...(outside ? [say(OUTSIDE)] : [])].join("; "));
  return {
    en: `${isInput ? "into" : "of"} ${of.en}, by ${who.en}`,
    zh: `${isInput ? "投入产出" : "来源"} ${of.zh}，由${who.zh}`,
  };
};

const OUTSIDE: Text = {
  en: "and of inputs from outside, whose origin is declared, not proved",
  zh: "另有外部投入，其来源仅为申报，未经证明",
};

export const remainder = (residue: Text, amount: Text, description: string): Text => ({
  en: `${residue.en} ${amount.en}${description === "" ? "" : ` (${description})`}`,
  zh: `${residue.zh} ${amount.zh}${description === "" ? "" : `（${description}）`}`,
});

/** A notice in short: recall of class 1, SAMR-2026-0815. */
export const notice = (kind: Text, level: number, caseNumber: string): Text => ({
  en: `${kind.en}${level === 0 ? "" : ` of class ${level}`}${caseNumber === "" ? "" : `, ${caseNumber}`}`,
  zh: `${level === 0 ? "" : `${["一", "二", "三"][level - 1] ?? level}级`}${kind.zh}${caseNumber === "" ? "" : `，${caseNumber}`}`,
});

export const cameBack = (units: bigint, who: Text): Text => ({
  en: `${grouped(units)} came back to ${who.en}`,
  zh: `${grouped(units)} 件退回${who.zh}`,
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

export const withReference = (what: Text, reference: string): Text =>
  reference === "" ? what : { en: `${what.en}, ${reference}`, zh: `${what.zh}，${reference}` };

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
