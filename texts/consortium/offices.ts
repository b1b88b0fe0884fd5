import type { Text } from "../text";

/** What each role is called in a sentence. */
export const OFFICES = {
  council: { en: "the council", zh: "理事会" },
  registrar: { en: "the registrar", zh: "登记机构" },
  recovery: { en: "the recovery office", zh: "密钥恢复机构" },
  regulator: { en: "the regulator", zh: "监管机构" },
  emergency: { en: "the emergency office", zh: "应急机构" },
} as const satisfies Readonly<Record<string, Text>>;

/** The role that everybody has. */
export const EVERYBODY: Text = { en: "everybody", zh: "任何人" };

export const unknownRole = (role: bigint): Text => ({
  en: `the unknown role ${role}`,
  zh: `未知职位 ${role}`,
});
