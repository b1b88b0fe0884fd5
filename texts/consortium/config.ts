import { inEach, listed, same, type Text } from "../text";

/** What a field of a configuration must be. */
export const EXPECTED = {
  text: { en: "a text", zh: "文字" },
  salt: {
    en: "0x and 64 hexadecimal digits, not all zero",
    zh: "0x 加 64 位十六进制数字，且不全为零",
  },
  bestBefore: {
    en: '"block" (a lot is stopped past it) or "warn" (it is only shown)',
    zh: '"block"（到期即停止流通）或 "warn"（仅作提示）',
  },
  baseUri: {
    en: "a web address without a slash at its end, such as https://id.example.cn",
    zh: "末尾不带斜杠的网址，如 https://id.example.cn",
  },
  duration: {
    en: `a duration such as "2 days", "36 hours" or "none"`,
    zh: `时长，如 "2 days"、"36 hours" 或 "none"`,
  },
  accounts: { en: "a list of at least one account", zh: "至少含一个账户的列表" },
  account: { en: "the address of an account", zh: "账户地址" },
} as const satisfies Readonly<Record<string, Text>>;

export const objectWith = (names: readonly string[]): Text => ({
  en: `an object with ${allOf(names).en}`,
  zh: `含 ${allOf(names).zh} 的对象`,
});

export const unknownField = (path: string, names: readonly string[]): Text => ({
  en: `${path} is not a field that is known here; there are ${allOf(names).en}.`,
  zh: `${path} 不是已知字段；可用的有 ${allOf(names).zh}。`,
});

export const missing = (path: string, expected: Text): Text => ({
  en: `${path} is missing; it must be ${expected.en}.`,
  zh: `缺少 ${path}；应为${expected.zh}。`,
});

export const wrong = (path: string, value: string, expected: Text): Text => ({
  en: `${path || "It"} is ${value}; it must be ${expected.en}.`,
  zh: `${path || "文件内容"} 为 ${value}；应为${expected.zh}。`,
});

export const sameAccount = (path: string, first: string): Text => ({
  en: `${path} is the same account as ${first}.`,
  zh: `${path} 与 ${first} 是同一账户。`,
});

export const roleMissing = (path: string): Text => ({
  en: `${path} is missing; somebody has to have this role.`,
  zh: `缺少 ${path}；此职位须有人担任。`,
});

export const delayMissing = (path: string, office: Text): Text => ({
  en: `${path} must be more than none: what ${office.en} does has to be announced before it happens.`,
  zh: `${path} 不得为 none：${office.zh}的操作须先公告、后执行。`,
});

export const OBJECTION_PERIOD_MISSING: Text = {
  en: "objectionPeriod must be more than none: a company must be able to object to a recovery.",
  zh: "objectionPeriod 不得为 none：企业须有时间对密钥恢复提出异议。",
};

export const UNREADABLE: Text = {
  en: "The file cannot be read. Is its name right?",
  zh: "无法读取文件。请检查文件名。",
};

export const notJson = (reason: string): Text => ({
  en: `It is not JSON: ${reason}`,
  zh: `不是 JSON：${reason}`,
});

export const cannotBeUsed = (file: string, problems: readonly Text[]): Text =>
  inEach((say) =>
    [
      say({ en: `${file} cannot be used:`, zh: `${file} 不可用：` }),
      ...problems.map((problem) => `\n  ${say(problem)}`),
    ].join(""),
  );

/** Whether keys of development chains have offices of a chain that is none. */
export const developmentKeys = (offices: readonly string[]): Text => {
  const lines = offices.map((line) => `\n  ${line}`).join("");
  return {
    en: `Offices are given to keys of development chains, which everybody knows. Name accounts of your own.${lines}`,
    zh: `职位授予了开发链的公开密钥，人人皆知。请改用贵方自己的账户。${lines}`,
  };
};

const allOf = (names: readonly string[]): Text => {
  const last = names.length - 1;
  const first = listed(names.slice(0, last).map(same));
  return {
    en: `${first.en} and ${names[last] ?? ""}`,
    zh: `${first.zh}和 ${names[last] ?? ""}`,
  };
};
