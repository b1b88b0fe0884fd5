import type { Text } from "../text";

/** What `member` and each of its tasks is for. */
export const memberTasks = {
  scope: {
    en: "Members: admit them, and keep their keys, sites and names",
    zh: "会员：接纳会员，维护密钥、场所与名称",
  },
  key: {
    en: "Make a new key in an encrypted file that only you can read",
    zh: "生成新密钥，存入仅本人可读的加密文件",
  },
  setup: {
    en: "Lead a new member from nothing to its first lot; interrupted, it goes on where it was",
    zh: "引导新会员从零到首个批次；中断后再次运行即继续",
  },
  consent: {
    en: "Agree that your key acts for a member; send the text to whoever adds the key",
    zh: "同意本密钥代表某会员；将所得文本发给添加密钥的人",
  },
  resign: { en: "Stop acting for your member with this key", zh: "本密钥不再代表其会员" },
  admit: {
    en: "Admit a company with its first administrator (registrar)",
    zh: "接纳企业及其首位管理员（登记机构）",
  },
  suspend: {
    en: "Suspend a member: none of its keys changes anything any more (registrar)",
    zh: "暂停会员资格：其密钥均不能再作更改（登记机构）",
  },
  reinstate: {
    en: "Let a suspended member act again (registrar)",
    zh: "恢复被暂停的会员（登记机构）",
  },
  expel: { en: "Expel a member for good (registrar)", zh: "永久除名会员（登记机构）" },
  strikeOffSite: {
    en: "Close a site that is not the member's, such as a GLN of others (registrar)",
    zh: "关闭不属于该会员的场所，如他人的 GLN（登记机构）",
  },
  show: {
    en: "Show a member: its standing, keys, sites, and a recovery under way",
    zh: "查看会员：会员状态、密钥、场所及进行中的密钥恢复",
  },
  list: { en: "List all members in the order of their admission", zh: "按接纳顺序列出全部会员" },
  profile: {
    en: "Change your member's name or local time; what is not given stays (administrator)",
    zh: "更改本会员的名称或当地时间；未给出的项目不变（管理员）",
  },
  operatorAdd: { en: "Add a key to your member (administrator)", zh: "为本会员添加密钥（管理员）" },
  operatorChange: {
    en: "Change duties or expiry of a key; what is not given stays (administrator)",
    zh: "更改密钥的职责或期限；未给出的项目不变（管理员）",
  },
  operatorRemove: {
    en: "Remove a key from your member (administrator)",
    zh: "移除本会员的密钥（管理员）",
  },
  siteAdd: {
    en: "Add a site of your member, from and to which goods can be sent (administrator)",
    zh: "添加本会员的收发货场所（管理员）",
  },
  siteClose: {
    en: "Close a site of your member (administrator)",
    zh: "关闭本会员的场所（管理员）",
  },
  recoveryPropose: {
    en: "Propose a new key for a member that lost its own (recovery office)",
    zh: "为遗失密钥的会员提议新密钥（密钥恢复机构）",
  },
  recoveryObject: {
    en: "Object to the recovery of your member; then the council decides (administrator)",
    zh: "反对本会员的密钥恢复，交由理事会裁决（管理员）",
  },
  recoveryWithdraw: {
    en: "Call off a recovery that nobody objected to (recovery office)",
    zh: "撤销无人反对的密钥恢复（密钥恢复机构）",
  },
  recoveryDecide: {
    en: "Decide on a recovery that the member objected to (council)",
    zh: "裁决会员所反对的密钥恢复（理事会）",
  },
  recoveryExecute: {
    en: "Carry out a recovery once the period for objections is over (anybody)",
    zh: "异议期满后执行密钥恢复（任何人）",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the tasks of `member` are told. */
export const memberOptions = {
  consent: {
    en: "What the key's holder got from `member consent`: the text itself, or a file with it",
    zh: "密钥持有人由 member consent 所得的文本，或含该文本的文件",
  },
  internationalName: { en: "Name in Latin script", zh: "拉丁字母名称" },
  document: {
    en: "Further particulars: a document, or its hash",
    zh: "其他资料：文件，或其哈希值",
  },
  setupKeystore: {
    en: "Keystore file of your key, made if it is not there; default LOTMARK_KEYSTORE, the settings, or what is asked",
    zh: "贵方密钥的密钥库文件，不存在则生成；默认取 LOTMARK_KEYSTORE、设置，或询问",
  },
  rpc: {
    en: "Address of a node; default LOTMARK_RPC, the settings, or what is asked",
    zh: "节点的 RPC 地址；默认取 LOTMARK_RPC、设置，或询问",
  },
  setupDeployment: {
    en: "Deployment manifest; default LOTMARK_DEPLOYMENT, the settings, or what is asked",
    zh: "部署清单；默认取 LOTMARK_DEPLOYMENT、设置，或询问",
  },
  template: {
    en: "Workbook to be written for your lots; default what is asked",
    zh: "要生成的批次清单工作簿；默认询问",
  },
  operator: { en: "Address of the key", zh: "密钥地址" },
  file: { en: "The file to be made", zh: "要生成的文件" },
  anyCompany: {
    en: "The company, member already or not: by identifier (USCC:91350211M000100Y46), account or name",
    zh: "企业，不论是否已是会员：按企业标识（USCC:91350211M000100Y46）、账户或名称指定",
  },
  until: {
    en: "Last day on which the consent can be used; default 30 days from now",
    zh: "同意书可用的末日；默认 30 天",
  },
  wallet: {
    en: "Contract wallet that consents, if your key owns one",
    zh: "作出同意的合约钱包，由本密钥所有时给出",
  },
  consentFile: { en: "Write the text into this file as well", zh: "同时将文本写入此文件" },
  company: {
    en: "Its legal identifier, such as USCC:91350211M000100Y46",
    zh: "企业标识，如 USCC:91350211M000100Y46（统一社会信用代码）",
  },
  utcOffset: {
    en: "Its local time, such as UTC+8, the default for a USCC",
    zh: "企业当地时间，如 UTC+8；USCC 默认为 UTC+8",
  },
  site: { en: "GLN (13 digits) or own code of the site", zh: "场所的 GLN（13 位）或自编代码" },
  ownUtcOffset: { en: "Local time, such as UTC+8", zh: "当地时间，如 UTC+8" },
  siteName: { en: "What people call it", zh: "场所名称" },
  at: {
    en: "Latitude and longitude in degrees; needed without a GLN",
    zh: "纬度与经度（度）；无 GLN 时必填",
  },
  decision: { en: "approve or dismiss", zh: "approve（批准）或 dismiss（驳回）" },
  name: { en: "Legal name", zh: "法定名称" },
  duties: {
    en: "What it may do: administer, brand, produce, dispatch, receive, inspect, finance, separated by commas, or all",
    zh: "可行使的职责：administer（管理）、brand（品牌）、produce（生产）、dispatch（发货）、receive（收货）、inspect（检验）、finance（财务），以逗号分隔，或 all（全部）",
  },
  expiry: {
    en: "Last day on which it is valid, such as 2027-12-31, in the member's local time; administrators have none",
    zh: "有效末日，如 2027-12-31，按会员当地时间；管理员无期限",
  },
} as const satisfies Readonly<Record<string, Text>>;
