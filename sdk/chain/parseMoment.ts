import { notAMoment } from "../../texts/moments";
import { parseIsoDate } from "../gs1";
import { LotmarkError } from "./errors/lotmarkError";
import { endOfDay, startOfDay } from "./moment";

const MINUTE = 60n;

/**
 * Reads a local time, `2026-11-24T18:30`, as Unix seconds. A day without a time, `2026-11-24`, means
 * its first second or its last one.
 *
 * Throws a {@link LotmarkError} `MOMENT_FORMAT`, or what `parseIsoDate` throws.
 *
 * @param utcOffset the local offset from UTC in quarter hours
 */
export function parseMoment(
  text: string,
  utcOffset: number,
  dayMeans: "beginning" | "end" = "beginning",
): bigint {
  const written = text.trim();
  const [, date = "", hours, minutes] =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([01][0-9]|2[0-3]):([0-5][0-9]))?$/.exec(written) ?? [];
  if (date === "") {
    throw new LotmarkError("MOMENT_FORMAT", notAMoment(text), { text });
  }
  const day = parseIsoDate(date);
  if (hours === undefined || minutes === undefined) {
    return dayMeans === "end" ? endOfDay(day, utcOffset) : startOfDay(day, utcOffset);
  }
  return startOfDay(day, utcOffset) + (BigInt(hours) * 60n + BigInt(minutes)) * MINUTE;
}
