import type { Text } from "../text";

/** In which of two files it stands otherwise than on the chain. */
export type Source = "manifest" | "configuration";

const SOURCES: Readonly<Record<Source, Text>> = {
  manifest: { en: "manifest", zh: "部署清单" },
  configuration: { en: "configuration", zh: "配置" },
};

export const otherChainId = (chain: number, manifest: number): Text => ({
  en: `The node belongs to chain ${chain}, the manifest to ${manifest}.`,
  zh: `节点属于链 ${chain}，部署清单属于链 ${manifest}。`,
});

export const otherGenesis = (chain: string, manifest: string): Text => ({
  en: `The chain's first block is ${chain}, the manifest's ${manifest}: it is another chain with the same id.`,
  zh: `链的首个区块为 ${chain}，部署清单中为 ${manifest}：编号相同，但不是同一条链。`,
});

export const noCode = (contract: string): Text => ({
  en: `${contract} is not there: no code stands at the manifest's address.`,
  zh: `${contract} 不存在：部署清单所载地址处没有代码。`,
});

export const otherCode = (contract: string, found: string, expected: string): Text => ({
  en: `${contract} has other code: its hash is ${found}, in the manifest ${expected}.`,
  zh: `${contract} 的代码不同：哈希为 ${found}，部署清单中为 ${expected}。`,
});

/** What a consortium has set once. */
export const SETTINGS = {
  name: { en: "The consortium's name in the manifest", zh: "部署清单中的联盟名称" },
  salt: { en: "The salt", zh: "盐值" },
  baseUri: { en: "The base URI", zh: "数字链接的开头网址" },
  objectionPeriod: { en: "The period for objections", zh: "异议期" },
  bestBefore: { en: "What a best-before date does", zh: "保质期到期后的处理" },
  members: { en: "The BrandRegistry's MemberRegistry", zh: "BrandRegistry 所用的 MemberRegistry" },
} as const satisfies Readonly<Record<string, Text>>;

export const otherSetting = (what: Text, found: Text, expected: Text, source: Source): Text => ({
  en: `${what.en} is ${found.en}, in the ${SOURCES[source].en} ${expected.en}.`,
  zh: `${what.zh}为 ${found.zh}，${SOURCES[source].zh}中为 ${expected.zh}。`,
});

export const otherAuthority = (contract: string, authority: string): Text => ({
  en: `${contract} obeys ${authority}, not the AccessManager.`,
  zh: `${contract} 听命于 ${authority}，而非 AccessManager。`,
});

export const closed = (contract: string): Text => ({
  en: `${contract} is closed to every office.`,
  zh: `${contract} 对所有职位关闭。`,
});

export const adminDelay = (contract: string, delay: Text): Text => ({
  en: `Who may call ${contract} changes only after ${delay.en}; no such delay is intended.`,
  zh: `${contract} 的调用权限须经 ${delay.zh}才能变更；本不应有此延时。`,
});

export const otherOffice = (call: string, found: Text, expected: Text): Text => ({
  en: `${call} is for ${found.en}, not for ${expected.en}.`,
  zh: `${call} 归${found.zh}，而非${expected.zh}。`,
});

export const otherAdmin = (office: Text, admin: Text): Text => ({
  en: `The role of ${office.en} is given by ${admin.en}, not by the council.`,
  zh: `${office.zh}的职位由${admin.zh}授予，而非理事会。`,
});

export const otherGuardian = (office: Text, guardian: Text): Text => ({
  en: `What ${office.en} announced is called off by ${guardian.en}, not by the council.`,
  zh: `${office.zh}公告的操作由${guardian.zh}取消，而非理事会。`,
});

export const grantDelay = (office: Text, delay: Text): Text => ({
  en: `The role of ${office.en} begins ${delay.en} after it is given; no such delay is intended.`,
  zh: `${office.zh}的职位在授予 ${delay.zh}后才生效；本不应有此延时。`,
});

export const roleMissing = (account: string, office: Text): Text => ({
  en: `${account} does not have the role of ${office.en}.`,
  zh: `${account} 没有${office.zh}的职位。`,
});

export const roleUnintended = (account: string, office: Text): Text => ({
  en: `${account} has the role of ${office.en}; the configuration does not give it.`,
  zh: `${account} 有${office.zh}的职位；配置未授予。`,
});

export const otherDelay = (account: string, office: Text, found: Text, expected: Text): Text => ({
  en: `${account} has the role of ${office.en} with the delay ${found.en}, in the configuration ${expected.en}.`,
  zh: `${account} 担任${office.zh}的延时为 ${found.zh}，配置中为 ${expected.zh}。`,
});

export const otherDelaySoon = (
  account: string,
  office: Text,
  coming: Text,
  expected: Text,
): Text => ({
  en: `The delay of ${account} in the role of ${office.en} is going to be ${coming.en}, in the configuration it is ${expected.en}.`,
  zh: `${account} 担任${office.zh}的延时将变为 ${coming.zh}，配置中为 ${expected.zh}。`,
});

export const unknownModule = (module: string): Text => ({
  en: `An unknown module, ${module},`,
  zh: `未知模块 ${module} `,
});

export const otherCapabilities = (module: Text, found: Text, expected: Text): Text => ({
  en: `${module.en} may do on the ledger: ${found.en}; intended is: ${expected.en}.`,
  zh: `${module.zh}在账本上的权能为：${found.zh}；应为：${expected.zh}。`,
});

export const NOTHING: Text = { en: "nothing", zh: "无" };

export const drawsUnintended = (module: string): Text => ({
  en: `An unknown module, ${module}, may draw quotas.`,
  zh: `未知模块 ${module} 可支用配额。`,
});

export const drawsNot = (contract: string): Text => ({
  en: `${contract} may not draw quotas.`,
  zh: `${contract} 不可支用配额。`,
});
