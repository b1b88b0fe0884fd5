import { expect } from "chai";

import { parseGln, parseSscc } from "../../../sdk/gs1";
import { expectRefusal } from "../support/refusal";

describe("gs1: GLN", () => {
  it("reads 13 digits with a valid check digit", () => {
    expect(parseGln("9506000134376")).to.equal("9506000134376");
    expect(parseGln("\t9506000134376 ")).to.equal("9506000134376");
  });

  it("refuses everything else", () => {
    expectRefusal(() => parseGln("9506000134377"), "GLN_CHECK_DIGIT", { expected: "6" });
    expectRefusal(() => parseGln("506000134376"), "GLN_LENGTH", { length: 12 });
    expectRefusal(() => parseGln("95060001343x6"), "GLN_CHARACTER", { position: 12 });
  });
});

describe("gs1: SSCC", () => {
  it("reads 18 digits with a valid check digit", () => {
    expect(parseSscc("106141412345678908")).to.equal("106141412345678908");
  });

  it("refuses everything else", () => {
    expectRefusal(() => parseSscc("106141412345678909"), "SSCC_CHECK_DIGIT", { expected: "8" });
    expectRefusal(() => parseSscc("00106141412345678908"), "SSCC_LENGTH", { length: 20 });
    expectRefusal(() => parseSscc("(00)06141412345678908"), "SSCC_CHARACTER", { position: 1 });
  });
});
