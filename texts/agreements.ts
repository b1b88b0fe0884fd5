import type { Text } from "./text";

/** What is said of agreements: files that companies sign without a network. */

export const NO_AGREEMENT: Text = {
  en: 'This is not an agreement: a file that "custody propose-handover" or one of its like wrote. Ask for the file once more.',
  zh: "这不是签署文件：应为“custody propose-handover”等命令生成的文件。请索取原文件。",
};

export const wrong = (reason: Text): Text => ({
  en: `The agreement is damaged: ${reason.en} Ask for the file once more.`,
  zh: `签署文件已损坏：${reason.zh}请索取原文件。`,
});

export const ofOtherChain = (found: bigint, expected: bigint): Text => ({
  en: `The agreement is for chain ${found}, not for this one, ${expected}. Make it with this consortium's manifest.`,
  zh: `签署文件属于链 ${found}，不是本链 ${expected}。请用本联盟的部署清单重新生成。`,
});

export const ofOtherContract = (found: string, expected: string): Text => ({
  en: `The agreement is for the contract ${found}; this consortium's is ${expected}. Make it with this consortium's manifest.`,
  zh: `签署文件属于合约 ${found}，而本联盟的合约是 ${expected}。请用本联盟的部署清单重新生成。`,
});

export const notTheParty = (account: string, identifier: string): Text => ({
  en: `The account ${account} is not that of ${identifier}, as the agreement says. Do not sign it.`,
  zh: `账户 ${account} 不是签署文件所称 ${identifier} 的账户。请勿签署。`,
});

export const DIFFER: Text = {
  en: "These files are not copies of one agreement: the sides have signed different terms. Nothing was sent.",
  zh: "这些文件不是同一签署文件的副本：各方签署的内容不同。未发送任何内容。",
};

export const unsigned = (names: Text): Text => ({
  en: `The agreement is not signed yet by ${names.en}. Nothing was sent.`,
  zh: `${names.zh}尚未签署。未发送任何内容。`,
});

// What fields of the file should be

export const HASH: Text = { en: "0x and 64 hexadecimal digits", zh: "0x 加 64 位十六进制数字" };
export const ADDRESS: Text = {
  en: "an address: 0x and 40 hexadecimal digits",
  zh: "地址：0x 加 40 位十六进制数字",
};
export const NUMBER: Text = { en: "a whole number", zh: "整数" };
export const TEXT: Text = { en: "text", zh: "文字" };
export const SIGNATURE: Text = { en: "a signature in hexadecimal digits", zh: "十六进制签名" };
export const PURPOSE: Text = { en: "the purpose of a shipment", zh: "发货用途" };
export const KIND: Text = {
  en: "handover, acceptance or pickUp",
  zh: "handover、acceptance 或 pickUp",
};
export const SHIPMENT_OF_ID: Text = {
  en: "the shipment whose id is signed",
  zh: "所签单号对应的发货单",
};
