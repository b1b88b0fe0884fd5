const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The largest first. */
const UNITS = [
  ["week", 7 * DAY],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", 1],
] as const;

/** Reads a duration such as "2 days" or "none", in seconds; `undefined` for what is no duration. */
export function parseDuration(text: string): number | undefined {
  if (text === "none") return 0;
  for (const [unit, seconds] of UNITS) {
    const match = new RegExp(`^(\\d{1,9}) ${unit}s?$`).exec(text);
    if (match !== null) return Number(match[1]) * seconds;
  }
  return undefined;
}

/** Writes a number of seconds in the largest unit that fits: "2 days", "90 minutes", "none". */
export function formatDuration(seconds: number): string {
  for (const [unit, size] of UNITS) {
    if (seconds === 0 || unit === "week" || seconds % size !== 0) continue;
    const count = seconds / size;
    return `${count} ${unit}${count === 1 ? "" : "s"}`;
  }
  return "none";
}
