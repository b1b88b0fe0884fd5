import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { parseIsoDate } from "../../../sdk/gs1";
import { run } from "../support/consortium";
import {
  actingAs,
  declarationOf,
  latestTransaction,
  OCCURRENCE,
  tea,
  teaLabel,
  tradeWithLots,
} from "../support/lots";
import { messageOf } from "../support/messageOf";
import { as, type TeaTrade } from "../support/teaTrade";

describe("lot correct", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const correct = (values: Readonly<Record<string, unknown>>, lot = teaLabel("A-1")) =>
    run("lot", "correct", {
      ...actingAs(trade, trade.producer),
      lot,
      reason: "Miscounted",
      ...values,
    });

  it("replaces what is given, and leaves what is not", async () => {
    const analysis = ethers.id("analysis");
    const { lines, data } = await correct({
      quantity: "90",
      expiration: "2028-11-01",
      production: "none",
      analysis,
    });
    expect(lines).to.deep.equal([`Corrected ${teaLabel("A-1")}: 90 units.`]);
    const { lot, ...before } = declarationOf(tea("A-1"), 100n);
    const right = {
      quantity: 90n,
      productionDate: 0,
      bestBeforeDate: 0,
      expirationDate: parseIsoDate("2028-11-01"),
      documentHash: analysis,
    };
    expect(data).to.deep.equal({ lot, before, right, transaction: await latestTransaction() });
    const { lotToken } = trade.consortium;
    expect(await lotToken.balanceOf(trade.producer.account, lot)).to.equal(90n);

    const again = await correct({ bestBefore: "2028-01-01" });
    expect(again.lines).to.deep.equal([`Corrected ${teaLabel("A-1")}: 90 units.`]);
    expect((again.data as { right: object }).right).to.deep.equal({
      ...right,
      bestBeforeDate: parseIsoDate("2028-01-01"),
    });
  });

  it("takes back what was declared by mistake", async () => {
    const { lines } = await correct({ quantity: "0" });
    expect(lines).to.deep.equal([`Corrected ${teaLabel("A-1")}: 0 units.`]);
    expect((await trade.consortium.lotToken.lotOf(tea("A-1"))).live).to.equal(0n);
  });

  it("wants a reason", async () => {
    expect(await messageOf(correct({ quantity: "90", reason: undefined }))).to.equal(
      "Say why: a reason in words or the hash of the evidence is needed, and neither was given.",
    );
  });

  it("refuses what is no quantity and no date", async () => {
    expect(await messageOf(correct({ quantity: "ninety" }))).to.equal(
      '"ninety" is no quantity: a whole number from 0 (declared by mistake) to 281474976710655 is expected, in digits only.',
    );
    expect(await messageOf(correct({ quantity: "281474976710656" }))).to.match(
      /^"281474976710656" is no quantity/,
    );
    expect(await messageOf(correct({ expiration: "1.11.2028" }))).to.equal(
      'A date is written YYYY-MM-DD, such as 2026-11-24, but got "1.11.2028".',
    );
  });

  it("tells that a lot was never declared, or has moved", async () => {
    expect(await messageOf(correct({ quantity: "90" }, teaLabel("B-1")))).to.equal(
      `The lot ${teaLabel("B-1")} was never declared, so there is nothing to correct. Compare it with the label, capitals and zeros included.`,
    );
    await as(trade, trade.producer).production.retire([tea("A-1")], [1n], 0, OCCURRENCE);
    expect(await messageOf(correct({ quantity: "90" }))).to.equal(
      `Units of ${teaLabel("A-1")} have moved or been used up, so what was declared stands. It can be annotated.`,
    );
  });
});
