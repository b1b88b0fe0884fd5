import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import {
  type Moving,
  shouldBurn,
  shouldMindNeitherStopNorExpiry,
  shouldMove,
  shouldNeedCapability,
  shouldWorkInPause,
} from "./behaviours";
import {
  DATA,
  deployStock,
  EMPTY_LIST,
  HELD,
  HOLDER,
  KIND,
  LOT,
  MAKER,
  NOBODY,
  type Stock,
  THIRD_LOT,
} from "./stock";

describe("LotToken: retire", () => {
  const retiring: Moving<Stock> = {
    deploy: deployStock,
    from: () => HOLDER,
    to: () => NOBODY,
    call: ({ ledger, module }, lots, units, by = module) =>
      ledger.connect(by).retire(HOLDER, lots, units, KIND, DATA),
  };
  shouldMove(retiring);
  shouldBurn(retiring);
  shouldMindNeitherStopNorExpiry(retiring);

  it("counts as the lot's first movement, and leaves its stop", async () => {
    const { ledger, module, declaredOn } = await loadFixture(deployStock);
    await ledger.connect(module).stop([THIRD_LOT], EMPTY_LIST, KIND, DATA);
    await ledger.connect(module).retire(MAKER, [THIRD_LOT], [1n], KIND, DATA);
    expect(await ledger.hasMoved(THIRD_LOT)).to.equal(true);
    expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal([MAKER, 6n, 0n, declaredOn, EMPTY_LIST]);
  });

  const call = (stock: Stock, by = stock.module): ReturnType<(typeof retiring)["call"]> =>
    retiring.call(stock, [LOT], [HELD[0]], by);
  shouldNeedCapability(deployStock, "burn", call);
  shouldWorkInPause(deployStock, call);
});
