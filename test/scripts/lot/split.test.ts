import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { run } from "../support/consortium";
import { actingAs, latestTransaction, tea, teaLabel, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import type { TeaTrade } from "../support/teaTrade";

describe("lot split", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const split = (into: string, units: string, values: Readonly<Record<string, unknown>> = {}) =>
    run("lot", "split", {
      ...actingAs(trade, trade.producer),
      lot: teaLabel("A-1"),
      into,
      units,
      ...values,
    });
  const balance = (lotNumber: string): Promise<bigint> =>
    trade.consortium.lotToken.balanceOf(trade.producer.account, tea(lotNumber));

  it("makes new lots of units of one", async () => {
    const { lines, data } = await split("A-1a,A-1b", "30,20");
    expect(lines).to.deep.equal([
      `Split 50 units of ${teaLabel("A-1")} into ${teaLabel("A-1a")}, ${teaLabel("A-1b")}.`,
    ]);
    expect(data).to.deep.equal({
      input: tea("A-1"),
      inputUnits: 50n,
      outputs: [tea("A-1a"), tea("A-1b")],
      outputUnits: [30n, 20n],
      transaction: await latestTransaction(),
    });
    expect(await balance("A-1")).to.equal(50n);
    expect(await balance("A-1a")).to.equal(30n);
    expect(await balance("A-1b")).to.equal(20n);
  });

  it("may use up more than comes out", async () => {
    const { lines } = await split("A-1a", "30", { inputUnits: "31" });
    expect(lines).to.deep.equal([`Split 31 units of ${teaLabel("A-1")} into ${teaLabel("A-1a")}.`]);
    expect(await balance("A-1")).to.equal(69n);
  });

  it("takes lot numbers with commas, with spaces between them", async () => {
    await split("A,1 A,2", "30 20");
    expect(await balance("A,1")).to.equal(30n);
    expect(await balance("A,2")).to.equal(20n);
  });

  it("wants a quantity for each new lot", async () => {
    expect(await messageOf(split("A-1a,A-1b", "30"))).to.equal(
      "There are 2 new lots, and quantities for 1. Give one quantity for each, in the same order.",
    );
    expect(await messageOf(split("A-1a", "0"))).to.equal(
      '"0" is no quantity: a whole number from 1 to 281474976710655 is expected, in digits only.',
    );
    expect(await messageOf(split("A-1a", "3", { inputUnits: "many" }))).to.equal(
      '"many" is no quantity: a whole number from 1 to 281474976710655 is expected, in digits only.',
    );
    expect(await messageOf(split("A 1a".replace(" ", "\u00a7"), "3"))).to.match(
      /^Character 2 of lot number "A§1a"/,
    );
  });

  it("tells why the chain refuses", async () => {
    expect(await messageOf(split("A-2", "30"))).to.equal(
      `The lot ${teaLabel("A-2")} cannot come out of this: it exists already, or stands twice among what is to be made.`,
    );
    expect(await messageOf(split("A-1a", "30", { inputUnits: "29" }))).to.equal(
      "30 units cannot come out of 29.",
    );
  });
});
