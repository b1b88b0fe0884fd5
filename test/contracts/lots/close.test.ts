import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectTrailsToFold } from "../support/trails";
import { shouldNeedCapability, shouldStopInPause } from "./behaviours";
import { expectRecord } from "./events";
import {
  DATA,
  DECLARED,
  deployStock,
  EMPTY_LIST,
  HOLDER,
  issueOf,
  KIND,
  LOT,
  MAKER,
  NOBODY,
  OTHER_LOT,
  type Stock,
  THIRD_LOT,
  UNKNOWN_LOT,
} from "./stock";

describe("LotToken: close", () => {
  const close = ({ ledger, module }: Stock, lots: bigint[], { maker = MAKER, by = module } = {}) =>
    ledger.connect(by).close(maker, lots, KIND, DATA);

  it("closes lots and extends their trails, and moves nothing", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    const trails = [await ledger.trailOf(LOT), await ledger.trailOf(THIRD_LOT)];
    const [record, holding] = [await ledger.lotOf(LOT), await ledger.holdingOf(MAKER, LOT)];
    await expectRecord(ledger, close(stock, [LOT, THIRD_LOT]), {
      by: module,
      lots: [LOT, THIRD_LOT],
      trails,
    });
    expect(await ledger.isClosed(LOT)).to.equal(true);
    expect(await ledger.isClosed(THIRD_LOT)).to.equal(true);
    expect(await ledger.isClosed(OTHER_LOT)).to.equal(false);
    expect(await ledger.isClosed(UNKNOWN_LOT)).to.equal(false);
    expect(await ledger.lotOf(LOT)).to.deep.equal(record);
    expect(await ledger.holdingOf(MAKER, LOT)).to.deep.equal([
      holding.units,
      holding.since,
      holding.taken,
      true,
    ]);
  });

  it("leaves a lot that moves as before, and stays closed wherever its units go", async () => {
    const stock = await loadFixture(deployStock);
    const ledger = stock.ledger.connect(stock.module);
    await close(stock, [LOT, THIRD_LOT]);
    await ledger.handOver(MAKER, HOLDER, [THIRD_LOT], [DECLARED[2]], KIND, DATA);
    expect(await ledger.isClosed(THIRD_LOT)).to.equal(true);
    await ledger.handOver(HOLDER, MAKER, [THIRD_LOT], [DECLARED[2]], KIND, DATA);
    await ledger.retire(MAKER, [THIRD_LOT], [DECLARED[2]], KIND, DATA);
    expect(await ledger.isClosed(THIRD_LOT)).to.equal(true);
    await expect(ledger.declare(MAKER, [issueOf(THIRD_LOT, DECLARED[2] + 1n)], KIND, false))
      .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
      .withArgs(THIRD_LOT);
    await expectTrailsToFold(ledger);
  });

  it("closes a stopped lot, and one of which nothing is left", async () => {
    const stock = await loadFixture(deployStock);
    const ledger = stock.ledger.connect(stock.module);
    await ledger.stop([LOT], EMPTY_LIST, KIND, DATA);
    await ledger.retire(MAKER, [THIRD_LOT], [DECLARED[2]], KIND, DATA);
    await close(stock, [LOT, THIRD_LOT]);
    expect(await ledger.isClosed(LOT)).to.equal(true);
    expect(await ledger.isClosed(THIRD_LOT)).to.equal(true);
  });

  it("closes a lot once", async () => {
    const stock = await loadFixture(deployStock);
    await expect(close(stock, [LOT, LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenClosed")
      .withArgs(LOT);
    await close(stock, [LOT]);
    await expect(close(stock, [OTHER_LOT, LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenClosed")
      .withArgs(LOT);
  });

  it("leaves a lot open that was corrected to nothing", async () => {
    const stock = await loadFixture(deployStock);
    const ledger = stock.ledger.connect(stock.module);
    await ledger.correct(THIRD_LOT, MAKER, 0n, 0n, KIND, DATA);
    await expect(close(stock, [LOT, THIRD_LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenNothingDeclared")
      .withArgs(THIRD_LOT);
    await ledger.declare(MAKER, [issueOf(THIRD_LOT, 1n)], KIND, false);
    await close(stock, [LOT, THIRD_LOT]);
  });

  it("is for the lot's maker only", async () => {
    const stock = await loadFixture(deployStock);
    for (const maker of [HOLDER, NOBODY]) {
      await expect(close(stock, [LOT], { maker }))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenNotMaker")
        .withArgs(LOT, maker, MAKER);
    }
  });

  it("knows no lot that was not declared", async () => {
    const stock = await loadFixture(deployStock);
    for (const maker of [MAKER, NOBODY]) {
      await expect(close(stock, [UNKNOWN_LOT], { maker }))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenUnknownLot")
        .withArgs(UNKNOWN_LOT);
    }
  });

  it("needs a lot", async () => {
    const stock = await loadFixture(deployStock);
    await expect(close(stock, []))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenLengthMismatch")
      .withArgs(0n, 0n);
  });

  const call = (stock: Stock, by = stock.module) => close(stock, [LOT], { by });
  shouldNeedCapability(deployStock, "create", call);
  shouldStopInPause(deployStock, call);
});
