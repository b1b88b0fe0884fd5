/** Seconds of a quarter hour, in which the chain keeps offsets from UTC and lots their expiry. */
export const QUARTER_HOUR = 900n;

const LAST_SECOND = 8_640_000_000_000n;

/**
 * Unix seconds for people, in a local time: `2026-11-24 18:30 UTC+8`.
 *
 * @param utcOffset the local offset from UTC in quarter hours
 */
export function formatMoment(seconds: bigint, utcOffset = 0): string {
  const local = seconds + BigInt(utcOffset) * QUARTER_HOUR;
  if (local > LAST_SECOND) return "the end of time";
  const [date, time = ""] = new Date(Number(local) * 1000).toISOString().split("T");
  return `${date} ${time.slice(0, 5)} ${formatUtcOffset(utcOffset)}`;
}

/** An offset from UTC in quarter hours: `UTC`, `UTC+8`, `UTC-3:30`. */
export function formatUtcOffset(utcOffset: number): string {
  if (utcOffset === 0) return "UTC";
  const quarters = Math.abs(utcOffset);
  const minutes = (quarters % 4) * 15;
  const sign = utcOffset < 0 ? "-" : "+";
  return `UTC${sign}${Math.floor(quarters / 4)}${minutes === 0 ? "" : `:${minutes}`}`;
}
