import { expect } from "chai";

import type { Drawing, SymbolItem, TextItem } from "../../../scripts/labels/drawing";
import { modulesInDots, X_DIMENSIONS } from "../../../scripts/labels/specification";
import { messageOf } from "../support/messageOf";
import { someLabels } from "./support";

const symbolsOf = ({ items }: Drawing): SymbolItem[] =>
  items.filter((item) => item.kind === "symbol");
const textsOf = ({ items }: Drawing): TextItem[] => items.filter((item) => item.kind === "text");

/** Where a symbol is with its quiet zone, by the General Specifications: 4 modules, 1 module. */
const withQuietZone = ({ x, y, module, symbol }: SymbolItem) => {
  const quiet = module * (symbol.symbology === "qrCode" ? 4 : 1);
  const side = module * symbol.size + 2 * quiet;
  return { left: x - quiet, top: y - quiet, right: x - quiet + side, bottom: y - quiet + side };
};

const SIZES = ["100x50", "50x50", "45x100", "150x100", "70x37", "200x30"];

describe("the layout of labels", () => {
  for (const size of SIZES) {
    it(`keeps quiet zones free and everything on the label on ${size} mm`, async () => {
      const { pages, typeface, order } = await someLabels([{}], { size });
      const [page] = pages();
      const symbols = symbolsOf(page!).map(withQuietZone);
      const texts = textsOf(page!).map(({ x, y, size: height, text, weight }) => ({
        left: x,
        right: x + typeface.measure(text, weight) * height,
        // Letters rise and fall by less than that.
        top: y - 0.88 * height,
        bottom: y + 0.25 * height,
      }));
      const boxes = [...symbols, ...texts];
      for (const [index, box] of boxes.entries()) {
        expect(box.left).to.be.at.least(0);
        expect(box.top).to.be.at.least(0);
        expect(box.right).to.be.at.most(order.size.width);
        expect(box.bottom).to.be.at.most(order.size.height);
        for (const other of symbols.slice(0, index)) {
          const apart =
            box.left >= other.right - 1e-6 ||
            box.right <= other.left + 1e-6 ||
            box.top >= other.bottom - 1e-6 ||
            box.bottom <= other.top + 1e-6;
          expect(apart, `${JSON.stringify(box)} ${JSON.stringify(other)}`).to.equal(true);
        }
      }
    });
  }

  it("places symbols on the printer's dots, and makes their modules whole dots wide", async () => {
    for (const dpi of ["203", "300", "600"]) {
      const { pages, order } = await someLabels([{}], { sheet: "3x8", margin: "7.3,4.1", dpi });
      const [page] = pages();
      for (const { x, y, module } of symbolsOf(page!)) {
        for (const length of [x, y, module]) {
          const dots = length / order.dot;
          expect(Math.abs(dots - Math.round(dots))).to.be.lessThan(1e-6);
        }
        expect(module).to.be.within(0.396, 0.99);
      }
    }
  });

  it("makes modules as wide as is intended, and less where that does not fit", async () => {
    const wide = await someLabels([{}]);
    expect(wide.labels[0]!.module).to.be.closeTo(0.508, 1e-9);
    const narrow = await someLabels([{}], { size: "43x43" });
    expect(narrow.labels[0]!.module).to.be.closeTo(0.42333, 1e-4);
  });

  it("refuses a label that is too small with the size that would do, and that does", async () => {
    const attempt = (size: string) => someLabels([{}], { size });
    const message = await messageOf(attempt("30x20"));
    const [, width = 0, height = 0] = (/(\d+) × (\d+) mm would do/.exec(message) ?? []).map(Number);
    expect(message).to.match(
      /^The label of LJ261124-01 does not fit on 30 × 20 mm with symbols that scanners read/,
    );
    await attempt(`${width}x${height}`);
    expect(width).to.be.within(40, 70);
    expect(await messageOf(attempt(`${width - 1}x${Math.floor((width - 1) / 1.5)}`))).to.match(
      /does not fit/,
    );
  });

  it("writes elements unbroken, in the order of the element string", async () => {
    const { pages } = await someLabels([{ lotNumber: "ABCDEFGHIJ0123456789" }], { size: "50x70" });
    const [page] = pages();
    const written = textsOf(page!)
      .map(({ text }) => text)
      .filter((text) => text.startsWith("("))
      .join(" ");
    expect(written).to.equal("(01)06901118707017 (11)261124 (15)280524 (10)ABCDEFGHIJ0123456789");
  });

  it("knows how wide modules may be in dots", () => {
    expect(modulesInDots(X_DIMENSIONS.retail, 0.125)).to.deep.equal([4]);
    expect(modulesInDots(X_DIMENSIONS.retail, 25.4 / 300)).to.deep.equal([6, 5]);
    expect(modulesInDots(X_DIMENSIONS.retail, 25.4 / 600)).to.deep.equal([12, 11, 10]);
    expect(modulesInDots(X_DIMENSIONS.distribution, 0.125)).to.deep.equal([6]);
    expect(modulesInDots(X_DIMENSIONS.distribution, 25.4 / 300)).to.deep.equal([9]);
    expect(modulesInDots(X_DIMENSIONS.retail, 1)).to.deep.equal([]);
  });
});
