import { expect } from "chai";

import { speak } from "../../../scripts/language";
import {
  columns,
  count,
  formatUnits,
  properties,
  table,
  widthOf,
} from "../../../scripts/tasks/support/table";

describe("tables", () => {
  it("line up, numbers to the right, with characters that take two columns", () => {
    expect(
      table(
        ["Product", "Units"],
        [
          ["西湖龙井", 1_234_567n],
          ["Tea", 5n],
          ["Ｔｅａ", "none"],
        ],
      ),
    ).to.deep.equal([
      "Product   Units",
      "--------  ---------",
      "西湖龙井  1,234,567",
      "Tea               5",
      "Ｔｅａ    none",
    ]);
  });

  it("line up in Chinese, too", () => {
    const heading = [{ en: "Company", zh: "企业" }, { en: "Stands", zh: "资格状态" }, "GTIN"];
    const rows = [
      [{ en: "nobody", zh: "无" }, { en: "active", zh: "有效" }, 12n],
      ["东海配送", { en: "suspended", zh: "暂停" }, 6_901_118n],
    ];
    speak("zh");
    try {
      expect(table(heading, rows)).to.deep.equal([
        "企业      资格状态  GTIN",
        "--------  --------  ---------",
        "无        有效             12",
        "东海配送  暂停      6,901,118",
      ]);
      expect(
        properties([
          [{ en: "Reference", zh: "单号" }, "PO-1"],
          [
            { en: "To", zh: "收货方" },
            { en: "nobody", zh: "无" },
          ],
        ]),
      ).to.deep.equal(["单号    PO-1", "收货方  无"]);
    } finally {
      speak("en");
    }
    expect(table(heading, rows)[0]).to.equal("Company   Stands     GTIN");
  });

  it("have a heading even without rows", () => {
    expect(table(["A", "Longer"], [])).to.deep.equal(["A  Longer", "-  ------"]);
  });

  it("of properties leave out what is not known", () => {
    expect(
      properties([
        ["Lot", "A-1"],
        ["Scanned", undefined],
        ["Product", "Tea"],
      ]),
    ).to.deep.equal(["Lot      A-1", "Product  Tea"]);
  });

  it("have columns without a heading", () => {
    expect(columns([["茶", "a"], ["tea", "b"], ["only"]])).to.deep.equal([
      "茶    a",
      "tea   b",
      "only",
    ]);
    expect(columns([])).to.deep.equal([]);
  });

  it("know how wide a text is", () => {
    for (const [text, width] of [
      ["", 0],
      ["Tea", 3],
      ["茶", 2],
      ["（）", 4],
      ["한국", 4],
      ["𠀋", 2],
      ["é", 1],
      ["🍵", 2],
    ] as const) {
      expect(widthOf(text), text).to.equal(width);
    }
  });

  it("group the digits of quantities", () => {
    expect([0n, 999n, 1000n, 1_234_567n].map(formatUnits)).to.deep.equal([
      "0",
      "999",
      "1,000",
      "1,234,567",
    ]);
    expect([count(1, "lot"), count(0, "lot"), count(1234n, "lot")]).to.deep.equal([
      "1 lot",
      "0 lots",
      "1,234 lots",
    ]);
  });
});
