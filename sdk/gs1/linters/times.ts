import { currentYear, daysInMonth, resolveCentury } from "../calendar";
import { csetNumeric } from "./characters";
import {
  type Finding,
  finding,
  type Linter,
  lintPart,
  type LintReason,
  type TimePart,
  wholly,
} from "./finding";

/** Exactly `length` digits. */
function digits(name: "DATE" | "HOUR_WITH_MINUTE" | TimePart, length: number): Linter {
  return (data) => {
    if (data.length < length) return wholly(`${name}_TOO_SHORT`, data);
    return data.length > length ? wholly(`${name}_TOO_LONG`, data) : csetNumeric(data);
  };
}

/** Two digits below `limit`. */
function timePart(name: TimePart, limit: number): Linter {
  const twoDigits = digits(name, 2);
  const illegal: LintReason = `ILLEGAL_${name}`;
  return (data) => twoDigits(data) ?? (Number(data) < limit ? undefined : wholly(illegal, data));
}

export const hour = timePart("HOUR", 24);
export const minute = timePart("MINUTE", 60);
export const second = timePart("SECOND", 60);

const fourDigits = digits("HOUR_WITH_MINUTE", 4);

export const hourMinute: Linter = (data) =>
  fourDigits(data) ?? lintPart(hour, data, 0, 2) ?? lintPart(minute, data, 2, 4);

/**
 * A date that exists, ending with month and day; day 00 stands for the month's last if
 * `allowsDayZero`.
 */
function date(yearDigits: 2 | 4, allowsDayZero: boolean): Linter {
  const allDigits = digits("DATE", yearDigits + 4);
  return (data): Finding | undefined => {
    const found = allDigits(data);
    if (found) return found;
    const written = Number(data.slice(0, yearDigits));
    const year = yearDigits === 2 ? resolveCentury(written, currentYear()) : written;
    const length = daysInMonth(year, Number(data.slice(yearDigits, yearDigits + 2)));
    if (length === 0) return finding("ILLEGAL_MONTH", yearDigits, 2);
    const day = Number(data.slice(-2));
    const exists = day <= length && (day > 0 || allowsDayZero);
    return exists ? undefined : finding("ILLEGAL_DAY", yearDigits + 2, 2);
  };
}

export const yymmdd = date(2, false);
export const yymmd0 = date(2, true);
export const yyyymmdd = date(4, false);
export const yyyymmd0 = date(4, true);
