import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import {
  type Moving,
  shouldConserve,
  shouldMindNeitherStopNorExpiry,
  shouldMove,
  shouldNeedCapability,
  shouldReachOwnTransitOnly,
  shouldStopInPause,
} from "./behaviours";
import {
  BUYER,
  DATA,
  DEPOT,
  DEPOT_LIST,
  deployShipped,
  EMPTY_LIST,
  HELD,
  HOLDER,
  KIND,
  LOT,
  MAKER,
  type Shipped,
  TRANSIT,
  transitTo,
} from "./stock";

describe("LotToken: deliver", () => {
  const delivering: Moving<Shipped> = {
    deploy: deployShipped,
    from: ({ transitAccount }) => transitAccount,
    to: () => BUYER,
    transit: TRANSIT,
    call: ({ ledger, module }, lots, units, by = module) =>
      ledger.connect(by).deliver(TRANSIT, lots, units, KIND, DATA),
  };
  shouldMove(delivering);
  shouldConserve(delivering);
  shouldReachOwnTransitOnly(delivering);
  shouldMindNeitherStopNorExpiry(delivering);

  it("leaves a stopped lot with its consignee on hold", async () => {
    const shipped = await loadFixture(deployShipped);
    const ledger = shipped.ledger.connect(shipped.module);
    await ledger.stop([LOT], EMPTY_LIST, KIND, DATA);
    await delivering.call(shipped, [LOT], [HELD[0]]);
    for (const to of [HOLDER, DEPOT]) {
      await expect(ledger.enter(transitTo(to, BUYER), [LOT], [1n], KIND, DATA))
        .to.be.revertedWithCustomError(ledger, "LotTokenStopped")
        .withArgs(LOT);
    }
    await expect(ledger.consume(BUYER, [LOT], [1n], KIND, DATA))
      .to.be.revertedWithCustomError(ledger, "LotTokenStopped")
      .withArgs(LOT);
    await ledger.stop([LOT], DEPOT_LIST, KIND, DATA);
    for (const to of [MAKER, DEPOT]) {
      await expect(ledger.enter(transitTo(to, BUYER), [LOT], [1n], KIND, DATA)).not.to.be.reverted;
    }
    await expect(ledger.retire(BUYER, [LOT], [1n], KIND, DATA)).not.to.be.reverted;
  });

  it("takes nothing out of a transit with another party or of another shipment", async () => {
    const { ledger, module } = await loadFixture(deployShipped);
    for (const transit of [
      transitTo(MAKER),
      transitTo(BUYER, MAKER),
      transitTo(HOLDER, BUYER),
      transitTo(BUYER, HOLDER, ethers.id("another shipment")),
    ]) {
      await expect(ledger.connect(module).deliver(transit, [LOT], [1n], KIND, DATA))
        .to.be.revertedWithCustomError(ledger, "LotTokenNotInTransit")
        .withArgs(transit.shipment, LOT, 0n, 1n);
    }
  });

  const call = (shipped: Shipped, by = shipped.module): ReturnType<(typeof delivering)["call"]> =>
    delivering.call(shipped, [LOT], [1n], by);
  shouldNeedCapability(deployShipped, "leave", call);
  shouldStopInPause(deployShipped, call);
});
