import { counted, grouped, listed, same, type Text } from "../text";

export const stopped = (lots: number, kind: Text, noticeId: string): Text => ({
  en: `${counted(lots, "lot")} stopped (${kind.en}). Notice ${noticeId}.`,
  zh: `已停止 ${grouped(lots)} 个批次的流通（${kind.zh}）。通知 ${noticeId}。`,
});

export const stoppedBefore = (lots: number): Text => ({
  en: `${counted(lots, "lot")} had been stopped by this notice before.`,
  zh: `${grouped(lots)} 个批次此前已按本通知停止流通。`,
});

export const notYours = (lots: readonly string[]): Text => ({
  en: `Not yours to stop, so tell their makers or the regulator: ${lots.join(", ")}.`,
  zh: `以下批次本方无权停止，请通知其生产方或监管机构：${listed(lots.map(same)).zh}。`,
});

export const batchSent = (done: number, all: number): Text => ({
  en: `${grouped(done)} of ${grouped(all)} lots stopped`,
  zh: `已停止 ${grouped(done)} / ${grouped(all)} 个批次`,
});

export const lifted = (lots: number): Text => ({
  en: `${counted(lots, "lot")} may move freely again.`,
  zh: `${grouped(lots)} 个批次恢复流通。`,
});

export const closed = (lots: number): Text => ({
  en: `The matter of ${counted(lots, "lot")} is closed; what is left stays stopped.`,
  zh: `${grouped(lots)} 个批次已结案；剩余货物仍停止流通。`,
});

export const acknowledged = (lots: number): Text => ({
  en: `Acknowledged for ${counted(lots, "lot")}.`,
  zh: `已就 ${grouped(lots)} 个批次确认。`,
});

export const NOTHING_TO_ACKNOWLEDGE: Text = {
  en: "There is nothing to acknowledge: none of these lots is stopped, or it was acknowledged before.",
  zh: "无可确认：这些批次均未停止流通，或已确认过。",
};

export const recovered = (units: bigint, lots: number): Text => ({
  en: `${counted(units, "unit")} of ${counted(lots, "lot")} came back.`,
  zh: `已追回 ${grouped(lots)} 个批次的 ${grouped(units)} 件。`,
});

export const listedPlaces = (list: bigint, places: readonly Text[]): Text => ({
  en: `List of places ${list}: ${listed(places).en}.`,
  zh: `地点名单 ${list}：${listed(places).zh}。`,
});

export const unknownAuthority = (text: string): Text => ({
  en: `"${text}" stops no lots. There are maker, owner and regulator.`,
  zh: `“${text}”不是停止流通的主体。可用的有：maker、owner、regulator。`,
});

export const classFormat = (text: string): Text => ({
  en: `"${text}" is no class. There are 1, 2 and 3.`,
  zh: `“${text}”不是级别。可用的有：1、2、3。`,
});

export const TWO_AUTHORITIES: Text = {
  en: "Act either as the owner of a mark (--mark) or as the regulator (--regulator), not as both.",
  zh: "请以品牌权利人（--mark）或监管机构（--regulator）的身份办理，不能同时使用两者。",
};

export const unknownPlaces = (text: string): Text => ({
  en: `The regulator has numbered no list of places "${text}" for this. Ask it to, with recall places-list.`,
  zh: `监管机构没有为此编号的地点名单“${text}”。请其用 recall places-list 编号。`,
});

export const DOWNSTREAM_HEADING: readonly Text[] = [
  { en: "Lot", zh: "批次" },
  { en: "Made of", zh: "来源" },
  { en: "State", zh: "状态" },
  { en: "In the custody of", zh: "保管方" },
];

export const STATUS_HEADING: readonly Text[] = [
  { en: "Lot", zh: "批次" },
  { en: "Declared", zh: "申报" },
  { en: "Located", zh: "已找到" },
  { en: "Used in others", zh: "已投入" },
  { en: "Recovered", zh: "已追回" },
  { en: "Destroyed", zh: "已销毁" },
  { en: "Outstanding", zh: "未追回" },
];

export const FREE: Text = { en: "free to move", zh: "可流通" };

export const unitsWith = (who: Text, units: bigint): Text => ({
  en: `${who.en}: ${grouped(units)}`,
  zh: `${who.zh}：${grouped(units)}`,
});

export const inTransit = (consignor: Text, consignee: Text): Text => ({
  en: `in transit from ${consignor.en} to ${consignee.en}`,
  zh: `在途，${consignor.zh}发往${consignee.zh}`,
});

export const NOBODY: Text = { en: "nobody", zh: "无" };

export const notAcknowledged = (lot: string, holders: readonly Text[]): Text => ({
  en: `${lot}: not acknowledged by ${listed(holders).en}.`,
  zh: `${lot}：尚未确认的有${listed(holders).zh}。`,
});

export const ALL_ACKNOWLEDGED: Text = {
  en: "Everybody who holds a stopped lot has acknowledged.",
  zh: "所有持有停止流通批次的会员均已确认。",
};
