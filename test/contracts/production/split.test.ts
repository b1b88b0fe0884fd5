import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { MaxUint256 } from "ethers";
import {
  deployStockedConsortium,
  LOT,
  lotOf,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
} from "../support/consortium";
import {
  expectRepackaged,
  lotsOf,
  NEW_LOT,
  type Repackage,
  type Repackaging,
  shouldRepackage,
  unitsOf,
} from "./repackaging";

const split: Repackage = (
  { production, producer },
  [[lot, units] = [0n, 0n]],
  outputs,
  by = producer.produce,
) => production.connect(by).split(lot, units, lotsOf(outputs), unitsOf(outputs), OCCURRENCE);

const SPLITTING: Repackaging = {
  repackage: split,
  inputKind: "SPLIT_INPUT",
  outputKind: "SPLIT_OUTPUT",
};
const OTHER_NEW_LOT = lotOf("N-2");

describe("Production: split", () => {
  it("makes several lots of one", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, producer } = consortium;
    const { expiry } = await ledger.lotOf(PERISHABLE);
    await expectRepackaged(
      SPLITTING,
      consortium,
      [[PERISHABLE, 50n]],
      [
        [NEW_LOT, 20n],
        [OTHER_NEW_LOT, 30n],
      ],
    );
    expect(await ledger.balanceOf(producer.account, PERISHABLE)).to.equal(0n);
    expect((await ledger.lotOf(NEW_LOT)).expiry).to.equal(expiry);
    expect((await ledger.lotOf(OTHER_NEW_LOT)).expiry).to.equal(expiry);
    // and once more of what came out
    await expectRepackaged(SPLITTING, consortium, [[NEW_LOT, 20n]], [[lotOf("N-3"), 20n]]);
  });

  it("makes no more of all lots together than goes in", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expect(
      split(
        consortium,
        [[LOT, 10n]],
        [
          [NEW_LOT, 10n],
          [OTHER_NEW_LOT, 1n],
        ],
      ),
    )
      .to.be.revertedWithCustomError(consortium.production, "ProductionMoreOutThanIn")
      .withArgs(10n, 11n);
  });

  it("adds up without wrapping around", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expect(
      split(
        consortium,
        [[LOT, 10n]],
        [
          [NEW_LOT, MaxUint256],
          [OTHER_NEW_LOT, 11n],
        ],
      ),
    ).to.be.revertedWithPanic(0x11);
  });

  it("makes no lot twice", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expect(
      split(
        consortium,
        [[LOT, 10n]],
        [
          [NEW_LOT, 5n],
          [NEW_LOT, 5n],
        ],
      ),
    )
      .to.be.revertedWithCustomError(consortium.ledger, "LotTokenExists")
      .withArgs(NEW_LOT);
  });

  it("makes lots of the same product, the last one too", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const other = lotOf("1", PLAIN);
    await expect(
      split(
        consortium,
        [[LOT, 10n]],
        [
          [NEW_LOT, 5n],
          [other, 5n],
        ],
      ),
    )
      .to.be.revertedWithCustomError(consortium.production, "ProductionOtherProduct")
      .withArgs(other, LOT);
  });

  it("needs lots to make, and a quantity of each", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, producer } = consortium;
    const asProducer = production.connect(producer.produce);
    await expect(asProducer.split(LOT, 1n, [], [], OCCURRENCE)).to.be.revertedWithCustomError(
      production,
      "ProductionNothingGiven",
    );
    await expect(asProducer.split(LOT, 1n, [], [1n], OCCURRENCE)).to.be.revertedWithCustomError(
      production,
      "ProductionNothingGiven",
    );
    for (const units of [[], [1n, 1n]]) {
      await expect(asProducer.split(LOT, 1n, [NEW_LOT], units, OCCURRENCE))
        .to.be.revertedWithCustomError(production, "ProductionLengthMismatch")
        .withArgs(1n, units.length);
    }
  });

  shouldRepackage(SPLITTING);
});
