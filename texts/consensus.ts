import { counted, type Text } from "./text";

/** What may be wrong with a block's header and its seals. */
export const consensusTexts = {
  field: (name: string, found: string): Text => ({
    en: `The header's ${name} is ${found}, which no header has. The block was not taken over as the node gave it.`,
    zh: `区块头的 ${name} 为 ${found}，不符合区块头格式。请使用节点返回的原始区块。`,
  }),
  gap: (name: string): Text => ({
    en: `The header has fields that come after ${name}, but not ${name} itself. The block was not taken over as the node gave it.`,
    zh: `区块头缺少 ${name}，却含有其后的字段。请使用节点返回的原始区块。`,
  }),
  extraData: (kind: string): Text => ({
    en: `The header's extraData is not that of ${kind}. Look up which consensus the chain uses.`,
    zh: `区块头的 extraData 不是 ${kind} 的格式。请确认该链使用的共识机制。`,
  }),
  contractMode: (): Text => ({
    en: "The header names no validators: the chain keeps them in a contract (contract validator selection), which is not supported.",
    zh: "区块头未列出验证者：该链用合约管理验证者（contract validator selection），暂不支持。",
  }),
  sealForm: (number: number): Text => ({
    en: `Seal ${number} is not a signature.`,
    zh: `第 ${number} 个签章不是有效签名。`,
  }),
  stranger: (signer: string): Text => ({
    en: `${signer} has sealed the block and is none of the validators that are trusted.`,
    zh: `${signer} 签署了该区块，但不在受信任的验证者之列。`,
  }),
  twice: (signer: string): Text => ({
    en: `${signer} has sealed the block twice.`,
    zh: `${signer} 对该区块重复签章。`,
  }),
  tooFew: (found: number, needed: number, of: number): Text => ({
    en: `${counted(found, "trusted validator")} of ${of} sealed the block; ${needed} are needed.`,
    zh: `共 ${of} 个受信任的验证者，仅 ${found} 个签署了该区块，至少需要 ${needed} 个。`,
  }),
  notLinked: (number: number): Text => ({
    en: `Block ${number} does not follow from the block before it.`,
    zh: `区块 ${number} 与前一个区块不衔接。`,
  }),
  validator: (given: string): Text => ({
    en: `"${given}" is no address of a validator: 0x and 40 hexadecimal digits are expected.`,
    zh: `“${given}”不是验证者地址：应为 0x 加 40 位十六进制数字。`,
  }),
  validatorTwice: (address: string): Text => ({
    en: `The validator ${address} is named twice.`,
    zh: `验证者 ${address} 重复出现。`,
  }),
  noValidators: (): Text => ({
    en: "A chain needs at least one validator.",
    zh: "链至少需要一个验证者。",
  }),
};
