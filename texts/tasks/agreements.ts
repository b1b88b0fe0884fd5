import type { Text } from "../text";

/** What the tasks of agreements tell: what is signed without a network, and sent later. */

export const handoverIs = (what: Text, giver: Text, taker: Text): Text => ({
  en: `Handover of ${what.en} from ${giver.en} to ${taker.en}`,
  zh: `交接：${giver.zh}交给${taker.zh}，${what.zh}`,
});

export const acceptanceIs = (consignee: Text, what: Text, shipmentId: string): Text => ({
  en: `Acceptance by ${consignee.en} of the shipment ${shipmentId}: ${what.en}`,
  zh: `收货：${consignee.zh}对发货单 ${shipmentId}：${what.zh}`,
});

export const pickUpIs = (carrier: Text, what: Text, shipmentId: string): Text => ({
  en: `Pick-up by ${carrier.en} of the shipment ${shipmentId}: ${what.en}`,
  zh: `提货：${carrier.zh}提走发货单 ${shipmentId}：${what.zh}`,
});

/** What became of a line that is not kept whole. */
export const ofWhich = (line: Text, accepted: string, turnedBack: string, short: string): Text => ({
  en: `${line.en} (${accepted} accepted, ${turnedBack} turned back, ${short} short)`,
  zh: `${line.zh}（收货 ${accepted} 件、退回 ${turnedBack} 件、短少 ${short} 件）`,
});

export const reference = (tradeReference: string): Text => ({
  en: `Reference ${tradeReference}`,
  zh: `业务单号 ${tradeReference}`,
});

export const happened = (when: string): Text => ({ en: `Happened ${when}`, zh: `发生于 ${when}` });

export const toBeSent = (when: string): Text => ({
  en: `To be sent by ${when}`,
  zh: `须在 ${when} 前发送上链`,
});

export const written = (file: string): Text => ({
  en: `It is in ${file}. "custody sign" signs it, without a network; then "custody relay" sends it.`,
  zh: `已写入 ${file}。请用“custody sign”离线签署，再用“custody relay”发送上链。`,
});

export const signed = (operator: string, file: string): Text => ({
  en: `Signed with ${operator}; the signature is in ${file}.`,
  zh: `已用密钥 ${operator} 签署，签名已写入 ${file}。`,
});

export const relayed = (what: Text): Text => ({
  en: `Sent and recorded: ${what.en}.`,
  zh: `已发送并记录上链：${what.zh}。`,
});

export const relayedBefore = (what: Text): Text => ({
  en: `It was sent before: ${what.en}.`,
  zh: `此前已发送上链：${what.zh}。`,
});

export const revoked = (what: Text): Text => ({
  en: `Cancelled; whatever was signed of it is void: ${what.en}.`,
  zh: `已取消，相关签署作废：${what.zh}。`,
});

export const NO_CARRIER: Text = {
  en: "The shipment names no carrier, so nobody can pick it up.",
  zh: "该发货单没有承运方，无需提货。",
};
