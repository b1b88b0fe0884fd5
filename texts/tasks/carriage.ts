import { counted, type Text } from "../text";

export const carriedBy = (carrier: Text): Text => ({
  en: `${carrier.en} carries it.`,
  zh: `由${carrier.zh}承运。`,
});

export const onPallets = (pallets: number): Text => ({
  en: `It stands on ${counted(pallets, "pallet")}.`,
  zh: `共 ${pallets} 个托盘。`,
});

/** Headings of what `custody show` says of carrier and pallets. */
export const CARRIER: Text = { en: "Carrier", zh: "承运方" };
export const PALLET: Text = { en: "Pallet", zh: "托盘" };

export const PICKED_UP: Text = { en: "picked up by the carrier", zh: "承运方提货" };

export const inHandOf = (carrier: Text, pickedUp: boolean): Text =>
  pickedUp
    ? { en: `${carrier.en}, picked up`, zh: `${carrier.zh}，已提货` }
    : { en: `${carrier.en}, not picked up yet`, zh: `${carrier.zh}，尚未提货` };

/** What stands on the pallet that was scanned. */
export const onPallet = (sscc: string, what: Text): Text => ({
  en: `On the pallet (00)${sscc}: ${what.en}.`,
  zh: `托盘 (00)${sscc} 上有：${what.zh}。`,
});

export const unitsOf = (lot: string, units: string): Text => ({
  en: `${units} units of ${lot}`,
  zh: `${lot} ${units} 件`,
});

// Picking up

/** The shipment that is meant. */
export const shipmentFrom = (lots: number, consignor: Text, consignee: Text): Text => ({
  en: `the shipment of ${counted(lots, "lot")} from ${consignor.en} to ${consignee.en}`,
  zh: `${consignor.zh}发给${consignee.zh}的发货单（${lots} 个批次）`,
});

export const pickedUp = (what: Text): Text => ({
  en: `Picked up ${what.en}.`,
  zh: `已提货：${what.zh}。`,
});

export const pickedUpBefore = (what: Text): Text => ({
  en: `You had picked up ${what.en} before.`,
  zh: `此前已提货：${what.zh}。`,
});
