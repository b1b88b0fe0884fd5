import type { Text } from "../text";

// Steps of a deployment

export const deployedAlready = (name: string, manifest: string): Text => ({
  en: `${name} is deployed already (${manifest}). Nothing was changed.`,
  zh: `${name} 已部署（${manifest}）。未作更改。`,
});

export const GOING_ON: Text = {
  en: "Going on with the deployment that was begun before.",
  zh: "继续此前未完成的部署。",
};

export const manifestWritten = (manifest: string): Text => ({
  en: `Manifest: ${manifest}`,
  zh: `部署清单：${manifest}`,
});

const place = (contract: string, number: number, of: number): Text => ({
  en: `${contract} (${number} of ${of})`,
  zh: `${contract}（第 ${number} 个，共 ${of} 个）`,
});

export const thereAlready = (
  contract: string,
  number: number,
  of: number,
  address: string,
): Text => ({
  en: `${place(contract, number, of).en} is there already, at ${address}`,
  zh: `${place(contract, number, of).zh}已存在，地址 ${address}`,
});

export const deployedAt = (
  contract: string,
  number: number,
  of: number,
  address: string,
): Text => ({
  en: `${place(contract, number, of).en} is deployed at ${address}`,
  zh: `${place(contract, number, of).zh}已部署，地址 ${address}`,
});

export const SET_ALREADY: Text = {
  en: "Roles and wiring are set already",
  zh: "职位与合约关联此前已设定",
};

export const nowSet = (calls: number): Text => ({
  en: `Roles and wiring are set (${calls} calls in one transaction); the council has taken over`,
  zh: `职位与合约关联已设定（一笔交易，${calls} 项调用）；理事会已接管`,
});

// What a deployment or a task comes upon

export const NO_KEY: Text = {
  en: "The node holds no key to deploy with. Name a keystore file in LOTMARK_KEYSTORE.",
  zh: "节点没有可用于部署的密钥。请在 LOTMARK_KEYSTORE 中指明密钥库文件。",
};

export const NO_PROVIDER: Text = {
  en: "The deploying key is not connected to a node.",
  zh: "部署密钥未连接节点。",
};

export const NO_GENESIS: Text = {
  en: "The node does not know the chain's first block.",
  zh: "节点没有该链的首个区块。",
};

export const otherChain = (file: string): Text => ({
  en: `${file} belongs to another chain than the one that the endpoint leads to. If that chain is gone, move the file away; otherwise check the endpoint.`,
  zh: `${file} 所属的链与 RPC 地址所连的链不同。若原链已不存在，请移走该文件；否则请检查 RPC 地址。`,
});

export const notThere = (file: string, address: string): Text => ({
  en: `${file} says that there is a contract at ${address}, but there is none. If the chain was started anew, move the file away; otherwise check the endpoint.`,
  zh: `${file} 记载 ${address} 处有合约，而链上没有。若链已重新启动，请移走该文件；否则请检查 RPC 地址。`,
});

export const nonceUsed = (key: string, contract: string, address: string): Text => ({
  en: `The key ${key} has sent something else meanwhile, or the contracts were changed, so ${contract} is not at ${address}. Remove the file of the deployment's progress to deploy from the beginning.`,
  zh: `密钥 ${key} 期间发送过其他交易，或合约已改动，因此 ${contract} 不在 ${address}。如需从头部署，请删除部署进度文件。`,
});

export const otherDeployer = (deployer: string, key: string): Text => ({
  en: `The deployment was begun by ${deployer}, and only that key can go on with it, not ${key}.`,
  zh: `部署由 ${deployer} 开始，只能由该密钥继续，不能由 ${key} 继续。`,
});

export const otherConfig = (file: string): Text => ({
  en: `The configuration was changed since the deployment was begun. Put it back to go on, or remove ${file} to deploy from the beginning.`,
  zh: `部署开始后配置已改动。请恢复原配置以继续，或删除 ${file} 以从头部署。`,
});

export const manifestUnreadable = (path: string, reason: string): Text => ({
  en: `The deployment manifest ${path} cannot be read: ${reason}`,
  zh: `无法读取部署清单 ${path}：${reason}`,
});
