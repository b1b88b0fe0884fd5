import { listed, type Text } from "../text";

// Keys and consents

export const keyMade = (address: string): Text => ({
  en: `Made the key ${address}.`,
  zh: `已生成密钥 ${address}。`,
});

export const keepSafe = (file: string): Text => ({
  en: `It is in ${file}. Keep a copy of the file and the password in different places: nobody can restore them.`,
  zh: `密钥存于 ${file}。请将文件副本与密码分开保管：遗失后无人能恢复。`,
});

export const agrees = (operator: string, company: Text, deadline: string): Text => ({
  en: `${operator} agrees to act for ${company.en}, if it is added by ${deadline}.`,
  zh: `${operator} 同意代表${company.zh}，须在 ${deadline} 前添加。`,
});

export const SEND_TEXT: Text = {
  en: "Send this to whoever adds it:",
  zh: "请将以下文本发给添加密钥的人：",
};

export const sendFile = (file: string): Text => ({
  en: `Send ${file} to whoever adds it, or:`,
  zh: `请将 ${file} 发给添加密钥的人，或发送以下文本：`,
});

export const notAnAddress = (text: string): Text => ({
  en: `"${text}" is not the address of a key: 0x and 40 hexadecimal digits. "member show" lists a member's keys.`,
  zh: `“${text}”不是密钥地址：应为 0x 加 40 位十六进制数字。“member show”可列出会员的密钥。`,
});

export const consentOfOther = (key: string, agreed: Text, wanted: Text): Text => ({
  en: `The key ${key} agreed to act for ${agreed.en}, not for ${wanted.en}. Ask its holder for another consent.`,
  zh: `密钥 ${key} 同意代表的是${agreed.zh}，而非${wanted.zh}。请持有人重新出具同意书。`,
});

export const noConsent = (given: string): Text => ({
  en: `"${given}" is neither the text of a consent nor a file that can be read. "member consent" makes one.`,
  zh: `“${given}”既不是同意书文本，也不是可读取的文件。同意书由“member consent”生成。`,
});

// Members

export const admitted = (name: string, identifier: string, administrator: string): Text => ({
  en: `${name}, ${identifier}, is a member. Its first administrator is the key ${administrator}.`,
  zh: `${name}（${identifier}）已成为会员，首位管理员为密钥 ${administrator}。`,
});

export const UTC_OFFSET_MISSING: Text = {
  en: "The company's local time is missing. Give it with --utc-offset, such as UTC+8.",
  zh: "缺少企业的当地时间。请用 --utc-offset 给出，如 UTC+8。",
};

export const profileChanged = (name: string, utcOffset: string): Text => ({
  en: `The member is called ${name}; its local time is ${utcOffset}.`,
  zh: `会员名称为 ${name}，当地时间为 ${utcOffset}。`,
});

export const suspended = (member: Text): Text => ({
  en: `${member.en} is suspended: its keys change nothing until it is reinstated.`,
  zh: `${member.zh}已暂停：恢复前其密钥均不能作任何更改。`,
});

export const reinstated = (member: Text): Text => ({
  en: `${member.en} is reinstated: its keys may act again.`,
  zh: `${member.zh}已恢复：其密钥可继续操作。`,
});

export const expelled = (member: Text): Text => ({
  en: `${member.en} is expelled for good; its keys may serve others.`,
  zh: `${member.zh}已永久除名；其密钥可代表其他会员。`,
});

// Operators

/** What a key may do, and until when. */
export const powers = (duties: readonly Text[], until: string | undefined): Text => {
  const all = listed([...duties]);
  return until === undefined
    ? all
    : { en: `${all.en}, until ${until}`, zh: `${all.zh}，至 ${until}` };
};

export const actsFor = (key: string, member: Text, may: Text): Text => ({
  en: `The key ${key} acts for ${member.en}: ${may.en}.`,
  zh: `密钥 ${key} 代表${member.zh}，职责：${may.zh}。`,
});

export const changed = (key: string, member: Text, may: Text): Text => ({
  en: `The key ${key} of ${member.en}: ${may.en}.`,
  zh: `${member.zh}的密钥 ${key}，职责：${may.zh}。`,
});

export const removed = (key: string, member: Text): Text => ({
  en: `The key ${key} no longer acts for ${member.en}.`,
  zh: `密钥 ${key} 不再代表${member.zh}。`,
});

export const resigned = (key: string, member: Text): Text => ({
  en: `Your key ${key} no longer acts for ${member.en}.`,
  zh: `贵方密钥 ${key} 不再代表${member.zh}。`,
});

export const EXPIRY_MISSING: Text = {
  en: "A key that does not administer needs a last day on which it is valid. Give it with --expiry, such as 2027-12-31.",
  zh: "非管理员密钥须有有效末日。请用 --expiry 给出，如 2027-12-31。",
};

// Sites

export const PLACE_MISSING: Text = {
  en: "A site without a GLN needs its place. Give latitude and longitude with --at, such as 30.2319,120.1246.",
  zh: "没有 GLN 的场所须注明位置。请用 --at 给出纬度与经度，如 30.2319,120.1246。",
};

export const siteAdded = (site: string, member: Text): Text => ({
  en: `${site} is a site of ${member.en}.`,
  zh: `${site} 已是${member.zh}的场所。`,
});

export const siteClosed = (site: string, member: Text): Text => ({
  en: `${site} of ${member.en} is closed.`,
  zh: `${member.zh}的场所 ${site} 已关闭。`,
});

export const siteStruckOff = (site: string, member: Text): Text => ({
  en: `${site} is no longer a site of ${member.en}.`,
  zh: `${site} 不再是${member.zh}的场所。`,
});

// Recovery

export const recoveryProposed = (key: string, member: Text, when: string): Text => ({
  en: `Proposed that ${key} becomes the only key of ${member.en}. It can object until ${when}; from then on the recovery can be executed.`,
  zh: `已提议由 ${key} 成为${member.zh}的唯一密钥。该会员可在 ${when} 前提出异议；此后可执行密钥恢复。`,
});

export const recoveryObjected = (member: Text): Text => ({
  en: `${member.en} objects to its recovery. Now the council decides.`,
  zh: `${member.zh}已对密钥恢复提出异议，由理事会裁决。`,
});

export const recoveryWithdrawn = (member: Text): Text => ({
  en: `The recovery of ${member.en} is called off.`,
  zh: `${member.zh}的密钥恢复已撤销。`,
});

export const recoveryApproved = (key: string | undefined, member: Text): Text => ({
  en: `The recovery is approved: ${key ?? "the new key"} is the only key of ${member.en}.`,
  zh: `密钥恢复已批准：${key ?? "新密钥"} 成为${member.zh}的唯一密钥。`,
});

export const recoveryDismissed = (member: Text): Text => ({
  en: `The recovery of ${member.en} is dismissed: its keys stay as they are.`,
  zh: `${member.zh}的密钥恢复已驳回：其密钥不变。`,
});

export const recovered = (key: string | undefined, member: Text): Text => ({
  en: `${key ?? "The new key"} is the only key of ${member.en}; all earlier ones are void.`,
  zh: `${key ?? "新密钥"} 已是${member.zh}的唯一密钥；此前的密钥全部作废。`,
});

export const noDecision = (text: string): Text => ({
  en: `"${text}" is no decision: approve or dismiss.`,
  zh: `“${text}”不是决定：请用 approve（批准）或 dismiss（驳回）。`,
});

// Showing

export const NO_MEMBERS: Text = { en: "Nobody has been admitted yet.", zh: "尚无会员。" };

export const HEADINGS = {
  name: { en: "Name", zh: "名称" },
  identifier: { en: "Identifier", zh: "企业标识" },
  account: { en: "Account", zh: "账户" },
  standing: { en: "Standing", zh: "会员状态" },
  admitted: { en: "Admitted", zh: "入会时间" },
  localTime: { en: "Local time", zh: "当地时间" },
  particulars: { en: "Particulars", zh: "其他资料" },
  recovery: { en: "Recovery", zh: "密钥恢复" },
  key: { en: "Key", zh: "密钥" },
  duties: { en: "Duties", zh: "职责" },
  validUntil: { en: "Valid until", zh: "有效期至" },
  site: { en: "Site", zh: "场所" },
  place: { en: "Place", zh: "位置" },
  state: { en: "State", zh: "状态" },
} as const satisfies Readonly<Record<string, Text>>;

export const document = (hash: string): Text => ({ en: `document ${hash}`, zh: `文件 ${hash}` });

export const recoveryTo = (key: string, from: string | undefined): Text =>
  from === undefined
    ? {
        en: `to the key ${key}; the member objected, the council decides`,
        zh: `恢复为密钥 ${key}；会员已提出异议，由理事会裁决`,
      }
    : { en: `to the key ${key}, from ${from} on`, zh: `恢复为密钥 ${key}，${from} 起可执行` };

export const expired = (when: string): Text => ({
  en: `${when} (expired)`,
  zh: `${when}（已过期）`,
});

export const OPEN: Text = { en: "open", zh: "启用" };
export const CLOSED: Text = { en: "closed", zh: "已关闭" };
