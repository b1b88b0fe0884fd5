import { textOf } from "../chain";
import { formatIsoDate, NO_DATE, parseIsoDate } from "../gs1";
import * as texts from "../../texts/sheets";
import { type Cell, clean, shown, type Table } from "./cells";
import { codeOf, refuse } from "./refuse";

/** Day 0 of the two ways in which spreadsheet programs count days, in days since 1970-01-01. */
const DAY_ZERO = { "1900": -25_569, "1904": -24_107 } as const;
/** Numbers that stand for a day of 2000 to 2099, so that no other number is taken for one. */
const FIRST_DAY = parseIsoDate("2000-01-01");
const LAST_DAY = parseIsoDate("2099-12-31");

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads a date; days since 1970-01-01. What can be read in two ways is refused. */
export function readDate(cell: Cell, dates: Table["dates"] = "1900"): number {
  const value = typeof cell === "object" && cell.kind === "merged" ? cell.value : cell;
  if (typeof value === "object" && value.kind === "date") return value.day;
  if (typeof value === "number" && value < 1e6) return fromSerial(value, dates);
  const text = clean(shown(value));
  // Programs add a time to dates: 2026-11-05 00:00:00.
  const day = text.replace(
    /[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?[AP]M)?Z?$/i,
    "",
  );
  if (/^[0-9]{5}(?:\.[0-9]+)?$/.test(day)) return fromSerial(Number(day), dates);
  return parse(day);
}

function fromSerial(serial: number, dates: Table["dates"]): number {
  const day = Math.floor(serial) + DAY_ZERO[dates];
  if (day >= FIRST_DAY && day <= LAST_DAY) return day;
  refuse("DATE_FORMAT", texts.DATE_FORMAT);
}

function parse(text: string): number {
  const compact = text.replaceAll(/ ?([年月日号/.-]) ?/g, "$1");
  const yearFirst =
    /^([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})$/.exec(compact) ??
    /^([0-9]{4})(年)([0-9]{1,2})月([0-9]{1,2})[日号]?$/.exec(compact) ??
    /^([0-9]{4})()([0-9]{2})([0-9]{2})$/.exec(compact);
  if (yearFirst !== null) {
    const [, year = "", , month = "", day = ""] = yearFirst;
    return iso(year, month, day);
  }
  const yearLast = /^([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})$/.exec(compact);
  if (yearLast !== null) {
    const [, one = "", , other = "", year = ""] = yearLast;
    return withYearLast(one, other, year);
  }
  const named = withNamedMonth(text);
  if (named !== undefined) return named;
  if (/^[0-9]{4}[-/.年][0-9]{1,2}月?$/.test(compact)) refuse("DATE_DAY_MISSING", texts.DAY_MISSING);
  if (/^[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?$|^[0-9]{6}$/.test(compact)) {
    refuse("DATE_YEAR_SHORT", texts.YEAR_SHORT);
  }
  refuse("DATE_FORMAT", texts.DATE_FORMAT);
}

/** A date whose day and month can change places is not guessed. */
function withYearLast(one: string, other: string, year: string): number {
  if (Number(one) === Number(other)) return iso(year, one, other);
  const readings = [
    [other, one],
    [one, other],
  ].flatMap(([month = "", day = ""]) => (Number(month) <= 12 ? [{ month, day }] : []));
  const [first, second] = readings;
  if (first === undefined) return iso(year, other, one);
  if (second === undefined) return iso(year, first.month, first.day);
  const [reading, alternative] = readings.map(({ month, day }) =>
    formatIsoDate(iso(year, month, day)),
  );
  refuse("DATE_AMBIGUOUS", texts.dateAmbiguous(reading ?? "", alternative ?? ""));
}

/** 5 Nov 2026, 5-Nov-2026, Nov 5, 2026. */
function withNamedMonth(text: string): number | undefined {
  const match =
    /^([0-9]{1,2})[ -]([a-z]{3,9})\.?[ ,-]+([0-9]{4})$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})$/i.exec(text);
  if (match === null) return undefined;
  const monthFirst = match.groups?.month !== undefined;
  const [, one = "", other = "", year = ""] = match;
  const [day, month] = monthFirst ? [other, one] : [one, other];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? undefined : iso(year, String(number), day);
}

function iso(year: string, month: string, day: string): number {
  try {
    return parseIsoDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  } catch (error) {
    refuse(codeOf(error), textOf(error));
  }
}

/** How long a product keeps. */
export interface ShelfLife {
  readonly months: number;
  readonly days: number;
}

const PERIODS = [
  { unit: /^(?:个月|月|months?|mths?|mon)$/i, months: 1, days: 0 },
  { unit: /^(?:天|日|days?)$/i, months: 0, days: 1 },
  { unit: /^(?:年|years?|yrs?)$/i, months: 12, days: 0 },
  { unit: /^(?:周|星期|weeks?|wks?)$/i, months: 0, days: 7 },
];

/** Reads a shelf life, or nothing where it is none: 18个月, 540天, 2年, 18 months; 18 under 保质期(月). */
export function parseShelfLife(text: string, unitOfColumn = ""): ShelfLife | undefined {
  const match = /^([0-9]{1,4})(?:\.0+)? ?(\p{L}*)$/u.exec(clean(text));
  if (match === null) return undefined;
  const [, number = "", written = ""] = match;
  const period = PERIODS.find(({ unit }) => unit.test(written === "" ? unitOfColumn : written));
  if (period === undefined || Number(number) === 0) return undefined;
  return { months: period.months * Number(number), days: period.days * Number(number) };
}

/** Reads a shelf life. */
export function readShelfLife(cell: Cell, unitOfColumn: string): ShelfLife {
  const shelfLife = parseShelfLife(shown(cell), unitOfColumn);
  if (shelfLife !== undefined) return shelfLife;
  const isDate = ((): boolean => {
    try {
      return readDate(cell) !== NO_DATE;
    } catch {
      return false;
    }
  })();
  if (isDate) refuse("SHELF_LIFE_IS_DATE", texts.SHELF_LIFE_IS_DATE);
  refuse("SHELF_LIFE", texts.SHELF_LIFE_FORMAT);
}

/**
 * The day on which a shelf life ends: so many months later the same day of the month (its last day
 * where there is none), then so many days.
 */
export function endOfShelfLife(production: number, { months, days }: ShelfLife): number {
  const date = new Date(production * 86_400_000);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  const day = Math.min(date.getUTCDate(), length.getUTCDate());
  return first / 86_400_000 + day - 1 + days;
}
