import type { Text } from "../text";

/** What `custody accept` is for, by name or by scanning. */
export const scanTask: Text = {
  en: "Accept a shipment to you: in full, or with --scan as scanning what arrived says",
  zh: "收货：整单收下，或用 --scan 按到货扫码结果收货",
};

export const scanOptions = {
  shipment: {
    en: "Its id, the first digits of it, or its trade reference; with --scan the first scan may tell",
    zh: "发货单编号、编号的前几位，或业务单号；用 --scan 时可由首次扫码确定",
  },
  scan: {
    en: "Read scans from the standard input, one on each line, and count them against the shipment",
    zh: "从标准输入逐行读取扫码内容，与发货单核对",
  },
  yes: {
    en: "With --scan: accept as the scans say without asking",
    zh: "与 --scan 同用：按扫码结果收货，不再询问",
  },
} as const satisfies Readonly<Record<string, Text>>;
