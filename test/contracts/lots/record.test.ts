import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { expectTrailsToFold } from "../support/trails";
import { shouldNeedCapability, shouldWorkInPause } from "./behaviours";
import { expectRecord } from "./events";
import {
  DATA,
  deployStock,
  KIND,
  LOT,
  OTHER_DATA,
  OTHER_LOT,
  type Stock,
  THIRD_LOT,
  UNKNOWN_LOT,
} from "./stock";

describe("LotToken: record", () => {
  const record = (
    { ledger, module }: Stock,
    lots: bigint[],
    data: string[],
    by = module,
  ): Promise<ContractTransactionResponse> => ledger.connect(by).record(lots, KIND, data);

  for (const data of [[DATA], [DATA, OTHER_DATA]]) {
    it(`extends trails by ${data.length === 1 ? "the same" : "different"} data, and moves nothing`, async () => {
      const stock = await loadFixture(deployStock);
      const { ledger, module } = stock;
      const trails = [await ledger.trailOf(LOT), await ledger.trailOf(THIRD_LOT)];
      const lot = await ledger.lotOf(THIRD_LOT);
      const recording = record(stock, [LOT, THIRD_LOT], data);
      await expectRecord(ledger, recording, {
        by: module,
        lots: [LOT, THIRD_LOT],
        trails: trails,
        data: data,
      });
      expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal(lot);
      expect(await ledger.trailOf(LOT)).not.to.equal(trails[0]);
      await expectTrailsToFold(ledger);
    });
  }

  it("extends the trail of a lot that stands twice in the list twice", async () => {
    const stock = await loadFixture(deployStock);
    await record(stock, [LOT, LOT], [DATA, DATA]);
    await record(stock, [LOT, OTHER_LOT, LOT], [DATA]);
    await expectTrailsToFold(stock.ledger);
  });

  it("has an entry for each of two equal records", async () => {
    const stock = await loadFixture(deployStock);
    await record(stock, [LOT], [DATA]);
    const trail = await stock.ledger.trailOf(LOT);
    await record(stock, [LOT], [DATA]);
    expect(await stock.ledger.trailOf(LOT)).not.to.equal(trail);
    await expectTrailsToFold(stock.ledger);
  });

  it("knows no lot that was not declared", async () => {
    const stock = await loadFixture(deployStock);
    await expect(record(stock, [LOT, UNKNOWN_LOT], [DATA]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenUnknownLot")
      .withArgs(UNKNOWN_LOT);
  });

  it("refuses lists that do not belong together", async () => {
    const stock = await loadFixture(deployStock);
    for (const [lots, data, given] of [
      [[], [], 0],
      [[], [DATA], 0],
      [[], [DATA, DATA], 2],
      [[LOT], [], 0],
      [[LOT], [DATA, DATA], 2],
      [[LOT, OTHER_LOT, THIRD_LOT], [DATA, DATA], 2],
    ] as [bigint[], string[], number][]) {
      await expect(record(stock, lots, data))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenLengthMismatch")
        .withArgs(lots.length, given);
    }
  });

  const call = (stock: Stock, by = stock.module): Promise<ContractTransactionResponse> =>
    record(stock, [LOT], [DATA], by);
  shouldNeedCapability(deployStock, "record", call);
  shouldWorkInPause(deployStock, call);
});
