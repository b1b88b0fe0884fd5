import type { Text } from "./text";

/** The offices of the consortium, as they stand in a sentence. */
export const ROLES = {
  council: { en: "council", zh: "理事会" },
  registrar: { en: "registrar", zh: "登记机构" },
  recovery: { en: "recovery", zh: "密钥恢复机构" },
  regulator: { en: "regulator", zh: "监管机构" },
  emergency: { en: "emergency", zh: "应急机构" },
} as const satisfies Readonly<Record<string, Text>>;
