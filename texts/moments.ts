import type { Text } from "./text";

export const notAnOffset = (text: string): Text => ({
  en: `"${text}" is not an offset from UTC. Write it as UTC+8 or UTC-3:30, in quarters of an hour.`,
  zh: `“${text}”不是 UTC 时差。请写作 UTC+8 或 UTC-3:30，以一刻钟为单位。`,
});

export const notAMoment = (text: string): Text => ({
  en: `"${text}" is no date. Write it as 2026-11-24, or with a time as 2026-11-24T18:30.`,
  zh: `“${text}”不是日期。请写作 2026-11-24，带时间则写作 2026-11-24T18:30。`,
});
