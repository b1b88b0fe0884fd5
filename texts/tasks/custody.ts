import { counted, grouped, listed, type Text } from "../text";

/** A shipment by its id. */
export const shipmentCalled = (shipmentId: string): Text => ({
  en: `Shipment ${shipmentId}`,
  zh: `发货单 ${shipmentId}`,
});

// Decisions

export const DECISIONS = {
  refuse: { en: "refused", zh: "拒收" },
  cancel: { en: "cancelled", zh: "取消" },
  reclaim: { en: "reclaimed", zh: "收回" },
} as const satisfies Readonly<Record<string, Text>>;

/** A shipment as its other party knows it. */
export const shipmentOf = (lots: number, direction: "to" | "from", other: Text): Text => ({
  en: `the shipment of ${counted(lots, "lot")} ${direction} ${other.en}`,
  zh: `${direction === "to" ? "发给" : "来自"}${other.zh}的发货单（${grouped(lots)} 个批次）`,
});

export const decided = (decision: Text, shipment: Text): Text => ({
  en: `You have ${decision.en} ${shipment.en}.`,
  zh: `已${decision.zh}${shipment.zh}。`,
});

export const decidedBefore = (decision: Text, shipment: Text): Text => ({
  en: `You had ${decision.en} ${shipment.en} before.`,
  zh: `此前已${decision.zh}${shipment.zh}。`,
});

// Settling

export const settled = (units: bigint, found: boolean, before: boolean): Text => {
  const how: Text = before
    ? { en: "You had settled", zh: "此前已处理" }
    : { en: "Settled", zh: "已处理" };
  return found
    ? {
        en: `${how.en} ${grouped(units)} units as found: they are in your custody again.`,
        zh: `${how.zh} ${grouped(units)} 件：寻获，已重新归贵方保管。`,
      }
    : {
        en: `${how.en} ${grouped(units)} units as lost: they are out of circulation.`,
        zh: `${how.zh} ${grouped(units)} 件：丢失，已退出流通。`,
      };
};

export const stillToSettle = (units: bigint): Text => ({
  en: `Units that are still to be settled: ${grouped(units)}.`,
  zh: `尚待处理：${grouped(units)} 件。`,
});

export const unknownOutcome = (text: string): Text => ({
  en: `"${text}" does not say what became of the units: say found or lost.`,
  zh: `“${text}”未说明结果：请用 found（寻获）或 lost（丢失）。`,
});

export const BOTH_OR_NEITHER: Text = {
  en: "Give both --lot and --units, or neither to settle all units that are short.",
  zh: "请同时给出 --lot 和 --units；都不给则处理全部短少。",
};

// Returning what is stopped

export const sentBack = (lots: number, consignor: Text): Text => ({
  en: `Sent ${counted(lots, "lot")} back to ${consignor.en}.`,
  zh: `已将 ${grouped(lots)} 个批次退回${consignor.zh}。`,
});

export const sentBackBefore = (lots: number, consignor: Text): Text => ({
  en: `What is stopped or expired had gone back to ${consignor.en} before: ${counted(lots, "lot")}.`,
  zh: `停止流通或过有效期的批次此前已退回${consignor.zh}：${grouped(lots)} 个批次。`,
});

// Showing

export const HEADINGS = {
  shipment: { en: "Shipment", zh: "发货单" },
  from: { en: "From", zh: "发货方" },
  to: { en: "To", zh: "收货方" },
  purpose: { en: "Purpose", zh: "用途" },
  reference: { en: "Reference", zh: "业务单号" },
  document: { en: "Document", zh: "单据" },
  state: { en: "State", zh: "状态" },
  shipped: { en: "Shipped", zh: "发货时间" },
  deadline: { en: "Deadline", zh: "截止时间" },
  gtin: { en: "GTIN", zh: "商品条码" },
  lot: { en: "Lot", zh: "批号" },
  product: { en: "Product", zh: "产品" },
  units: { en: "Units", zh: "件数" },
  inTransit: { en: "In transit", zh: "在途" },
  accepted: { en: "Accepted", zh: "收货" },
  turnedBack: { en: "Turned back", zh: "退回" },
  fault: { en: "Fault", zh: "问题" },
} as const satisfies Readonly<Record<string, Text>>;

export const stateOf = (status: Text, outstanding: bigint): Text =>
  outstanding === 0n
    ? status
    : {
        en: `${status.en}, ${grouped(outstanding)} to be settled`,
        zh: `${status.zh}，待处理 ${grouped(outstanding)} 件`,
      };

export const grownDeadline = (deadline: string, asShipped: string, pause: Text): Text => ({
  en: `${deadline} (as shipped ${asShipped}; paused for ${pause.en})`,
  zh: `${deadline}（发货时为 ${asShipped}；暂停 ${pause.zh}）`,
});

/** Units of time, the largest first. */
export const UNITS_OF_TIME = [
  [86_400n, { one: "day", zh: "天" }],
  [3_600n, { one: "hour", zh: "小时" }],
  [60n, { one: "minute", zh: "分钟" }],
  [1n, { one: "second", zh: "秒" }],
] as const;

/** A length of time in some units of it: 1 day 3 hours. */
export const lengthOfTime = (
  parts: readonly (readonly [bigint, { readonly one: string; readonly zh: string }])[],
): Text => ({
  en: parts.map(([number, { one }]) => counted(number, one)).join(" "),
  zh: parts.map(([number, { zh }]) => `${grouped(number)} ${zh}`).join(" "),
});

// What happened to it

export const stoppedReturned = (lots: number): Text => ({
  en: `Stopped or expired, sent back after the deadline: ${counted(lots, "lot")}.`,
  zh: `停止流通或过有效期，逾期退回：${grouped(lots)} 个批次。`,
});

export const ACCEPTED_IN_FULL: Text = { en: "accepted in full", zh: "全部收货" };

export const acceptedByLine = (returning: string | undefined): Text =>
  returning === undefined
    ? { en: "accepted by line", zh: "逐行收货" }
    : {
        en: `accepted by line; back goes the shipment ${returning}`,
        zh: `逐行收货；退货发货单 ${returning}`,
      };

export const STEPS = {
  refused: { en: "refused", zh: "拒收" },
  cancelled: { en: "cancelled", zh: "取消" },
  reclaimed: { en: "reclaimed", zh: "收回" },
} as const satisfies Readonly<Record<string, Text>>;

export const evidence = (hash: string): Text => ({
  en: `evidence ${hash}`,
  zh: `证明材料 ${hash}`,
});

export const because = (what: Text, why: readonly Text[]): Text => ({
  en: `${what.en}: ${listed([...why]).en}`,
  zh: `${what.zh}：${listed([...why]).zh}`,
});

export const settledAs = (units: bigint, found: boolean): Text => ({
  en: `${grouped(units)} units settled as ${found ? "found" : "lost"}`,
  zh: `处理 ${grouped(units)} 件短少：${found ? "寻获" : "丢失"}`,
});

/** Something that happened, and when. */
export const at = (when: string, what: Text): Text => ({
  en: `${when}  ${what.en}`,
  zh: `${when}  ${what.zh}`,
});

// What was left out

export const NOTHING_TO_SHIP: Text = {
  en: "It is not said what to ship. Give a file, or both --lot and --units.",
  zh: "未说明发什么货。请给出文件，或同时给出 --lot 和 --units。",
};

export const NO_OUTCOMES: Text = {
  en: 'It is not said what became of the lines. Give a file, or --lot with --accepted, --turned-back or --short; "custody accept" accepts in full.',
  zh: "未说明各行的收货结果。请给出文件，或给出 --lot 及 --accepted、--turned-back 或 --short；“custody accept”为全部收货。",
};

export const NO_RETURN_DEADLINE: Text = {
  en: "Units are turned back. Say with --return-deadline until when the consignor has to accept them.",
  zh: "有退回。请用 --return-deadline 说明发货方收货的截止时间。",
};

export const keyOfNoMember = (address: string): Text => ({
  en: `The key ${address} does not act for any member. Name the member with --member.`,
  zh: `密钥 ${address} 不代表任何会员。请用 --member 指明会员。`,
});
