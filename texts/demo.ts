import { counted, grouped, type Text } from "./text";

export const TITLE: Text = {
  en: "Lotmark: brands, product lots and their custody, on a chain in this process.",
  zh: "Lotmark：品牌、产品批次及其保管，运行于本进程内的链上。",
};

export const CHAPTERS = {
  deployed: (name: string): Text => ({ en: `${name} is deployed`, zh: `${name} 已部署` }),
  members: {
    en: "Members are admitted, each with operator keys and a site",
    zh: "接纳会员，各有操作密钥与场所",
  },
  registers: {
    en: "Marks, products and makers are recorded",
    zh: "登记品牌、产品与生产方",
  },
  lots: { en: "The estate mints its lots from a file", zh: "茶庄从文件申报批次" },
  shipments: { en: "Lots are shipped", zh: "批次发货" },
  verifier: {
    en: "A verifier checks lots from the codes on their labels",
    zh: "查验方凭标签上的码核查批次",
  },
  refusals: { en: "What cannot be done", zh: "不可为之事" },
} as const;

export const turnedOut = (seconds: string): Text => ({
  en: `Everything turned out as it should, in ${seconds} seconds.`,
  zh: `一切如期完成，用时 ${seconds} 秒。`,
});

export const CONTRACTS: readonly Text[] = [
  { en: "Contract", zh: "合约" },
  { en: "Address", zh: "地址" },
];

// Members

export const COMPANIES: readonly Text[] = [
  { en: "Company", zh: "企业" },
  { en: "", zh: "" },
  { en: "USCC", zh: "统一社会信用代码" },
  { en: "Operator's duties", zh: "操作密钥的职责" },
  { en: "Site", zh: "场所" },
];

/** The companies of the demo: their names in Latin script, and their legal ones. */
export const NAMES = {
  association: { en: "Yunxi Tea Association", zh: "云溪茶叶协会" },
  estate: { en: "Old Cloud Tea Estate", zh: "老云茶庄" },
  garden: { en: "Bamboo Creek Garden", zh: "竹溪茶园" },
  packer: { en: "Huamao Packing", zh: "华茂包装" },
  distributor: { en: "Donghai Distribution", zh: "东海配送" },
  retailer: { en: "Nanjing Road Tea House", zh: "南京路茶庄" },
} as const satisfies Readonly<Record<string, Text>>;

export const SITES = {
  association: { en: "Office", zh: "办公室" },
  estate: { en: "Yunxi factory", zh: "云溪工厂" },
  garden: { en: "Garden house", zh: "茶园小楼" },
  packer: { en: "Hall 2", zh: "二号车间" },
  distributor: { en: "Pudong dock", zh: "浦东仓" },
  retailer: { en: "Shop", zh: "门店" },
} as const satisfies Readonly<Record<string, Text>>;

// Marks and products

/** The marks of the demo. */
export const MARK_NAMES = {
  origin: { en: "Yunxi Green Tea", zh: "云溪绿茶" },
  timeHonoured: { en: "Old Cloud", zh: "老云" },
  bamboo: { en: "Bamboo Creek", zh: "竹溪" },
} as const satisfies Readonly<Record<string, Text>>;

export const MARKS: readonly Text[] = [
  {
    en: "云溪绿茶 Yunxi Green Tea, a geographical indication of the association; 老云 Old Cloud, a China Time-Honoured",
    zh: "云溪绿茶，协会的地理标志；老云，茶庄的商标，中华老字号；竹溪，茶园的商标。",
  },
  {
    en: "Brand of the estate; 竹溪 Bamboo Creek, a trademark of the garden. Quotas of the origin in season 2026:",
    zh: "地理标志 2026 产季的配额：",
  },
];

export const GOODS: Text = { en: "Tea (Nice class 30)", zh: "茶（尼斯分类第 30 类）" };
export const REGISTERED: Text = { en: "registered", zh: "已注册" };
export const TIME_HONOURED: Text = { en: "China Time-Honoured Brand", zh: "中华老字号" };
export const MINISTRY: Text = { en: "Ministry of Commerce", zh: "商务部" };

export const QUOTAS: readonly Text[] = [
  { en: "Producer", zh: "生产方" },
  { en: "Quota", zh: "配额" },
];

export const PRODUCTS: readonly Text[] = [
  { en: "GTIN", zh: "商品条码" },
  { en: "Product", zh: "产品" },
  { en: "Net", zh: "净含量" },
  { en: "Carries", zh: "品牌" },
];

export const packaging = (gtin: string, count: number, inner: string, packed: string): Text => ({
  en: `${gtin} is a case of ${count} × ${inner}. ${packed} is made by the garden (lots B…) and the packer (lots P…).`,
  zh: `${gtin} 为箱码，每箱 ${count} × ${inner}。${packed} 由茶园（批号 B…）与包装厂（批号 P…）生产。`,
});

// Lots

export const minted = (file: string, lots: number, units: bigint, batches: number): Text => ({
  en: `${file}: ${counted(lots, "lot")}, ${grouped(units)} units, in ${counted(batches, "transaction")}.`,
  zh: `${file}：${grouped(lots)} 个批次，${grouped(units)} 件，${batches} 笔交易。`,
});

export const NOTHING_LEFT: Text = {
  en: "Read again, the file has nothing left to declare.",
  zh: "再次读取，文件中已无待申报的批次。",
};

export const TRANSACTIONS: readonly Text[] = [
  { en: "Transaction", zh: "交易" },
  { en: "Lots", zh: "批次" },
  { en: "Gas", zh: "gas" },
  { en: "Gas per lot", zh: "每批次 gas" },
];

export const PACKED: Text = {
  en: "The garden and its packer each made a lot of the same product: B2611-01 and P2611-01.",
  zh: "茶园与其包装厂各申报一个同一产品的批次：B2611-01 与 P2611-01。",
};

// Shipments

export const SHIPMENTS: readonly Text[] = [
  { en: "Reference", zh: "业务单号" },
  { en: "From", zh: "发货方" },
  { en: "To", zh: "收货方" },
  { en: "Lots", zh: "批次" },
  { en: "What became of it", zh: "结果" },
];

/** What became of a shipment, by the number of its status. */
export const OUTCOMES: readonly Text[] = [
  { en: "not shipped", zh: "未发货" },
  { en: "in transit", zh: "在途" },
  { en: "accepted", zh: "已收货" },
  { en: "accepted, some units short", zh: "已收货，有短少" },
  { en: "accepted, short units settled", zh: "已收货，短少已处理" },
  { en: "refused", zh: "已拒收" },
  { en: "cancelled", zh: "已取消" },
  { en: "taken back", zh: "已收回" },
];

export const UNKNOWN: Text = { en: "unknown", zh: "未知" };

export const BY_LINE: readonly Text[] = [
  {
    en: "Of PO-2026-0102 a line had 20 damaged units, which went back and were accepted by the estate, and one was 10 short,",
    zh: "PO-2026-0102 中一行有 20 件破损，已退回并由茶庄收货；另一行短少 10 件，",
  },
  { en: "which the estate settled as lost.", zh: "茶庄已按丢失处理。" },
];

/** What members of the demo write as their reasons. */
export const REASONS = {
  wrongTea: { en: "Ordered black tea, this is green", zh: "订的是红茶，来的是绿茶" },
  refused: { en: "Refused by the consignee", zh: "收货方拒收" },
  withdrawn: { en: "Order withdrawn", zh: "订单撤回" },
  late: { en: "Never confirmed; the carrier brought it back", zh: "一直未确认，承运人已运回" },
  seal: { en: "The carrier's seal was broken", zh: "承运人封条破损" },
  packedOutside: { en: "Packed outside the origin", zh: "在产地以外包装" },
  surrendered: { en: "Surrendered at the office", zh: "已向注册机关放弃" },
  review: { en: "Licence under review", zh: "许可证复审中" },
} as const satisfies Readonly<Record<string, Text>>;

// The verifier

export const SAME_CONTRACTS: Text = {
  en: "The chain's contracts are those of the manifest.",
  zh: "链上合约与部署清单一致。",
};

export const scanned = (code: string): Text => ({ en: `Scanned: ${code}`, zh: `扫码：${code}` });

// What cannot be done

export const ATTEMPTS = {
  notMaker: {
    en: "The packer mints the estate's product, which it was not permitted to make.",
    zh: "包装厂申报茶庄的产品，而未获生产许可。",
  },
  withdrawn: {
    en: "The packer mints under the origin after the association withdrew its authorisation.",
    zh: "协会撤回授权后，包装厂仍以地理标志申报。",
  },
  quota: {
    en: "The garden mints more than its quota of the origin: 50,000 units of 100 g, with 4 t a season.",
    zh: "茶园申报超出地理标志配额：50,000 件 × 100 g，而每产季配额 4 吨。",
  },
  lapsed: {
    en: "The garden mints under its own mark, which has lapsed.",
    zh: "茶园以自己已失效的商标申报。",
  },
  gtin: {
    en: "The garden adds a product with a GTIN of the estate.",
    zh: "茶园用茶庄的 GTIN 添加产品。",
  },
  prefix: {
    en: "The garden mints a lot with the packer's lot-number prefix.",
    zh: "茶园用包装厂的批号前缀申报批次。",
  },
  transfer: { en: "A plain ERC-1155 transfer of a lot.", zh: "以普通 ERC-1155 方式转移批次。" },
  consignee: {
    en: "The estate accepts a shipment that is on its way to the retailer.",
    zh: "茶庄收取发往零售商的货。",
  },
  suspended: {
    en: "A key of the retailer, which is suspended, accepts the shipment.",
    zh: "零售商会员资格已暂停，其密钥仍收货。",
  },
} as const satisfies Readonly<Record<string, Text>>;
