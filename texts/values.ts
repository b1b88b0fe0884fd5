import type { Text } from "./text";

/** What stands for a value in a sentence where there is none to show. */
export const NOBODY: Text = { en: "nobody", zh: "空账户" };
export const NO_DATE: Text = { en: "no date", zh: "无日期" };
export const NEVER: Text = { en: "never", zh: "无期限" };
export const WITHOUT_LIMIT: Text = { en: "without limit", zh: "不限" };

/** A contract of the consortium, by its name in the manifest. */
export const theContract = (name: string): Text => ({
  en: `the contract ${name}`,
  zh: `合约 ${name}`,
});

/** A key and the company that it serves. */
export const keyOf = (key: string, company: string): Text => ({
  en: `${key} of ${company}`,
  zh: `${company}的密钥 ${key}`,
});
