import { expect } from "chai";

import { parseScan } from "../../../sdk/gs1";
import { toPdf } from "../../../scripts/labels/pdf";
import { toPng } from "../../../scripts/labels/png";
import { type ReadSymbol, readPdf, readPng } from "./reading";
import { GTIN, someLabels } from "./support";

/** The lot that a symbol is about, with the dates that it says. */
const meant = ({ scan }: ReadSymbol): object => {
  const read = parseScan(scan);
  return read.kind === "lot"
    ? { gtin: read.gtin, lotNumber: read.lotNumber, dates: read.dates }
    : read;
};
const DATES = { production: 20_781, bestBefore: 21_328 };

describe("printed labels", () => {
  it("are read on a PNG as what was ordered: a QR Code with a link, a DataMatrix with FNC1", async () => {
    const { pages, typeface, order } = await someLabels([{}]);
    const [page] = pages();
    const symbols = await readPng(await toPng(page!, typeface, order.dot));
    expect(symbols.map(({ scan }) => scan)).to.have.members([
      `]Q1https://id.example.cn/01/${GTIN}/10/LJ261124-01?11=261124&15=280524`,
      `]d201${GTIN}112611241528052410LJ261124-01`,
    ]);
    // 37 modules of 6 dots.
    expect(symbols.find(({ format }) => format === "QRCode")?.width).to.equal(37 * 6);
  });

  for (const lotNumber of [
    "A",
    "ABCDEFGHIJ0123456789",
    "(10)A\"/%&'*+,:;<=>?_",
    "a/b%2Fc?d=e&f",
    "!-.0",
  ]) {
    it(`are read with the lot number ${lotNumber}`, async () => {
      const { pages, typeface, order } = await someLabels([{ lotNumber }]);
      const [page] = pages();
      const symbols = await readPng(await toPng(page!, typeface, order.dot));
      const expected = { gtin: GTIN, lotNumber, dates: DATES };
      expect(symbols.map(meant)).to.deep.equal([expected, expected]);
    });
  }

  for (const written of [
    { dpi: "203" },
    { dpi: "600" },
    { size: "45x45" },
    { size: "60x100" },
    { size: "45x35", symbol: "datamatrix" },
    { size: "210x148", scanning: "distribution", dpi: "203" },
  ]) {
    it(`are read as ordered with ${JSON.stringify(written)}`, async () => {
      const { pages, typeface, order } = await someLabels([{}], written);
      const [page] = pages();
      const symbols = await readPng(await toPng(page!, typeface, order.dot));
      expect(symbols).to.have.length(order.symbols.length);
      for (const symbol of symbols) {
        expect(meant(symbol)).to.deep.equal({ gtin: GTIN, lotNumber: "LJ261124-01", dates: DATES });
      }
    });
  }

  it("say on a PNG how large a dot is", async () => {
    const { pages, typeface, order } = await someLabels([{}], { dpi: "203", symbol: "qr" });
    const [page] = pages();
    const png = await toPng(page!, typeface, order.dot);
    expect(png.readUInt32BE(16), "width").to.equal(800);
    expect(png.readUInt32BE(20), "height").to.equal(400);
    const resolution = png.indexOf("pHYs");
    expect(png.readUInt32BE(resolution + 4)).to.equal(8_000);
    expect(png.readUInt32BE(resolution + 8)).to.equal(8_000);
    expect(png.readUInt8(resolution + 12), "per metre").to.equal(1);
  });

  it("are read on every label of a sheet in a PDF, from the first free place on", async () => {
    const lots = [{ lotNumber: "A-1" }, { lotNumber: "B-2", isCase: true }];
    const sheet = { sheet: "2x6", margin: "12,8", gap: "1,3", start: "4", copies: "5" };
    const { pages, typeface, pageCount } = await someLabels(lots, sheet, "en");
    expect(pageCount).to.equal(2);
    const read = await readPdf(await toPdf(pages(), typeface, "labels"));
    expect(read.map(({ symbols }) => symbols.length)).to.deep.equal([18, 2]);
    const numbers = read.flatMap(({ symbols }) => symbols.map((symbol) => meant(symbol)));
    const ofA = { gtin: GTIN, lotNumber: "A-1", dates: DATES };
    const ofB = { gtin: "16901118707014", lotNumber: "B-2", dates: DATES };
    expect(numbers.filter((one) => JSON.stringify(one) === JSON.stringify(ofA))).to.have.length(10);
    expect(numbers.filter((one) => JSON.stringify(one) === JSON.stringify(ofB))).to.have.length(10);
    const [first] = read;
    expect(first!.width).to.be.closeTo(210, 0.01);
    expect(first!.height).to.be.closeTo(297, 0.01);
    // The fourth place is the second of the second row: in the right half, below the first row.
    const [topmost] = first!.symbols;
    expect(topmost!.x).to.be.greaterThan((210 / 2 / 25.4) * 300);
    expect(topmost!.y).to.be.greaterThan(((12 + (297 - 24) / 6) / 25.4) * 300);
  });

  it("say everything in words that can be searched in a PDF, in Chinese and English", async () => {
    const lots = [{ product: "老云牌明前特级龙井", isCase: true }];
    for (const [language, words] of [
      [
        "zh",
        [
          "12 × 06901118707017",
          "批号：LJ261124-01",
          "生产日期：2026年11月24日",
          "保质期至：2028年5月24日",
        ],
      ],
      [
        "en",
        [
          "Case of 12 × 06901118707017",
          "Lot: LJ261124-01",
          "Produced: 24 Nov 2026",
          "Best before: 24 May 2028",
        ],
      ],
    ] as const) {
      const { pages, typeface } = await someLabels(lots, {}, language);
      const [page] = await readPdf(await toPdf(pages(), typeface, "labels"));
      for (const part of [
        ...["老云牌明前特级龙井", "老云 (Old Cloud)", ...words],
        ...["(01)16901118707014", "(11)261124", "(15)280524", "(10)LJ261124-01"],
      ]) {
        expect(page!.text).to.include(part);
      }
    }
  });

  it("have in a PDF only those letters of the fonts that they need", async () => {
    const { pages, typeface } = await someLabels([{}]);
    const pdf = await toPdf(pages(), typeface, "labels");
    expect(pdf.length).to.be.lessThan(60_000);
    expect(pdf.includes("/FontFile2")).to.equal(true);
  });

  it("have a sign in the place of a character that the font does not have, and say so", async () => {
    const { pages, typeface } = await someLabels([{ product: "𠮷茶\u0007" }]);
    expect([...typeface.missing]).to.deep.equal(["𠮷"]);
    const [page] = await readPdf(await toPdf(pages(), typeface, "labels"));
    expect(page!.text).to.include("〓茶");
  });
});
