import { listed, type Text } from "./text";

/** A question with what is taken where nothing is answered. */
export const withDefault = (question: Text, otherwise: string): Text => ({
  en: `${question.en} [${otherwise}]: `,
  zh: `${question.zh} [${otherwise}]：`,
});

export const withoutDefault = (question: Text): Text => ({
  en: `${question.en}: `,
  zh: `${question.zh}：`,
});

export const INTERRUPTED: Text = {
  en: 'Interrupted. What was done is kept; "npx hardhat member setup" goes on from there.',
  zh: "已中断。已完成的步骤均已保存；再次运行“npx hardhat member setup”即可继续。",
};

/** Asked before the language is known, so in both. */
export const LANGUAGE: Text = { en: "Language / 语言 (en, zh)", zh: "语言 / Language (zh, en)" };

// Steps

const STEPS = 5;

const step = (number: number, { en, zh }: Text): Text => ({
  en: `\nStep ${number} of ${STEPS}: ${en}`,
  zh: `\n第 ${number} 步，共 ${STEPS} 步：${zh}`,
});

export const KEY_STEP = step(1, { en: "Your key", zh: "密钥" });
export const NODE_STEP = step(2, { en: "The chain", zh: "链" });
export const MANIFEST_STEP = step(3, { en: "The consortium", zh: "联盟" });
export const MEMBER_STEP = step(4, { en: "Your company", zh: "企业" });
export const LOTS_STEP = step(5, { en: "Your first lot", zh: "首个批次" });

// The key

export const KEYSTORE: Text = {
  en: "File of your key; a new key is made if the file is not there",
  zh: "密钥文件；文件不存在时生成新密钥",
};

export const keystoreGone = (file: string): Text => ({
  en: `The keystore ${file} that was set up is gone. If you have a copy, put it back or name it; otherwise a new key is made, which has to be added again.`,
  zh: `此前设置的密钥库 ${file} 已不在。如有副本，请放回原处或指明副本；否则将生成新密钥，须重新添加。`,
});

export const keyFound = (address: string, file: string): Text => ({
  en: `Your key is ${address} (${file}).`,
  zh: `贵方密钥为 ${address}（${file}）。`,
});

export const keyMade = (address: string, file: string): Text => ({
  en: `Made the key ${address} in ${file}. Keep a copy of the file and the password in different places: nobody can restore them.`,
  zh: `已生成密钥 ${address}，存于 ${file}。请将文件副本与密码分开保管：遗失后无人能恢复。`,
});

// The chain and the consortium

export const RPC: Text = {
  en: "Address of a node of the chain (your consortium tells it)",
  zh: "链上节点的 RPC 地址（由联盟提供）",
};

export const connected = (chainId: bigint, block: number): Text => ({
  en: `The node answers: chain ${chainId}, block ${block}.`,
  zh: `节点已响应：链 ${chainId}，区块 ${block}。`,
});

export const MANIFEST: Text = {
  en: "File of the consortium's deployment manifest",
  zh: "联盟的部署清单文件",
};

export const verified = (name: string, file: string): Text => ({
  en: `The chain's contracts are those of ${name} (${file}).`,
  zh: `链上合约与 ${name} 的部署清单一致（${file}）。`,
});

// The company

export const COMPANY: Text = {
  en: "Legal identifier of your company, such as USCC:91350211M000100Y46; later leaves it out",
  zh: "贵企业的企业标识，如 USCC:91350211M000100Y46；填 later 则暂不填写",
};

/** What is answered where something is to be said later. */
export const LATER = ["later", "以后", "稍后"];

export const serves = (company: Text, duties: readonly Text[]): Text => ({
  en: `Your key acts for ${company.en}: ${listed([...duties]).en}.`,
  zh: `贵方密钥代表${company.zh}，职责：${listed([...duties]).zh}。`,
});

export const NOT_RECORDED: Text = {
  en: "Your key does not act for any member yet.",
  zh: "贵方密钥尚未代表任何会员。",
};

export const isMember = (company: Text): Text => ({
  en: `${company.en} is a member already.`,
  zh: `${company.zh}已是会员。`,
});

export const isNoMember = (identifier: string): Text => ({
  en: `${identifier} is not a member yet.`,
  zh: `${identifier} 尚不是会员。`,
});

export const TO_DO: Text = { en: "What is to be done:", zh: "待办事项：" };

export const consentCommand = (company: string, keystore: string, file: string): Text => {
  const command = `npx hardhat member consent ${company} --keystore ${keystore} --file ${file}`;
  return {
    en: `Agree that the key acts for your company: ${command}`,
    zh: `同意该密钥代表贵企业：${command}`,
  };
};

export const toAdministrator = (address: string, file: string): Text => ({
  en: `Hand the address ${address} and ${file} to an administrator of your company, who adds the key with "member operator-add".`,
  zh: `将地址 ${address} 与 ${file} 交给贵企业的管理员，由其用“member operator-add”添加密钥。`,
});

export const toRegistrar = (address: string, file: string): Text => ({
  en: `Hand the address ${address} and ${file} to the registrar, who admits your company with "member admit"; the key is its first administrator.`,
  zh: `将地址 ${address} 与 ${file} 交给登记机构，由其用“member admit”接纳贵企业；该密钥即为首位管理员。`,
});

export const toEither = (address: string, file: string): Text => ({
  en: `Hand the address ${address} and ${file} to an administrator of your company ("member operator-add"), or to the registrar if it is not a member yet ("member admit").`,
  zh: `将地址 ${address} 与 ${file} 交给贵企业的管理员（“member operator-add”）；若企业尚非会员，则交给登记机构（“member admit”）。`,
});

export const runAgain = (company: string | undefined): Text => {
  const command = `npx hardhat member setup${company === undefined ? "" : ` --company ${company}`}`;
  return {
    en: `Run ${command} again then: it goes on from there.`,
    zh: `完成后再次运行 ${command}，即可继续。`,
  };
};

export const standsSo = (company: Text, standing: Text): Text => ({
  en: `${company.en} is ${standing.en}, so its keys change nothing. Ask the registrar.`,
  zh: `${company.zh}的会员状态为“${standing.zh}”，其密钥不能作任何更改。请询问登记机构。`,
});

export const keyVoid = (address: string): Text => ({
  en: `The key ${address} is void since the keys of the company were recovered. Make a new one, and have it added.`,
  zh: `企业已恢复密钥，原密钥 ${address} 已作废。请生成新密钥并重新添加。`,
});

export const keyExpired = (when: string): Text => ({
  en: `Your key expired on ${when}. An administrator extends it with "member operator-change".`,
  zh: `贵方密钥已于 ${when} 到期。由管理员用“member operator-change”延期。`,
});

export const dutyMissing = (duty: Text): Text => ({
  en: `Your key lacks the duty ${duty.en}, which declaring lots needs. An administrator gives it with "member operator-change".`,
  zh: `贵方密钥缺少申报批次所需的职责“${duty.zh}”。由管理员用“member operator-change”赋予。`,
});

export const NO_SITE: Text = {
  en: 'Your company has no site yet. An administrator adds one with "member site-add".',
  zh: "贵企业尚无场所。由管理员用“member site-add”添加。",
};

export const COMPLETE: Text = {
  en: "Nothing is missing: you can declare lots of your products.",
  zh: "一切就绪：可申报贵方产品的批次。",
};

// The first lot

export const TEMPLATE: Text = {
  en: "File for the list of your lots",
  zh: "批次清单的文件",
};

export const templateThere = (file: string): Text => ({
  en: `${file} is there already and stays as it is.`,
  zh: `${file} 已存在，保持不变。`,
});

export const LIST_LATER: Text = {
  en: "The list of your lots is written once your key acts for your company: its products are in it.",
  zh: "密钥代表贵企业之后即可生成批次清单：其中含贵企业的产品。",
};

export const thenMint = (file: string): Text => ({
  en: `Declare them with: npx hardhat lot mint ${file}`,
  zh: `申报命令：npx hardhat lot mint ${file}`,
});

export const settingsIn = (file: string): Text => ({
  en: `Settings: ${file}. Options and environment variables win over them.`,
  zh: `设置：${file}。选项与环境变量优先于设置。`,
});

/** Something that is to be done, in a list. */
export const item = (number: number, what: Text): Text => ({
  en: `  ${number}. ${what.en}`,
  zh: `  ${number}. ${what.zh}`,
});
