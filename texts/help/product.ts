import type { Text } from "../text";

/** What `product` and each of its tasks is for. */
export const productTasks = {
  scope: {
    en: "Products: whose GTINs they are, what they hold, who makes them",
    zh: "产品：条码归属、净含量、生产方",
  },
  prefixRecord: {
    en: "Record a GS1 company prefix for a member (registrar)",
    zh: "为会员登记 GS1 厂商识别代码（登记机构）",
  },
  prefixRemove: {
    en: "Strike a GS1 company prefix off; products that exist are not touched (registrar)",
    zh: "注销 GS1 厂商识别代码；不影响已有产品（登记机构）",
  },
  gtinRecord: {
    en: "Record a single GTIN or GTIN-8 for a member (registrar)",
    zh: "为会员登记单个 GTIN 或 GTIN-8（登记机构）",
  },
  gtinRemove: {
    en: "Strike a single GTIN off; a product that exists is not touched (registrar)",
    zh: "注销单个 GTIN；不影响已有产品（登记机构）",
  },
  add: { en: "Add a product of your member", zh: "添加本会员的产品" },
  discontinue: {
    en: "Allow no new lots of a product of your member",
    zh: "停产本会员的产品：不得申报新批次",
  },
  resume: {
    en: "Allow new lots of a discontinued product again",
    zh: "恢复停产产品：可再申报新批次",
  },
  packagingAdd: { en: "Add a case of a product of your member", zh: "添加本会员产品的箱装规格" },
  makerPermit: {
    en: "Permit a member to make a product; with any permission, exactly those make it",
    zh: "许可会员生产产品；一旦有许可，仅获许可者可生产",
  },
  makerWithdraw: { en: "Withdraw the permission to make a product", zh: "撤回生产许可" },
  show: {
    en: "Show a product or a case: its content, marks and makers",
    zh: "查看产品或箱：净含量、品牌与生产方",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the tasks of `product` are told. */
export const productOptions = {
  prefix: {
    en: "GS1 company prefix: 4 to 12 digits, as they stand in a GTIN-13",
    zh: "GS1 厂商识别代码：4 至 12 位数字，与 GTIN-13 中一致",
  },
  name: { en: "What it is called", zh: "产品名称" },
  netContent: {
    en: "What one unit holds: 350 g, 1.5 l, 6 x 330 ml or 10 pcs",
    zh: "每件净含量：350 g、1.5 l、6 x 330 ml 或 10 pcs",
  },
  marks: {
    en: "The marks that it carries, separated by commas, such as CN:gi:1385542,CN:tm:7654321",
    zh: "所带品牌，以逗号分隔，如 CN:gi:1385542,CN:tm:7654321",
  },
  unit: {
    en: "Code of its unit, UN/ECE Recommendation 20; default H87 (piece)",
    zh: "计量单位代码（UN/ECE 第 20 号建议书）；默认 H87（件）",
  },
  decimals: {
    en: "Decimals of that unit that one unit on the chain stands for, such as 3 for grams of KGM; default 0",
    zh: "链上一件对应该单位的小数位数，如以 KGM 计克时为 3；默认 0",
  },
  case: { en: "GTIN of the case", zh: "箱的 GTIN" },
  inner: { en: "GTIN of the product inside", zh: "箱内产品的 GTIN" },
  count: { en: "How many units of it a case holds", zh: "每箱件数" },
  lotPrefix: {
    en: "What its lot numbers begin with; needed with two makers or more",
    zh: "其批号的开头；有两个以上生产方时必填",
  },
} as const satisfies Readonly<Record<string, Text>>;
