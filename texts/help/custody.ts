import type { Text } from "../text";

/** What `custody` and each of its tasks is for. */
export const custodyTasks = {
  scope: {
    en: "Shipments: send lots to another member, and receive them",
    zh: "发货单：向其他会员发货、收货",
  },
  ship: {
    en: "Ship lots to another member; run again, it says that it was shipped already",
    zh: "向其他会员发货；重复运行只会提示已发货",
  },
  template: {
    en: "Write a workbook (.xlsx) in which to fill in the lines of a shipment: columns as text, products, units and sites to pick from, one example",
    zh: "生成填写发货明细用的工作簿 (.xlsx)：文本格式的列、可选的商品、单位与地点、一行示例",
  },
  pickUp: {
    en: "Pick a shipment up that names you as its carrier; you have it in hand from then on",
    zh: "承运方提货：货物自此在本方手中",
  },
  accept: { en: "Accept a shipment to you in full", zh: "全部收下发给本方的发货单" },
  acceptPartly: {
    en: "Accept a shipment to you by line: what is kept, what goes back, what is short",
    zh: "逐行收货：收下多少、退回多少、短少多少",
  },
  refuse: {
    en: "Refuse a shipment to you as a whole; its consignor takes it back",
    zh: "整单拒收发给本方的发货单，由发货方收回",
  },
  cancel: {
    en: "Cancel a shipment of yours before its deadline",
    zh: "在截止时间前取消本方发出的发货单",
  },
  reclaim: {
    en: "Take back a shipment of yours that was refused, or not accepted by its deadline",
    zh: "收回被拒收或逾期未收的本方发货单",
  },
  settle: {
    en: "Settle units of a shipment of yours that were short, as found or as lost",
    zh: "处理本方发货单中短少的数量：寻获或遗失",
  },
  returnStopped: {
    en: "Send stopped and expired lots of a shipment back after its deadline; anybody may",
    zh: "截止时间后退回发货单中停止流通或过期的批次；任何人均可操作",
  },
  proposeHandover: {
    en: "Write a handover from hand to hand as a file that both sides sign",
    zh: "生成交接文件，由交接双方签署",
  },
  proposeAcceptance: {
    en: "Write the acceptance of a shipment as a file that its consignee signs",
    zh: "生成收货文件，由收货方签署",
  },
  proposePickUp: {
    en: "Write the pick-up of a shipment as a file that its carrier signs",
    zh: "生成提货文件，由承运方签署",
  },
  sign: {
    en: "Sign such a file with a key, without a network",
    zh: "用密钥离线签署上述文件",
  },
  relay: {
    en: "Send what the sides have signed; anybody may",
    zh: "将各方已签署的内容发送上链；任何人均可操作",
  },
  revoke: {
    en: "Make what was signed void, for one of its sides, before it is sent",
    zh: "在发送上链前，由其中一方使已签署的内容作废",
  },
  show: {
    en: "Show a shipment: parties, lines, where it stands and what happened to it",
    zh: "查看发货单：双方、明细、状态与经过",
  },
  inbox: {
    en: "List the shipments that a member has to accept or refuse",
    zh: "列出会员待收的发货单",
  },
  outbox: { en: "List the shipments of a member that are not over", zh: "列出会员未完结的发货" },
} as const satisfies Readonly<Record<string, Text>>;

/** What the tasks of `custody` are told. */
export const custodyOptions = {
  shipment: {
    en: "Its id, the first digits of it, its trade reference, or the SSCC of one of its pallets",
    zh: "发货单编号、编号的前几位、业务单号，或其中一个托盘的 SSCC",
  },
  document: {
    en: "Document that goes with it, or the document's hash",
    zh: "随附单据，或其哈希值",
  },
  on: {
    en: "When it happened, as 2026-11-24T18:30; default now",
    zh: "发生时间，如 2026-11-24T18:30；默认为当前",
  },
  file: {
    en: "Workbook (.xlsx) or CSV file of the lines: lot and units, or gtin, lot and units; and sscc, where they stand on pallets",
    zh: "明细的工作簿 (.xlsx) 或 CSV 文件：批号与数量，或商品条码、批号与数量；有托盘时加 sscc 列",
  },
  lot: {
    en: "Without a file: the lots, scanned or as (01)…(10)…, with commas between",
    zh: "不用文件时：批次，扫码所得或 (01)…(10)…，以逗号分隔",
  },
  units: { en: "Units of each of these lots, with commas between", zh: "各批次的件数，以逗号分隔" },
  pallets: {
    en: "Without a file: the pallet (SSCC) of each of these lots, or one for all",
    zh: "不用文件时：各批次所在托盘的 SSCC，以逗号分隔；或全部批次共用一个",
  },
  carrier: {
    en: "Who carries it, if that is a third member: name, identifier or account",
    zh: "承运方（第三方会员）：名称、代码或账户",
  },
  to: {
    en: "Who receives it: name, identifier such as USCC:…, or account",
    zh: "收货方：名称、企业标识（如 USCC:…）或账户",
  },
  fromSite: {
    en: "Site that it leaves: GLN, code or name; default your only one",
    zh: "发货场所：GLN、代码或名称；仅有一处时可省略",
  },
  templateTo: {
    en: "Who receives it: its sites can then be picked",
    zh: "收货方：其地点将作为可选项",
  },
  toSite: { en: "Site that it goes to, likewise", zh: "收货场所，同上" },
  purpose: {
    en: "sale, storage, processing, sample or return; default sale",
    zh: "sale（销售）、storage（仓储）、processing（加工）、sample（样品）或 return（退货）；默认 sale",
  },
  deadline: {
    en: "Until when it has to be accepted, as 2026-11-24 or 2026-11-24T18:30; later it can be reclaimed",
    zh: "收货截止时间，如 2026-11-24 或 2026-11-24T18:30；逾期可收回",
  },
  reference: { en: "Reference of the trade, such as the order's number", zh: "业务单号，如订单号" },
  copy: {
    en: "To ship just the same once more: 2 for the second shipment, 3, …",
    zh: "再次发出完全相同的发货单时：第二次为 2，依次为 3……",
  },
  agreement: {
    en: "File that one of the propose tasks wrote",
    zh: "由 propose 类命令生成的文件",
  },
  out: { en: "File to write", zh: "要写入的文件" },
  until: {
    en: "Until when it has to be sent, as 2026-11-24 or 2026-11-24T18:30; later the signatures are void",
    zh: "发送上链的期限，如 2026-11-24 或 2026-11-24T18:30；逾期签署作废",
  },
  handoverFile: {
    en: "Workbook (.xlsx) or CSV file of the lines: lot and units, or gtin, lot and units",
    zh: "明细的工作簿 (.xlsx) 或 CSV 文件：批号与数量，或商品条码、批号与数量",
  },
  giver: {
    en: "Who hands over: name, identifier such as USCC:…, or account",
    zh: "交出方：名称、代码（如 USCC:…）或账户",
  },
  taker: { en: "Who takes over, likewise", zh: "接收方，同上" },
  wallet: {
    en: "Contract wallet for which the key signs as its owner",
    zh: "以所有者身份代为签署的合约钱包",
  },
  signedOut: {
    en: "File to write with the signature; default the same file",
    zh: "写入签名后的文件；默认为原文件",
  },
  otherCopy: {
    en: "Copy that the other side signed, where each signed one of its own",
    zh: "双方各签一份时，另一方签署的副本",
  },
  outcomes: {
    en: "Workbook (.xlsx) or CSV file: lot, accepted, turned_back, fault, short; lots that are not in it were accepted",
    zh: "工作簿 (.xlsx) 或 CSV 文件：批号、实收、退回、原因、短少；未列出的批次视为收下",
  },
  unacceptedLots: {
    en: "Without a file: the lots not accepted in full, with commas between",
    zh: "不用文件时：未全部收下的批次，以逗号分隔",
  },
  accepted: {
    en: "Units of each of these lots that you keep; default the rest",
    zh: "各批次收下的件数；默认为其余件数",
  },
  turnedBack: { en: "Units of each of these lots that go back", zh: "各批次退回的件数" },
  fault: {
    en: "Why: damaged, wrong or bad-quality; one for all, or one for each",
    zh: "原因：damaged（破损）、wrong（货不对板）或 bad-quality（质量不合格）；统一一个，或逐一给出",
  },
  short: {
    en: "Units of each of these lots that did not arrive; default the rest",
    zh: "各批次短少的件数；默认为其余件数",
  },
  returnDeadline: {
    en: "Until when what goes back has to be accepted, as 2026-11-24 or 2026-11-24T18:30",
    zh: "退货的收货截止时间，如 2026-11-24 或 2026-11-24T18:30",
  },
  outcome: {
    en: "found (they are in your custody again) or lost",
    zh: "found（寻获，重新归本方保管）或 lost（遗失）",
  },
  shortLots: {
    en: "Only these lots, with commas between; default all that is short",
    zh: "仅这些批次，以逗号分隔；默认为全部短少批次",
  },
  whose: {
    en: "Whose: name, identifier such as USCC:…, or account; default yours",
    zh: "查询哪个会员：名称、企业标识（如 USCC:…）或账户；默认为本方",
  },
  keystore: {
    en: "Keystore file of your key, for which no password is needed; default LOTMARK_KEYSTORE",
    zh: "本方的密钥库文件，无需密码；默认取 LOTMARK_KEYSTORE",
  },
} as const satisfies Readonly<Record<string, Text>>;
