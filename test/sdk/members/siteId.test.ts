import { expect } from "chai";
import { parseSite, readSiteId, SiteError, siteIdOfCode, siteIdOfGln } from "../../../sdk/members";
import { expectRefusal } from "../support/refusal";

const GLN_ID = `0x01${"646d199e089".padStart(62, "0")}`;
const DOCK_ID = `0x02${"0".repeat(22)}${"444f434b2d31".padEnd(40, "0")}`;

describe("members: site ids", () => {
  it("pack a GLN into the low bits", () => {
    expect(siteIdOfGln("6901234000009")).to.equal(GLN_ID);
    expect(siteIdOfGln(" 6901234000009 ")).to.equal(GLN_ID);
    expect(siteIdOfGln("0000000000017")).to.equal(`0x01${"11".padStart(62, "0")}`);
  });

  it("pack an own code to the left of the low 20 bytes", () => {
    expect(siteIdOfCode("DOCK-1")).to.equal(DOCK_ID);
    expect(siteIdOfCode("~".repeat(20))).to.equal(`0x02${"0".repeat(22)}${"7e".repeat(20)}`);
    expect(siteIdOfCode("!")).to.equal(`0x02${"0".repeat(22)}${"21".padEnd(40, "0")}`);
  });

  it("are read back", () => {
    for (const gln of ["6901234000009", "0000000000017", "9999999999994"]) {
      expect(readSiteId(siteIdOfGln(gln))).to.deep.equal({ kind: "gln", gln });
    }
    for (const code of ["DOCK-1", "!", "~".repeat(20)]) {
      expect(readSiteId(siteIdOfCode(code))).to.deep.equal({ kind: "own", code });
    }
  });

  it("refuse what the chain would refuse", () => {
    expectRefusal(() => siteIdOfGln("6901234000008"), "GLN_CHECK_DIGIT");
    expectRefusal(() => siteIdOfGln("0000000000000"), "SITE_GLN_ZERO", { text: "0000000000000" });
    for (const text of ["", "A B", "A\u0000", "\u007f", "仓库", "x".repeat(21)]) {
      const error = expectRefusal(() => siteIdOfCode(text), "SITE_CODE_FORMAT", { text });
      expect(error).to.be.instanceOf(SiteError);
    }
  });

  it("are found from what people write", () => {
    expect(parseSite(" GLN 6901234500004 ")).to.equal(siteIdOfGln("6901234500004"));
    expect(parseSite("6901234500004")).to.equal(siteIdOfGln("6901234500004"));
    expect(parseSite("HALL-2")).to.equal(siteIdOfCode("HALL-2"));
  });
});
