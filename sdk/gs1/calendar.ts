/**
 * Calendar arithmetic on the proleptic Gregorian calendar, without time zones. Months are 1 to 12.
 */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MS_PER_DAY = 86_400_000;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, or 0 if there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Days from 1970-01-01 to a date that must exist. */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** The date that is `days` after 1970-01-01. */
export function dateAt(days: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The current year in UTC. */
export function currentYear(): number {
  return new Date().getUTCFullYear();
}

/**
 * The year that two digits mean, seen from `referenceYear`: the one nearest to it, from 49 years
 * before to 50 years after.
 *
 * Source: GS1 General Specifications 7.12, "Determination of century in dates".
 */
export function resolveCentury(twoDigits: number, referenceYear: number): number {
  const century = referenceYear - (referenceYear % 100);
  const difference = twoDigits - (referenceYear % 100);
  if (difference >= 51) return century - 100 + twoDigits;
  return difference <= -50 ? century + 100 + twoDigits : century + twoDigits;
}
