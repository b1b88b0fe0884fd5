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
  deployShipped,
  EMPTY_LIST,
  HELD,
  HOLDER,
  KIND,
  LOT,
  OTHER_LOT,
  type Shipped,
  TRANSIT,
  transitTo,
} from "./stock";

describe("LotToken: turnBack", () => {
  const RETURNING = ethers.id("the shipment back");
  const BACK = transitTo(HOLDER, BUYER, RETURNING);

  const turningBack: Moving<Shipped> = {
    deploy: deployShipped,
    from: ({ transitAccount }) => transitAccount,
    to: ({ ledger, module }) => ledger.transitAccountOf(module, BACK),
    transit: TRANSIT,
    call: ({ ledger, module }, lots, units, by = module) =>
      ledger.connect(by).turnBack(TRANSIT, RETURNING, lots, units, KIND, DATA),
  };
  shouldMove(turningBack);
  shouldConserve(turningBack);
  shouldReachOwnTransitOnly(turningBack);
  shouldMindNeitherStopNorExpiry(turningBack);

  it("leads to the consignor, a stopped lot, too", async () => {
    const shipped = await loadFixture(deployShipped);
    const ledger = shipped.ledger.connect(shipped.module);
    await ledger.stop([LOT], EMPTY_LIST, KIND, DATA);
    await turningBack.call(shipped, [LOT], [HELD[0]]);
    await ledger.deliver(BACK, [LOT], [HELD[0] - 1n], KIND, DATA);
    await ledger.giveBack(BACK, [LOT], [1n], KIND, DATA);
    expect(await ledger.balanceOf(HOLDER, LOT)).to.equal(HELD[0] - 1n);
    expect(await ledger.balanceOf(BUYER, LOT)).to.equal(1n);
  });

  it("opens no transit that was used", async () => {
    const shipped = await loadFixture(deployShipped);
    const { ledger, module } = shipped;
    await turningBack.call(shipped, [LOT, OTHER_LOT], [1n, 1n]);
    const expectUsed = (): Promise<void> =>
      expect(turningBack.call(shipped, [LOT], [1n]))
        .to.be.revertedWithCustomError(ledger, "LotTokenTransitUsed")
        .withArgs(RETURNING);
    await expectUsed();
    await ledger.connect(module).deliver(BACK, [LOT, OTHER_LOT], [1n, 1n], KIND, DATA);
    await expectUsed();
    await expect(ledger.connect(module).turnBack(TRANSIT, ethers.ZeroHash, [LOT], [1n], KIND, DATA))
      .to.be.revertedWithCustomError(ledger, "LotTokenTransitUsed")
      .withArgs(ethers.ZeroHash);
  });

  const call = (shipped: Shipped, by = shipped.module): ReturnType<(typeof turningBack)["call"]> =>
    turningBack.call(shipped, [LOT], [1n], by);
  shouldNeedCapability(deployShipped, "leave", call);
  shouldStopInPause(deployShipped, call);
});
