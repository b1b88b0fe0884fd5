import { expect } from "chai";

import { LotmarkError } from "../../../sdk/chain";
import { readCsv } from "../../../sdk/sheets";

const COLUMNS = { required: ["lot", "units"], optional: ["note"] };
const read = (text: string) => readCsv(text, COLUMNS, "file.csv");

/** What is said of a text, below the headline. */
function faults(text: string): readonly unknown[] {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof LotmarkError)) throw error;
    expect(error.code).to.equal("SHEET_INVALID");
    return (error.values as { faults: readonly unknown[] }).faults;
  }
  return expect.fail("expected faults");
}

describe("sheets: readCsv", () => {
  it("gives the cells of each row by their headings", () => {
    expect(read("lot,units,note\nA,1,fresh\nB,2,\n")).to.deep.equal([
      { number: 2, cells: { lot: "A", units: "1", note: "fresh" } },
      { number: 3, cells: { lot: "B", units: "2", note: "" } },
    ]);
  });

  it("takes headings in any case and order, and leaves out what is empty", () => {
    const text = "\uFEFF Units , LOT,\r\n\r\n 1 , A ,\r\n,,\r\n2,B\r\n";
    expect(read(text)).to.deep.equal([
      { number: 3, cells: { units: "1", lot: "A", "": "" } },
      { number: 5, cells: { units: "2", lot: "B", "": "" } },
    ]);
  });

  it("takes what is between quotation marks as it is", () => {
    expect(read('lot,units,note\n"A,1","1","a ""good"" one\nin two lines"\nB,2,')).to.deep.equal([
      { number: 2, cells: { lot: "A,1", units: "1", note: 'a "good" one\nin two lines' } },
      { number: 3, cells: { lot: "B", units: "2", note: "" } },
    ]);
  });

  it("refuses headings that are missing, unknown or there twice", () => {
    expect(faults("lot,lot,price\nA,B,1")).to.deep.equal([
      {
        row: 1,
        column: "",
        value: "",
        reason: "the column units is missing; the columns are lot,units,note.",
      },
      { row: 1, column: "", value: "lot", reason: "the column stands twice." },
      {
        row: 1,
        column: "",
        value: "price",
        reason: "it is no column that is known; there are lot,units,note.",
      },
    ]);
    expect(faults("")).to.have.length(2);
  });

  it("refuses cells without a heading, but not empty ones", () => {
    expect(faults("lot,units\nA,1,,x")).to.deep.equal([
      { row: 2, column: "", value: "x", reason: "it stands in a column without a heading." },
    ]);
    expect(read("lot,units\nA,1,,")).to.have.length(1);
  });

  it("refuses a sheet without rows, and quotation marks that do not close", () => {
    expect(faults("lot,units\n\n")).to.deep.equal([
      { row: 2, column: "", value: "", reason: "there is no row below the headings." },
    ]);
    expect(faults('lot,units\nA,"1')).to.deep.equal([
      {
        row: 2,
        column: "",
        value: "",
        reason: "it is not valid CSV: Quoted field unterminated.",
      },
    ]);
  });

  it("counts the rows in its headline", () => {
    expect(() => read("lot,units\nA,1,x\nB,2,y\nC,3")).to.throw(
      'file.csv cannot be used. Nothing was sent.\n  row 2 "x": it stands in a column without a heading.\n  row 3 "y": it stands in a column without a heading.',
    );
    expect(() => read("lot,units\nA,1,x")).to.throw("1 row of file.csv cannot be used.");
    expect(() => read("lot,units\nA,1,x\nB,1,x")).to.throw("2 rows of file.csv cannot be used.");
  });
});
