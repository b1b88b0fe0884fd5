import { expect } from "chai";

import {
  dayOf,
  endOfDay,
  formatMoment,
  formatUtcOffset,
  parseUtcOffset,
  startOfDay,
} from "../../../sdk/chain/moment";
import { expectRefusal } from "../support/refusal";

describe("chain: moments", () => {
  it("are written in a local time that they name", () => {
    expect(formatMoment(0n)).to.equal("1970-01-01 00:00 UTC");
    expect(formatMoment(1_795_521_600n, 32)).to.equal("2026-11-24 20:00 UTC+8");
    expect(formatMoment(1_795_521_600n, -48)).to.equal("2026-11-24 00:00 UTC-12");
  });

  it("know offsets of less than an hour", () => {
    expect(formatUtcOffset(22)).to.equal("UTC+5:30");
    expect(formatUtcOffset(-14)).to.equal("UTC-3:30");
    expect(formatUtcOffset(-1)).to.equal("UTC-0:15");
    expect(formatUtcOffset(0)).to.equal("UTC");
  });

  it("read an offset as it is written", () => {
    for (const quarters of [0, 32, 22, -14, -1, 56, -48]) {
      expect(parseUtcOffset(formatUtcOffset(quarters))).to.equal(quarters);
    }
    expect(parseUtcOffset("+08:00")).to.equal(32);
    expect(parseUtcOffset("utc +8")).to.equal(32);
    for (const text of ["", "8", "UTC+8:10", "+8:60", "Berlin"]) {
      expectRefusal(() => parseUtcOffset(text), "UTC_OFFSET", { text });
    }
  });

  it("are days in a local time", () => {
    const day = 20_000;
    expect(startOfDay(day, 0)).to.equal(1_728_000_000n);
    expect(startOfDay(day, 32)).to.equal(1_728_000_000n - 8n * 3600n);
    expect(endOfDay(day, -14)).to.equal(1_728_086_399n + 3n * 3600n + 1800n);
    for (const offset of [0, 32, -14]) {
      expect(dayOf(startOfDay(day, offset), offset)).to.equal(day);
      expect(dayOf(endOfDay(day, offset), offset)).to.equal(day);
      expect(dayOf(endOfDay(day, offset) + 1n, offset)).to.equal(day + 1);
    }
  });
});
