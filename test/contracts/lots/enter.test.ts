import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
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
  deployShipped,
  deployStock,
  HELD,
  HOLDER,
  KIND,
  LOT,
  MAKER,
  OTHER_LOT,
  type Stock,
  THIRD_LOT,
  TRANSIT,
  transitTo,
} from "./stock";

describe("LotToken: enter", () => {
  const entering: Moving<Stock> = {
    deploy: deployStock,
    from: () => HOLDER,
    to: ({ ledger, module }) => ledger.transitAccountOf(module, TRANSIT),
    call: ({ ledger, module }, lots, units, by = module) =>
      ledger.connect(by).enter(TRANSIT, lots, units, KIND, DATA),
  };
  shouldMove(entering);
  shouldConserve(entering);
  let shipments = 0;
  shouldRoute(({ ledger, module }, to, lots) =>
    ledger.connect(module).enter(
      transitTo(to, HOLDER, ethers.id(`shipment ${shipments++}`)),
      lots,
      lots.map(() => 1n),
      KIND,
      DATA,
    ),
  );

  it("gives every shipment of every module an account of its own", async () => {
    const { ledger, module, otherModule } = await loadFixture(deployStock);
    const another = transitTo(BUYER, HOLDER, ethers.id("another shipment"));
    await ledger.connect(module).enter(TRANSIT, [LOT], [1n], KIND, DATA);
    await ledger.connect(module).enter(another, [LOT], [2n], KIND, DATA);
    await ledger.connect(otherModule).enter(TRANSIT, [LOT], [4n], KIND, DATA);
    const balance = async (
      ...transit: Parameters<typeof ledger.transitAccountOf>
    ): Promise<bigint> => ledger.balanceOf(await ledger.transitAccountOf(...transit), LOT);
    expect(await balance(module, TRANSIT)).to.equal(1n);
    expect(await balance(module, another)).to.equal(2n);
    expect(await balance(otherModule, TRANSIT)).to.equal(4n);
    expect(await ledger.balanceOf(HOLDER, LOT)).to.equal(HELD[0] - 7n);
    expect(await ledger.balanceOf(BUYER, LOT)).to.equal(0n);
  });

  describe("a transit is used once", () => {
    const expectUsed = async (stock: Stock): Promise<void> => {
      const { ledger, module } = stock;
      for (const lots of [[LOT], [LOT, OTHER_LOT], [LOT, LOT]]) {
        await expect(
          ledger.connect(module).enter(
            TRANSIT,
            lots,
            lots.map(() => 1n),
            KIND,
            DATA,
          ),
        )
          .to.be.revertedWithCustomError(ledger, "LotTokenTransitUsed")
          .withArgs(TRANSIT.shipment);
      }
    };

    it("while units are in it", async () => {
      await expectUsed(await loadFixture(deployShipped));
    });

    it("when all were delivered", async () => {
      const shipped = await loadFixture(deployShipped);
      const ledger = shipped.ledger.connect(shipped.module);
      await ledger.deliver(TRANSIT, [LOT, OTHER_LOT], [...HELD], KIND, DATA);
      await ledger.handOver(BUYER, HOLDER, [LOT, OTHER_LOT], [...HELD], KIND, DATA);
      await expectUsed(shipped);
    });

    it("when all were given back, the first lot not first", async () => {
      const shipped = await loadFixture(deployShipped);
      const ledger = shipped.ledger.connect(shipped.module);
      await ledger.giveBack(TRANSIT, [OTHER_LOT, LOT], [HELD[1], HELD[0]], KIND, DATA);
      await expectUsed(shipped);
    });

    it("when all were turned back", async () => {
      const shipped = await loadFixture(deployShipped);
      const ledger = shipped.ledger.connect(shipped.module);
      const returning = ethers.id("the shipment back");
      const lots = [OTHER_LOT, LOT];
      const units = [HELD[1], HELD[0]];
      await ledger.turnBack(TRANSIT, returning, lots, units, KIND, DATA);
      await ledger.deliver(transitTo(HOLDER, BUYER, returning), lots, units, KIND, DATA);
      await expectUsed(shipped);
    });

    it("when all were lost", async () => {
      const shipped = await loadFixture(deployShipped);
      const ledger = shipped.ledger.connect(shipped.module);
      await ledger.retireInTransit(TRANSIT, [OTHER_LOT, LOT], [HELD[1], HELD[0]], KIND, DATA);
      await ledger.handOver(MAKER, HOLDER, [LOT, OTHER_LOT], [9n, 9n], KIND, DATA);
      await expectUsed(shipped);
    });

    it("and there is none without a shipment", async () => {
      const { ledger, module } = await loadFixture(deployStock);
      await expect(
        ledger
          .connect(module)
          .enter(transitTo(BUYER, HOLDER, ethers.ZeroHash), [LOT], [1n], KIND, DATA),
      )
        .to.be.revertedWithCustomError(ledger, "LotTokenTransitUsed")
        .withArgs(ethers.ZeroHash);
    });
  });

  it("derives the account from module, parties and shipment", async () => {
    const { ledger, module } = await loadFixture(deployStock);
    const hash = ethers.keccak256(
      ethers.AbiCoder.defaultAbiCoder().encode(
        ["bytes32", "address", "address", "address", "bytes32"],
        [ethers.id("lotmark.transit"), module.address, HOLDER, BUYER, TRANSIT.shipment],
      ),
    );
    expect(await ledger.transitAccountOf(module, TRANSIT)).to.equal(
      ethers.getAddress(ethers.dataSlice(hash, 12)),
    );
  });

  it("counts as the lot's first movement", async () => {
    const { ledger, module, declaredOn } = await loadFixture(deployStock);
    expect(await ledger.hasMoved(THIRD_LOT)).to.equal(false);
    await ledger.connect(module).enter(transitTo(BUYER, MAKER), [THIRD_LOT], [1n], KIND, DATA);
    expect(await ledger.hasMoved(THIRD_LOT)).to.equal(true);
    expect(await ledger.lotOf(THIRD_LOT)).to.deep.equal([MAKER, DECLARED[2], 0n, declaredOn, 0n]);
  });

  const call = (stock: Stock, by = stock.module): ReturnType<(typeof entering)["call"]> =>
    entering.call(stock, [LOT], [1n], by);
  shouldNeedCapability(deployStock, "enter", call);
  shouldStopInPause(deployStock, call);
});
