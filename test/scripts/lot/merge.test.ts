import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../support/consortium";
import { actingAs, latestTransaction, tea, teaLabel, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import { CASE, TEA, type TeaTrade } from "../support/teaTrade";

describe("lot merge", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const merge = (values: Readonly<Record<string, unknown>>) =>
    run("lot", "merge", { ...actingAs(trade, trade.producer), number: "M-1", ...values });
  const both = { lot: `${teaLabel("A-1")}, ${teaLabel("A-2")}` };

  it("makes one lot of units of several", async () => {
    const { lines, data } = await merge({ ...both, units: "40,60" });
    expect(lines).to.deep.equal([`Merged 2 lots into 100 units of ${teaLabel("M-1")}.`]);
    expect(data).to.deep.equal({
      inputs: [tea("A-1"), tea("A-2")],
      inputUnits: [40n, 60n],
      output: tea("M-1"),
      outputUnits: 100n,
      transaction: await latestTransaction(),
    });
    const { lotToken } = trade.consortium;
    expect(await lotToken.balanceOf(trade.producer.account, tea("M-1"))).to.equal(100n);
  });

  it("may use up more than comes out", async () => {
    const { lines } = await merge({ ...both, units: "40,60", outputUnits: "99" });
    expect(lines).to.deep.equal([`Merged 2 lots into 99 units of ${teaLabel("M-1")}.`]);
  });

  it("counts the units in cases", async () => {
    const lot = `(01)${CASE}(10)A-1 ${teaLabel("A-2")}`;
    const { lines } = await merge({ lot, units: "2 1" });
    expect(lines).to.deep.equal([`Merged 2 lots into 25 units of ${teaLabel("M-1")}.`]);
  });

  it("says everything that is wrong with the lots", async () => {
    expect(await messageOf(merge({ lot: `${teaLabel("A-1")},(01)${TEA}`, units: "0,5" }))).to.equal(
      [
        "This cannot be done. Nothing was sent.",
        '  line 1, units "0": a quantity is a whole number from 1 to 281474976710655, in digits only.',
        `  line 2, lot "(01)${TEA}": it says no lot. Scan or enter the code that has the lot number (10) too.`,
      ].join("\n"),
    );
  });

  it("wants lots and units", async () => {
    const message =
      "It is not said which lots, and how many units. Give a file, or both --lot and --units.";
    expect(await messageOf(merge({}))).to.equal(message);
    expect(await messageOf(merge({ ...both }))).to.equal(message);
    const folder = mkdtempSync(join(tmpdir(), "lotmark-merge-"));
    const file = join(folder, "lots.csv");
    writeFileSync(file, `lot,units\n${teaLabel("A-1")},5`);
    expect(
      await messageOf(
        run("lot", "retire", {
          ...actingAs(trade, trade.producer),
          ...both,
          way: "sold",
          units: "1,1",
          file,
        }),
      ),
    ).to.equal(message);
    rmSync(folder, { recursive: true });
  });
});
