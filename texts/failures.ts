import type { Text } from "./text";

/** How a chain, or the way to it, fails; by the code of the error. */
export const FAILURES = {
  DECLINED: {
    en: "It was declined in the wallet, and nothing was sent.",
    zh: "已在钱包中拒绝，未发送任何内容。",
  },
  INSUFFICIENT_FUNDS: {
    en: "The key has not enough of the chain's own currency to pay for this. Ask the consortium's operators to fund it.",
    zh: "该密钥的链上余额不足以支付费用。请联系联盟运维方充值。",
  },
  ALREADY_KNOWN: {
    en: "The node has this transaction already.",
    zh: "节点已收到这笔交易。",
  },
  REPLACEMENT_UNDERPRICED: {
    en: "Another transaction of the same key is still waiting. Let it be recorded, then run this again.",
    zh: "同一密钥还有一笔交易等待上链。待其上链后重试。",
  },
  NONCE: {
    en: "Another transaction of the same key came in between: another program may be using it. Run this again once that is done.",
    zh: "同一密钥的另一笔交易抢先上链，可能有其他程序正在使用该密钥。待其完成后重试。",
  },
  GAS_PRICE: {
    en: "The gas price that was offered is less than the chain accepts. Run this again; if that does not help, ask the consortium's operators.",
    zh: "所出的 gas 价格低于该链的下限。请重试；仍不行时联系联盟运维方。",
  },
  EXCEEDS_BLOCK: {
    en: "This is more than fits into one block. Do it in smaller parts.",
    zh: "内容过多，一个区块装不下。请分批办理。",
  },
  OUT_OF_GAS: {
    en: "The gas that was provided did not suffice. Run this again.",
    zh: "提供的 gas 不够用。请重试。",
  },
  NOT_PERMITTED: {
    en: "The chain's permission list does not let this key send transactions. Ask the consortium's operators to list it.",
    zh: "该密钥不在链的许可名单中，不能发送交易。请联系联盟运维方加入名单。",
  },
  WRONG_CHAIN: {
    en: "The node belongs to another chain than this consortium's. Check the RPC endpoint.",
    zh: "该节点不属于本联盟的链。请检查 RPC 地址。",
  },
  NO_CONTRACT: {
    en: "There is no contract of the consortium at the address that the manifest gives. Check that endpoint and manifest belong together.",
    zh: "部署清单所列地址上没有联盟的合约。请检查 RPC 地址与部署清单是否配套。",
  },
  LOG_RANGE: {
    en: "The node refuses to search that many blocks at once. Ask for fewer.",
    zh: "节点拒绝一次查询这么多区块。请减少区块数。",
  },
  UNREACHABLE: {
    en: "The node cannot be reached. Check the address of the RPC endpoint, and that the node runs.",
    zh: "无法连接节点。请检查 RPC 地址，并确认节点正在运行。",
  },
  NO_ANSWER: {
    en: "The node did not answer in time. Try again; it may be starting or busy.",
    zh: "节点未及时响应，可能正在启动或繁忙。请重试。",
  },
  DENIED: {
    en: "The node wants a password or token for this. Check the address of the RPC endpoint.",
    zh: "节点要求密码或令牌。请检查 RPC 地址。",
  },
  NODE_ERROR: {
    en: "The node answered with an error of its own. Try again, or ask its operators.",
    zh: "节点自身出错。请重试，或联系节点运维方。",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a contract panics: Solidity documentation, "Panic via assert and Error via require". */
const PANICS: Readonly<Record<string, Text>> = {
  0x01: { en: "something that must always hold does not", zh: "必须恒成立的条件不成立" },
  0x11: { en: "a number left its range", zh: "数值溢出" },
  0x12: { en: "a division by zero", zh: "除数为零" },
  0x21: { en: "a number that stands for nothing", zh: "枚举值无效" },
  0x22: { en: "damaged storage", zh: "存储数据损坏" },
  0x31: { en: "an element taken from an empty list", zh: "从空列表取元素" },
  0x32: { en: "a place beyond the end of a list", zh: "下标超出列表末尾" },
  0x41: { en: "too much memory", zh: "内存占用过多" },
  0x51: { en: "a call of a function that is not there", zh: "调用了不存在的函数" },
};

const UNKNOWN_FAULT: Text = { en: "an unknown fault", zh: "未知故障" };

export const panic = (number: bigint): Text => {
  const what = PANICS[number.toString()] ?? UNKNOWN_FAULT;
  const code = `0x${number.toString(16)}`;
  return {
    en: `A contract came upon a fault of its own, ${what.en} (panic ${code}). Nothing was changed; please report it.`,
    zh: `合约自身发生故障：${what.zh}（panic ${code}）。未作任何改动；请报告此问题。`,
  };
};

export const refusedBecause = (reason: string): Text => ({
  en: `The chain refused it: ${reason}`,
  zh: `链上拒绝：${reason}`,
});

export const refusedForUnknownReason = (selector: string): Text => ({
  en: `The chain refused it for a reason that this version does not know (${selector}).`,
  zh: `链上拒绝，原因不为本版本所知（${selector}）。请升级后重试。`,
});

export const REFUSED_WITHOUT_REASON: Text = {
  en: "The chain refused it and gave no reason.",
  zh: "链上拒绝，未说明原因。",
};

export const tryingAgain = (why: Text, seconds: number): Text => ({
  en: `${why.en} Trying again in ${seconds} s.`,
  zh: `${why.zh}${seconds} 秒后重试。`,
});

export const NO_NODE_TO_SEND: Text = {
  en: "The key is not connected to a node, so it can send nothing.",
  zh: "该密钥未连接节点，无法发送。",
};

export const NO_NODE_TO_ASK: Text = {
  en: "The key is not connected to a node, so it can ask nothing.",
  zh: "该密钥未连接节点，无法查询。",
};

export const noNode = (url: string): Text => ({
  en: `What answers at ${url} is no node of a chain. Check the address of the RPC endpoint.`,
  zh: `${url} 处响应的不是链的节点。请检查 RPC 地址。`,
});

export const failedForPassingReason = (hash: string): Text => ({
  en: `The chain recorded the transaction ${hash} as failed, and the reason no longer holds. Run this again.`,
  zh: `交易 ${hash} 上链但执行失败，失败原因现已消除。请重试。`,
});

const TRANSACTION: Text = { en: "a transaction", zh: "一笔交易" };

const theTransaction = (hash: string): Text => ({
  en: `the transaction ${hash}`,
  zh: `交易 ${hash} `,
});

export const uncertain = (hash: string | undefined): Text => {
  const what = hash === undefined ? TRANSACTION : theTransaction(hash);
  return {
    en: `The connection was lost while ${what.en} was handed in, so it may be recorded or not. Look whether it was before you do this again.`,
    zh: `提交${what.zh}时连接中断，是否上链不明。请先查明，再决定是否重做。`,
  };
};

export const notRecorded = (hash: string, seconds: number): Text => ({
  en: `The transaction ${hash} was sent, but not recorded within ${seconds} seconds. It may still be: look for it before you do this again.`,
  zh: `交易 ${hash} 已发送，但 ${seconds} 秒内未上链，之后仍可能上链。请先查明，再决定是否重做。`,
});
