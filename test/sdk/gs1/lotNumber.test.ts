import { expect } from "chai";

import { checkLotNumber } from "../../../sdk/gs1";
import { expectRefusal } from "../support/refusal";

describe("gs1: lot number", () => {
  it("keeps every permitted character as it is", () => {
    for (const text of [
      "1",
      "A-2026-11",
      "000",
      "a",
      "A",
      `!"%&'()*+,-./:;<=>?_`,
      "Z".repeat(20),
    ]) {
      expect(checkLotNumber(text)).to.equal(text);
    }
  });

  it("refuses nothing and too much", () => {
    expectRefusal(() => checkLotNumber(""), "LOT_NUMBER_EMPTY");
    expectRefusal(() => checkLotNumber("1".repeat(21)), "LOT_NUMBER_TOO_LONG", { length: 21 });
  });

  it("refuses a character outside set 82, and says which and where", () => {
    const space = expectRefusal(() => checkLotNumber("A 1"), "LOT_NUMBER_CHARACTER", {
      position: 2,
    });
    expect(space.message).to.contain("a space (U+0020)");
    expectRefusal(() => checkLotNumber("批1"), "LOT_NUMBER_CHARACTER", {
      position: 1,
      character: `"批" (U+6279)`,
    });
    expectRefusal(() => checkLotNumber("A\0"), "LOT_NUMBER_CHARACTER", {
      position: 2,
      character: "U+0000",
    });
    for (const character of "#$@[\\]^`{|}~é\n\u{1F4A9}") {
      expectRefusal(() => checkLotNumber(`AB${character}`), "LOT_NUMBER_CHARACTER", {
        position: 3,
      });
    }
  });
});
