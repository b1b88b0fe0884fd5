import { listed, type Text } from "./text";

export const identifierExpected = (text: string): Text => ({
  en: `"${text}" is not a legal identifier. Write its scheme, a colon and the number, such as USCC:91350211M000100Y46.`,
  zh: `“${text}”不是企业标识。请写明类别、冒号和号码，如 USCC:91350211M000100Y46。`,
});

export const ambiguousMember = (
  count: number,
  name: string,
  identifiers: readonly string[],
): Text => ({
  en: `${count} members are called ${name}. Name the one you mean by its identifier: ${identifiers.join(" or ")}.`,
  zh: `有 ${count} 个会员名为${name}。请用企业标识指明：${identifiers.join(" 或 ")}。`,
});

export const unknownMember = (text: string): Text => ({
  en: `"${text}" is not a member of this consortium. Name it by identifier (such as USCC:91350211M000100Y46), account or full name; "member list" shows all.`,
  zh: `“${text}”不是本联盟会员。请用企业标识（如 USCC:91350211M000100Y46）、账户或全称指明；“member list”可列出全部会员。`,
});

const sitesOf = (names: readonly string[]): Text => {
  const list = listed(names.map((name) => ({ en: name, zh: name })));
  return names.length === 0
    ? { en: "It has none.", zh: "该企业没有场所。" }
    : { en: `It has ${list.en}.`, zh: `该企业的场所：${list.zh}。` };
};

export const siteNotSaid = (member: Text, names: readonly string[]): Text => {
  const sites = sitesOf(names);
  return {
    en: `It is not said which site of ${member.en}. ${sites.en}`,
    zh: `未指明${member.zh}的哪个场所。${sites.zh}`,
  };
};

export const noSite = (member: Text, text: string, names: readonly string[]): Text => {
  const sites = sitesOf(names);
  return {
    en: `${member.en} has no site “${text}”. ${sites.en}`,
    zh: `${member.zh}没有场所“${text}”。${sites.zh}`,
  };
};

export const severalSites = (member: Text, text: string, names: readonly string[]): Text => {
  const sites = sitesOf(names);
  return {
    en: `${member.en} has several sites “${text}”. ${sites.en}`,
    zh: `${member.zh}有多个场所“${text}”。${sites.zh}`,
  };
};
