import { counted, grouped, inEach, same, type Text } from "./text";

/** What is said while a shipment is accepted by scanning. */

/** Words that somebody types between scans, in either language. */
export const COMMANDS = {
  done: ["done", "完成"],
  undo: ["undo", "撤销"],
  missing: ["missing", "缺"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Words in front of a scan of units that go back. */
export const FAULT_WORDS = {
  Damaged: ["damaged", "破损"],
  Wrong: ["wrong", "错货"],
  BadQuality: ["bad-quality", "质量问题"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const FAULTS = {
  Damaged: { en: "damaged", zh: "破损" },
  Wrong: { en: "the wrong goods", zh: "错货" },
  BadQuality: { en: "of bad quality", zh: "质量不合格" },
} as const satisfies Readonly<Record<keyof typeof FAULT_WORDS, Text>>;

export const welcome = (shipment: string, consignor: Text, lots: number, units: bigint): Text => ({
  en:
    `Shipment ${shipment}… from ${consignor.en}: ${counted(lots, "lot")}, ${counted(units, "unit")}.\n` +
    "Scan label after label; a case counts as what it holds. 40* in front of a scan counts it 40 times;\n" +
    "damaged, wrong or bad-quality in front marks what goes back. undo takes the latest scan back,\n" +
    "missing lists what is missing, done ends. Nothing is sent before you confirm.",
  zh:
    `发货单 ${shipment}…，发货方 ${consignor.zh}：${grouped(lots)} 个批次，${grouped(units)} 件。\n` +
    "逐个扫描标签，箱码按箱内件数计。扫码前输入 40* 表示 40 次；输入 破损、错货 或 质量问题 表示退回。\n" +
    "撤销：取消上一条；缺：列出所缺；完成：结束。确认之前不发送任何内容。",
});

export const nothingOnItsWay: Text = {
  en: "Nothing is on its way to you that waits to be accepted.",
  zh: "没有发给您的待收货发货单。",
};

export const shipmentNotSaid: Text = {
  en: 'It is not said which shipment. Name it by its id, the first digits of it or its trade reference ("custody inbox" lists them), or scan what arrived with --scan.',
  zh: "未指明发货单。请给出编号、编号的前几位或业务单号（custody inbox 可列出），或用 --scan 扫描到货。",
};

export const chooseByScan = (shipments: number): Text => ({
  en: `${counted(shipments, "shipment")} are on their way to you. The first scan says which one it is.`,
  zh: `有 ${grouped(shipments)} 张发货单待收货。首次扫码确定是哪一张。`,
});

export const inNone = (lot: string): Text => ({
  en: `${lot} is in none of the shipments to you. Put it aside.`,
  zh: `${lot} 不在任何待收货的发货单中，请单独存放。`,
});

export const inSeveral = (lot: string, shipments: readonly string[]): Text => ({
  en: `${lot} is in several shipments to you: ${shipments.join(", ")}. Say which one: custody accept SHIPMENT --scan.`,
  zh: `${lot} 在多张发货单中：${shipments.join("、")}。请指明：custody accept 发货单 --scan。`,
});

export const notOpen = (shipment: string): Text => ({
  en: `The shipment ${shipment}… is not waiting to be accepted by you. "custody show" tells where it stands.`,
  zh: `发货单 ${shipment}… 不在待收货状态。请用 custody show 查看。`,
});

// --- after each scan ---

/** What was counted of a lot. */
export interface Count {
  readonly label: string;
  readonly expected: bigint;
  readonly here: bigint;
  readonly turnedBack: bigint;
  readonly fault: keyof typeof FAULT_WORDS | undefined;
  readonly surplus: bigint;
  readonly missing: bigint;
}

const goesBack = ({ turnedBack, fault }: Count): Text =>
  turnedBack === 0n || fault === undefined
    ? same("")
    : {
        en: `, ${grouped(turnedBack)} of them go back (${FAULTS[fault].en})`,
        zh: `，其中 ${grouped(turnedBack)} 件退回（${FAULTS[fault].zh}）`,
      };

/** Where a lot stands after a scan, and how many units are missing in all. */
export const count = (one: Count, missingInAll: bigint): Text => {
  const { label, expected, here, surplus, missing } = one;
  if (expected === 0n) {
    return {
      en: `${label}: NOT IN THIS SHIPMENT. Put it aside.`,
      zh: `${label}：不在本发货单中，请单独存放。`,
    };
  }
  const back = goesBack(one);
  if (surplus > 0n) {
    return {
      en: `${label}: ${grouped(here)} of ${grouped(expected)}${back.en}, ${grouped(surplus)} TOO MANY. Put them aside.`,
      zh: `${label}：${grouped(here)}/${grouped(expected)}${back.zh}，多出 ${grouped(surplus)} 件，请单独存放。`,
    };
  }
  const rest =
    missingInAll === 0n
      ? { en: "; everything is here", zh: "；全部到齐" }
      : {
          en: `; missing in all: ${grouped(missingInAll)}`,
          zh: `；合计尚缺 ${grouped(missingInAll)} 件`,
        };
  return {
    en: `${label}: ${grouped(here)} of ${grouped(expected)}${back.en}${missing === 0n ? ", complete" : `, ${grouped(missing)} missing`}${rest.en}.`,
    zh: `${label}：${grouped(here)}/${grouped(expected)}${back.zh}${missing === 0n ? "，已齐" : `，缺 ${grouped(missing)} 件`}${rest.zh}。`,
  };
};

export const notCounted = (reason: Text): Text => ({
  en: `NOT COUNTED: ${reason.en}`,
  zh: `未计入：${reason.zh}`,
});

export const lotFromShipment = (label: string): Text => ({
  en: `This code says no lot; of this product the shipment has only ${label}. Compare the lot number on the goods.`,
  zh: `该条码没有批号；本发货单中该产品只有 ${label}。请核对货物上的批号。`,
});

export const productNotInShipment = (gtin: string): Text => ({
  en: `The product ${gtin} is not in this shipment. Put it aside.`,
  zh: `产品 ${gtin} 不在本发货单中，请单独存放。`,
});

export const whichInShipment = (gtin: string, labels: readonly string[]): Text => {
  const list = labels.map((label, index) => `\n  ${index + 1}  ${label}`).join("");
  return {
    en: `The code ${gtin} says no lot. Which one? Type its number or its lot number:${list}`,
    zh: `条码 ${gtin} 没有批号。是哪个批次？请输入序号或批号：${list}`,
  };
};

export const secondFault = (label: string, fault: keyof typeof FAULT_WORDS): Text => ({
  en: `units of ${label} go back as ${FAULTS[fault].en} already, and a lot goes back for one reason.`,
  zh: `${label} 已有件数按“${FAULTS[fault].zh}”退回，一个批次只能有一个退回原因。`,
});

export const tooManyUnits = (units: bigint): Text => ({
  en: `these would be ${grouped(units)} units, more than any lot has.`,
  zh: `合计 ${grouped(units)} 件，超过批次的上限。`,
});

export const undone = (label: string, units: bigint): Text => ({
  en: `Taken back: ${counted(units, "unit")} of ${label}.`,
  zh: `已取消：${label} ${grouped(units)} 件。`,
});

export const nothingToUndo: Text = {
  en: "There is no scan to take back.",
  zh: "没有可取消的扫码。",
};

// --- the end ---

const lineOf = (one: Count): Text => {
  const { label, expected, here, surplus, missing } = one;
  const back = goesBack(one);
  const more = inEach((say) =>
    [
      ...(missing > 0n
        ? [say({ en: `, ${grouped(missing)} missing`, zh: `，缺 ${grouped(missing)} 件` })]
        : []),
      ...(surplus > 0n
        ? [say({ en: `, ${grouped(surplus)} too many`, zh: `，多出 ${grouped(surplus)} 件` })]
        : []),
    ].join(""),
  );
  if (expected === 0n) {
    return {
      en: `  ${label}: ${grouped(surplus)} that are not in this shipment`,
      zh: `  ${label}：${grouped(surplus)} 件不在本发货单中`,
    };
  }
  return {
    en: `  ${label}: ${grouped(here)} of ${grouped(expected)}${back.en}${more.en}`,
    zh: `  ${label}：应有 ${grouped(expected)} 件，实到 ${grouped(here)} 件${back.zh}${more.zh}`,
  };
};

export const missingNow = (counts: readonly Count[]): Text => {
  const missing = counts.filter((one) => one.missing > 0n);
  if (missing.length === 0) return { en: "Nothing is missing.", zh: "没有缺件。" };
  return inEach((say) => missing.map((one) => say(lineOf(one))).join("\n"));
};

export const summary = (counts: readonly Count[]): Text => {
  const list = inEach((say) => counts.map((one) => `\n${say(lineOf(one))}`).join(""));
  return { en: `Counted:${list.en}`, zh: `清点结果：${list.zh}` };
};

export const inFull: Text = {
  en: "Everything is here: it will be accepted in full.",
  zh: "全部到齐：将整单收货。",
};

export const byLine = (accepted: bigint, turnedBack: bigint, short: bigint): Text => ({
  en: `It will be accepted by line: ${grouped(accepted)} units kept, ${grouped(turnedBack)} turned back, ${grouped(short)} short.`,
  zh: `将逐行收货：收下 ${grouped(accepted)} 件，退回 ${grouped(turnedBack)} 件，短少 ${grouped(short)} 件。`,
});

export const returnUntil = (deadline: string): Text => ({
  en: `The consignor has to take back what is turned back until ${deadline} (--return-deadline).`,
  zh: `发货方须在 ${deadline} 之前收回退回的件（--return-deadline）。`,
});

export const aside = (units: bigint): Text => ({
  en: `${counted(units, "unit")} put aside cannot be accepted: only a supplementary shipment of the consignor brings them into your custody.`,
  zh: `单独存放的 ${grouped(units)} 件不能收货：须由发货方补发。`,
});

export const CONFIRM: Text = { en: "Accept it so? (yes/no)", zh: "确认收货？（是/否）" };
export const YES = /^\s*(?:y|yes|是|好|确认)\s*$/i;

export const nothingScanned: Text = {
  en: "Nothing was scanned that is in the shipment. Nothing was sent.",
  zh: "没有扫到发货单中的货物。未发送任何内容。",
};

export const declined: Text = { en: "Nothing was sent.", zh: "未发送任何内容。" };

export const notConfirmed: Text = {
  en: "Nothing was sent, since nobody confirmed it. Scan in a terminal and end with done, or give --yes.",
  zh: "未确认，未发送任何内容。请在终端中扫码并以“完成”结束，或加 --yes。",
};

export const acceptedInFull = (lots: number, consignor: Text): Text => ({
  en: `Accepted the shipment of ${counted(lots, "lot")} from ${consignor.en}.`,
  zh: `已收货：${consignor.zh} 的 ${grouped(lots)} 个批次。`,
});

export const alreadyAccepted = (lots: number, consignor: Text): Text => ({
  en: `You had accepted the shipment of ${counted(lots, "lot")} from ${consignor.en} before.`,
  zh: `此前已收货：${consignor.zh} 的 ${grouped(lots)} 个批次。`,
});

export const accepted = (units: bigint, consignor: Text): Text => ({
  en: `Accepted ${counted(units, "unit")} from ${consignor.en}.`,
  zh: `已收货：${consignor.zh} 的 ${grouped(units)} 件。`,
});

export const shipment = (shipmentId: string): Text => ({
  en: `Shipment ${shipmentId}`,
  zh: `发货单 ${shipmentId}`,
});

export const returning = (shipment: string): Text => ({
  en: `What is turned back is the shipment ${shipment}`,
  zh: `退回的发货单：${shipment}`,
});

export const shortWaits: Text = {
  en: "What is short waits for the consignor to settle it.",
  zh: "短少部分待发货方处理。",
};

export const relabelledLots = (labels: readonly string[]): Text => ({
  en: `Relabelled: ${labels.join(", ")}. Compare the goods with the maker's dates before you accept them.`,
  zh: `标签被更改：${labels.join("、")}。收货前请与生产方登记的日期核对。`,
});
