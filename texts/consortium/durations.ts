import type { Text } from "../text";

/** Units of time, the largest first; in English with an "s" where there are several. */
export const UNITS = {
  week: { en: "week", zh: "周" },
  day: { en: "day", zh: "天" },
  hour: { en: "hour", zh: "小时" },
  minute: { en: "minute", zh: "分钟" },
  second: { en: "second", zh: "秒" },
} as const satisfies Readonly<Record<string, Text>>;

/** No time at all. */
export const NONE: Text = { en: "none", zh: "无" };

/** So much time: 1 day, 36 hours. */
export const span = (count: number, { en, zh }: Text): Text => ({
  en: `${count} ${en}${count === 1 ? "" : "s"}`,
  zh: `${count} ${zh}`,
});
