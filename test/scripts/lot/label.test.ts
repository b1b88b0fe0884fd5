import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parseScan } from "../../../sdk/gs1";
import { readPdf, readPng } from "../labels/reading";
import { run } from "../support/consortium";
import { declarationOf, OCCURRENCE, tea, teaLabel, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import { as, CASE, TEA, type TeaTrade } from "../support/teaTrade";

describe("lot label", () => {
  let trade: TeaTrade;
  let folder: string;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
    folder = mkdtempSync(join(tmpdir(), "lotmark-labels-"));
  });

  const label = (values: Readonly<Record<string, unknown>>) =>
    run("lot", "label", { ...trade.files, overwrite: false, ...values });

  it("writes a label with marks, product and links to the consortium's resolver", async () => {
    const out = join(folder, "labels.pdf");
    const { lines, data } = await label({ codes: [teaLabel("A-1")], out });
    expect(lines).to.deep.equal([
      `Wrote 1 label of 1 lot to ${out}: 1 page of 100 × 50 mm.`,
      "Modules are 0.508 mm wide, 6 dots at 300 dpi (GS1: at least 0.396, intended 0.495). Print at 100 %, not fitted to the page.",
    ]);
    expect(data).to.deep.include({ files: [out], labels: 1, pages: 1, dpi: 300 });
    const [page] = await readPdf(readFileSync(out));
    expect(page!.text).to.include("西湖龙井 (West Lake Longjing)");
    const scans = page!.symbols.map(({ scan }) => scan);
    expect(scans).to.include(`]Q1https://id.example.cn/01/${TEA}/10/A-1?11=261024`);
    for (const scan of scans) {
      expect(parseScan(scan)).to.deep.include({
        tokenId: tea("A-1"),
        dates: { production: 20_750 },
      });
    }
  });

  it("takes files of scans, and writes each page into a file of its own", async () => {
    const scans = join(folder, "scans.txt");
    const out = join(folder, "labels.png");
    writeFileSync(scans, `\uFEFF${teaLabel("A-1")}\r\n\r\n]d201${CASE}10A-2\n`);
    const { data } = await label({ codes: [scans, teaLabel("A-2")], out });
    const files = [1, 2, 3].map((page) => join(folder, `labels-${page}.png`));
    expect((data as { files: readonly string[] }).files).to.deep.equal(files);
    const numbers = await Promise.all(
      files.map(async (file) => {
        const [symbol] = await readPng(readFileSync(file));
        const scan = parseScan(symbol!.scan);
        return scan.kind === "lot" ? [scan.gtin, scan.lotNumber] : scan.kind;
      }),
    );
    expect(numbers).to.deep.equal([
      [TEA, "A-1"],
      [CASE, "A-2"],
      [TEA, "A-2"],
    ]);
  });

  it("overwrites nothing unless it is told to", async () => {
    const out = join(folder, "labels.svg");
    const second = join(folder, "labels-2.svg");
    writeFileSync(second, "precious");
    const order = { codes: [teaLabel("A-1"), teaLabel("A-2")], out };
    expect(await messageOf(label(order))).to.equal(
      `Nothing was written, since there already is ${second}. Name another file with --out, or give --overwrite.`,
    );
    expect(existsSync(join(folder, "labels-1.svg"))).to.equal(false);
    expect(readFileSync(second, "utf8")).to.equal("precious");
    await label({ ...order, overwrite: true });
    expect(readFileSync(second, "utf8")).to.match(/^<svg /);
  });

  it("tells everything that is wrong in one go, and writes nothing", async () => {
    const scans = join(folder, "scans.txt");
    const out = join(folder, "labels.pdf");
    writeFileSync(scans, `${teaLabel("A-1")}\n${teaLabel("B-9")}\nnonsense\n`);
    const message = await messageOf(label({ codes: [scans], out }));
    const [headline, second, third, ...more] = message.split("\n");
    expect(headline).to.equal("2 lots cannot be labelled. Nothing was written.");
    expect(second).to.match(
      /^ {2}.*scans\.txt, line 2: The consortium has no lot \(01\)\d+\(10\)B-9\./,
    );
    expect(third).to.match(/^ {2}.*scans\.txt, line 3: "nonsense" is no GS1 data\./);
    expect(more).to.deep.equal([]);
    expect(existsSync(out)).to.equal(false);
  });

  it("refuses formats, folders and numbers of labels that it cannot write", async () => {
    const codes = [teaLabel("A-1")];
    expect(await messageOf(label({ codes, out: "labels.doc" }))).to.equal(
      '"labels.doc" does not say in which format to write. Name a file that ends in .pdf, .png or .svg.',
    );
    const out = join(folder, "none", "labels.pdf");
    expect(await messageOf(label({ codes, out }))).to.match(/^The file .* cannot be written\./);
    expect(
      await messageOf(label({ codes: [...codes, ...codes], copies: "6000", out: "a.pdf" })),
    ).to.match(/^These are 12,000 labels, and at most 10,000 are made at once\./);
    const empty = join(folder, "empty.txt");
    writeFileSync(empty, "\n \n");
    expect(await messageOf(label({ codes: [empty] }))).to.equal(
      `There are no scans in ${empty}. Put one on each line.`,
    );
  });

  it("says which lots are not for sale", async () => {
    const day = BigInt(Math.floor((await time.latest()) / 86_400));
    const lot = { ...declarationOf(tea("OLD"), 5n), expirationDate: day + 1n };
    await as(trade, trade.producer).production.declare([lot], OCCURRENCE.eventTime);
    const order = { codes: [teaLabel("OLD")], overwrite: true, out: join(folder, "labels.pdf") };
    expect((await label(order)).lines).to.have.length(2);
    await time.increase(3 * 86_400);
    expect((await label(order)).lines.slice(2)).to.deep.equal([
      `${teaLabel("OLD")} is expired: do not put its labels on goods for sale.`,
    ]);
  });
});
