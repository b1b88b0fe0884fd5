import { expect } from "chai";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bomb, corners, csvOf, damage, noise, workbookOf } from "./hostile";
import { readLots } from "./support";

/** Megabytes that a process may take for any file. */
const MOST_MEMORY = 500;

interface Told {
  readonly rows: number;
  readonly said: readonly string[];
  readonly memory: number;
}

describe("hostile sheets", () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "lotmark-hostile-"));
  });

  after(() => rmSync(folder, { recursive: true }));

  const fileOf = (name: string, bytes: Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  it("of random bytes are refused in a sentence", async () => {
    const magic = [
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
    ];
    for (const [index, start] of magic.entries()) {
      for (const length of [1, 100, 50_000]) {
        const bytes = Buffer.concat([Buffer.from(start), noise(length)]);
        const { rows = [], en = [] } = await readLots(fileOf(`noise-${index}.xlsx`, bytes));
        expect(rows).to.deep.equal([]);
        expect(en).to.have.length.of.at.least(1);
        expect(en[0]).to.not.match(/undefined|\[object|Error/);
      }
    }
  });

  it("that are damaged anywhere are read or refused, never worse", async () => {
    const whole = await workbookOf(20);
    for (let seed = 1; seed <= 15; ++seed) {
      const { rows = [], en = [] } = await readLots(fileOf("damaged.xlsx", damage(whole, seed)));
      expect(rows.length + en.length).to.be.greaterThan(0);
    }
  }).timeout(60_000);

  it("with cells in opposite corners, and all between merged, are refused", async () => {
    const { en } = await readLots(fileOf("corners.xlsx", await corners()));
    expect(en?.[0]).to.match(
      /^The workbook corners\.xlsx is damaged|takes too much memory or time/,
    );
  });

  it("that say less than they unpack to are refused", async () => {
    const { en } = await readLots(fileOf("liar.xlsx", await bomb(5, 1_000)));
    expect(en?.[0]).to.match(/^The workbook liar\.xlsx is damaged, or not complete\./);
  });

  it("that are no files, or empty, are refused", async () => {
    expect((await readLots(folder)).en).to.deep.equal([`The file ${folder} cannot be read.`]);
    expect((await readLots("/dev/zero")).en).to.deep.equal(["The file /dev/zero cannot be read."]);
    expect((await readLots(fileOf("empty.csv", Buffer.from(" \r\n")))).en).to.deep.equal([
      "The file empty.csv is empty.",
    ]);
  });

  // What follows takes a minute, so it is for `npm run test:sheets`.
  if (process.env.npm_lifecycle_event !== "test:sheets") return;

  /** Reads a file in a process of its own. */
  async function read(name: string, bytes: Uint8Array): Promise<Told> {
    const child = spawn(
      process.execPath,
      ["-r", "ts-node/register/transpile-only", join(__dirname, "child.ts"), fileOf(name, bytes)],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code, name).to.equal(0);
    const told = JSON.parse(out) as Told;
    console.log(`      ${name}: ${Math.round(told.memory)} MB`);
    expect(told.memory, name).to.be.lessThan(MOST_MEMORY);
    return told;
  }

  it("of 100,000 rows are read", async () => {
    expect(await read("rows.xlsx", await workbookOf(100_000))).to.include({ rows: 100_000 });
    expect(await read("rows.csv", csvOf(100_000))).to.include({ rows: 100_000 });
  }).timeout(300_000);

  it("of more rows are refused", async () => {
    const { said } = await read("more.csv", csvOf(150_000));
    expect(said[1]).to.equal(
      "  row 110001: a sheet has at most 110,000 rows. Split it, and delete empty rows at its end.",
    );
    const { said: ofWorkbook } = await read("more.xlsx", await workbookOf(150_000));
    expect(ofWorkbook[0]).to.match(
      /more\.xlsx is larger than 110,000 rows|takes too much memory or time/,
    );
  }).timeout(300_000);

  it("of 50 MB are refused", async () => {
    const { said } = await read("large.csv", Buffer.alloc(50_000_000, "06901234567892,A,1\n"));
    expect(said).to.deep.equal([
      "large.csv has 50 MB; a file has at most 20. Split it, or delete pictures and sheets that are not needed.",
    ]);
    const wide = await workbookOf(60_000, "很长的备注".repeat(20), true);
    const { said: ofWorkbook } = await read("wide.xlsx", wide);
    expect(ofWorkbook[0] ?? "").to.match(
      /^$|unpacks to more than 64 MB|takes too much memory or time/,
    );
  }).timeout(300_000);

  it("that are zip bombs are refused", async () => {
    const { said } = await read("bomb.xlsx", await bomb(2_000));
    expect(said[0]).to.match(/^The workbook bomb\.xlsx unpacks to more than 64 MB\./);
    const { said: ofSmall } = await read("small-bomb.xlsx", await bomb(60));
    expect(ofSmall[0]).to.match(/takes too much memory or time|is larger than|is damaged/);
  }).timeout(300_000);

  it("of nothing but separators are refused", async () => {
    const { said } = await read("commas.csv", Buffer.alloc(19_000_000, ","));
    expect(said[1]).to.match(/at most 3,000,000 cells/);
    const { said: ofLines } = await read("lines.csv", Buffer.alloc(19_000_000, "\n,"));
    expect(ofLines.length).to.be.greaterThan(0);
    const { said: ofQuotes } = await read("quotes.csv", Buffer.alloc(19_000_000, '"'));
    expect(ofQuotes.length).to.be.greaterThan(0);
  }).timeout(300_000);
});
