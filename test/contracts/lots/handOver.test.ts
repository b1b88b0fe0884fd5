import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import {
  type Moving,
  shouldConserve,
  shouldMove,
  shouldNeedCapability,
  shouldRoute,
  shouldStopInPause,
} from "./behaviours";
import {
  BUYER,
  DATA,
  DECLARED,
  deployStock,
  HELD,
  HOLDER,
  KIND,
  LOT,
  MAKER,
  type Stock,
  THIRD_LOT,
} from "./stock";

describe("LotToken: handOver", () => {
  const handing: Moving<Stock> = {
    deploy: deployStock,
    from: () => HOLDER,
    to: () => BUYER,
    call: ({ ledger, module }, lots, units, by = module) =>
      ledger.connect(by).handOver(HOLDER, BUYER, lots, units, KIND, DATA),
  };
  shouldMove(handing);
  shouldConserve(handing);
  shouldRoute(({ ledger, module }, to, lots) =>
    ledger.connect(module).handOver(
      HOLDER,
      to,
      lots,
      lots.map(() => 1n),
      KIND,
      DATA,
    ),
  );

  it("creates nothing where both are the same", async () => {
    const { ledger, module } = await loadFixture(deployStock);
    await ledger.connect(module).handOver(HOLDER, HOLDER, [LOT], [HELD[0]], KIND, DATA);
    expect(await ledger.balanceOf(HOLDER, LOT)).to.equal(HELD[0]);
  });

  it("counts as the lot's first movement", async () => {
    const { ledger, module, declaredOn } = await loadFixture(deployStock);
    expect(await ledger.hasMoved(THIRD_LOT)).to.equal(false);
    await ledger.connect(module).handOver(MAKER, BUYER, [THIRD_LOT], [1n], KIND, DATA);
    expect(await ledger.hasMoved(THIRD_LOT)).to.equal(true);
    expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal([MAKER, DECLARED[2], 0n, declaredOn, 0n]);
  });

  const call = (stock: Stock, by = stock.module): ReturnType<(typeof handing)["call"]> =>
    handing.call(stock, [LOT], [1n], by);
  shouldNeedCapability(deployStock, "handover", call);
  shouldStopInPause(deployStock, call);
});
