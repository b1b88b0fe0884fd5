import type { Text } from "../text";

// Applications

export const applied = (applicant: Text, mark: string, entry: string): Text => ({
  en: `${applicant.en} applied for ${mark}, ${entry}. The registrar decides.`,
  zh: `${applicant.zh}已申请登记 ${mark}（${entry}），由登记机构审定。`,
});

export const appliesNoLonger = (applicant: Text, entry: string): Text => ({
  en: `${applicant.en} no longer applies for ${entry}.`,
  zh: `${applicant.zh}已撤回 ${entry} 的登记申请。`,
});

export const rejected = (applicant: Text, entry: string): Text => ({
  en: `The application of ${applicant.en} for ${entry} is turned down.`,
  zh: `${applicant.zh}对 ${entry} 的登记申请已驳回。`,
});

export const noApplication = (applicant: Text, entry: string): Text => ({
  en: `${applicant.en} has not applied for ${entry}. "brand show" lists who has.`,
  zh: `${applicant.zh}未申请登记 ${entry}。“brand show”可列出申请人。`,
});

export const recorded = (mark: string, owner: Text, until: string): Text => ({
  en: `${mark} is recorded; it belongs to ${owner.en} and is valid until ${until}.`,
  zh: `${mark} 已登记，权利人为${owner.zh}，有效期至 ${until}。`,
});

// Standing

export const suspended = (mark: string): Text => ({
  en: `${mark} is suspended: no new lots under it. Those that exist are not touched.`,
  zh: `${mark} 已暂停：不得以其申报新批次。已有批次不受影响。`,
});

export const reinstated = (mark: string): Text => ({
  en: `${mark} is reinstated: lots can be made under it again.`,
  zh: `${mark} 已恢复：可再以其申报批次。`,
});

export const revoked = (mark: string): Text => ({
  en: `${mark} is revoked for good. Lots that exist are not touched.`,
  zh: `${mark} 已永久撤销。已有批次不受影响。`,
});

export const lapsed = (mark: string): Text => ({
  en: `${mark} has lapsed: no new lots under it until it is renewed.`,
  zh: `${mark} 已失效：续展前不得以其申报新批次。`,
});

export const renewed = (mark: string, until: string): Text => ({
  en: `${mark} is renewed until ${until}.`,
  zh: `${mark} 已续展至 ${until}。`,
});

// Disputes

export const disputes = (disputant: Text, mark: string): Text => ({
  en: `${disputant.en} disputes ${mark}.`,
  zh: `${disputant.zh}已对 ${mark} 提出争议。`,
});

export const disputesNoLonger = (disputant: Text, mark: string): Text => ({
  en: `${disputant.en} no longer disputes ${mark}.`,
  zh: `${disputant.zh}已撤回对 ${mark} 的争议。`,
});

export const disputeSettled = (disputant: Text, mark: string, upheld: boolean): Text => ({
  en: `The dispute of ${mark} by ${disputant.en} is ${upheld ? "upheld. What follows for the mark is a decision of its own" : "dismissed"}.`,
  zh: `${disputant.zh}对 ${mark} 的争议${upheld ? "成立。该品牌如何处置须另行决定" : "已驳回"}。`,
});

export const noDecision = (text: string): Text => ({
  en: `"${text}" is no decision: uphold or dismiss.`,
  zh: `“${text}”不是决定：请用 uphold（成立）或 dismiss（驳回）。`,
});

// Distinctions

export const distinguished = (
  mark: string,
  { title, authority }: { readonly title: string; readonly authority: string },
  from: string,
  until: string,
): Text => ({
  en: `${mark} is ${title}, granted by ${authority}, from ${from} until ${until}.`,
  zh: `${mark} 获${authority}授予“${title}”，有效期 ${from} 至 ${until}。`,
});

export const distinguishedNoLonger = (mark: string, title: string): Text => ({
  en: `${mark} is no longer ${title}.`,
  zh: `${mark} 不再是“${title}”。`,
});

export const noDistinction = (mark: string, number: string): Text => ({
  en: `${mark} has no distinction number ${number}. "brand show" lists them.`,
  zh: `${mark} 没有序号为 ${number} 的荣誉称号。“brand show”可列出全部。`,
});

// Seasons and authorisations

export const seasonOpened = (mark: string, season: number): Text => ({
  en: `The season ${season} of ${mark} is open: authorisations and quotas are those of ${season} from now on.`,
  zh: `${mark} 的 ${season} 产季已开启：此后授权与配额均按 ${season} 产季。`,
});

export const noSeasonYet = (mark: string): Text => ({
  en: `No season of ${mark} has been opened. Its owner opens one with "brand season-open".`,
  zh: `${mark} 尚未开启产季。由权利人用“brand season-open”开启。`,
});

export const seasonFormat = (text: string): Text => ({
  en: `"${text}" is not a season: a number such as 2026 or 202601 is expected.`,
  zh: `“${text}”不是产季：应为数字，如 2026 或 202601。`,
});

export const authorised = (
  member: Text,
  mark: string,
  season: number,
  until: string,
  quota: Text,
): Text => ({
  en: `${member.en} may use ${mark} in season ${season} until ${until}: ${quota.en}.`,
  zh: `${member.zh}可在 ${season} 产季使用 ${mark}，至 ${until}，配额：${quota.zh}。`,
});

export const authorisedNoLonger = (member: Text, mark: string, season: number): Text => ({
  en: `${member.en} may no longer use ${mark} in season ${season}.`,
  zh: `${member.zh}不得再在 ${season} 产季使用 ${mark}。`,
});

export const quotaMeasure = (mark: string, measure: Text, quota: string): Text => ({
  en: `The quotas of ${mark} are counted in ${measure.en}, and "${quota}" is not.`,
  zh: `${mark} 的配额以${measure.zh}计，而“${quota}”不是。`,
});

// Offers

export const offered = (mark: string, to: Text): Text => ({
  en: `${mark} is offered to ${to.en}, who can accept it.`,
  zh: `${mark} 已提议转让给${to.zh}，待其接受。`,
});

export const offeredNoLonger = (mark: string): Text => ({
  en: `${mark} is no longer offered to anybody.`,
  zh: `${mark} 的转让提议已撤回。`,
});

export const belongsTo = (mark: string, owner: Text): Text => ({
  en: `${mark} belongs to ${owner.en} now.`,
  zh: `${mark} 现归${owner.zh}所有。`,
});

// Checking

export const yes = (sentence: Text): Text => ({
  en: `Yes: ${sentence.en}`,
  zh: `是：${sentence.zh}`,
});

export const no = (sentence: Text): Text => ({
  en: `No: ${sentence.en}`,
  zh: `否：${sentence.zh}`,
});

export const asOf = (when: string): Text => ({
  en: `This is as of ${when}.`,
  zh: `以上截至 ${when}。`,
});

export const standsNow = (company: Text, standing: Text): Text => ({
  en: `${company.en} itself is ${standing.en} now.`,
  zh: `${company.zh}目前的会员状态：${standing.zh}。`,
});

export const dayAhead = (on: string, today: string): Text => ({
  en: `${on} lies ahead: nobody knows yet who will be authorised then. It is ${today} there.`,
  zh: `${on} 尚未到来，届时的授权无从得知。当地今天是 ${today}。`,
});

export const owned = (company: Text, mark: string): Text => ({
  en: `${company.en} owned ${mark}, and the mark was in force.`,
  zh: `${company.zh}是 ${mark} 的权利人，且该品牌有效。`,
});

export const wasAuthorised = (
  company: Text,
  mark: string,
  {
    season,
    owner,
    from,
    until,
    quota,
  }: Readonly<{
    season: number;
    owner: Text;
    from: string;
    until: string;
    quota: Text;
  }>,
): Text => ({
  en: `${company.en} was authorised by ${owner.en} to use ${mark} in season ${season}, from ${from} until ${until}, quota ${quota.en}.`,
  zh: `${company.zh}获${owner.zh}授权在 ${season} 产季使用 ${mark}，${from} 至 ${until}，配额：${quota.zh}。`,
});

export const notYetRecorded = (mark: string): Text => ({
  en: `${mark} was not recorded yet.`,
  zh: `${mark} 当时尚未登记。`,
});

export const notInForce = (mark: string, status: Text): Text => ({
  en: `${mark} was ${status.en}, so nobody could make lots under it.`,
  zh: `${mark} 当时${status.zh}，任何人均不得以其申报批次。`,
});

export const noSeasonThen = (mark: string): Text => ({
  en: `no season of ${mark} had been opened yet.`,
  zh: `${mark} 当时尚未开启产季。`,
});

export const neverAuthorised = (company: Text, mark: string, season: number): Text => ({
  en: `${company.en} was not authorised to use ${mark} in season ${season}, the open one.`,
  zh: `${company.zh}未获授权在当时的 ${season} 产季使用 ${mark}。`,
});

const authorisationOf = (company: Text, mark: string, season: number): Text => ({
  en: `the authorisation of ${company.en} for ${mark} in season ${season}`,
  zh: `${company.zh}在 ${season} 产季使用 ${mark} 的授权`,
});

export const beginsOnly = (company: Text, mark: string, season: number, from: string): Text => {
  const { en, zh } = authorisationOf(company, mark, season);
  return { en: `${en} begins ${from} only.`, zh: `${zh} ${from} 才生效。` };
};

export const endedBefore = (company: Text, mark: string, season: number): Text => {
  const { en, zh } = authorisationOf(company, mark, season);
  return { en: `${en} was withdrawn before it began.`, zh: `${zh}在生效前已撤回。` };
};

export const ended = (company: Text, mark: string, season: number, until: string): Text => {
  const { en, zh } = authorisationOf(company, mark, season);
  return { en: `${en} ended ${until}.`, zh: `${zh}已于 ${until} 终止。` };
};

// Showing

export const unknownMark = (entry: string): Text => ({
  en: `The mark ${entry} is not recorded in this consortium. "brand list" shows all that are.`,
  zh: `本联盟未登记品牌 ${entry}。“brand list”可列出全部已登记品牌。`,
});

export const unknownMarkNoApplication = (entry: string): Text => ({
  en: `The mark ${entry} is not recorded in this consortium, and nobody has applied for it.`,
  zh: `本联盟未登记品牌 ${entry}，亦无人申请。`,
});

export const applications = (entry: string): Text => ({
  en: `The mark ${entry} is not recorded. Applications:`,
  zh: `品牌 ${entry} 未登记。申请如下：`,
});

export const NO_MARKS: Text = {
  en: "No mark has been recorded yet.",
  zh: "尚未登记任何品牌。",
};

export const HEADINGS = {
  mark: { en: "Mark", zh: "品牌" },
  entry: { en: "Entry", zh: "注册项" },
  goods: { en: "Goods", zh: "商品" },
  owner: { en: "Owner", zh: "权利人" },
  status: { en: "Status", zh: "状态" },
  office: { en: "Office", zh: "注册机关" },
  validUntil: { en: "Valid until", zh: "有效期至" },
  quotas: { en: "Quotas", zh: "配额" },
  season: { en: "Season", zh: "产季" },
  disputes: { en: "Disputes", zh: "争议" },
  offeredTo: { en: "Offered to", zh: "拟转让给" },
  evidence: { en: "Evidence", zh: "证明材料" },
  id: { en: "Id", zh: "编号" },
  applicant: { en: "Applicant", zh: "申请人" },
  authorised: { en: "Authorised", zh: "获授权方" },
  from: { en: "From", zh: "自" },
  until: { en: "Until", zh: "至" },
  quota: { en: "Quota", zh: "配额" },
  made: { en: "Made", zh: "已用" },
  number: { en: "No.", zh: "序号" },
  distinction: { en: "Distinction", zh: "荣誉称号" },
  authority: { en: "Authority", zh: "授予机关" },
} as const satisfies Readonly<Record<string, Text>>;

export const NO_QUOTAS: Text = { en: "none", zh: "无" };
export const countedIn = (measure: Text): Text => ({
  en: `in ${measure.en}`,
  zh: `以${measure.zh}计`,
});
export const NO_SEASON: Text = { en: "none opened yet", zh: "尚未开启" };
export const openDisputes = (count: number): Text => ({
  en: `${count} open`,
  zh: `${count} 项未决`,
});
export const WITHDRAWN: Text = { en: "withdrawn", zh: "已撤回" };

export const yieldSet = (mark: string, rate: string): Text => ({
  en: `Of each unit of measure that goes in under ${mark}, at most ${rate} come out under it from now on.`,
  zh: `此后每投入一个计量单位带有 ${mark} 的货物，最多产出 ${rate} 个。`,
});

export const yieldFree = (mark: string): Text => ({
  en: `Any amount may come out under ${mark} from now on, whatever goes in.`,
  zh: `此后无论投入多少，带有 ${mark} 的产出不限。`,
});

export const yieldFormat = (text: string): Text => ({
  en: `"${text}" is no yield. Write it as 0.25, 1 or 2.5 (at most 4294, six decimals), or none for no limit.`,
  zh: `“${text}”不是出成率。请写作 0.25、1 或 2.5（最大 4294，六位小数），不限时写 none。`,
});
