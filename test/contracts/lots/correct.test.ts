import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
import { MAX_UNITS } from "../support/ledger";
import { expectTrailsToFold } from "../support/trails";
import { shouldNeedCapability, shouldStopInPause } from "./behaviours";
import { expectMovement } from "./events";
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
  OTHER_DATA,
  type Stock,
  THIRD_LOT,
  transitTo,
  UNKNOWN_LOT,
} from "./stock";

/** Nothing of THIRD_LOT has moved. */
const correct = (
  { ledger, module }: Stock,
  quantity: bigint,
  { lot = THIRD_LOT, maker = MAKER, expiry = 0n, by = module } = {},
): Promise<ContractTransactionResponse> =>
  ledger.connect(by).correct(lot, maker, quantity, expiry, KIND, OTHER_DATA);

describe("LotToken: correct", () => {
  const before = DECLARED[2];

  /** Expects units to come to the maker or to go, and answers when the trails fold. */
  const expectCorrected = async (
    stock: Stock,
    quantity: bigint,
    [from, to, units]: readonly [string, string, bigint],
  ): Promise<void> => {
    const { ledger, module } = stock;
    const trail = await ledger.trailOf(THIRD_LOT);
    const correcting = correct(stock, quantity);
    await expectMovement(ledger, correcting, {
      by: module,
      from: from,
      to: to,
      lots: [THIRD_LOT],
      units: [units],
      trails: [trail],
      data: [OTHER_DATA],
    });
    expect(await ledger.balanceOf(MAKER, THIRD_LOT)).to.equal(quantity);
    expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal([
      MAKER,
      quantity,
      0n,
      stock.declaredOn,
      0n,
    ]);
    // a correction is no burning: what was never there has not ceased to be
    expect(await ledger.burntOf(THIRD_LOT)).to.equal(0n);
    await expectTrailsToFold(ledger);
  };

  it("takes off what was declared too much", async () => {
    const stock = await loadFixture(deployStock);
    await expectCorrected(stock, 2n, [MAKER, NOBODY, before - 2n]);
  });

  it("adds what was declared too little", async () => {
    const stock = await loadFixture(deployStock);
    await expectCorrected(stock, before + 3n, [NOBODY, MAKER, 3n]);
  });

  it("takes everything off a lot that was declared by mistake", async () => {
    const stock = await loadFixture(deployStock);
    await expectCorrected(stock, 0n, [MAKER, NOBODY, before]);
  });

  it("adds up to 2^48 - 1 units", async () => {
    const stock = await loadFixture(deployStock);
    await expectCorrected(stock, MAX_UNITS, [NOBODY, MAKER, MAX_UNITS - before]);
    await expectCorrected(stock, 1n, [MAKER, NOBODY, MAX_UNITS - 1n]);
  });

  it("refuses more units than a lot can have", async () => {
    const stock = await loadFixture(deployStock);
    for (const quantity of [MAX_UNITS + 1n, ethers.MaxUint256]) {
      await expect(correct(stock, quantity))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenInvalidUnits")
        .withArgs(THIRD_LOT, quantity);
    }
  });

  it("replaces the expiry, with or without the quantity", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    const correcting = correct(stock, before, { expiry: 1n });
    await expect(correcting)
      .to.emit(ledger, "TransferSingle")
      .withArgs(module.address, NOBODY, MAKER, THIRD_LOT, 0n);
    await correcting;
    expect(await ledger.isExpired(THIRD_LOT)).to.equal(true);
    await correct(stock, before + 1n, { expiry: 2n ** 24n - 1n });
    expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal([
      MAKER,
      before + 1n,
      2n ** 24n - 1n,
      stock.declaredOn,
      0n,
    ]);
    expect(await ledger.isExpired(THIRD_LOT)).to.equal(false);
    await expectTrailsToFold(ledger);
  });

  it("answers with the quantity that had been declared", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    const answer = (quantity: bigint): Promise<bigint> =>
      ledger.connect(module).correct.staticCall(THIRD_LOT, MAKER, quantity, 0n, KIND, DATA);
    expect(await answer(1n)).to.equal(before);
    await correct(stock, 0n);
    expect(await answer(1n)).to.equal(0n);
  });

  it("leaves a lot that can be declared again", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    await correct(stock, 0n);
    await ledger.connect(module).declare(MAKER, [issueOf(THIRD_LOT, 4n)], KIND, false);
    expect(await ledger.balanceOf(MAKER, THIRD_LOT)).to.equal(4n);
    expect((await ledger.lotOf(THIRD_LOT)).live).to.equal(4n);
    await expectTrailsToFold(ledger);
  });

  it("knows the day of the first declaration still", async () => {
    const stock = await loadFixture(deployStock);
    await time.increase(2 * 86_400);
    await correct(stock, before + 1n);
    expect((await stock.ledger.lotOf(THIRD_LOT)).declaredOn).to.equal(stock.declaredOn);
  });

  it("is for the lot's maker only", async () => {
    const stock = await loadFixture(deployStock);
    await expect(correct(stock, 1n, { maker: HOLDER }))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenNotMaker")
      .withArgs(THIRD_LOT, HOLDER, MAKER);
  });

  it("knows no lot that was not declared", async () => {
    const stock = await loadFixture(deployStock);
    for (const maker of [MAKER, NOBODY]) {
      await expect(correct(stock, 1n, { lot: UNKNOWN_LOT, maker }))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenUnknownLot")
        .withArgs(UNKNOWN_LOT);
    }
  });

  it("leaves a stopped lot as it is", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    await ledger.connect(module).stop([THIRD_LOT], EMPTY_LIST, KIND, DATA);
    for (const quantity of [before - 1n, before, before + 1n]) {
      await expect(correct(stock, quantity))
        .to.be.revertedWithCustomError(ledger, "LotTokenStopped")
        .withArgs(THIRD_LOT);
    }
    await ledger.connect(module).lift([THIRD_LOT], KIND, DATA);
    await expect(correct(stock, 1n)).not.to.be.reverted;
  });

  it("leaves a closed lot as it is", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    await ledger.connect(module).close(MAKER, [THIRD_LOT], KIND, DATA);
    for (const quantity of [0n, before, before + 1n]) {
      await expect(correct(stock, quantity))
        .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
        .withArgs(THIRD_LOT);
    }
  });

  describe("ends with the first movement", () => {
    const expectMoved = (stock: Stock, lot = THIRD_LOT): Promise<void> =>
      expect(correct(stock, 1n, { lot }))
        .to.be.revertedWithCustomError(stock.ledger, "LotTokenMoved")
        .withArgs(lot);

    it("to another member", async () => {
      await expectMoved(await loadFixture(deployStock), LOT);
    });

    it("into transit, even if it comes back", async () => {
      const stock = await loadFixture(deployStock);
      const ledger = stock.ledger.connect(stock.module);
      const transit = transitTo(HOLDER, MAKER);
      await ledger.enter(transit, [THIRD_LOT], [1n], KIND, DATA);
      await expectMoved(stock);
      await ledger.giveBack(transit, [THIRD_LOT], [1n], KIND, DATA);
      await expectMoved(stock);
    });

    it("out of circulation", async () => {
      const stock = await loadFixture(deployStock);
      await stock.ledger.connect(stock.module).retire(MAKER, [THIRD_LOT], [1n], KIND, DATA);
      await expectMoved(stock);
    });

    it("into another lot", async () => {
      const stock = await loadFixture(deployStock);
      await stock.ledger.connect(stock.module).consume(MAKER, [THIRD_LOT], [1n], KIND, DATA);
      await expectMoved(stock);
    });

    it("and not with what moves nothing", async () => {
      const stock = await loadFixture(deployStock);
      const ledger = stock.ledger.connect(stock.module);
      await ledger.record([THIRD_LOT], KIND, [DATA]);
      await ledger.stop([THIRD_LOT], EMPTY_LIST, KIND, DATA);
      await ledger.lift([THIRD_LOT], KIND, DATA);
      await ledger.declare(MAKER, [issueOf(THIRD_LOT, before + 1n)], KIND, false);
      await expect(correct(stock, 1n)).not.to.be.reverted;
    });
  });

  const call = (stock: Stock, by = stock.module): Promise<ContractTransactionResponse> =>
    correct(stock, 1n, { by });
  shouldNeedCapability(deployStock, "create", call);
  shouldStopInPause(deployStock, call);
});
