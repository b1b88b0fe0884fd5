import type { Text } from "./text";

/** What a module may ask of the ledger. */
export const CAPABILITIES = {
  create: { en: "create", zh: "创建批次" },
  enter: { en: "enter", zh: "转入在途" },
  leave: { en: "leave", zh: "转出在途" },
  handover: { en: "handover", zh: "当面交接" },
  burn: { en: "burn", zh: "核销" },
  stop: { en: "stop", zh: "停止流通" },
  record: { en: "record", zh: "记录" },
} as const satisfies Readonly<Record<string, Text>>;
