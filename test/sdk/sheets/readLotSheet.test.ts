import { expect } from "chai";
import { id as hashOfText, ZeroHash } from "ethers";

import { parseIsoDate } from "../../../sdk/gs1";
import { lotsOf, saidOf } from "./support";

const GTIN = "06901234567892";
const HEADINGS = "gtin,lot,quantity,production,best_before,expiration,document";

const read = (...rows: readonly string[]) => lotsOf([HEADINGS, ...rows].join("\n"));
const faults = (...rows: readonly string[]): string[] => saidOf(read(...rows).faults);

describe("sheets: readLotSheet", () => {
  it("reads a lot with everything", () => {
    const document = hashOfText("analysis");
    const { name, rows, faults } = read(
      `${GTIN.slice(1)},A-1,100,2026-11-01,2027-11-01,2028-11-01,${document.toUpperCase().replace("0X", "0x")}`,
    );
    expect(name).to.equal("lots.csv");
    expect(faults).to.deep.equal([]);
    const [{ written, ...row }] = rows as [(typeof rows)[number]];
    expect(row).to.deep.equal({
      row: 2,
      gtin: GTIN,
      lotNumber: "A-1",
      quantity: 100n,
      counted: undefined,
      caseCode: "",
      productionDate: parseIsoDate("2026-11-01"),
      bestBeforeDate: parseIsoDate("2027-11-01"),
      expirationDate: parseIsoDate("2028-11-01"),
      documentHash: document,
    });
    expect(written.gtin).to.equal(GTIN.slice(1));
  });

  it("needs no more than GTIN, lot and quantity", () => {
    const { rows } = lotsOf(`gtin,lot,quantity\n${GTIN},A-1,281474976710655`);
    expect(rows[0]).to.deep.include({
      quantity: 2n ** 48n - 1n,
      productionDate: 0,
      bestBeforeDate: 0,
      expirationDate: 0,
      documentHash: ZeroHash,
    });
  });

  it("takes equal dates, and any of them alone", () => {
    expect(
      faults(
        `${GTIN},A,1,2026-11-01,2026-11-01,2026-11-01,`,
        `${GTIN},B,1,,2026-11-01,,`,
        `${GTIN},C,1,,,2026-11-01,`,
      ),
    ).to.deep.equal([]);
  });

  it("keeps the good rows apart from the bad ones", () => {
    const { rows, faults } = read(`${GTIN},A,1,,,,`, `${GTIN},B,0,,,,`, `${GTIN},C,3,,,,`);
    expect(rows.map(({ row }) => row)).to.deep.equal([2, 4]);
    expect(faults.map(({ row }) => row)).to.deep.equal([3]);
  });

  const RANGE = "A quantity is a whole number from 1 to 281474976710655, in digits only.";
  for (const quantity of [
    "0",
    "-1",
    "1.5",
    "1,00",
    "281474976710656",
    "9".repeat(30),
    "x",
    "约480",
  ]) {
    it(`refuses the quantity ${quantity}`, () => {
      expect(faults(`${GTIN},A,"${quantity}",,,,`)).to.deep.equal([
        `row 2, quantity "${quantity}": ${RANGE}`,
      ]);
    });
  }

  it("refuses dates that are out of order, whichever they are", () => {
    expect(faults(`${GTIN},A,1,2026-11-02,,2026-11-01,`)).to.deep.equal([
      'row 2, expiration "2026-11-01": it is before the date of production, 2026-11-02.',
    ]);
    expect(faults(`${GTIN},A,1,,2026-11-02,2026-11-01,`)).to.deep.equal([
      'row 2, expiration "2026-11-01": it is before the date of best_before, 2026-11-02.',
    ]);
  });

  it("refuses a document that is no hash", () => {
    for (const document of ["analysis.pdf", "0x12", `${hashOfText("a")}00`]) {
      expect(faults(`${GTIN},A,1,,,,${document}`)).to.deep.equal([
        `row 2, document "${document}": A document is given by its hash: 0x and 64 hexadecimal digits.`,
      ]);
    }
  });

  it("reads a hundred thousand rows in seconds", function () {
    this.timeout(20_000);
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `${GTIN},A-${index},${index + 1},,,,`,
    );
    expect(read(...rows).rows).to.have.length(100_000);
  });
});
