import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

import { lotsOf, saidOf } from "./support";

const FILE = join(__dirname, "../../fixtures/products/invalid-barcodes-off-2019.csv");

interface Invalid {
  readonly barcode: string;
  readonly reason: string;
}

describe("sheets: real bar codes that are none", () => {
  const { data } = Papa.parse<Invalid>(readFileSync(FILE, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });

  it("are all refused, each with its reason", () => {
    expect(data).to.have.length(208);
    const rows = data.map(({ barcode }, index) => `${barcode},LJ-${index},1`);
    const { rows: lots, faults } = lotsOf(["gtin,lot,quantity", ...rows].join("\n"));
    expect(lots).to.deep.equal([]);
    expect(faults.map(({ row, column }) => [row, column])).to.deep.equal(
      data.map((_, index) => [index + 2, "gtin"]),
    );
    const said = saidOf(faults);
    data.forEach(({ barcode, reason }, index) => {
      const { code } = faults[index]!;
      const length = /^length (\d+)$/.exec(reason)?.[1];
      if (length === undefined) {
        expect(reason).to.equal("check digit");
        expect(["GTIN_CHECK_DIGIT", "ROUNDED"]).to.include(code);
        expect(said[index]).to.match(
          /The last digit of GTIN \d+ should be \d|its check digit is wrong/,
        );
      } else {
        expect(code).to.equal("GTIN_LENGTH");
        expect(said[index]).to.include(`"${barcode}" has ${length}`);
      }
    });
  });

  it("are told apart from those that lost their zeros, and from whole bar codes", () => {
    const reasons = (...gtins: readonly string[]): string[] =>
      saidOf(
        lotsOf(["gtin,lot,quantity", ...gtins.map((gtin) => `${gtin},L,1`)].join("\n")).faults,
      );
    const [lost, notLost, whole, part] = reasons(
      "36000291452",
      "36000291453",
      "0104311501445839",
      "0104311501445830",
    );
    expect(lost).to.include("if the label says 036000291452");
    expect(notLost).to.not.include("if the label says");
    expect(whole).to.include("its GTIN is 04311501445839");
    expect(part).to.include("which begins with (01)");
  });
});
