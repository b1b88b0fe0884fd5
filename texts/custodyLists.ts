import { counted, grouped, type Text } from "./text";

/** What the lists of shipments say. */

export const HEADINGS = {
  shipment: { en: "Shipment", zh: "发货单" },
  reference: { en: "Reference", zh: "业务单号" },
  from: { en: "From", zh: "发货方" },
  to: { en: "To", zh: "收货方" },
  lots: { en: "Lots", zh: "批次" },
  lot: { en: "Lot", zh: "批次" },
  product: { en: "Product", zh: "产品" },
  units: { en: "Units", zh: "件数" },
  until: { en: "Until", zh: "截止时间" },
  toDo: { en: "To do", zh: "待办" },
} as const satisfies Readonly<Record<string, Text>>;

export const noneTo = (member: Text): Text => ({
  en: `Nothing is on its way to ${member.en}.`,
  zh: `没有发往 ${member.zh} 的货物。`,
});

export const noneFrom = (member: Text): Text => ({
  en: `Nothing is on its way from ${member.en}.`,
  zh: `没有 ${member.zh} 发出的在途货物。`,
});

export const CAME_BACK: Text = { en: "What came back of your own:", zh: "您被退回的货物：" };

export const TO_DO = {
  accept: { en: "accept or refuse", zh: "收货或拒收" },
  takeBack: { en: "turned back to you: accept or refuse", zh: "退回给您：收货或拒收" },
  refused: { en: "refused: reclaim it", zh: "被拒收：请收回" },
  wait: { en: "wait, or cancel it", zh: "等待，或取消" },
  overdue: { en: "overdue: reclaim it", zh: "已逾期：请收回" },
} as const satisfies Readonly<Record<string, Text>>;

export const settleShort = (units: bigint): Text => ({
  en: `settle ${counted(units, "unit")}`,
  zh: `处理短少 ${grouped(units)} 件`,
});

export const moreLots = (number: number): Text => ({
  en: `… and ${counted(number, "lot")} more ("custody show" lists all)`,
  zh: `…另有 ${grouped(number)} 个批次（custody show 列出全部）`,
});
