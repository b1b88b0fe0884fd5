import { expect } from "chai";

import { parseLei } from "../../../sdk/identifiers";
import { expectRefusal } from "../support/refusal";

describe("identifiers: LEI", () => {
  // GLEIF itself, and well-known entities from its public register.
  const LEIS = [
    "506700GE1G29325QX363",
    "5493001KJTIIGC8Y1R12",
    "HWUPKR0MPOU8FGXBT394",
    "7LTWFZYICNSX8D621K86",
  ];

  it("accepts real identifiers", () => {
    for (const lei of LEIS) expect(parseLei(lei)).to.equal(lei);
  });

  it("brings what a person types into canonical form", () => {
    expect(parseLei(" 5067 00ge 1g29 325q x363 ")).to.equal("506700GE1G29325QX363");
  });

  it("refuses all 99 other pairs of check digits", () => {
    for (let pair = 0; pair < 100; pair++) {
      const digits = String(pair).padStart(2, "0");
      if (digits === "63") continue;
      expectRefusal(() => parseLei(`506700GE1G29325QX3${digits}`), "LEI_CHECK_DIGITS", {
        expected: "63",
      });
    }
  });

  it("refuses other characters and lengths", () => {
    expectRefusal(() => parseLei("506700GE1G29325QX36"), "LEI_LENGTH", { length: 19 });
    expectRefusal(() => parseLei("506700GE1G29325QX3.3"), "LEI_CHARACTER", { position: 19 });
    expectRefusal(() => parseLei("506700GE1G29325QX3AB"), "LEI_CHECK_DIGITS");
  });
});
