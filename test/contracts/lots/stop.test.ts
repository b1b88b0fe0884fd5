import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { expectTrailsToFold } from "../support/trails";
import { shouldNeedCapability, shouldWorkInPause } from "./behaviours";
import { expectRecord } from "./events";
import {
  DATA,
  DECLARED,
  DEPOT_LIST,
  deployStock,
  EMPTY_LIST,
  EMPTY_LISTS,
  KIND,
  LOT,
  MAKER,
  OTHER_LOT,
  type Stock,
  THIRD_LOT,
  UNKNOWN_LOT,
} from "./stock";

describe("LotToken: stop", () => {
  const stop = (
    { ledger, module }: Stock,
    lots: bigint[],
    list: bigint = EMPTY_LIST,
    by = module,
  ): Promise<ContractTransactionResponse> => ledger.connect(by).stop(lots, list, KIND, DATA);

  it("stops lots and extends their trails, and moves nothing", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    const trails = [await ledger.trailOf(LOT), await ledger.trailOf(THIRD_LOT)];
    const stopping = stop(stock, [LOT, THIRD_LOT], DEPOT_LIST);
    await expectRecord(ledger, stopping, { by: module, lots: [LOT, THIRD_LOT], trails: trails });
    expect((await ledger.lotOf(LOT)).stop).to.equal(DEPOT_LIST);
    expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal([
      MAKER,
      DECLARED[2],
      0n,
      stock.declaredOn,
      DEPOT_LIST,
    ]);
    expect((await ledger.lotOf(OTHER_LOT)).stop).to.equal(0n);
    await expectTrailsToFold(ledger);
  });

  it("changes where a stopped lot may go", async () => {
    const stock = await loadFixture(deployStock);
    for (const list of [...EMPTY_LISTS, DEPOT_LIST, EMPTY_LIST]) {
      await stop(stock, [LOT], list);
      expect((await stock.ledger.lotOf(LOT)).stop).to.equal(list);
    }
    await expectTrailsToFold(stock.ledger);
  });

  it("stops expired lots, too, and lots of which nothing is left", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    await ledger.connect(module).retire(MAKER, [THIRD_LOT], [DECLARED[2]], KIND, DATA);
    await time.increaseTo(stock.expiresAt);
    await stop(stock, [LOT, THIRD_LOT]);
    expect((await ledger.lotOf(LOT)).stop).to.equal(EMPTY_LIST);
    expect((await ledger.lotOf(THIRD_LOT)).stop).to.equal(EMPTY_LIST);
  });

  it("stops a lot that stands twice in the list, with two entries", async () => {
    const stock = await loadFixture(deployStock);
    await stop(stock, [LOT, LOT]);
    expect((await stock.ledger.lotOf(LOT)).stop).to.equal(EMPTY_LIST);
    await expectTrailsToFold(stock.ledger);
  });

  it("knows no list of places that was not numbered", async () => {
    const stock = await loadFixture(deployStock);
    for (const list of [0n, DEPOT_LIST + 1n, 255n]) {
      await expect(stop(stock, [LOT], list))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenUnknownPlaces")
        .withArgs(list);
    }
  });

  it("knows no lot that was not declared", async () => {
    const stock = await loadFixture(deployStock);
    await expect(stop(stock, [LOT, UNKNOWN_LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenUnknownLot")
      .withArgs(UNKNOWN_LOT);
    expect((await stock.ledger.lotOf(UNKNOWN_LOT)).stop).to.equal(0n);
  });

  it("needs a lot", async () => {
    const stock = await loadFixture(deployStock);
    await expect(stop(stock, []))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenLengthMismatch")
      .withArgs(0n, 0n);
  });

  const call = (stock: Stock, by = stock.module): Promise<ContractTransactionResponse> =>
    stop(stock, [LOT], EMPTY_LIST, by);
  shouldNeedCapability(deployStock, "stop", call);
  shouldWorkInPause(deployStock, call);
});
