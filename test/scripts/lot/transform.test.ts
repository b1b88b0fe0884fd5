import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { run } from "../support/consortium";
import { actingAs, latestTransaction, tea, teaLabel, tin, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import { TIN, type TeaTrade } from "../support/teaTrade";

const tinLabel = (lotNumber: string): string => `(01)${TIN}(10)${lotNumber}`;

describe("lot transform", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const transform = (values: Readonly<Record<string, unknown>>) =>
    run("lot", "transform", { ...actingAs(trade, trade.producer), ...values });
  const both = { lot: `${teaLabel("A-1")}, ${teaLabel("A-2")}`, units: "40,60" };

  it("makes lots of another product, with dates, and says what was lost and left over", async () => {
    const { lines, data } = await transform({
      ...both,
      into: `${tinLabel("X-1")} ${tinLabel("X-2")}`,
      outputUnits: "300 190",
      production: "2026-11-20",
      expiration: "2028-11-20",
      loss: "600 g",
      byProduct: "0.4 kg stalks, for compost",
      outside: `0x${"12".repeat(32)}`,
    });
    expect(lines).to.deep.equal([
      `Made of 2 lots: 300 units of ${tinLabel("X-1")}, 190 units of ${tinLabel("X-2")}.`,
    ]);
    expect(data).to.deep.include({
      inputs: [tea("A-1"), tea("A-2")],
      inputUnits: [40n, 60n],
      remainders: [
        { residue: 0n, measure: 1n, amount: 600n, description: "" },
        { residue: 1n, measure: 1n, amount: 400n, description: "stalks, for compost" },
      ],
      outsideInputs: `0x${"12".repeat(32)}`,
      transaction: await latestTransaction(),
    });
    const { lotToken } = trade.consortium;
    expect(await lotToken.balanceOf(trade.producer.account, tin("X-1"))).to.equal(300n);
    const shown = await run("lot", "show", { ...trade.files, lot: tinLabel("X-1") });
    const tree = shown.lines.indexOf("Made of");
    expect(shown.lines.slice(tree + 1, tree + 4)).to.deep.equal([
      `  ${teaLabel("A-1")}: 40 units, used by Dongfang Tea`,
      `  ${teaLabel("A-2")}: 60 units, used by Dongfang Tea`,
      "",
    ]);
    expect(shown.lines.join("\n")).to.match(/made .*2026, use by .*2028/);
    expect(shown.lines.join("\n")).to.match(
      /transformed +300 +of \(01\)\S+A-1, \(01\)\S+A-2; and of inputs from outside, whose origin is declared, not proved, by Dongfang Tea/,
    );
  });

  it("explains that more than the yield cannot come out, and the owner of the mark changes that", async () => {
    const more = { ...both, into: tinLabel("X-1"), outputUnits: "600" };
    expect(await messageOf(transform(more))).to.match(
      /with at most 50,?000, not 60,?000\. The mark's owner sets its yield/,
    );
    const yieldOf = (rate: string) =>
      run("brand", "yield", {
        ...actingAs(trade, trade.producer),
        mark: "CN:tm:7654321",
        rate,
      });
    expect(await messageOf(yieldOf("much"))).to.match(/^"much" is no yield/);
    expect((await yieldOf("1.2")).lines[0]).to.match(/at most 1\.2 come out under it from now on/);
    await transform(more);
  });

  it("wants one quantity for each new lot", async () => {
    expect(
      await messageOf(transform({ ...both, into: tinLabel("X-1"), outputUnits: "1 2" })),
    ).to.equal(
      "There are 1 new lot, and quantities for 2. Give one quantity for each, in the same order.",
    );
    expect(
      await messageOf(transform({ ...both, into: tinLabel("X-1"), outputUnits: "0" })),
    ).to.match(/^"0" is no quantity/);
  });
});
