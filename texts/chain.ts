import type { Text } from "./text";

/** What the development chain tells. */
export const chainTexts = {
  begun: (url: string, chainId: number): Text => ({
    en: `A development chain with id ${chainId} runs at ${url}: a block every second, no fees. Ctrl-C ends it.`,
    zh: `开发链（链 ID ${chainId}）已在 ${url} 运行：每秒出块，免费用。按 Ctrl-C 结束。`,
  }),
  kept: (file: string): Text => ({
    en: `What happens on it is kept in ${file} and is there again next time; "npm run chain -- --reset" begins anew.`,
    zh: `链上状态保存在 ${file}，下次启动时恢复；“npm run chain -- --reset”重新开始。`,
  }),
  keys: (): Text => ({
    en: "Its keys, for --signer. Everybody knows them: they are for development only.",
    zh: "链上密钥（用于 --signer）。这些密钥众所周知，仅供开发使用。",
  }),
  next: (): Text => ({
    en: "In another terminal:",
    zh: "在另一个终端中：",
  }),
  forMembers: (first: number, last: number): Text => ({
    en: `free, for members (${first} to ${last})`,
    zh: `空闲，供会员使用（${first} 至 ${last}）`,
  }),
  deployer: { en: "deploys", zh: "部署" },
  headings: {
    number: { en: "Key", zh: "密钥" },
    address: { en: "Address", zh: "地址" },
    use: { en: "For", zh: "用途" },
  },
  portTaken: (port: number): Text => ({
    en: `Port ${port} of this machine is in use: the chain may be running already. Name another one with --port.`,
    zh: `本机端口 ${port} 已被占用：链可能已在运行。请用 --port 指定其他端口。`,
  }),
  ended: (): Text => ({
    en: 'The chain did not start, or ended by itself. If its state file is damaged, "npm run chain -- --reset" begins anew.',
    zh: "链未能启动或意外结束。若状态文件损坏，“npm run chain -- --reset”可重新开始。",
  }),
  badOption: (given: string): Text => ({
    en: `"${given}" is not understood. There are --port NUMBER, --state FILE and --reset.`,
    zh: `无法识别“${given}”。可用选项：--port 端口号、--state 文件、--reset。`,
  }),
} as const;
