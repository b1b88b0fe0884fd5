import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import {
  type Moving,
  shouldBurn,
  shouldMindNeitherStopNorExpiry,
  shouldMove,
  shouldNeedCapability,
  shouldReachOwnTransitOnly,
  shouldWorkInPause,
} from "./behaviours";
import {
  DATA,
  DECLARED,
  deployShipped,
  HELD,
  KIND,
  LOT,
  MAKER,
  NOBODY,
  type Shipped,
  TRANSIT,
} from "./stock";

describe("LotToken: retireInTransit", () => {
  const losing: Moving<Shipped> = {
    deploy: deployShipped,
    from: ({ transitAccount }) => transitAccount,
    to: () => NOBODY,
    transit: TRANSIT,
    call: ({ ledger, module }, lots, units, by = module) =>
      ledger.connect(by).retireInTransit(TRANSIT, lots, units, KIND, DATA),
  };
  shouldMove(losing);
  shouldBurn(losing);
  shouldReachOwnTransitOnly(losing);
  shouldMindNeitherStopNorExpiry(losing);

  it("touches nothing but the transit", async () => {
    const shipped = await loadFixture(deployShipped);
    await losing.call(shipped, [LOT], [HELD[0]]);
    expect(await shipped.ledger.balanceOf(MAKER, LOT)).to.equal(DECLARED[0] - HELD[0]);
  });

  const call = (shipped: Shipped, by = shipped.module): ReturnType<(typeof losing)["call"]> =>
    losing.call(shipped, [LOT], [HELD[0]], by);
  shouldNeedCapability(deployShipped, "burn", call);
  shouldWorkInPause(deployShipped, call);
});
