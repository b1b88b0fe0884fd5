import * as texts from "../../texts/gs1/dates";
import type { Text } from "../../texts/text";
import { currentYear, dateAt, daysInMonth, daysSinceEpoch, resolveCentury } from "./calendar";
import { Gs1Error } from "./errors";

/**
 * A calendar day as contracts keep it: days since 1970-01-01, 1 to 65535 (2149-06-06), without a
 * time or a time zone. 0 means that no date is given.
 */
export type DayNumber = number;

export const NO_DATE: DayNumber = 0;
export const LAST_DAY_NUMBER: DayNumber = 0xffff;

export interface YymmddOptions {
  /**
   * What day `00` means: the last day of the month (AI 11, 13, 15, 16, 17), or an error (all other
   * dates). Default `lastOfMonth`.
   */
  readonly dayZero?: "lastOfMonth" | "refuse";
  /** The year from which the century is judged. Default: the current year in UTC. */
  readonly referenceYear?: number;
}

/**
 * Reads a GS1 date, six digits YYMMDD.
 *
 * Source: GS1 General Specifications 3.4.2 to 3.4.7 (AI 11 to 17, day 00) and 7.12 (century).
 *
 * Throws `DATE_FORMAT`, `DATE_MONTH`, `DATE_DAY` or `DATE_RANGE`.
 */
export function parseYymmdd(text: string, options: YymmddOptions = {}): DayNumber {
  const match = /^([0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text);
  if (match === null) {
    throw new Gs1Error("DATE_FORMAT", texts.notYymmdd(text), {
      text,
      expected: "YYMMDD",
    });
  }
  const year = resolveCentury(Number(match[1]), options.referenceYear ?? currentYear());
  const month = Number(match[2]);
  const day = Number(match[3]);
  const isLastOfMonth = day === 0 && options.dayZero !== "refuse";
  return toDayNumber(text, year, month, isLastOfMonth ? daysInMonth(year, month) : day);
}

/**
 * Writes a day as YYMMDD.
 *
 * @param referenceYear the year in which readers will judge the century; default the current one in
 * UTC
 * @throws `DATE_WINDOW` if a reader would then take another century than was meant, and
 * `DATE_RANGE` if `day` is no day number.
 */
export function formatYymmdd(day: DayNumber, referenceYear: number = currentYear()): string {
  const { year, month, day: dayOfMonth } = dateAt(checkDayNumber(day));
  if (resolveCentury(year % 100, referenceYear) !== year) {
    throw new Gs1Error("DATE_WINDOW", texts.anotherCentury(formatIsoDate(day), referenceYear), {
      day,
      referenceYear,
    });
  }
  return [year % 100, month, dayOfMonth].map(twoDigits).join("");
}

/**
 * Reads `YYYY-MM-DD` (ISO 8601). Throws `DATE_FORMAT`, `DATE_MONTH`, `DATE_DAY` or `DATE_RANGE`.
 */
export function parseIsoDate(text: string): DayNumber {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) {
    throw new Gs1Error("DATE_FORMAT", texts.notIsoDate(text), {
      text,
      expected: "YYYY-MM-DD",
    });
  }
  return toDayNumber(text, Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Writes `YYYY-MM-DD` (ISO 8601). Throws `DATE_RANGE`. */
export function formatIsoDate(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = dateAt(checkDayNumber(day));
  return [year, twoDigits(month), twoDigits(dayOfMonth)].join("-");
}

/**
 * Writes a day for people, unambiguous in either language: `24 Nov 2026` or `2026年11月24日`. Throws
 * `DATE_RANGE`.
 */
export function formatDateForPeople(day: DayNumber): Text {
  const { year, month, day: dayOfMonth } = dateAt(checkDayNumber(day));
  return texts.dateForPeople(year, month, dayOfMonth);
}

/**
 * Returns `day` if it names a day (1 to 65535, whole). Throws `DATE_RANGE` otherwise, for
 * {@link NO_DATE} too.
 */
export function checkDayNumber(day: number): DayNumber {
  if (!Number.isInteger(day) || day <= NO_DATE || day > LAST_DAY_NUMBER) {
    throw new Gs1Error("DATE_RANGE", texts.notADay(day, LAST_DAY_NUMBER), { day });
  }
  return day;
}

function toDayNumber(text: string, year: number, month: number, day: number): DayNumber {
  const length = daysInMonth(year, month);
  if (length === 0) {
    throw new Gs1Error("DATE_MONTH", texts.noSuchMonth(text, twoDigits(month)), { text, month });
  }
  if (day < 1 || day > length) {
    throw new Gs1Error(
      "DATE_DAY",
      texts.noSuchDay(text, twoDigits(day), twoDigits(month), year, length),
      { text, day, year, month, length },
    );
  }
  const days = daysSinceEpoch(year, month, day);
  if (days <= NO_DATE || days > LAST_DAY_NUMBER) {
    throw new Gs1Error("DATE_RANGE", texts.dateOutside(text), { text });
  }
  return days;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
