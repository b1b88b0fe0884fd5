import { expect } from "chai";

import {
  companyPrefixOf,
  gtinDigits,
  gtinKind,
  isGlnWithinPrefix,
  isGtinWithinPrefix,
  isRestrictedCirculation,
  isSsccWithinPrefix,
  normalizeGtin,
  parseCompanyPrefix,
  parseGtin,
  withCheckDigit,
} from "../../../sdk/gs1";
import { expectRefusal } from "../support/refusal";

describe("gs1: GTIN", () => {
  const EXAMPLES = [
    { written: "96385074", gtin: "00000096385074", kind: "GTIN-8" },
    { written: "614141007349", gtin: "00614141007349", kind: "GTIN-12" },
    { written: "6901234567892", gtin: "06901234567892", kind: "GTIN-13" },
    { written: "10614141543219", gtin: "10614141543219", kind: "GTIN-14" },
  ] as const;

  for (const { written, gtin, kind } of EXAMPLES) {
    it(`reads a ${kind}, however many zeros it is filled with`, () => {
      const forms = [8, 12, 13, 14].filter((length) => length >= written.length);
      for (const length of forms) {
        expect(parseGtin(written.padStart(length, "0"))).to.deep.equal({ gtin, kind });
      }
      expect(gtinKind(gtin)).to.equal(kind);
      expect(gtinDigits(gtin)).to.equal(written);
    });
  }

  it("tells a GTIN-12 with many zeros from a GTIN-8", () => {
    expect(parseGtin("0000105000073")).to.deep.equal({ gtin: "00000105000073", kind: "GTIN-12" });
    expect(gtinDigits("00000105000073")).to.equal("000105000073");
  });

  it("ignores white space around the digits, which copying leaves", () => {
    expect(normalizeGtin(" 6901234567892\r\n")).to.equal("06901234567892");
  });

  it("refuses anything but ASCII digits and says where", () => {
    expectRefusal(() => parseGtin("69O1234567892"), "GTIN_CHARACTER", { position: 3 });
    expectRefusal(() => parseGtin("690 1234567892"), "GTIN_CHARACTER", { position: 4 });
    expectRefusal(() => parseGtin("６901234567892"), "GTIN_CHARACTER", { position: 1 });
    expectRefusal(() => parseGtin("-901234567892"), "GTIN_CHARACTER", { position: 1 });
  });

  it("refuses other lengths", () => {
    for (const text of ["", "1", "1234567", "123456789", "12345678901", "069012345678920"]) {
      expectRefusal(() => parseGtin(text), "GTIN_LENGTH", { length: text.length });
    }
  });

  it("refuses a wrong check digit and says which it should be", () => {
    expectRefusal(() => parseGtin("6901234567893"), "GTIN_CHECK_DIGIT", {
      actual: "3",
      expected: "2",
    });
  });

  it("refuses zeros, which identify nothing", () => {
    for (const length of [8, 12, 13, 14])
      expectRefusal(() => parseGtin("0".repeat(length)), "GTIN_ZERO");
  });

  it("recognises numbers for restricted circulation", () => {
    const restricted = ["02", "04", "20", "21", "25", "29"].map((prefix) => prefix.padEnd(12, "1"));
    for (const body of restricted) {
      expect(isRestrictedCirculation(normalizeGtin(withCheckDigit(body))), body).to.equal(true);
      expect(isRestrictedCirculation(withCheckDigit(`1${body}`)), `1${body}`).to.equal(true);
    }
    for (const body of ["0111111", "2111111"]) {
      expect(isRestrictedCirculation(normalizeGtin(withCheckDigit(body))), body).to.equal(true);
    }
    const open = ["01", "03", "05", "19", "30", "69", "95"].map((prefix) => prefix.padEnd(12, "1"));
    for (const body of [...open, "1111111", "6901234", "9638507"]) {
      expect(isRestrictedCirculation(normalizeGtin(withCheckDigit(body))), body).to.equal(false);
    }
  });
});

describe("gs1: company prefix", () => {
  it("is 4 to 12 digits", () => {
    for (const prefix of ["6901", "690123456", "690123456789"])
      expect(parseCompanyPrefix(` ${prefix}`)).to.equal(prefix);
    for (const prefix of ["", "690", "6901234567891", "69O1", "6901-2"]) {
      expectRefusal(() => parseCompanyPrefix(prefix), "COMPANY_PREFIX_FORMAT");
    }
  });

  it("starts at digit 2 of a normalised GTIN", () => {
    expect(isGtinWithinPrefix("06901234567892", "69012345")).to.equal(true);
    expect(isGtinWithinPrefix(withCheckDigit("1690123456789"), "69012345")).to.equal(true);
    expect(isGtinWithinPrefix("06901234567892", "69012346")).to.equal(false);
    expect(isGtinWithinPrefix("00614141007349", "0614141"), "a U.P.C. prefix has a zero").to.equal(
      true,
    );
    expect(companyPrefixOf("06901234567892", 8)).to.equal("69012345");
    expectRefusal(() => companyPrefixOf("06901234567892", 3), "COMPANY_PREFIX_FORMAT");
  });

  it("never contains a GTIN-8", () => {
    expect(isGtinWithinPrefix("00000096385074", "0000")).to.equal(false);
  });

  it("starts a GLN, and an SSCC at digit 2", () => {
    expect(isGlnWithinPrefix("9506000134376", "9506000")).to.equal(true);
    expect(isGlnWithinPrefix("9506000134376", "9506001")).to.equal(false);
    expect(isSsccWithinPrefix("106141412345678908", "0614141")).to.equal(true);
    expect(isSsccWithinPrefix("106141412345678908", "1061414")).to.equal(false);
  });
});
