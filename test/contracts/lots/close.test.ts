import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { expectTrailsToFold } from "../support/trails";
import { shouldNeedCapability, shouldStopInPause } from "./behaviours";
import {
  BUYER,
  DATA,
  DECLARED,
  deployStock,
  issueOf,
  KIND,
  LOT,
  MAKER,
  OTHER_LOT,
  type Stock,
  THIRD_LOT,
  UNKNOWN_LOT,
} from "./stock";

const close = (
  { ledger, module }: Stock,
  lots: readonly bigint[],
  { maker = MAKER, by = module } = {},
): Promise<ContractTransactionResponse> => ledger.connect(by).close(maker, [...lots], KIND, DATA);

describe("LotToken: close", () => {
  it("ends what can be declared and corrected, and says so in the trails", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module, expiry } = stock;
    const trails = [await ledger.trailOf(LOT), await ledger.trailOf(THIRD_LOT)];
    expect(await ledger.isClosed(LOT)).to.equal(false);
    const closing = close(stock, [LOT, THIRD_LOT]);
    const { blockNumber } = await closing;
    const block = await ledger.runner!.provider!.getBlock(blockNumber!);
    await expect(closing)
      .to.emit(ledger, "TrailRecorded")
      .withArgs(module, KIND, block!.timestamp, [LOT, THIRD_LOT], trails, [DATA]);
    expect(await ledger.isClosed(LOT)).to.equal(true);
    expect(await ledger.isClosed(THIRD_LOT)).to.equal(true);
    expect(await ledger.isClosed(OTHER_LOT)).to.equal(false);

    const by = ledger.connect(module);
    const more = issueOf({ lot: LOT, quantity: DECLARED[0] + 1n, expiry });
    await expect(by.declare(MAKER, [more], KIND, false))
      .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
      .withArgs(LOT);
    await expect(by.correct(THIRD_LOT, MAKER, 1n, 0n, KIND, DATA))
      .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
      .withArgs(THIRD_LOT);
    await expectTrailsToFold(ledger);
  });

  it("changes no holding", async () => {
    const stock = await loadFixture(deployStock);
    const { units, since, taken } = await stock.ledger.holdingOf(MAKER, LOT);
    await close(stock, [LOT]);
    expect(await stock.ledger.holdingOf(MAKER, LOT)).to.deep.equal([units, since, taken, true]);
  });

  it("leaves the lot free to move, and closed when all of it is gone", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    await close(stock, [THIRD_LOT]);
    await ledger.connect(module).handOver(MAKER, BUYER, [THIRD_LOT], [DECLARED[2]], KIND, DATA);
    expect(await ledger.balanceOf(BUYER, THIRD_LOT)).to.equal(DECLARED[2]);
    expect(await ledger.isClosed(THIRD_LOT)).to.equal(true);
  });

  it("is done once", async () => {
    const stock = await loadFixture(deployStock);
    await close(stock, [LOT]);
    await expect(close(stock, [OTHER_LOT, LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenClosed")
      .withArgs(LOT);
    await expect(close(stock, [OTHER_LOT, OTHER_LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenClosed")
      .withArgs(OTHER_LOT);
  });

  it("needs something declared, which may have been burnt", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    const by = ledger.connect(module);
    await by.correct(THIRD_LOT, MAKER, 0n, 0n, KIND, DATA);
    await expect(close(stock, [THIRD_LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenNothingDeclared")
      .withArgs(THIRD_LOT);
    const again = issueOf({ lot: THIRD_LOT, quantity: 3n });
    await by.declare(MAKER, [again], KIND, false);
    await by.retire(MAKER, [THIRD_LOT], [3n], KIND, DATA);
    await close(stock, [THIRD_LOT]);
    expect(await ledger.isClosed(THIRD_LOT)).to.equal(true);
  });

  it("is the maker's", async () => {
    const stock = await loadFixture(deployStock);
    await expect(close(stock, [LOT], { maker: BUYER }))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenNotMaker")
      .withArgs(LOT, BUYER, MAKER);
    await expect(close(stock, [UNKNOWN_LOT]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenUnknownLot")
      .withArgs(UNKNOWN_LOT);
  });

  it("refuses an empty list", async () => {
    const stock = await loadFixture(deployStock);
    await expect(close(stock, []))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenLengthMismatch")
      .withArgs(0, 0);
  });

  const call = (stock: Stock, by = stock.module): Promise<ContractTransactionResponse> =>
    close(stock, [LOT], { by });
  shouldNeedCapability(deployStock, "create", call);
  shouldStopInPause(deployStock, call);
});
