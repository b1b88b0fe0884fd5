import { listed, same, type Text } from "../text";

export const deployed = (name: string, chainId: number): Text => ({
  en: `${name} is deployed on chain ${chainId}.`,
  zh: `${name} 已部署到链 ${chainId}。`,
});

export const asItShouldBe = (name: string): Text => ({
  en: `${name} is as it should be.`,
  zh: `${name} 一切相符。`,
});

// Emergency

export const PAUSED: Text = {
  en: "The consortium is in an emergency pause: no minting, shipping, acceptance or handover.",
  zh: "联盟已紧急暂停：不得申报批次、发货、收货或交接。",
};

export const UNPAUSED: Text = {
  en: "The emergency pause is over. Deadlines of shipments have grown by its length.",
  zh: "紧急暂停已解除。发货单的截止时间已按暂停时长顺延。",
};

// Offices

export const granted = (account: string, office: Text, delay: Text): Text => ({
  en: `${account} has the office of ${office.en}, with the delay ${delay.en}.`,
  zh: `${account} 已担任${office.zh}，延时：${delay.zh}。`,
});

export const revoked = (account: string, office: Text): Text => ({
  en: `${account} has the office of ${office.en} no more.`,
  zh: `${account} 不再担任${office.zh}。`,
});

export const delayMissing = (office: Text): Text => ({
  en: `What ${office.en} does has to be announced before it happens. Say how long before, with --delay "2 days".`,
  zh: `${office.zh}的操作须先公告、后执行。请指明提前多久，如 --delay "2 days"。`,
});

export const unknownOffice = (text: string, known: readonly string[]): Text => ({
  en: `"${text}" is no office of the consortium. There are ${known.join(", ")}.`,
  zh: `“${text}”不是联盟的职位。可用的有：${known.join("、")}。`,
});

export const accountFormat = (text: string): Text => ({
  en: `"${text}" is not the address of an account: 0x and 40 hexadecimal digits are expected. Copy it whole.`,
  zh: `“${text}”不是账户地址：应为 0x 加 40 位十六进制数字。请完整复制。`,
});

export const delayFormat = (text: string): Text => ({
  en: `"${text}" is no delay. Write it as "2 days", "36 hours" or "none".`,
  zh: `“${text}”不是时长。请写作 "2 days"、"36 hours" 或 "none"。`,
});

// Settings

export const mayDo = (module: string, capabilities: readonly Text[]): Text => {
  const all: Text =
    capabilities.length === 0 ? { en: "nothing", zh: "无" } : listed([...capabilities]);
  return {
    en: `${module} may do on the ledger: ${all.en}.`,
    zh: `${module} 在账本上的权能：${all.zh}。`,
  };
};

export const mayDraw = (module: string, allowed: boolean): Text =>
  allowed
    ? { en: `${module} may draw quotas.`, zh: `${module} 可支用配额。` }
    : { en: `${module} may not draw quotas any more.`, zh: `${module} 不可再支用配额。` };

export const noDecision = (text: string): Text => ({
  en: `"${text}" is no decision; say allow or stop.`,
  zh: `“${text}”不是决定；请用 allow（准许）或 stop（禁止）。`,
});

export const linksBegin = (baseUri: string): Text => ({
  en: `Digital Links begin with ${baseUri} from now on.`,
  zh: `数字链接此后以 ${baseUri} 开头。`,
});

export const baseUriFormat = (text: string): Text => ({
  en: `"${text}" cannot be the base of Digital Links: a web address without a slash at its end is expected, such as https://id.example.cn.`,
  zh: `“${text}”不能作为数字链接的开头：应为末尾不带斜杠的网址，如 https://id.example.cn。`,
});

export const unknownContract = (text: string, known: readonly string[]): Text => ({
  en: `"${text}" is no contract of the consortium. Name it as one of ${known.join(", ")}, or by its address.`,
  zh: `“${text}”不是联盟的合约。请用以下名称之一：${known.join("、")}，或用地址指明。`,
});

export const unknownCapability = (word: string, known: readonly string[]): Text => ({
  en: `"${word}" is no capability. There are ${known.join(", ")}, and none.`,
  zh: `“${word}”不是权能。可用的有：${listed(known.map(same)).zh}，或 none（无）。`,
});

// What was announced

export const NOTHING_ANNOUNCED: Text = { en: "Nothing is announced.", zh: "没有已公告的操作。" };

export const ANNOUNCED_HEADING: readonly Text[] = [
  { en: "Operation", zh: "操作编号" },
  { en: "What", zh: "内容" },
  { en: "Announced by", zh: "公告人" },
  { en: "Can be done from", zh: "可执行时间" },
];

export const NOW: Text = { en: "now", zh: "即可" };

export const done = (what: Text): Text => ({ en: `Done: ${what.en}`, zh: `已执行：${what.zh}` });

export const calledOff = (what: Text): Text => ({
  en: `Called off: ${what.en}`,
  zh: `已取消：${what.zh}`,
});

export const otherCaller = (caller: string, key: string): Text => ({
  en: `It was announced by ${caller}, and only that key can do it, not ${key}.`,
  zh: `由 ${caller} 公告，只能由该密钥执行，不能由 ${key} 执行。`,
});

export const unknownOperation = (text: string): Text => ({
  en: `Nothing that is announced has the number "${text}". "consortium announced" lists what is.`,
  zh: `没有编号为“${text}”的已公告操作。“consortium announced”可列出全部。`,
});

export const callOf = (target: string, selector: string): Text => ({
  en: `a call of ${target} (${selector})`,
  zh: `对 ${target} 的调用 (${selector})`,
});
