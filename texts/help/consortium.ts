import type { Text } from "../text";

/** What `consortium` and each of its tasks is for. */
export const consortiumTasks = {
  scope: { en: "Deploy, check and govern a consortium", zh: "部署、核查与治理联盟" },
  deploy: {
    en: "Deploy the contracts and hand them to the council; run again, it goes on where it was interrupted",
    zh: "部署合约并移交理事会；中断后重新运行即从中断处继续",
  },
  check: {
    en: "Compare the chain with manifest and configuration; exit code 1 if they differ",
    zh: "将链上状态与部署清单及配置比对；不一致时退出码为 1",
  },
  genesis: {
    en: "Write the files of a new Hyperledger Besu chain (QBFT): genesis, keys, permissions, compose.yaml",
    zh: "生成新的 Hyperledger Besu 链（QBFT）所需文件：创世文件、密钥、许可名单、compose.yaml",
  },
  nodeKey: {
    en: "Make a validator's key, for a company that hands it to nobody",
    zh: "生成验证者密钥，供不外交密钥的企业自行保管",
  },
  pause: {
    en: "Stop minting, shipping, acceptance and handover (emergency office)",
    zh: "暂停申报批次、发货、收货与转交（应急机构）",
  },
  unpause: { en: "End the emergency pause (emergency office)", zh: "解除紧急暂停（应急机构）" },
  setModule: {
    en: "Set what a module may do on the ledger (council)",
    zh: "设定模块在账本上的权能（理事会）",
  },
  setQuotaDrawer: {
    en: "Allow or stop a module to draw quotas of marks (council)",
    zh: "准许或禁止模块支用品牌配额（理事会）",
  },
  setBaseUri: {
    en: "Set what Digital Links begin with (council)",
    zh: "设定数字链接的开头网址（理事会）",
  },
  grant: {
    en: "Give an office to an account, or change its delay (council)",
    zh: "授予账户职位，或更改其延时（理事会）",
  },
  revoke: { en: "Take an office from an account (council)", zh: "撤销账户的职位（理事会）" },
  announced: {
    en: "List what offices with a delay have announced and not done yet",
    zh: "列出有延时的职位已公告而尚未执行的操作",
  },
  execute: {
    en: "Do what your key announced, once its delay is over",
    zh: "延时届满后，执行本密钥公告的操作",
  },
  callOff: {
    en: "Call off what was announced (whoever announced it, or the council)",
    zh: "取消已公告的操作（公告人或理事会）",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the tasks of `consortium` are told. */
export const consortiumOptions = {
  configuration: {
    en: "Configuration; default consortium.config.json",
    zh: "配置文件；默认 consortium.config.json",
  },
  module: {
    en: "The contract, by name (Production) or address",
    zh: "合约，按名称（Production）或地址指定",
  },
  capabilities: {
    en: "create, enter, leave, handover, burn, stop, record, separated by commas; leave alone retires it; none",
    zh: "create、enter、leave、handover、burn、stop、record，以逗号分隔；仅 leave 即停用该模块；none 为无",
  },
  drawing: { en: "allow or stop", zh: "allow（准许）或 stop（禁止）" },
  baseUri: { en: "Such as https://id.example.cn", zh: "如 https://id.example.cn" },
  office: {
    en: "council, registrar, recovery, regulator or emergency",
    zh: "council（理事会）、registrar（登记机构）、recovery（密钥恢复机构）、regulator（监管机构）或 emergency（应急机构）",
  },
  account: { en: "Address of the account", zh: "账户地址" },
  delay: {
    en: "How long before it acts it has to announce it; default none",
    zh: "操作前须提前公告的时长；默认 none（无）",
  },
  operation: {
    en: "Its number, or the first ten characters of it",
    zh: "操作编号，或其前十个字符",
  },
  validators: { en: "How many validators; default 4", zh: "验证者数量；默认 4" },
  publicKeys: {
    en: "Instead: the public keys of the validators, with commas between, as node-key prints them",
    zh: "或：各验证者的公钥，以逗号分隔（见 node-key 的输出）",
  },
  hosts: {
    en: "IPv4 addresses of the validators' machines, with commas between; default all on this machine",
    zh: "各验证者机器的 IPv4 地址，以逗号分隔；默认全部在本机",
  },
  chainId: { en: "Chain id; default 20260", zh: "链 ID；默认 20260" },
  period: { en: "Seconds between blocks; default 2", zh: "出块间隔（秒）；默认 2" },
  gasLimit: { en: "Gas limit of a block; default 60000000", zh: "区块 gas 上限；默认 60000000" },
  baseFee: {
    en: "Fixed base fee in wei; default 0, a chain without fees",
    zh: "固定基础费用（wei）；默认 0，即免费链",
  },
  fund: {
    en: "Accounts that own the chain's currency from the beginning, with commas between",
    zh: "创世时持有链上货币的账户，以逗号分隔",
  },
  senders: {
    en: "Accounts whose transactions are accepted, with commas between; default everybody's",
    zh: "准许发送交易的账户，以逗号分隔；默认不限",
  },
  out: { en: "Folder for the files; default network/besu", zh: "输出文件夹；默认 network/besu" },
  keyFile: { en: "File for the key", zh: "密钥文件" },
} as const satisfies Readonly<Record<string, Text>>;
