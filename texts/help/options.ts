import type { Text } from "../text";

/** Options that many tasks have. */
export const optionTexts = {
  deployment: {
    en: "Deployment manifest; default LOTMARK_DEPLOYMENT, the settings, or the one of the chain in deployments/",
    zh: "部署清单；默认取 LOTMARK_DEPLOYMENT、设置，或 deployments/ 中该链的清单",
  },
  keystore: {
    en: "Encrypted keystore file of the key that acts; default LOTMARK_KEYSTORE, or the settings",
    zh: "操作密钥的加密密钥库文件；默认取 LOTMARK_KEYSTORE 或设置",
  },
  signer: {
    en: "On a development chain: the node's own key, by number or address",
    zh: "仅限开发链：节点自有的密钥，按序号或地址指定",
  },
  yes: {
    en: "Send without asking first whether the codes agree with the cartons",
    zh: "不再询问是否与包装箱一致，直接提交",
  },
  template: {
    en: "Workbook to write, such as lots.xlsx; a file that is there is not touched",
    zh: "要生成的工作簿，如 lots.xlsx；已有的文件不会被改动",
  },
  sheetName: {
    en: "The sheet of the workbook, if several have such headings",
    zh: "工作簿中有多个此类工作表时，指定工作表名",
  },
  json: { en: "Answer in JSON, for programs", zh: "以 JSON 输出，供程序使用" },
  lang: {
    en: "Language of what is said: en or zh; default LOTMARK_LANG, the settings, or the system's",
    zh: "输出语言：en 或 zh；默认取 LOTMARK_LANG、设置或系统语言",
  },
  member: {
    en: "The member: by identifier (USCC:91350211M000100Y46), account or full name",
    zh: "会员：按企业标识（USCC:91350211M000100Y46）、账户或全称指定",
  },
  reason: {
    en: "Why, in words; this or the evidence is needed",
    zh: "理由；理由与证明材料至少给出一项",
  },
  evidence: {
    en: "The document behind it: a file, or its hash",
    zh: "证明材料文件，或其哈希值",
  },
  mark: {
    en: "The mark: office, kind and number as in CN:geographical-indication:1385542 (short: gi, tm, cm, cert), or its id",
    zh: "品牌：注册机关、种类与注册号，如 CN:geographical-indication:1385542（种类可简写为 gi、tm、cm、cert），或其 id",
  },
  gtin: {
    en: "The product: the digits under its bar code",
    zh: "产品：条码下方的数字",
  },
} as const satisfies Readonly<Record<string, Text>>;
