import { expect } from "chai";

import { formatNetContent, parseNetContent } from "../../../sdk/gs1";
import { expectRefusal } from "../support/refusal";

describe("gs1: net content", () => {
  const CLEAR: readonly (readonly [text: string, amount: number, unitCode: string])[] = [
    ["350 g", 350, "GRM"],
    ["350g", 350, "GRM"],
    ["500 Gram", 500, "GRM"],
    ["250gr", 250, "GRM"],
    ["1,5 kg", 1500, "GRM"],
    ["1.5 KG", 1500, "GRM"],
    ["2.000,5 kg", 2_000_500, "GRM"],
    ["1,234.5 kg", 1_234_500, "GRM"],
    ["1,000,000 g", 1_000_000, "GRM"],
    ["0,500 kg", 500, "GRM"],
    ["5㎏", 5000, "GRM"],
    ["１．５ＫＧ", 1500, "GRM"],
    ["500克", 500, "GRM"],
    ["2.5公斤", 2500, "GRM"],
    ["5斤", 2500, "GRM"],
    ["净含量：2.5千克", 2500, "GRM"],
    ["Net Wt. 350 g", 350, "GRM"],
    ["150 g e", 150, "GRM"],
    ["150 g ℮", 150, "GRM"],
    ["15 ml", 15, "MLT"],
    ["500 ml.", 500, "MLT"],
    ["33cl", 330, "MLT"],
    ["1 L", 1000, "MLT"],
    ["6 x 330 ml", 1980, "MLT"],
    ["6×330ml", 1980, "MLT"],
    ["2 x 6 x 330ml", 3960, "MLT"],
    ["330 ml x 6", 1980, "MLT"],
    ["6 boxes x 330 ml", 1980, "MLT"],
    ["330毫升*24瓶", 7920, "MLT"],
    ["500克×2袋", 1000, "GRM"],
    ["100 g x 12 pieces", 1200, "GRM"],
    ["10 pcs", 10, "H87"],
    ["10片×6盒", 60, "H87"],
    ["10个", 10, "H87"],
    // Customary units beside metric ones, as real labels have them.
    ["8 FL OZ (237 ml)", 237, "MLT"],
    ["16 fl. oz (1 pt) 473 mL", 473, "MLT"],
    ["100 g (3.5 oz)", 100, "GRM"],
    ["24 fl oz, 0,71 l", 710, "MLT"],
    ["6 x 12 fl oz (355 ml)", 2130, "MLT"],
  ];

  for (const [text, amount, unitCode] of CLEAR) {
    it(`reads ${text}`, () => {
      expect(parseNetContent(text)).to.include({ amount, unitCode });
    });
  }

  it("tells the measure", () => {
    expect(parseNetContent("1 kg").measure).to.equal("grams");
    expect(parseNetContent("1 l").measure).to.equal("millilitres");
    expect(parseNetContent("1 pc").measure).to.equal("pieces");
  });

  const UNCLEAR: readonly (readonly [text: string, code: string])[] = [
    ["", "FORMAT"],
    ["g", "FORMAT"],
    ["12", "FORMAT"],
    ["½ kg", "FORMAT"],
    ["30 g + 10 g", "FORMAT"],
    ["30-40 g", "FORMAT"],
    ["ca. 500 g", "FORMAT"],
    ["-5 g", "FORMAT"],
    ["400 g (240 g drained)", "FORMAT"],
    ["200 mints, 98g", "FORMAT"],
    ["1 Serving(s) (14 G)", "FORMAT"],
    ["5 g x 6 g", "FORMAT"],
    ["6 pcs x 10 pcs", "FORMAT"],
    ["1.5 x 3 g", "FORMAT"],
    ["100 g x", "FORMAT"],
    ["1'000 g", "FORMAT"],
    ["1 500 g", "FORMAT"],
    ["1,500 g", "NUMBER"],
    ["1.500 kg", "NUMBER"],
    ["1.2.3 g", "NUMBER"],
    ["1,00,000 g", "NUMBER"],
    ["12 eggs", "UNIT"],
    ["500g/袋", "UNIT"],
    ["8 oz", "NOT_METRIC"],
    ["12 fl oz", "NOT_METRIC"],
    ["1lb", "NOT_METRIC"],
    ["34.1 g", "FRACTION"],
    ["0.49 g", "FRACTION"],
    ["500 mg", "FRACTION"],
    ["0 g", "RANGE"],
    ["5000000 kg", "RANGE"],
  ];

  for (const [text, code] of UNCLEAR) {
    it(`refuses "${text}" (${code.toLowerCase().replace("_", " ")})`, () => {
      expectRefusal(() => parseNetContent(text), `NET_CONTENT_${code}`, { text });
    });
  }

  it("writes what it reads", () => {
    for (const [text, written] of [
      ["350 g", "350 g"],
      ["1,5 kg", "1.5 kg"],
      ["1234 g", "1234 g"],
      ["12340 ml", "12.34 l"],
      ["10 pcs", "10 pcs"],
      ["4294967295 g", "4294967295 g"],
    ] as const) {
      const content = parseNetContent(text);
      const { en, zh } = formatNetContent(content);
      expect(en).to.equal(written);
      for (const words of [en, zh]) expect(parseNetContent(words)).to.deep.equal(content);
    }
  });
});
