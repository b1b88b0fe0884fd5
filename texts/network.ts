import { counted, type Text } from "./text";

/** What is said about the files of a new chain. */
export const networkTexts = {
  notANumber: (option: string, given: string, from: number, to: number): Text => ({
    en: `--${option} is "${given}", but should be a whole number from ${from} to ${to}.`,
    zh: `--${option} 的值为“${given}”，应为 ${from} 至 ${to} 的整数。`,
  }),
  notAnAddress: (option: string, given: string): Text => ({
    en: `--${option} names "${given}", which is no address: 0x and 40 hexadecimal digits are expected.`,
    zh: `--${option} 中的“${given}”不是地址：应为 0x 加 40 位十六进制数字。`,
  }),
  notAPublicKey: (given: string): Text => ({
    en: `"${given}" is no public key of a node: 0x and 128 hexadecimal digits are expected, as "npx hardhat consortium node-key" prints them.`,
    zh: `“${given}”不是节点公钥：应为 0x 加 128 位十六进制数字，即“npx hardhat consortium node-key”所显示的内容。`,
  }),
  notAHost: (given: string): Text => ({
    en: `"${given}" is no IPv4 address. Nodes of a permissioned network find each other by fixed addresses, such as 10.0.0.1 or 10.0.0.1:30303.`,
    zh: `“${given}”不是 IPv4 地址。许可网络的节点通过固定地址互联，例如 10.0.0.1 或 10.0.0.1:30303。`,
  }),
  hostsDiffer: (hosts: number, validators: number): Text => ({
    en: `There are ${counted(hosts, "host")} for ${counted(validators, "validator")}. Name one for each, in the same order.`,
    zh: `共有 ${validators} 个验证者，却给出了 ${hosts} 个主机地址。请按相同顺序各给出一个。`,
  }),
  hostTwice: (host: string): Text => ({
    en: `${host} is named twice. Two nodes on one machine need different ports.`,
    zh: `${host} 重复出现。同一台机器上的两个节点须使用不同端口。`,
  }),
  keysAndNumber: (): Text => ({
    en: "Give either --validators, and keys are made here, or --public-keys, and each company keeps its own.",
    zh: "--validators（在此生成密钥）与 --public-keys（各企业自持密钥）只能选其一。",
  }),
  paidWithoutFunds: (): Text => ({
    en: "With a base fee, somebody has to own the chain's currency from the beginning. Name at least one account with --fund.",
    zh: "收取基础费用时，创世区块中必须有账户持有链上货币。请用 --fund 至少指定一个账户。",
  }),
  exists: (folder: string): Text => ({
    en: `${folder} holds a network already. A genesis file that changes makes another chain, and keys that are overwritten are lost; name another folder with --out.`,
    zh: `${folder} 中已有网络文件。更改创世文件会形成另一条链，被覆盖的密钥无法找回；请用 --out 指定其他文件夹。`,
  }),
  keyExists: (file: string): Text => ({
    en: `${file} is there already. A node's key that is overwritten is lost; name another file.`,
    zh: `${file} 已存在。节点密钥被覆盖后无法找回；请指定其他文件。`,
  }),
  written: (validators: number, chainId: number, folder: string): Text => ({
    en: `Wrote a network of ${counted(validators, "validator")} with chain id ${chainId} to ${folder}.`,
    zh: `已将 ${validators} 个验证者、链 ID 为 ${chainId} 的网络文件写入 ${folder}。`,
  }),
  few: (validators: number): Text => ({
    en: `With ${counted(validators, "validator")} the chain stands still as soon as one of them does. Four are the fewest of which one may fail.`,
    zh: `仅有 ${validators} 个验证者时，任一节点停机都会使链停止出块。至少需要 4 个验证者才能容许 1 个失效。`,
  }),
  startAll: (folder: string): Text => ({
    en: `Start all of them on this machine: docker compose --file ${folder}/compose.yaml up --detach`,
    zh: `在本机启动全部节点：docker compose --file ${folder}/compose.yaml up --detach`,
  }),
  handOut: (folder: string): Text => ({
    en: `Hand each company its folder ${folder}/node…; it starts its node with "docker compose up --detach" in it.`,
    zh: `将 ${folder}/node… 分别交给对应企业；各企业在其文件夹内运行“docker compose up --detach”启动节点。`,
  }),
  putKey: (): Text => ({
    en: "Each company puts the key that it made into its folder as data/key, readable by nobody else.",
    zh: "各企业将自行生成的密钥放入其文件夹，命名为 data/key，并设为他人不可读。",
  }),
  keepKeys: (): Text => ({
    en: "Whoever has the files data/key can seal blocks in the name of those companies. Hand them over safely and keep no copies.",
    zh: "持有 data/key 文件者可代表相应企业签署区块。请安全移交，勿留副本。",
  }),
  nodeKey: (file: string): Text => ({
    en: `Made a node's key in ${file}. Keep it; give the consortium this public key:`,
    zh: `已在 ${file} 生成节点密钥。请妥善保管，并将以下公钥交给联盟：`,
  }),
  headings: {
    node: { en: "Node", zh: "节点" },
    validator: { en: "Validator", zh: "验证者" },
    address: { en: "Address", zh: "网络地址" },
    rpc: { en: "RPC endpoint", zh: "RPC 端点" },
  },
} as const;
