import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
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
  KIND,
  LOT,
  MAKER,
  OTHER_LOT,
  type Stock,
  THIRD_LOT,
  UNKNOWN_LOT,
} from "./stock";

describe("LotToken: lift", () => {
  async function deployStopped(): Promise<Stock> {
    const stock = await deployStock();
    await stock.ledger.connect(stock.module).stop([LOT, THIRD_LOT], DEPOT_LIST, KIND, DATA);
    return stock;
  }

  const lift = (
    { ledger, module }: Stock,
    lots: bigint[],
    by = module,
  ): Promise<ContractTransactionResponse> => ledger.connect(by).lift(lots, KIND, DATA);

  it("lifts the stop of lots and extends their trails, and moves nothing", async () => {
    const stock = await loadFixture(deployStopped);
    const { ledger, module } = stock;
    const trails = [await ledger.trailOf(LOT), await ledger.trailOf(THIRD_LOT)];
    const lifting = lift(stock, [LOT, THIRD_LOT]);
    await expectRecord(ledger, lifting, { by: module, lots: [LOT, THIRD_LOT], trails: trails });
    expect((await ledger.lotOf(LOT)).stop).to.equal(0n);
    expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal([
      MAKER,
      DECLARED[2],
      0n,
      stock.declaredOn,
      0n,
    ]);
    await expectTrailsToFold(ledger);
  });

  it("leaves the stop of other lots", async () => {
    const stock = await loadFixture(deployStopped);
    await lift(stock, [LOT]);
    expect((await stock.ledger.lotOf(THIRD_LOT)).stop).to.equal(DEPOT_LIST);
  });

  it("lifts no stop that there is not", async () => {
    const stock = await loadFixture(deployStopped);
    for (const [lots, lot] of [
      [[LOT, OTHER_LOT], OTHER_LOT],
      [[LOT, LOT], LOT],
      [[LOT, UNKNOWN_LOT], UNKNOWN_LOT],
    ] as [bigint[], bigint][]) {
      await expect(lift(stock, lots))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenNotStopped")
        .withArgs(lot);
    }
  });

  it("needs a lot", async () => {
    const stock = await loadFixture(deployStopped);
    await expect(lift(stock, []))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenLengthMismatch")
      .withArgs(0n, 0n);
  });

  const call = (stock: Stock, by = stock.module): Promise<ContractTransactionResponse> =>
    lift(stock, [LOT], by);
  shouldNeedCapability(deployStopped, "stop", call);
  shouldWorkInPause(deployStopped, call);
});
