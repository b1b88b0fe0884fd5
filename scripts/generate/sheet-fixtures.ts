/**
 * Writes the sheets of test/fixtures/sheets: `npx hardhat run scripts/generate/sheet-fixtures.ts`. Each
 * has damage that sheets of real companies have; what must be said of it stands in said.json there.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { type Cell, type CellValue, write, type WriteSheet, writeXlsx } from "hucre";

import { encodeGb18030 } from "./gb18030";

const FOLDER = join(__dirname, "../../test/fixtures/sheets");
const TEA = "06901234567892";
const TIN = "06901234567908";
const CASE = "16901234567899";
const NUMBER = Number(TEA);

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const workbook = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [...sheets] });
const sheet = (
  rows: readonly (readonly CellValue[])[],
  more: Partial<WriteSheet> = {},
): WriteSheet => ({ name: "批次", rows: rows.map((row) => [...row]), ...more });
const cellsOf = (cells: Readonly<Record<string, Partial<Cell>>>): Map<string, Partial<Cell>> =>
  new Map(Object.entries(cells));
const lines = (...rows: readonly string[]): string => rows.join("\r\n") + "\r\n";
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");

const HEADS = ["商品条码", "批号", "数量"];

/** Files by their names. */
const FILES: Readonly<Record<string, () => Uint8Array | string | Promise<Uint8Array>>> = {
  // --- what is to be read as it is meant ---
  "titles-and-totals.xlsx": () =>
    workbook(
      sheet(
        [
          ["东方茶业有限公司 2026年11月 生产入库单"],
          ["部门：一车间", null, null, "日期：2026-11-24"],
          [],
          ["序号", "商品条码（69码）", "生产批号*", "数量(盒)", "生产日期", "保质期", "备注"],
          [1, NUMBER, "LJ261105-01", 480, day("2026-11-05"), "18个月", "头采"],
          [2, NUMBER, "LJ261106-02", "1,200", day("2026-11-06"), "18个月", null],
          [null, "小计", null, 1680],
          ["序号", "商品条码（69码）", "生产批号*", "数量(盒)", "生产日期", "保质期", "备注"],
          [3, Number(TIN), "T261107", 60, day("2026-11-07"), "540天", "合计另附"],
          [4, null, null, null],
          ["合 计：", null, null, 1740],
          ["制表：张三", null, "审核：李四"],
        ],
        { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 6 }] },
      ),
    ),
  "numbers.xlsx": () =>
    workbook(
      sheet([HEADS, [NUMBER, 261124, 480], [NUMBER, 12, 5], [NUMBER, "000123", "480.00"]], {
        cells: cellsOf({
          "1,0": { value: NUMBER, type: "number", style: { numFmt: "00000000000000" } },
          "2,1": { value: 12, type: "number", style: { numFmt: "00000" } },
        }),
      }),
    ),
  "gbk-semicolons.csv": () =>
    encodeGb18030(lines("茶叶批次表;;", "条码;批次号;数量;产地", `${TEA};LJ-1;480盒;杭州`)),
  "unicode-text.txt": () =>
    utf16(lines("商品条码\t批号\t数量\t单号", `${TEA}\tLJ-1\t"1,200"\tPO-7`)),
  "quoted-digits.csv": () =>
    "\uFEFF" +
    lines(
      "gtin,lot,quantity,best before",
      `="${TEA}","=""000123""",'480,2028/5/5`,
      `"\t${TEA}",'LJ-2," 1,200 ",2028.5.5`,
      `690 1234 56789 2,LJ-3,480.0,20280505`,
      `6901234567892.0,LJ-4,480,2028-05-05 00:00:00`,
    ),
  "full-width.xlsx": () =>
    workbook(
      sheet([
        ["商品条码 ", "批　号", "数 量", "生产日期"],
        ["６９０１２３４５６７８９２", "ＬＪ－１", "４８０", "２０２６年１１月５日"],
        ["\u200B6901234567892\u00A0", " LJ-2\u200B ", "480\u00A0盒", "2026 年 11 月 5 号"],
      ]),
    ),
  "excel-dates.xlsx": () =>
    writeXlsx({
      dateSystem: "1904",
      sheets: [
        sheet([
          [...HEADS, "生产日期", "到期日"],
          [TEA, "LJ-1", 480, day("2026-11-05"), day("2028-05-05")],
          [TEA, "LJ-2", 480, 44869, "45416"],
        ]),
      ],
    }),
  "cases.xlsx": () =>
    workbook(
      sheet([
        [...HEADS, "单位", "箱码"],
        [TEA, "LJ-1", 2, "箱", CASE],
        [CASE, "LJ-2", "3箱", null, null],
        [CASE, "LJ-3", 24, "盒", null],
        [null, "LJ-4", 4, "箱", CASE],
        [TEA, "LJ-5", 12, "罐", "106901234500000018"],
      ]),
    ),
  // --- what is to be refused in words ---
  "shortened.csv": () =>
    lines("商品条码,批号,数量", "6.90123E+12,LJ-1,480", `${TEA},2.6E+11,480`, `${TEA},LJ-2,1.2E+3`),
  "rounded.csv": () =>
    lines(
      "商品条码,批号,数量,箱码",
      "6901230000000,LJ-1,480,",
      "6901234567000,LJ-2,480,106901234500000000",
      `${TEA},202611240001000000,480,`,
    ),
  "rounded.xlsx": () =>
    workbook(
      sheet([
        [...HEADS, "箱码"],
        [TEA, 202611240001000000, 480, 106901234500000020],
      ]),
    ),
  "zeros-lost.csv": () => lines("upc,lot,qty", "36000291452,LJ-1,480", "0104311501445839,LJ-2,480"),
  "dates.csv": () =>
    lines(
      "gtin,lot,quantity,mfg date,expiry date",
      `${TEA},LJ-1,480,11/5/2026,5/13/2028`,
      `${TEA},LJ-2,480,26/11/05,2028-05`,
      `${TEA},LJ-3,480,2026年2月30日,20281305`,
      `${TEA},LJ-4,480,5 Nov 2026,"May 5, 2028"`,
      `${TEA},LJ-5,480,下周,261105`,
      `${TEA},LJ-6,480,2026-11-05,2026-11-04`,
    ),
  "lot-became-date.xlsx": () =>
    workbook(sheet([HEADS, [TEA, day("2026-11-05"), 480], [day("2026-11-05"), "LJ-1", 480]])),
  "chinese-lots.csv": () =>
    lines(
      "商品条码,批号,数量",
      `${TEA},2026年11月5日甲班,480`,
      `${TEA},第三批,480`,
      `${TEA},春茶,480`,
    ),
  "units.csv": () =>
    lines(
      "商品条码,批号,数量,单位",
      `${TEA},LJ-1,480盒,箱`,
      `${TEA},LJ-2,50,公斤`,
      `${TEA},LJ-3,20,托`,
      `${TEA},LJ-4,1.000,盒`,
      `${TEA},LJ-5,约480,盒`,
      `${TEA},LJ-6,-5,盒`,
    ),
  "shelf-life.xlsx": () =>
    workbook(
      sheet([
        [...HEADS, "生产日期", "有效期至", "保质期(月)"],
        [TEA, "LJ-1", 480, day("2026-08-31"), null, 18],
        [TEA, "LJ-2", 480, day("2026-11-05"), day("2028-05-05"), "18个月"],
        [TEA, "LJ-3", 480, day("2026-11-05"), day("2028-05-04"), "540天"],
        [TEA, "LJ-4", 480, null, null, "2年"],
        [TEA, "LJ-5", 480, day("2026-11-05"), null, "2028-05-05"],
        [TEA, "LJ-6", 480, day("2026-11-05"), "18个月", null],
      ]),
    ),
  "merged.xlsx": () =>
    workbook(
      sheet(
        [
          [...HEADS, "生产日期"],
          [TEA, "LJ-1", 480, day("2026-11-05")],
          [null, "LJ-2", null, null],
          [TIN, "T-1", 60, null],
        ],
        {
          merges: [
            { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
            { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
            { startRow: 1, startCol: 3, endRow: 3, endCol: 3 },
          ],
        },
      ),
    ),
  "hidden-rows.xlsx": () =>
    workbook(
      sheet([HEADS, [TEA, "LJ-1", 480], [TEA, "LJ-2", 480], [TIN, "T-1", 60]], {
        rowDefs: new Map([[2, { hidden: true }]]),
      }),
    ),
  "formulas.xlsx": () =>
    workbook(
      sheet([HEADS, [TEA, "LJ-1", null], [TEA, "LJ-2", null], [TEA, null, 480]], {
        cells: cellsOf({
          "1,2": { type: "formula", formula: "40*12", formulaResult: 480, value: 480 },
          "2,2": { type: "formula", formula: "C2*2" },
          "3,1": { type: "formula", formula: "#REF!", formulaResult: "#REF!", value: "#REF!" },
        }),
      }),
    ),
  "several-sheets.xlsx": () =>
    workbook(sheet([HEADS, [TEA, "LJ-1", 480]]), {
      name: "十月",
      rows: [[...HEADS], [TEA, "LJ-0", 480]],
    }),
  "one-sheet-of-several.xlsx": () =>
    workbook(
      { name: "说明", rows: [["请勿修改"], ["本表由仓库填写"]] },
      { name: "旧", hidden: true, rows: [[...HEADS], [TEA, "LJ-0", 480]] },
      sheet([HEADS, [TEA, "LJ-1", 480]]),
    ),
  "columns.csv": () =>
    lines("商品条码,69码,批号,入库日期,颜色", `${TEA},${TEA},LJ-1,2026-11-05,绿`),
  "beside.csv": () =>
    lines("商品条码,批号,数量,,颜色", `${TEA},LJ-1,480,,绿`, `${TEA},LJ-2,480,加急,绿`),
  "no-headings.csv": () => lines(`${TEA},LJ-1,480`, `${TIN},T-1,60`),
  "open-quote.csv": () => lines("商品条码,批号,数量", `${TEA},"LJ-1,480`),
  // --- what is no sheet that can be read ---
  "old.xls": () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504)]),
  "protected.xlsx": () =>
    writeXlsx({
      sheets: [sheet([HEADS, [TEA, "LJ-1", 480]])],
      encryption: { password: "secret", spinCount: 1_000 },
    }),
  "sheet.ods": async () => write({ format: "ods", sheets: [sheet([HEADS, [TEA, "LJ-1", 480]])] }),
  "export.xls": () =>
    "<html><head><meta charset='utf-8'></head><body><table><tr><td>商品条码</td></tr></table></body></html>",
  "document.xlsx": () => "%PDF-1.7\n%\u00E2\u00E3\n",
  "half.xlsx": async () => (await workbook(sheet([HEADS, [TEA, "LJ-1", 480]]))).slice(0, 900),
};

async function main(): Promise<void> {
  for (const [name, make] of Object.entries(FILES)) {
    writeFileSync(join(FOLDER, name), await make());
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
