import { expect } from "chai";

import { inWords, memberNamed, memberOf, numberOf } from "../../../sdk/chain";
import { ENUMERATIONS } from "../../../sdk/chain/generated/enumerations";
import type { Enumeration } from "../../../sdk/chain";

describe("chain: enumerations", () => {
  for (const [enumeration, members] of Object.entries(ENUMERATIONS)) {
    it(`${enumeration}: each member has words of its own, and is found by them`, () => {
      const name = enumeration as Enumeration;
      const all = members.map((member) => inWords(name, member));
      for (const language of ["en", "zh"] as const) {
        const words = all.map((text) => text[language]);
        expect(new Set(words)).to.have.length(members.length);
        expect(words.map((text) => memberNamed(name, text))).to.deep.equal([...members]);
      }
      for (const [number, member] of members.entries()) {
        expect(memberOf(name, BigInt(number))).to.equal(member);
        expect(numberOf(name, member)).to.equal(BigInt(number));
        expect(memberNamed(name, member)).to.equal(member);
      }
    });
  }

  it("are found however they are typed", () => {
    expect(memberNamed("ICustodyTransfer.Fault", "bad-quality")).to.equal("BadQuality");
    expect(memberNamed("ICustodyTransfer.Fault", " Bad Quality ")).to.equal("BadQuality");
    expect(memberNamed("ICustodyTransfer.Fault", "bad_quality")).to.equal("BadQuality");
    expect(memberNamed("ICustodyTransfer.Purpose", "销售")).to.equal("Sale");
    expect(memberNamed("ICustodyTransfer.Purpose", "gift")).to.equal(undefined);
    expect(memberNamed("ICustodyTransfer.Purpose", "")).to.equal(undefined);
  });

  it("refuse a number that is no member", () => {
    expect(() => memberOf("Measure", 4n)).to.throw(RangeError);
  });
});
