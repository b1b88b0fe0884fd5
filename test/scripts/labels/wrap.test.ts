import { expect } from "chai";

import { widestWord, wrap } from "../../../scripts/labels/wrap";

/** Every character is as wide as another. */
const measure = (text: string): number => Array.from(text).length;

describe("breaking lines", () => {
  const cases: readonly (readonly [string, number, readonly string[]])[] = [
    ["China Green tea", 11, ["China Green", "tea"]],
    ["明前特级龙井绿茶", 5, ["明前特级龙", "井绿茶"]],
    ["龙井（罐装）", 3, ["龙井", "（罐", "装）"]],
    ["LJ261124", 3, ["LJ2", "611", "24"]],
    ["a LJ261124", 4, ["a", "LJ26", "1124"]],
    ["Produced: 24\u00a0Nov\u00a02026", 12, ["Produced:", "24\u00a0Nov\u00a02026"]],
    ["𠮷𠮷𠮷", 2, ["𠮷𠮷", "𠮷"]],
    ["", 5, []],
  ];
  for (const [text, width, lines] of cases) {
    it(`breaks "${text}" into ${lines.length} of ${width}`, () => {
      expect(wrap(text, width, measure)).to.deep.equal(lines);
    });
  }

  it("tells how wide the widest word is", () => {
    expect(widestWord("China Green tea", measure)).to.equal(5);
    expect(widestWord("明前", measure)).to.equal(1);
    expect(widestWord("", measure)).to.equal(0);
  });
});
