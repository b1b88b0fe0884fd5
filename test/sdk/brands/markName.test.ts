import { expect } from "chai";

import { formatMarkName, parseMarkName } from "../../../sdk/brands";
import { expectRefusal } from "../support/refusal";

describe("brands: names of marks", () => {
  it("are read in full and short, and written in full", () => {
    for (const [text, written] of [
      ["CN:gi:1385542", "CN:geographical-indication:1385542"],
      ["em:TM:018 123 456", "EM:trademark:018123456"],
      ["WO:cm:1", "WO:collective-mark:1"],
      ["CN:cert:7/b", "CN:certification-mark:7/B"],
      ["CN:Geographical Indication:1", "CN:geographical-indication:1"],
      ["CN：地理标志：1385542", "CN:geographical-indication:1385542"],
      ["CN:商标:7", "CN:trademark:7"],
    ] as const) {
      expect(formatMarkName(parseMarkName(text))).to.equal(written);
      expect(formatMarkName(parseMarkName(written))).to.equal(written);
    }
  });

  it("refuse what is none", () => {
    expectRefusal(() => parseMarkName("CN:gi"), "MARK_FORMAT", { text: "CN:gi" });
    expectRefusal(() => parseMarkName("CN:gi:1:2"), "MARK_FORMAT");
    expectRefusal(() => parseMarkName("CN:patent:1"), "MARK_KIND", { kind: "patent" });
    expectRefusal(() => parseMarkName("China:gi:1"), "OFFICE_FORMAT");
    expectRefusal(() => parseMarkName("CN:gi:"), "BRAND_NUMBER_FORMAT");
  });
});
