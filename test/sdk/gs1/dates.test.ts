import { expect } from "chai";

import {
  checkDayNumber,
  formatDateForPeople,
  formatIsoDate,
  formatYymmdd,
  LAST_DAY_NUMBER,
  parseIsoDate,
  parseYymmdd,
} from "../../../sdk/gs1";
import { expectRefusal } from "../support/refusal";

const in2026 = { referenceYear: 2026 };

describe("gs1: dates", () => {
  it("reads YYMMDD as a day number", () => {
    expect(parseYymmdd("700102", { referenceYear: 2000 })).to.equal(1);
    expect(formatIsoDate(parseYymmdd("261124", in2026))).to.equal("2026-11-24");
    expect(parseYymmdd("261124", in2026)).to.equal(20781);
  });

  it("takes day 00 for the month's last day", () => {
    for (const [text, iso] of [
      ["250100", "2025-01-31"],
      ["250200", "2025-02-28"],
      ["240200", "2024-02-29"],
      ["250400", "2025-04-30"],
      ["241200", "2024-12-31"],
    ] as const) {
      expect(formatIsoDate(parseYymmdd(text, in2026)), text).to.equal(iso);
    }
  });

  it("refuses day 00 where a day is required", () => {
    expectRefusal(() => parseYymmdd("250100", { ...in2026, dayZero: "refuse" }), "DATE_DAY", {
      day: 0,
    });
  });

  it("refuses days and months that do not exist", () => {
    expectRefusal(() => parseYymmdd("250229", in2026), "DATE_DAY", {
      day: 29,
      month: 2,
      length: 28,
    });
    expectRefusal(() => parseYymmdd("240631", in2026), "DATE_DAY", { day: 31 });
    expectRefusal(() => parseYymmdd("251301", in2026), "DATE_MONTH", { month: 13 });
    expectRefusal(() => parseYymmdd("250001", in2026), "DATE_MONTH", { month: 0 });
  });

  it("refuses text of another form", () => {
    for (const text of ["", "25010", "2501011", "25O101", "２50101", " 250101", "2025-01-01"]) {
      expectRefusal(() => parseYymmdd(text, in2026), "DATE_FORMAT");
    }
    for (const text of ["", "2025-1-1", "20250101", "2025/01/01", "2025-01-01T00:00:00Z"]) {
      expectRefusal(() => parseIsoDate(text), "DATE_FORMAT");
    }
  });

  it("judges the century from the reference year: 49 years back, 50 ahead", () => {
    for (const [referenceYear, text, iso] of [
      [2026, "770101", "1977-01-01"],
      [2026, "760101", "2076-01-01"],
      [2000, "500101", "2050-01-01"],
      [2000, "510101", "1951-01-01"],
      [2099, "000101", "2100-01-01"],
      [2099, "490101", "2149-01-01"],
      [2099, "500101", "2050-01-01"],
    ] as const) {
      const parse = (): string => formatIsoDate(parseYymmdd(text, { referenceYear }));
      if (iso.startsWith("195")) expectRefusal(parse, "DATE_RANGE");
      else expect(parse(), `${text} in ${referenceYear}`).to.equal(iso);
    }
    expectRefusal(() => parseYymmdd("000229", { referenceYear: 2080 }), "DATE_DAY", { year: 2100 });
  });

  it("writes YYMMDD only if readers will understand the same date", () => {
    expect(formatYymmdd(parseIsoDate("2026-11-24"), 2026)).to.equal("261124");
    expect(formatYymmdd(parseIsoDate("2005-01-02"), 2026)).to.equal("050102");
    expectRefusal(() => formatYymmdd(parseIsoDate("2077-01-01"), 2026), "DATE_WINDOW");
    expectRefusal(() => formatYymmdd(parseIsoDate("1976-12-31"), 2026), "DATE_WINDOW");
  });

  it("covers exactly the days that fit into 16 bits, 0 meaning none", () => {
    expect(parseIsoDate("1970-01-02")).to.equal(1);
    expect(parseIsoDate("2149-06-06")).to.equal(LAST_DAY_NUMBER);
    expectRefusal(() => parseIsoDate("1970-01-01"), "DATE_RANGE");
    expectRefusal(() => parseIsoDate("2149-06-07"), "DATE_RANGE");
    expectRefusal(() => parseIsoDate("0001-01-01"), "DATE_RANGE");
    for (const day of [0, -1, 1.5, 65536, Number.NaN])
      expectRefusal(() => checkDayNumber(day), "DATE_RANGE");
  });

  it("returns every day that it wrote", () => {
    for (let day = 1; day <= LAST_DAY_NUMBER; day += 7) {
      const iso = formatIsoDate(day);
      expect(parseIsoDate(iso)).to.equal(day);
      const referenceYear = Number(iso.slice(0, 4));
      expect(parseYymmdd(formatYymmdd(day, referenceYear), { referenceYear })).to.equal(day);
    }
  });

  it("writes dates for people in two languages", () => {
    const day = parseIsoDate("2026-03-05");
    expect(formatDateForPeople(day)).to.deep.equal({ en: "5 Mar 2026", zh: "2026年3月5日" });
  });
});
