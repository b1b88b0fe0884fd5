import { expect } from "chai";

import { type Cell, parseCsv, readRows, type Table } from "../../../sdk/sheets";
import { COLUMNS, faultsOf, saidOf } from "./support";

const read = (text: string) => readRows(parseCsv(text, COLUMNS, "file.csv"), COLUMNS, "file.csv");
const said = (text: string): string[] => saidOf(faultsOf(() => read(text)));
/** What is wrong with cells, where the sheet as a whole can be read. */
const wrong = (text: string): string[] => saidOf(read(text).faults);

const tableOf = (rows: readonly (readonly Cell[])[], hidden: readonly number[] = []): Table => ({
  name: "Sheet1",
  rows,
  hidden: new Set(hidden),
  dates: "1900",
});
const readTable = (rows: readonly (readonly Cell[])[], hidden?: readonly number[]) =>
  readRows(tableOf(rows, hidden), COLUMNS, "file.xlsx");

describe("sheets: readRows", () => {
  it("gives the cells of each row by their headings", () => {
    expect(read("lot,units,reference\nA,1,fresh\nB,2,\n").rows).to.deep.equal([
      { number: 2, cells: { lot: "A", units: "1", reference: "fresh" } },
      { number: 3, cells: { lot: "B", units: "2" } },
    ]);
  });

  it("takes headings in any case and order, and leaves out what is empty", () => {
    const text = "\uFEFF Units , LOT,\r\n\r\n 1 ,A,\r\n,,\r\n2,B\r\n";
    expect(read(text).rows).to.deep.equal([
      { number: 3, cells: { units: " 1 ", lot: "A" } },
      { number: 5, cells: { units: "2", lot: "B" } },
    ]);
  });

  for (const [delimiter, name] of [
    [",", "commas"],
    ["\t", "tabs"],
    [";", "semicolons"],
  ] as const) {
    it(`divides cells by ${name}, titles above or not`, () => {
      const lines = ["批号", "数量", "单号"].join(delimiter) + "\nA,1;2\t3\n";
      const { rows } = read(`发货清单，1；2\n${lines}`);
      expect(rows[0]?.cells.lot).to.equal("A,1;2\t3".split(delimiter)[0]);
    });
  }

  it("takes what is between quotation marks as it is", () => {
    const { rows } = read('lot,units,reference\n"A,1","1","a ""good"" one\nin two lines"\nB,2,');
    expect(rows).to.deep.equal([
      { number: 2, cells: { lot: "A,1", units: "1", reference: 'a "good" one\nin two lines' } },
      { number: 3, cells: { lot: "B", units: "2" } },
    ]);
  });

  it("knows columns by what people write above them", () => {
    const heads = "生产批号（必填）,发货数量：,采购单号,备注,颜色";
    const { rows, unused, layout } = read(`${heads}\nA,1,P-7,soft,red`);
    expect(rows[0]?.cells).to.deep.equal({ lot: "A", units: "1", reference: "P-7" });
    expect(unused).to.deep.equal(["颜色"]);
    expect(layout.units).to.deep.equal({ heading: "发货数量：", position: 1 });
  });

  it("leaves out titles, totals, headings again, signatures, and says which rows these are", () => {
    const { rows, leftOut } = read(
      [
        "发货明细表,,",
        "日期：2026-11-24,,",
        "批号,数量,单号",
        "A,1,P-7",
        "小计,1,",
        "批号,数量,单号",
        "B,2,P-7",
        "合 计：,3,",
        "制表：张三,审核：李四,",
      ].join("\n"),
    );
    expect(rows.map(({ number }) => number)).to.deep.equal([4, 7]);
    expect(leftOut).to.deep.equal([1, 2, 5, 6, 8, 9]);
  });

  it("never leaves out a row that names a lot, or has a quantity and is no total", () => {
    const { rows } = read("批号,数量,备注\nA,1,合计\n,2,注意轻放\nTOTAL-1,3,");
    expect(rows.map(({ number }) => number)).to.deep.equal([2, 3, 4]);
  });

  it("refuses headings that are missing, unclear or there twice", () => {
    expect(said("lot,批号,入库日期\nA,B,1")).to.deep.equal([
      "row 1: the column units is missing; the columns are lot, units, reference.",
      'row 1 "批号": it says the same as the column “lot”. Keep one of the two.',
      'row 1 "入库日期": it is not clear what this column is for. Name it as one of lot, units, reference, or remove it.',
    ]);
    expect(said("")).to.deep.equal([
      "row 1: there is no row with headings. Put them above the data: lot, units, reference.",
    ]);
  });

  it("refuses cells without a heading, but not empty ones", () => {
    expect(wrong("lot,units\nA,1,,x")).to.deep.equal([
      'row 2 "x": it stands in a column without a heading.',
    ]);
    expect(wrong("lot,units\nA,1,,")).to.deep.equal([]);
  });

  it("refuses a sheet without rows, and quotation marks that do not close", () => {
    expect(said("lot,units\n\n")).to.deep.equal(["row 2: there is no row below the headings."]);
    expect(said('lot,units\nA,"1')).to.deep.equal([
      "row 2: it is not valid CSV: Quoted field unterminated.",
    ]);
  });

  it("refuses rows that are hidden, since nobody knows whether they are meant", () => {
    const { rows, faults } = readTable(
      [["lot", "units"], ["A", 1], ["B", 2], [], ["合计", 3]],
      [3, 4, 5],
    );
    expect(rows.map(({ number }) => number)).to.deep.equal([2]);
    expect(saidOf(faults)).to.deep.equal([
      'row 3 "B": the row is hidden, by a filter or by hand. Show it if it is meant, delete it if it is not.',
    ]);
  });

  it("lets one value stand for several rows where cells are merged, but no lot and no quantity", () => {
    const merged = (value: string | number) => ({ kind: "merged", value, from: 2, to: 3 }) as const;
    const { rows, faults } = readTable([
      ["lot", "units", "reference"],
      ["A", 5, "P-7"],
      [merged("A"), merged(5), merged("P-7")],
    ]);
    expect(rows[1]?.cells).to.deep.equal({ reference: merged("P-7") });
    const reason =
      "the cells of rows 2 to 3 are merged. Unmerge them and give each row its own value.";
    expect(saidOf(faults)).to.deep.equal([
      `row 3, lot "A": ${reason}`,
      `row 3, units "5": ${reason}`,
    ]);
  });

  it("refuses a cell that is merged with its neighbour", () => {
    const { faults } = readTable([
      ["lot", "reference", "units"],
      ["A", { kind: "merged", value: "A", from: 2, to: 2 }, 5],
    ]);
    expect(saidOf(faults)).to.deep.equal([
      'row 2, reference "A": the cell is merged with the one to its left. Unmerge them and fill in both.',
    ]);
  });

  it("refuses formulas that were not computed or went wrong, and texts that are too long", () => {
    const { faults } = readTable([
      ["lot", "units"],
      ["A", { kind: "formula", shown: "=B1*2" }],
      ["B", { kind: "error", shown: "#REF!" }],
      [{ kind: "long", shown: "x".repeat(1000) }, 1],
    ]);
    expect(faults.map(({ row, column, code }) => [row, column, code])).to.deep.equal([
      [2, "units", "FORMULA_NOT_COMPUTED"],
      [3, "units", "FORMULA_ERROR"],
      [4, "lot", "CELL_TOO_LONG"],
    ]);
    expect(wrong("lot,units\nA,=B1*2")).to.have.length(1);
    expect(wrong('lot,units\n="A",="5"')).to.deep.equal([]);
  });

  it("says where a fault stands, in both languages", () => {
    const [fault] = faultsOf(() => read("批号,数量,入库日期\nA,1,"));
    expect(fault).to.deep.include({ row: 1, column: "", position: 2, code: "COLUMN_UNCLEAR" });
    expect(() => read("批号\nA")).to.throw("1 row of file.csv cannot be used. Nothing was sent.");
    try {
      read("批号,单号\nA,B");
      expect.fail("expected a fault");
    } catch (error) {
      expect((error as { text: { zh: string } }).text.zh).to.equal(
        "file.csv 有 1 行无法使用，未提交任何内容。\n  第 1 行：缺少“数量”列；可用的列：批号、数量、单号。",
      );
    }
  });

  it("refuses more rows and columns than a sheet has", () => {
    expect(said(`lot,units\n${"A,1\n".repeat(110_000)}`)).to.deep.equal([
      "row 110001: a sheet has at most 110,000 rows. Split it, and delete empty rows at its end.",
    ]);
    expect(said(`lot,units${",".repeat(300)}x\nA,1`)).to.deep.equal([
      "row 1: a sheet has at most 200 columns. Delete those that are empty, to the right of the data.",
    ]);
    expect(said(`lot,units\n${",".repeat(3_000_001)}`)[0]).to.include("at most 3,000,000 cells");
  });
});
