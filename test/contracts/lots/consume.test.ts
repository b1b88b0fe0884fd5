import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import {
  type Moving,
  shouldBurn,
  shouldMove,
  shouldNeedCapability,
  shouldStopInPause,
} from "./behaviours";
import {
  DATA,
  DECLARED,
  DEPOT_LIST,
  deployStock,
  EMPTY_LIST,
  HELD,
  HOLDER,
  KIND,
  LOT,
  MAKER,
  NOBODY,
  OTHER_LOT,
  type Stock,
  THIRD_LOT,
} from "./stock";

describe("LotToken: consume", () => {
  const consuming: Moving<Stock> = {
    deploy: deployStock,
    from: () => HOLDER,
    to: () => NOBODY,
    call: ({ ledger, module }, lots, units, by = module) =>
      ledger.connect(by).consume(HOLDER, lots, units, KIND, DATA),
  };
  shouldMove(consuming);
  shouldBurn(consuming);

  it("makes no input of a stopped lot, wherever it may go", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module } = stock;
    for (const list of [EMPTY_LIST, DEPOT_LIST]) {
      await ledger.connect(module).stop([LOT], list, KIND, DATA);
      await expect(consuming.call(stock, [OTHER_LOT, LOT], [1n, 1n]))
        .to.be.revertedWithCustomError(ledger, "LotTokenStopped")
        .withArgs(LOT);
    }
    await ledger.connect(module).lift([LOT], KIND, DATA);
    await expect(consuming.call(stock, [OTHER_LOT, LOT], [1n, 1n])).not.to.be.reverted;
  });

  it("makes no input of an expired lot, from the second on which it expires", async () => {
    const stock = await loadFixture(deployStock);
    const { ledger, module, expiresAt } = stock;
    await time.setNextBlockTimestamp(expiresAt - 1n);
    await expect(consuming.call(stock, [LOT], [1n])).not.to.be.reverted;
    await time.setNextBlockTimestamp(expiresAt);
    await expect(consuming.call(stock, [LOT], [1n]))
      .to.be.revertedWithCustomError(ledger, "LotTokenExpired")
      .withArgs(LOT);
    // the maker's are no better
    await expect(ledger.connect(module).consume(MAKER, [THIRD_LOT, LOT], [1n, 1n], KIND, DATA))
      .to.be.revertedWithCustomError(ledger, "LotTokenExpired")
      .withArgs(LOT);
    await expect(ledger.connect(module).consume(MAKER, [THIRD_LOT], [1n], KIND, DATA)).not.to.be
      .reverted;
  });

  it("says of a lot that is both that it is stopped", async () => {
    const stock = await loadFixture(deployStock);
    await stock.ledger.connect(stock.module).stop([LOT], EMPTY_LIST, KIND, DATA);
    await time.increaseTo(stock.expiresAt);
    await expect(consuming.call(stock, [LOT], [1n]))
      .to.be.revertedWithCustomError(stock.ledger, "LotTokenStopped")
      .withArgs(LOT);
  });

  it("counts as the lot's first movement", async () => {
    const { ledger, module, declaredOn } = await loadFixture(deployStock);
    expect(await ledger.hasMoved(THIRD_LOT)).to.equal(false);
    await ledger.connect(module).consume(MAKER, [THIRD_LOT], [DECLARED[2]], KIND, DATA);
    expect(await ledger.hasMoved(THIRD_LOT)).to.equal(true);
    expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal([MAKER, 0n, 0n, declaredOn, 0n]);
  });

  const call = (stock: Stock, by = stock.module): ReturnType<(typeof consuming)["call"]> =>
    consuming.call(stock, [LOT], [HELD[0]], by);
  shouldNeedCapability(deployStock, "burn", call);
  shouldStopInPause(deployStock, call);
});
