import { counted, grouped, type Text } from "./text";

/** What is said when lots of a file or of the command line are shipped, and accepted by line. */

export const shipped = (
  before: boolean,
  units: bigint,
  lots: number,
  consignee: Text,
  site: string,
): Text => ({
  en: `${before ? "It was shipped already:" : "Shipped"} ${grouped(units)} units of ${counted(lots, "lot")} to ${consignee.en}, ${site}.`,
  zh: `${before ? "此前已发货" : "已发货"}：${grouped(lots)} 个批次，共 ${grouped(units)} 件，发往${consignee.zh}，${site}。`,
});

export const acceptableUntil = (deadline: string): Text => ({
  en: `It can be accepted until ${deadline}.`,
  zh: `收货截止时间：${deadline}。`,
});

export const acceptedByLine = (
  before: boolean,
  units: bigint,
  accepted: bigint,
  turnedBack: bigint,
  short: bigint,
): Text => ({
  en: `${before ? "You had accepted it so before:" : "Accepted"} ${grouped(accepted)} of ${grouped(units)} units; ${grouped(turnedBack)} are turned back, ${grouped(short)} are short.`,
  zh: `${before ? "此前已照此收货" : "已收货"}：共 ${grouped(units)} 件，实收 ${grouped(accepted)} 件，退回 ${grouped(turnedBack)} 件，短少 ${grouped(short)} 件。`,
});

export const returningAs = (shipmentId: string): Text => ({
  en: `What is turned back is the shipment ${shipmentId}`,
  zh: `退回部分的发货单：${shipmentId}`,
});

export const SHORT_TO_SETTLE: Text = {
  en: "What is short waits for the consignor to settle it.",
  zh: "短少部分待发货方处理。",
};
