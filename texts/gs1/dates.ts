import type { Text } from "../text";

export const notYymmdd = (text: string): Text => ({
  en: `A GS1 date is six digits YYMMDD, but got "${text}".`,
  zh: `GS1 日期为六位数字 YYMMDD（年月日），而给出的是“${text}”。`,
});

export const notIsoDate = (text: string): Text => ({
  en: `A date is written YYYY-MM-DD, such as 2026-11-24, but got "${text}".`,
  zh: `日期应写作 YYYY-MM-DD，如 2026-11-24，而给出的是“${text}”。`,
});

export const anotherCentury = (date: string, referenceYear: number): Text => ({
  en:
    `${date} cannot be written as YYMMDD: in ${referenceYear} its year would be read as another century. ` +
    `Use a date from 49 years before to 50 years after.`,
  zh: `${date} 不能写作 YYMMDD：在 ${referenceYear} 年会被读作另一世纪。请用此前 49 年至此后 50 年内的日期。`,
});

export const notADay = (day: number, last: number): Text => ({
  en: `${day} names no day: days are counted from 1970-01-01 and end with ${last} (2149-06-06); 0 means no date.`,
  zh: `${day} 不代表任何日期：日数自 1970-01-01 起算，止于 ${last}（2149-06-06）；0 表示无日期。`,
});

export const noSuchMonth = (text: string, month: string): Text => ({
  en: `"${text}" has month ${month}; months are 01 to 12.`,
  zh: `“${text}”的月份为 ${month}；月份须为 01 至 12。`,
});

export const noSuchDay = (
  text: string,
  day: string,
  month: string,
  year: number,
  last: number,
): Text => ({
  en: `"${text}" has day ${day}; month ${month} of ${year} has days 01 to ${last}.`,
  zh: `“${text}”的日为 ${day}；${year} 年 ${month} 月只有 01 至 ${last} 日。`,
});

export const dateOutside = (text: string): Text => ({
  en: `"${text}" is outside 1970-01-02 to 2149-06-06, the dates that can be recorded.`,
  zh: `“${text}”超出可登记的日期范围 1970-01-02 至 2149-06-06。`,
});

const ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A day for people, unambiguous in either language: `24 Nov 2026` or `2026年11月24日`. */
export const dateForPeople = (year: number, month: number, day: number): Text => ({
  en: `${day} ${ENGLISH_MONTHS[month - 1] ?? month} ${year}`,
  zh: `${year}年${month}月${day}日`,
});
