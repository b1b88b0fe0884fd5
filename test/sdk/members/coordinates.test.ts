import { expect } from "chai";

import { formatCoordinates, parseCoordinates } from "../../../sdk/members";
import { expectRefusal } from "../support/refusal";

describe("members: coordinates", () => {
  it("are read to the millionth of a degree", () => {
    for (const [text, latitude, longitude] of [
      ["30.2319, 120.1246", 30_231_900, 120_124_600],
      ["-33.000001,-180", -33_000_001, -180_000_000],
      ["90,180.000000", 90_000_000, 180_000_000],
      ["0.000007,8.1", 7, 8_100_000],
    ] as const) {
      expect(parseCoordinates(text)).to.deep.equal({ latitude, longitude });
    }
    expect(formatCoordinates({ latitude: -7, longitude: 120_124_600 })).to.equal(
      "-0.000007, 120.124600",
    );
  });

  it("are refused where they are no place", () => {
    for (const text of [
      "",
      "30",
      "30,120,1",
      "90.1,0",
      "0,-180.1",
      "30.1234567,0",
      "N30,E120",
      "1e1,0",
    ]) {
      expectRefusal(() => parseCoordinates(text), "COORDINATES", { text });
    }
  });
});
