import type { Text } from "../text";

// The way to the chain, and the key

export const NO_ENDPOINT: Text = {
  en: 'It is not said where the chain is. Set LOTMARK_RPC to the address of a node, such as http://127.0.0.1:8545, or run "npx hardhat member setup".',
  zh: "未指明链在何处。请将 LOTMARK_RPC 设为节点地址，如 http://127.0.0.1:8545，或运行“npx hardhat member setup”。",
};

export const NO_KEY: Text = {
  en: "It is not said which key acts. Name its keystore file with --keystore, or in LOTMARK_KEYSTORE.",
  zh: "未指明操作密钥。请用 --keystore 或 LOTMARK_KEYSTORE 指明其密钥库文件。",
};

export const unknownSigner = (name: string, count: number): Text => ({
  en: `The node holds no key ${name}. It holds ${count}; other keys are named by their keystore file, with --keystore.`,
  zh: `节点没有密钥 ${name}，仅持有 ${count} 个；其他密钥请用 --keystore 指明密钥库文件。`,
});

export const noManifest = (path: string): Text => ({
  en: `There is no deployment manifest ${path}. Name the file with --deployment, or in LOTMARK_DEPLOYMENT.`,
  zh: `没有部署清单 ${path}。请用 --deployment 或 LOTMARK_DEPLOYMENT 指明文件。`,
});

export const unknownOperator = (key: string): Text => ({
  en: `The key ${key} does not act for any member. An administrator of the company has to add it.`,
  zh: `密钥 ${key} 不代表任何会员。须由企业的管理员添加。`,
});

// What was announced

export const announced = (when: string): Text => ({
  en: `Announced. It takes effect when you give the same command again, from ${when} and within a week.`,
  zh: `已公告。请自 ${when} 起一周内再次执行同一命令，使其生效。`,
});

export const announcedBefore = (when: string): Text => ({
  en: `It was announced before and can be done from ${when}. Give the same command again then.`,
  zh: `此前已公告，${when} 起可执行。届时请再次执行同一命令。`,
});

// Files

export const noDocument = (document: string): Text => ({
  en: `"${document}" is neither a file that can be read nor a hash (0x and 64 hexadecimal digits).`,
  zh: `“${document}”既不是可读取的文件，也不是哈希（0x 加 64 位十六进制数字）。`,
});

export const noFile = (file: string): Text => ({
  en: `The file ${file} cannot be read.`,
  zh: `无法读取文件 ${file}。`,
});

export const notUtf8 = (file: string): Text => ({
  en: `${file} is not text in UTF-8. Save it as "CSV UTF-8".`,
  zh: `${file} 不是 UTF-8 文本。请另存为“CSV UTF-8”。`,
});

/** How far something is. */
export const doneOf = (done: number, of: number): Text => ({
  en: `${done} of ${of}`,
  zh: `${done}，共 ${of}`,
});
