import { NONE, span, UNITS } from "../../texts/consortium/durations";
import type { Text } from "../../texts/text";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The largest first. */
const SIZES = [
  ["week", 7 * DAY],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", 1],
] as const;

/**
 * Reads a duration such as "2 days", "2 天" or "none", in seconds; `undefined` for what is no
 * duration.
 */
export function parseDuration(text: string): number | undefined {
  if (text === NONE.en || text === NONE.zh) return 0;
  for (const [name, seconds] of SIZES) {
    const { en, zh } = UNITS[name];
    const match = new RegExp(`^(\\d{1,9})(?: ${en}s?| ?${zh})$`).exec(text);
    if (match !== null) return Number(match[1]) * seconds;
  }
  return undefined;
}

/** Writes a number of seconds in the largest unit that fits: "2 days", "90 minutes", "none". */
export function formatDuration(seconds: number): Text {
  for (const [name, size] of SIZES) {
    if (seconds === 0 || name === "week" || seconds % size !== 0) continue;
    return span(seconds / size, UNITS[name]);
  }
  return NONE;
}
