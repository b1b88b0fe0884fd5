import type { Text } from "./text";

// Passwords

export const passwordOf = (address: string, file: string): Text => ({
  en: `Password of ${address} (${file}): `,
  zh: `${address}（${file}）的密码：`,
});

/** Where a keystore does not say its address. */
export const THE_KEY: Text = { en: "the key", zh: "该密钥" };

export const CHOOSE_PASSWORD: Text = {
  en: "Choose a password for the new key: ",
  zh: "请为新密钥设置密码：",
};

export const PASSWORD_AGAIN: Text = { en: "The same password again: ", zh: "请再次输入密码：" };

export const PASSWORD_MISSING: Text = {
  en: "The keystore's password is missing. Set LOTMARK_PASSWORD or LOTMARK_PASSWORD_FILE, or run this in a terminal to type it.",
  zh: "缺少密钥库密码。请设置 LOTMARK_PASSWORD 或 LOTMARK_PASSWORD_FILE，或在终端中运行以便输入。",
};

export const PASSWORD_EMPTY: Text = {
  en: "The password is empty. Choose one, and keep it safe.",
  zh: "密码为空。请设置密码并妥善保管。",
};

export const PASSWORD_DIFFERS: Text = {
  en: "The two passwords differ. Nothing was written.",
  zh: "两次输入的密码不一致。未写入任何内容。",
};

export const passwordFileUnreadable = (file: string): Text => ({
  en: `The password file ${file} (LOTMARK_PASSWORD_FILE) cannot be read.`,
  zh: `无法读取密码文件 ${file}（LOTMARK_PASSWORD_FILE）。`,
});

export const INTERRUPTED: Text = {
  en: "Interrupted. Nothing was sent.",
  zh: "已中断。未发送任何内容。",
};

export const wrongPassword = (file: string): Text => ({
  en: `The password does not open ${file}.`,
  zh: `密码不正确，无法打开 ${file}。`,
});

// Keystores

export const keystoreOfOtherKind = (file: string): Text => ({
  en: `${file} is a keystore of a kind that cannot be read here. Expected is version 3, as wallets export it.`,
  zh: `${file} 是无法读取的密钥库类型。需要钱包导出的第 3 版格式。`,
});

export const keystoreWithoutAddress = (file: string): Text => ({
  en: `${file} does not say the address of its key, as keystores do.`,
  zh: `${file} 未像一般密钥库那样载明密钥地址。`,
});

export const keystoreExists = (file: string): Text => ({
  en: `${file} is there already. A key that is overwritten is lost; name another file.`,
  zh: `${file} 已存在。覆盖密钥即永久丢失；请换一个文件名。`,
});

export const noKeystore = (file: string): Text => ({
  en: `There is no keystore file ${file}. "npx hardhat member key" makes one.`,
  zh: `没有密钥库文件 ${file}。可用“npx hardhat member key”生成。`,
});

export const keystoreUnreadable = (file: string, code: string | undefined): Text => ({
  en: `The keystore file ${file} cannot be read (${code ?? "unknown reason"}).`,
  zh: `无法读取密钥库文件 ${file}（${code ?? "原因不明"}）。`,
});

export const notAKeystore = (file: string): Text => ({
  en: `${file} is not a keystore: expected is an encrypted JSON file as wallets export it, or as "npx hardhat member key" makes it.`,
  zh: `${file} 不是密钥库：需要钱包导出的、或“npx hardhat member key”生成的加密 JSON 文件。`,
});

// What a key sent before

export const waiting = (key: string, transactions: number): Text => ({
  en: `Waiting for what ${key} sent before (transactions: ${transactions}) …`,
  zh: `等待 ${key} 此前发送的交易（${transactions} 笔）…`,
});

export const stalled = (key: string): Text => ({
  en: `The chain has not recorded what ${key} sent before within five minutes. Run this again once it does.`,
  zh: `五分钟内链上仍未记录 ${key} 此前发送的交易。请待其记录后重新运行。`,
});
