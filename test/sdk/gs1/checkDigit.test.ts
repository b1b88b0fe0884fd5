import { expect } from "chai";

import { computeCheckDigit, hasValidCheckDigit, withCheckDigit } from "../../../sdk/gs1";
import { Random } from "../support/random";
import { expectRefusal } from "../support/refusal";

describe("gs1: check digits", () => {
  it("computes the check digit of every key length", () => {
    expect(computeCheckDigit("9638507"), "GTIN-8").to.equal("4");
    expect(computeCheckDigit("61414100734"), "GTIN-12").to.equal("9");
    expect(computeCheckDigit("690123456789"), "GTIN-13").to.equal("2");
    expect(computeCheckDigit("1061414154321"), "GTIN-14").to.equal("9");
    expect(computeCheckDigit("950600013437"), "GLN").to.equal("6");
    expect(computeCheckDigit("10614141234567890"), "SSCC").to.equal("8");
  });

  it("appends it", () => {
    expect(withCheckDigit("690123456789")).to.equal("6901234567892");
  });

  it("refuses to compute one over anything but digits", () => {
    for (const body of ["", "12a", " 12", "１２", "-1", "1.5"]) {
      expectRefusal(() => computeCheckDigit(body), "CHECK_DIGIT_INPUT", { body });
    }
  });

  it("says no to text that is no key", () => {
    for (const text of ["", "0", "12 3", "abc"])
      expect(hasValidCheckDigit(text), text).to.equal(false);
  });

  it("notices every single wrong digit", () => {
    const random = new Random(1);
    for (let round = 0; round < 200; round++) {
      const key = withCheckDigit(random.text("0123456789", random.pick([7, 11, 12, 13, 17])));
      expect(hasValidCheckDigit(key), key).to.equal(true);
      const position = random.below(key.length);
      const digit = String((Number(key.charAt(position)) + 1 + random.below(9)) % 10);
      const wrong = key.slice(0, position) + digit + key.slice(position + 1);
      expect(hasValidCheckDigit(wrong), wrong).to.equal(false);
    }
  });
});
