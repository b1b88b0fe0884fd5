import { expect } from "chai";

import { formatMoment, formatUtcOffset } from "../../../sdk/chain/moment";

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
});
