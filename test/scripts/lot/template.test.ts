import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type CellValue, openXlsx, readXlsx, saveXlsx } from "hucre";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { LOT_COLUMNS } from "../../../sdk/sheets";
import { readSheetFile } from "../../../scripts/sheets/readSheetFile";
import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import { deployTeaTrade, TEA, type TeaTrade, TIN } from "../support/teaTrade";

describe("lot template, custody template", () => {
  let trade: TeaTrade;
  let folder: string;

  beforeEach(async () => {
    trade = await loadFixture(deployTeaTrade);
    folder = mkdtempSync(join(tmpdir(), "lotmark-template-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const lotTemplate = (file: string, values: Readonly<Record<string, unknown>> = {}) =>
    run("lot", "template", { ...trade.files, signer: trade.producer.key.address, file, ...values });

  /** Fills in a row of a workbook, as a spreadsheet program does. */
  async function fillIn(file: string, row: number, values: readonly CellValue[]): Promise<void> {
    const workbook = await openXlsx(readFileSync(file), { readStyles: true });
    const sheet = workbook.sheets[0]!;
    while (sheet.rows.length <= row) sheet.rows.push([]);
    values.forEach((value, column) => {
      sheet.rows[row]![column] = value;
      const key = `${row},${column}`;
      const before = sheet.cells?.get(key);
      sheet.cells?.set(key, { ...before, value, type: "string" });
    });
    writeFileSync(file, await saveXlsx(workbook));
  }

  it("writes columns of text, products and units to pick from, and an example", async () => {
    const file = join(folder, "lots.xlsx");
    const { lines } = await lotTemplate(file);
    expect(lines).to.deep.equal([
      `${file} is ready to be filled in: 2 products to pick from. The grey row shows how; replace it.`,
    ]);
    const { sheets } = await readXlsx(readFileSync(file), { readStyles: true });
    const [sheet, choices] = sheets;
    expect(sheet!.rows[0]).to.deep.equal(
      "gtin,lot,quantity,unit,production,best_before,expiration,shelf life".split(","),
    );
    expect(sheet!.rows[1]!.slice(1, 4)).to.deep.equal(["EXAMPLE-01", "480", "unit"]);
    for (const column of [0, 1, 2, 4]) {
      for (const row of [1, 2, 500]) {
        expect(sheet!.cells?.get(`${row},${column}`)?.style?.numFmt).to.equal("@");
      }
    }
    expect(sheet!.dataValidations?.map(({ range, formula1 }) => [range, formula1])).to.deep.equal([
      ["A2:A501", "choices!$A$1:$A$2"],
      ["D2:D501", "choices!$B$1:$B$2"],
    ]);
    expect(choices!.hidden).to.equal(true);
    expect(choices!.rows.map(([product]) => String(product).split(" · ")[0])).to.deep.equal([
      TEA.slice(1),
      TIN.slice(1),
    ]);
    expect(choices!.rows.map(([, unit]) => unit)).to.deep.equal(["unit", "case"]);
  });

  it("is read as it was filled in, without its example", async () => {
    const file = join(folder, "lots.xlsx");
    await lotTemplate(file, { lang: "zh" });
    const mint = () =>
      run("lot", "mint", { ...trade.files, signer: trade.producer.key.address, file });
    expect(await messageOf(mint())).to.match(/there is no row below the headings/);
    const { table } = await readSheetFile(file, LOT_COLUMNS);
    const product = table.rows[1]![0] as string;
    await fillIn(file, 2, [product, "LJ-1", "2", "箱", "2026-11-05", "", "", "18个月"]);
    const { lines, data } = await mint();
    expect(lines[0]).to.equal("Declared 1 lot with 24 units in 1 transaction.");
    expect(data).to.deep.include({ leftOut: [2] });
  });

  it("does not touch a file that is there", async () => {
    const file = join(folder, "lots.xlsx");
    writeFileSync(file, "mine");
    expect(await messageOf(lotTemplate(file))).to.equal(
      `There is a file ${file} already, and it is not touched. Give another name.`,
    );
    expect(readFileSync(file, "utf8")).to.equal("mine");
    const nowhere = join(folder, "none/lots.xlsx");
    expect(await messageOf(lotTemplate(nowhere))).to.equal(
      `The file ${nowhere} cannot be written.`,
    );
  });

  it("offers a maker only what it may make, and says so where that is nothing", async () => {
    const file = join(folder, "lots.xlsx");
    const { data } = await lotTemplate(file, { member: "Huamao Packing" });
    expect(data).to.deep.equal({ file, products: 0 });
    const { sheets } = await readXlsx(readFileSync(file));
    expect(sheets[0]!.dataValidations).to.have.length(1);
  });

  it("writes lines of a shipment, with the sites of who receives it", async () => {
    const file = join(folder, "lines.xlsx");
    const { data } = await run("custody", "template", {
      ...trade.files,
      file,
      to: "Jiangnan Trading",
    });
    expect(data).to.deep.equal({ file, products: 2, sites: 1 });
    await run("lot", "mint", {
      ...trade.files,
      signer: trade.producer.key.address,
      file: (() => {
        const lots = join(folder, "lots.csv");
        writeFileSync(lots, `gtin,lot,quantity\n${TEA},A-1,100\n`);
        return lots;
      })(),
    });
    const { rows } = (await readXlsx(readFileSync(file))).sheets[0]!;
    expect(rows[0]).to.deep.equal(["gtin", "lot", "units", "unit", "reference", "to site"]);
    expect(rows[1]![5]).to.equal("DOCK-1 · Jiangnan Trading's gate");
    await fillIn(file, 2, [rows[1]![0]!, "A-1", "40", "unit", "PO-7", rows[1]![5]!]);
    const shipped = await run("custody", "ship", {
      ...trade.files,
      signer: trade.producer.key.address,
      file,
      to: "Jiangnan Trading",
      deadline: "2099-12-31",
    });
    expect(shipped.lines[0]).to.match(/^Shipped 40 units of 1 lot to .*Jiangnan Trading's gate/);
  });
});
