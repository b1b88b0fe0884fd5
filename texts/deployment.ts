import { same, type Text } from "./text";

export const otherChain = (found: string, expected: string): Text => ({
  en: `The node belongs to chain ${found}, and the consortium is on chain ${expected}. Check the RPC endpoint.`,
  zh: `该节点属于链 ${found}，而联盟在链 ${expected}。请检查 RPC 地址。`,
});

export const otherGenesis = (found: string, expected: string): Text => ({
  en: `The node belongs to another chain with the same id: its first block is ${found}, and the consortium's is ${expected}. Check the RPC endpoint.`,
  zh: `该节点属于编号相同的另一条链：其首个区块为 ${found}，联盟的为 ${expected}。请检查 RPC 地址。`,
});

interface Difference {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** What may be found in place of a value. */
const FOUND: Readonly<Record<string, Text>> = {
  "no code": { en: "no code", zh: "无代码" },
  unknown: { en: "unknown", zh: "未知" },
};

const foundInWords = (found: string): Text => FOUND[found] ?? same(found);

export const differs = (differences: readonly Difference[]): Text => ({
  en: `The contracts on the chain are not those of the deployment manifest: ${differences
    .map(({ field, expected, found }) => `${field} is ${foundInWords(found).en}, not ${expected}`)
    .join("; ")}. Do not rely on them.`,
  zh: `链上合约与部署清单不符：${differences
    .map(({ field, expected, found }) => `${field} 为 ${foundInWords(found).zh}，应为 ${expected}`)
    .join("；")}。请勿信赖。`,
});

export const manifestInvalid = (reason: Text): Text => ({
  en: `The deployment manifest cannot be used: ${reason.en}`,
  zh: `部署清单无法使用：${reason.zh}`,
});

/** What the manifest's fields should be. */
export const HASH: Text = { en: "0x and 64 hexadecimal digits", zh: "0x 加 64 位十六进制数字" };
export const ADDRESS: Text = {
  en: "an address: 0x and 40 hexadecimal digits",
  zh: "地址，即 0x 加 40 位十六进制数字",
};
export const CAPABILITY: Text = { en: "a capability, such as create", zh: "权限，如 create" };
export const CONSORTIUM_NAME: Text = { en: "the consortium's name", zh: "联盟名称" };
export const COMPILER_VERSION: Text = {
  en: "the compiler's version, such as 0.8.30",
  zh: "编译器版本，如 0.8.30",
};
export const EVM_VERSION: Text = { en: "the name of an EVM version", zh: "EVM 版本名称" };
export const LINK_BASE: Text = { en: "the base of Digital Links", zh: "数字链接的开头网址" };
