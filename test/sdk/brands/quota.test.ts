import { expect } from "chai";

import { formatQuota, parseMeasure, parseQuota, UNLIMITED_QUOTA } from "../../../sdk/brands";
import { expectRefusal } from "../support/refusal";

describe("brands: quotas", () => {
  it("are read with their units", () => {
    expect(parseQuota("20 t")).to.deep.equal({ quota: 20_000_000n, measure: "Grams" });
    expect(parseQuota("9000 t").quota, "more than a net content").to.equal(9_000_000_000n);
    expect(parseQuota("500 kg")).to.deep.equal({ quota: 500_000n, measure: "Grams" });
    expect(parseQuota("1000 pcs")).to.deep.equal({ quota: 1000n, measure: "Pieces" });
    expect(parseQuota("2 l")).to.deep.equal({ quota: 2000n, measure: "Millilitres" });
    expect(parseQuota(" Unlimited ")).to.deep.equal({ quota: UNLIMITED_QUOTA, measure: "None" });
    expect(parseQuota(`${UNLIMITED_QUOTA - 1n} g`).quota).to.equal(UNLIMITED_QUOTA - 1n);
    expectRefusal(() => parseQuota(`${UNLIMITED_QUOTA} g`), "NET_CONTENT_RANGE");
    expectRefusal(() => parseQuota("20"), "NET_CONTENT_FORMAT");
  });

  it("are written exactly, in the largest unit that they fill", () => {
    for (const [quota, measure, written] of [
      [0n, "Grams", "0 g"],
      [999n, "Grams", "999 g"],
      [1000n, "Grams", "1 kg"],
      [1_234_567n, "Grams", "1,234.567 kg"],
      [1_500_000n, "Grams", "1.5 t"],
      [20_000_000_000n, "Grams", "20,000 t"],
      [1_050n, "Millilitres", "1.05 l"],
      [1_000_000n, "Pieces", "1,000,000 pcs"],
      [7n, "None", "7"],
      [UNLIMITED_QUOTA, "Grams", "without limit"],
    ] as const) {
      expect(formatQuota(quota, measure).en).to.equal(written);
    }
    expect(formatQuota(1_000_000n, "Pieces").zh).to.equal("1,000,000 个");
    expect(formatQuota(20_000_000n, "Grams").zh).to.equal("20 t");
    expect(formatQuota(UNLIMITED_QUOTA, "Grams").zh).to.equal("不限");
  });

  it("are counted in a measure, or in none", () => {
    expect(parseMeasure("Grams")).to.equal("Grams");
    expect(parseMeasure("millilitres")).to.equal("Millilitres");
    expect(parseMeasure("pieces")).to.equal("Pieces");
    expect(parseMeasure("none")).to.equal("None");
    expect(parseMeasure("毫升")).to.equal("Millilitres");
    expect(parseMeasure("不计量")).to.equal("None");
    expectRefusal(() => parseMeasure("toString"), "NET_CONTENT_UNIT", { text: "toString" });
  });
});
