import { expect } from "chai";

import { parseUscc } from "../../../sdk/identifiers";
import { expectRefusal } from "../support/refusal";

describe("identifiers: unified social credit code", () => {
  // The standard's own example, and codes of well-known companies from the public register.
  const CODES = [
    "91350100M000100Y43",
    "914403001922038216",
    "9144030071526726XG",
    "91110000802100433B",
    "91330100799655058B",
    "9152000071430580XT",
  ];

  it("accepts real codes", () => {
    for (const code of CODES) expect(parseUscc(code)).to.equal(code);
  });

  it("brings what a person types into canonical form", () => {
    expect(parseUscc(" 9135 0100 m000 100y 43\n")).to.equal("91350100M000100Y43");
    expect(parseUscc("91350100M000100Y43\u3000")).to.equal("91350100M000100Y43");
  });

  it("refuses every other check character", () => {
    for (const character of "0123456789ABCDEFGHJKLMNPQRTUWXY") {
      if (character === "3") continue;
      const code = `91350100M000100Y4${character}`;
      expectRefusal(() => parseUscc(code), "USCC_CHECK_CHARACTER", {
        actual: character,
        expected: "3",
      });
    }
  });

  it("notices one wrong character and two exchanged neighbours", () => {
    for (const code of CODES) {
      for (let i = 0; i < 17; i++) {
        const [first, second] = [code.charAt(i), code.charAt(i + 1)];
        const other = first === "1" ? "2" : "1";
        expect(
          () => parseUscc(code.slice(0, i) + other + code.slice(i + 1)),
          `${code} at ${i}`,
        ).to.throw();
        if (first === second) continue;
        expect(
          () => parseUscc(code.slice(0, i) + second + first + code.slice(i + 2)),
          `${code} at ${i}`,
        ).to.throw();
      }
    }
  });

  it("refuses letters that the standard leaves out, and other alphabets", () => {
    for (const letter of ["I", "O", "S", "V", "Z", "і", "９", "-"]) {
      expectRefusal(() => parseUscc(`9135010${letter}M000100Y43`), "USCC_CHARACTER", {
        position: 8,
      });
    }
  });

  it("refuses other lengths and a division that is no number", () => {
    expectRefusal(() => parseUscc(""), "USCC_LENGTH", { length: 0 });
    expectRefusal(() => parseUscc("91350100M000100Y4"), "USCC_LENGTH", { length: 17 });
    expectRefusal(() => parseUscc("913A0100M000100Y43"), "USCC_DIVISION", { division: "3A0100" });
  });
});
