import { inEach, type Text } from "./text";

/** What of a shipment, or of what is said of one, can be wrong. */
export const FIELDS = {
  gtin: { en: "gtin", zh: "商品条码" },
  pallet: { en: "pallet", zh: "托盘" },
  carrier: { en: "carrier", zh: "承运方" },
  lot: { en: "lot", zh: "批次" },
  units: { en: "units", zh: "数量" },
  consignee: { en: "consignee", zh: "收货方" },
  giver: { en: "giver", zh: "交出方" },
  taker: { en: "taker", zh: "接收方" },
  consignorSite: { en: "site of the consignor", zh: "发货场所" },
  consigneeSite: { en: "site of the consignee", zh: "收货场所" },
  purpose: { en: "purpose", zh: "用途" },
  copy: { en: "copy", zh: "重复序号" },
  deadline: { en: "deadline", zh: "截止时间" },
  accepted: { en: "accepted", zh: "收货" },
  turnedBack: { en: "turned back", zh: "退回" },
  short: { en: "short", zh: "短少" },
  fault: { en: "fault", zh: "问题" },
} as const satisfies Readonly<Record<string, Text>>;

export const lineOfShipment = (line: number): Text => ({
  en: `line ${line} of the shipment`,
  zh: `发货单第 ${line} 行`,
});

/** What a line is called: one of a file is a row, numbered as a spreadsheet program does it. */
export const numbered = (noun: "row" | "line", number: number): Text =>
  noun === "row"
    ? { en: `row ${number}`, zh: `表格第 ${number} 行` }
    : { en: `line ${number}`, zh: `第 ${number} 项` };

/** A fault in a line, where it is first. */
export const fault = (place: Text, value: string, reason: Text): Text => {
  const what: Text = value === "" ? { en: "", zh: "" } : { en: ` "${value}"`, zh: `“${value}”` };
  return {
    en: `${place.en}${what.en}: ${reason.en}`,
    zh: `${place.zh}${what.zh}：${reason.zh}`,
  };
};

export const inLine = (line: Text, field: Text): Text => ({
  en: `${line.en}, ${field.en}`,
  zh: `${line.zh}，${field.zh}`,
});

/** A headline and what follows it, each in a line. */
export const listBelow = (headline: Text, entries: readonly Text[]): Text =>
  inEach((say) => [say(headline), ...entries.map((entry) => `\n  ${say(entry)}`)].join(""));

export const CANNOT_BE_DONE: Text = {
  en: "This cannot be done. Nothing was sent.",
  zh: "不能办理。未发送任何内容。",
};

export const CANNOT_BE_SHIPPED: Text = {
  en: "This cannot be shipped. Nothing was sent.",
  zh: "不能发货。未发送任何内容。",
};

export const CANNOT_BE_HANDED_OVER: Text = {
  en: "This cannot be handed over. Nothing was written.",
  zh: "不能交接。未写入任何内容。",
};

export const ONE_COMPANY: Text = {
  en: "it is the giver itself; name another company.",
  zh: "与交出方是同一企业；请填写其他企业。",
};

export const CANNOT_BE_ACCEPTED: Text = {
  en: "This cannot be accepted so. Nothing was sent.",
  zh: "不能这样收货。未发送任何内容。",
};

export const CANNOT_BE_SETTLED: Text = {
  en: "This cannot be settled so. Nothing was sent.",
  zh: "不能这样处理短少。未发送任何内容。",
};

// Lines

const are = (number: number, one: string, several: string): string =>
  number === 1 ? `is 1 ${one}` : `are ${number} ${several}`;

export const unpaired = (lots: number, quantities: number): Text => ({
  en: `There ${are(lots, "lot", "lots")}, and there ${are(quantities, "quantity", "quantities")}. Give one quantity for each lot, in the same order, or a file.`,
  zh: `有 ${lots} 个批次、${quantities} 个数量。请按相同顺序为每个批次填一个数量，或使用文件。`,
});

export const unpairedOutcomes = (lots: number, field: Text, values: number): Text => ({
  en: `Lots: ${lots}, ${field.en}: ${values}. Give one for each lot, in the same order, or a file.`,
  zh: `批次 ${lots} 个，${field.zh} ${values} 个。请按相同顺序为每个批次填一个，或使用文件。`,
});

export const unpairedPallets = (lots: number, pallets: number): Text => ({
  en: `There ${are(lots, "lot", "lots")}, and there ${are(pallets, "pallet", "pallets")}. Give one pallet for all lots or one for each, in the same order, or a file.`,
  zh: `有 ${lots} 个批次、${pallets} 个托盘。请为全部批次填一个托盘，或按相同顺序为每个批次填一个，或使用文件。`,
});

export const NO_SSCC: Text = {
  en: "it is no pallet. Scan or enter its SSCC: 18 digits, or (00) and 18 digits.",
  zh: "不是托盘编码。请扫描或输入货运包装箱代码 (SSCC)：18 位数字，或 (00) 加 18 位数字。",
};

export const CARRIER_IS_PARTY: Text = {
  en: "it is consignor or consignee; name a third company, or none.",
  zh: "承运方是发货方或收货方；请填写第三方企业，或不填。",
};

export const sameLot = (line: Text): Text => ({
  en: `it is the same lot as in ${line.en}; give all its units in one.`,
  zh: `与${line.zh}是同一批次；请将数量合并填写。`,
});

export const tooManyCases = (count: bigint, units: bigint, most: bigint): Text => ({
  en: `that many cases of ${count} are ${units} units; a lot has at most ${most}.`,
  zh: `每箱 ${count} 件，合计 ${units} 件；一个批次最多 ${most} 件。`,
});

export const NO_LOT_NUMBER: Text = {
  en: "it says no lot. Scan or enter the code that has the lot number (10) too.",
  zh: "没有批号。请扫描或输入含批号 (10) 的条码。",
};

export const notAQuantity = (least: bigint, most: bigint): Text => ({
  en: `a quantity is a whole number from ${least} to ${most}, in digits only.`,
  zh: `数量须为 ${least} 至 ${most} 的整数，只用数字填写。`,
});

export const noSuchLot = (label: string): Text => ({
  en: `the consortium has no lot ${label}. Compare it with the label, capitals and zeros included.`,
  zh: `联盟没有批次 ${label}。请与标签核对，注意大小写和零。`,
});

export const tooFewUnits = (holder: Text, balance: bigint, units: bigint): Text => ({
  en: `${holder.en} has ${balance} units of it, and ${units} are to be shipped.`,
  zh: `${holder.zh}持有 ${balance} 件，而要发 ${units} 件。`,
});

export const isStopped = (maker: Text): Text => ({
  en: `it is stopped: it can go to its maker, ${maker.en}, or a place that the stop names.`,
  zh: `已停止流通：只能发给生产方${maker.zh}，或停止令指定的地点。`,
});

export const isExpired = (when: string, maker: Text): Text => ({
  en: `it expired on ${when}: it can go to its maker, ${maker.en}, only.`,
  zh: `已于 ${when} 过有效期：只能发给生产方${maker.zh}。`,
});

// Parties and terms

export const OWN_COMPANY: Text = {
  en: "it is your own company; ship to another.",
  zh: "这是贵企业自身；请发给其他企业。",
};

export const standsSo = (member: string, standing: Text): Text => ({
  en: `${member} is ${standing.en}.`,
  zh: `${member}的会员状态为“${standing.zh}”。`,
});

export const SITE_CLOSED: Text = { en: "it is closed.", zh: "该场所已停用，请改用其他场所。" };

export const unknownPurpose = (known: Text): Text => ({
  en: `it is none that is known; there are ${known.en}.`,
  zh: `没有这种用途；可用的有：${known.zh}。`,
});

export const COPY_FORMAT: Text = {
  en: "it is a number: 2 for the second shipment of just this, 3, …",
  zh: "须为数字：完全相同的第二单填 2，第三单填 3，依此类推。",
};

export const DEADLINE_PASSED: Text = {
  en: "it has passed; give one in the future.",
  zh: "已过；请填将来的时间。",
};

// What became of lines

export const SAID_BEFORE: Text = {
  en: "what became of it is said before.",
  zh: "其收货结果前面已说明。",
};

export const NOT_IN_SHIPMENT: Text = {
  en: "it is not in this shipment.",
  zh: "不在此发货单中。",
};

export const SAY_OF_ALL: Text = {
  en: "say what became of it too, since it is of a lot of which something is said.",
  zh: "该批次的其他行已说明收货结果，此行也须说明。",
};

export const doNotAddUp = (
  units: bigint,
  accepted: bigint,
  turnedBack: bigint,
  short: bigint,
): Text => ({
  en: `of ${units} units, ${accepted} accepted, ${turnedBack} turned back and ${short} short do not add up.`,
  zh: `共 ${units} 件，收货 ${accepted} 件、退回 ${turnedBack} 件、短少 ${short} 件，合计不符。`,
});

/** What may be wrong with units that are turned back, as people write it. */
const FAULTS: Text = {
  en: "damaged, wrong, bad-quality",
  zh: "破损 (damaged)、错货 (wrong)、质量不合格 (bad-quality)",
};

export const UNKNOWN_FAULT: Text = {
  en: `it is none that is known; there are ${FAULTS.en}.`,
  zh: `没有这种问题；可填：${FAULTS.zh}。`,
};

export const FAULT_MISSING: Text = {
  en: "units are turned back; say why: damaged, wrong or bad-quality.",
  zh: `有退回，请说明问题：${FAULTS.zh}。`,
};

export const FAULT_WITHOUT_UNITS: Text = {
  en: "no units are turned back, so there is nothing wrong with them.",
  zh: "没有退回，不应填写问题。",
};

export const stillToSettle = (short: bigint): Text => ({
  en: `${short} units of it are still to be settled.`,
  zh: `待处理的短少为 ${short} 件。`,
});

// Finding shipments

export const noPallet = (sscc: string): Text => ({
  en: `No shipment has the pallet (00)${sscc}. Compare every digit with its label.`,
  zh: `没有发货单包含托盘 (00)${sscc}。请与标签逐位核对。`,
});

export const noShipmentWithId = (shipmentId: string): Text => ({
  en: `There is no shipment ${shipmentId}. Check that its id was copied whole.`,
  zh: `没有发货单 ${shipmentId}。请检查单号是否复制完整。`,
});

/** Whether only shipments from a member, or to it, were meant. */
export type Direction = "any" | "from you" | "to you";

const DIRECTIONS: Readonly<Record<Direction, Text>> = {
  any: { en: "", zh: "没有" },
  "from you": { en: " from you", zh: "贵企业没有发出" },
  "to you": { en: " to you", zh: "没有发给贵企业的" },
};

export const noShipment = (direction: Direction, name: string): Text => {
  const { en, zh } = DIRECTIONS[direction];
  return {
    en: `There is no shipment${en} “${name}”. A shipment is named by its id, the first digits of it (0x and six or more), or its trade reference.`,
    zh: `${zh}发货单“${name}”。请用单号、单号开头（0x 加至少六位）或业务单号指明。`,
  };
};

export const ambiguousShipment = (name: string): Text => ({
  en: `“${name}” can be any of these shipments; name one by its id:`,
  zh: `“${name}”可能是以下任一发货单；请用单号指明：`,
});

export const shipmentThatStands = (shipmentId: string, status: Text): Text => ({
  en: `${shipmentId}… (${status.en})`,
  zh: `${shipmentId}…（${status.zh}）`,
});
