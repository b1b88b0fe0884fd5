import type { Text } from "../text";

const COMPANY = {
  en: "by identifier (USCC:91350211M000100Y46), account or full name",
  zh: "按企业标识（USCC:91350211M000100Y46）、账户或全称指定",
} as const satisfies Text;

const ofCompany = (en: string, zh: string): Text => ({
  en: `${en}: ${COMPANY.en}`,
  zh: `${zh}：${COMPANY.zh}`,
});

/** What `brand` and each of its tasks is for. */
export const brandTasks = {
  scope: { en: "Marks: record them, and say who may use them", zh: "品牌：登记品牌，管理使用授权" },
  apply: {
    en: "Apply for a mark to be recorded; applying again replaces your application",
    zh: "申请登记品牌；再次申请即替换原申请",
  },
  withdrawApplication: { en: "Take your application for a mark back", zh: "撤回品牌登记申请" },
  reject: {
    en: "Turn an application for a mark down (registrar)",
    zh: "驳回品牌登记申请（登记机构）",
  },
  record: {
    en: "Record a mark as its applicant described it (registrar)",
    zh: "按申请内容登记品牌（登记机构）",
  },
  suspend: {
    en: "Suspend a mark: no new lots under it (registrar)",
    zh: "暂停品牌：不得以其申报新批次（登记机构）",
  },
  reinstate: { en: "Lift the suspension of a mark (registrar)", zh: "解除品牌的暂停（登记机构）" },
  revoke: { en: "Revoke a mark for good (registrar)", zh: "永久撤销品牌（登记机构）" },
  lapse: {
    en: "End a mark before its date, as when it is surrendered (registrar)",
    zh: "提前终止品牌，如权利人放弃时（登记机构）",
  },
  renew: {
    en: "Renew a mark, lapsed or not (registrar)",
    zh: "续展品牌，不论是否已失效（登记机构）",
  },
  disputeSettle: {
    en: "End a dispute of a mark; it changes nothing else (registrar)",
    zh: "终结对品牌的争议；不影响其他状态（登记机构）",
  },
  distinctionGrant: {
    en: "Record that an authority granted a distinction to a mark (registrar)",
    zh: "登记主管机关授予品牌的荣誉称号（登记机构）",
  },
  distinctionWithdraw: {
    en: "Record that a distinction was withdrawn; it ends now (registrar)",
    zh: "登记荣誉称号已被撤销，即时终止（登记机构）",
  },
  authorisationRevoke: {
    en: "Withdraw a member's authorisation on public grounds (registrar)",
    zh: "以公共理由撤销会员的使用授权（登记机构）",
  },
  dispute: { en: "Dispute a mark in the name of your member", zh: "以本会员名义对品牌提出争议" },
  disputeWithdraw: {
    en: "Take your member's dispute of a mark back",
    zh: "撤回本会员对品牌的争议",
  },
  seasonOpen: {
    en: "Open a season of your mark, from which quotas are drawn from now on",
    zh: "开启本方品牌的产季，此后配额从该产季支用",
  },
  authorise: {
    en: "Authorise a member to use your mark in a season, or change its authorisation",
    zh: "授权会员在某产季使用本方品牌，或更改其授权",
  },
  authorisationWithdraw: {
    en: "Withdraw a member's authorisation to use your mark; it ends now",
    zh: "撤回会员使用本方品牌的授权，即时终止",
  },
  offer: {
    en: "Offer your mark to another member, or take the offer back",
    zh: "向其他会员提出转让品牌，或撤回转让",
  },
  offerAccept: {
    en: "Take over a mark that was offered to your member",
    zh: "接受转让给本会员的品牌",
  },
  show: {
    en: "Show a mark: where it stands, who may use it, its distinctions or applications",
    zh: "查看品牌：状态、获授权会员、荣誉称号或申请",
  },
  list: {
    en: "List all marks in the order in which they were recorded",
    zh: "按登记顺序列出全部品牌",
  },
  check: {
    en: "Say whether a company was authorised to use a mark on a day; exit code 1 if not",
    zh: "查询某日企业是否获授权使用品牌；未获授权时退出码为 1",
  },
  yield: {
    en: "Set how much may come out of a transformation under the mark, per amount that goes in",
    zh: "设定加工时带有该品牌的产出与投入之比的上限（出成率）",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the tasks of `brand` are told. */
export const brandOptions = {
  name: { en: "The mark in words", zh: "品牌名称" },
  internationalName: { en: "The mark in Latin script", zh: "品牌的拉丁字母名称" },
  goods: { en: "What it is registered for, in words", zh: "核定使用的商品" },
  certificate: {
    en: "The registration certificate: a file, or its hash",
    zh: "注册证：文件，或其哈希值",
  },
  measure: {
    en: "In which quotas are counted: grams, millilitres, pieces or none",
    zh: "配额的计量：grams（克）、millilitres（毫升）、pieces（件）或 none（无）",
  },
  season: {
    en: "The season, such as 2026; default the open one",
    zh: "产季，如 2026；默认为当前产季",
  },
  newSeason: {
    en: "A number above that of the open season, such as 2026 or 202601",
    zh: "大于当前产季的数字，如 2026 或 202601",
  },
  decision: { en: "uphold or dismiss", zh: "uphold（成立）或 dismiss（驳回）" },
  title: {
    en: "The distinction, such as China Time-Honoured Brand",
    zh: "荣誉称号，如 中华老字号",
  },
  authority: { en: "Who granted it", zh: "授予机关" },
  award: {
    en: "Certificate or announcement: a file, or its hash",
    zh: "证书或公告：文件，或其哈希值",
  },
  index: {
    en: "Number of the distinction, as `brand show` gives it",
    zh: "荣誉称号的序号，见 brand show",
  },
  ownValidFrom: {
    en: "First day on which it holds, in your local time; default now, or as it was",
    zh: "生效首日，按本方当地时间；默认即时生效，或保持不变",
  },
  ownValidUntil: {
    en: "Last day on which it holds, in your local time",
    zh: "有效末日，按本方当地时间",
  },
  quota: {
    en: "How much it may make: 20 t, 500 kg, 1000 pcs, or unlimited",
    zh: "可生产的数量：20 t、500 kg、1000 pcs，或 unlimited（不限）",
  },
  on: {
    en: "The day, at its end in the company's local time; default now",
    zh: "查询日，以该企业当地时间当日终了为准；默认为当前",
  },
  officeStatus: {
    en: "Status in the office's register, in its words",
    zh: "注册机关所载的法律状态，照录原文",
  },
  statusDate: { en: "Date of that status, such as 2026-11-24", zh: "该状态的日期，如 2026-11-24" },
  applicant: ofCompany("The member that applied", "申请登记的会员"),
  disputant: ofCompany("The member that disputes it", "提出争议的会员"),
  user: ofCompany("The member that may use the mark", "使用品牌的会员"),
  receiver: {
    en: `To whom: ${COMPANY.en}; nobody takes the offer back`,
    zh: `受让方：${COMPANY.zh}；nobody 为撤回`,
  },
  company: ofCompany("The company", "企业"),
  validUntil: {
    en: "Last day on which it is valid, in the owner's local time",
    zh: "有效末日，按权利人当地时间",
  },
  awardedFrom: {
    en: "First day on which it holds, in the owner's local time",
    zh: "生效首日，按权利人当地时间",
  },
  awardedUntil: {
    en: "Last day on which it holds, in the owner's local time",
    zh: "有效末日，按权利人当地时间",
  },
  yield: {
    en: "Such as 0.25 or 1, which it is at first; none for no limit, where the mark counts no quotas",
    zh: "如 0.25 或 1（初始值）；不限为 none，仅限无配额的品牌",
  },
} as const satisfies Readonly<Record<string, Text>>;
