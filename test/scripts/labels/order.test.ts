import { expect } from "chai";

import { LotmarkError } from "../../../sdk/chain";
import { readOrder, type WrittenOrder } from "../../../scripts/labels/order";

describe("how labels are ordered", () => {
  it("is on a roll of 100 × 50 mm at 300 dpi unless something else is said", () => {
    const { size, sheet, copies, symbols, scanning, dpi } = readOrder({});
    expect({ size, sheet, copies, symbols, scanning, dpi }).to.deep.equal({
      size: { width: 100, height: 50 },
      sheet: undefined,
      copies: 1,
      symbols: ["qrCode", "dataMatrix"],
      scanning: "retail",
      dpi: 300,
    });
  });

  it("shares a sheet out among its labels", () => {
    const { size, sheet } = readOrder({ sheet: "3 × 8", margin: "12.9, 0", gap: "0,2.5" });
    expect(size.width).to.be.closeTo((210 - 5) / 3, 1e-9);
    expect(size.height).to.be.closeTo((297 - 25.8) / 8, 1e-9);
    expect(sheet).to.deep.include({ columns: 3, rows: 8, used: 0 });
    expect(readOrder({ sheet: "2x2", page: "letter" }).sheet?.page.width).to.equal(215.9);
    expect(readOrder({ sheet: "2x2", page: "100x150mm" }).sheet?.page.height).to.equal(150);
  });

  const refusals: readonly (readonly [WrittenOrder, RegExp])[] = [
    [{ size: "100" }, /^"100" is not the size of a label \(--size\): width x height in mm/],
    [{ size: "0x50" }, /is not the size of a label/],
    [{ size: "2000x50" }, /is not the size of a label/],
    [{ sheet: "0x8" }, /^"0x8" is not the labels on a sheet/],
    [{ sheet: "2.5x8" }, /is not the labels on a sheet/],
    [{ sheet: "3x8", size: "50x30" }, /^Give --size for single labels or --sheet for sheets/],
    [{ page: "A4" }, /^--page is for sheets, and none are asked for/],
    [{ sheet: "3x8", page: "A7" }, /^"A7" is not the size of the sheets \(--page\)/],
    [{ sheet: "3x8", margin: "1,2,3" }, /^"1,2,3" is not the margins of the sheets/],
    [{ sheet: "3x8", margin: "120" }, /^Margins and gaps leave no space for labels/],
    [{ sheet: "3x8", start: "25" }, /--start\): a whole number from 1 to 24 is expected\.$/],
    [
      { copies: "0" },
      /^"0" is not the number of copies \(--copies\): a whole number from 1 to 10,000/,
    ],
    [{ dpi: "72" }, /^"72" is not the resolution of the printer/],
    [
      { symbol: "ean" },
      /^"ean" is not the symbols \(--symbol\): one of both, qr, datamatrix is expected/,
    ],
    [{ scanning: "space" }, /: one of retail, distribution is expected\.$/],
    [{ symbol: "constructor" }, /is not the symbols/],
  ];
  for (const [written, message] of refusals) {
    it(`refuses ${JSON.stringify(written)}`, () => {
      expect(() => readOrder(written)).to.throw(LotmarkError, message);
    });
  }
});
