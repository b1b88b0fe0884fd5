import { notAnOffset } from "../../texts/moments";
import { LotmarkError } from "./errors/lotmarkError";

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
  if (local > LAST_SECOND) return "∞";
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

/**
 * Reads an offset from UTC as {@link formatUtcOffset} writes it, or without "UTC", or as `+08:00`; in
 * quarter hours. Throws a {@link LotmarkError} `UTC_OFFSET`.
 */
export function parseUtcOffset(text: string): number {
  const match = /^(?:UTC)?(?:([+-])([0-9]{1,2})(?::([0-9]{2}))?)?$/i.exec(text.replace(/\s+/g, ""));
  const [, sign, hours = "0", minutes = "0"] = match ?? [];
  const quarters = Number(hours) * 4 + Number(minutes) / 15;
  if (match === null || text.trim() === "" || Number(minutes) > 59 || !Number.isInteger(quarters)) {
    throw new LotmarkError("UTC_OFFSET", notAnOffset(text), { text });
  }
  return sign === "-" ? -quarters : quarters;
}

const DAY = 86_400n;

/** Unix seconds of the beginning of a day (days since 1970-01-01) in a local time. */
export const startOfDay = (day: number, utcOffset: number): bigint =>
  BigInt(day) * DAY - BigInt(utcOffset) * QUARTER_HOUR;

/** Unix seconds of the last second of a day (days since 1970-01-01) in a local time. */
export const endOfDay = (day: number, utcOffset: number): bigint =>
  startOfDay(day + 1, utcOffset) - 1n;

/** The day (days since 1970-01-01) of a moment in a local time. */
export const dayOf = (seconds: bigint, utcOffset: number): number =>
  Number((seconds + BigInt(utcOffset) * QUARTER_HOUR) / DAY);
