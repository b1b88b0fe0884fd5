import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { type ContractTransactionResponse, MaxUint256 } from "ethers";
import { retireSold } from "../production/verbs";
import {
  type Consortium,
  deployStockedConsortium,
  LOT,
  OCCURRENCE,
  PERISHABLE,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { recallAsRegulator } from "../support/recalls";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";

/** 30 units of LOT and 5 of PERISHABLE were sold, and then both stopped. */
async function deploy() {
  const consortium = await deployStockedConsortium();
  await retireSold(consortium, [LOT, PERISHABLE], [30n, 5n]);
  await recallAsRegulator(consortium, [LOT, PERISHABLE]);
  return consortium;
}

const recover = (
  { recalls, retailer }: Consortium,
  lots: bigint[],
  units: bigint[],
  by = retailer.receive,
): Promise<ContractTransactionResponse> => recalls.connect(by).recover(lots, units, OCCURRENCE);

describe("Recalls: recover", () => {
  it("records what came back, and mints nothing", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, ledger, retailer } = consortium;
    const { account } = retailer;
    const [lots, units] = [
      [LOT, PERISHABLE],
      [12n, 5n],
    ];
    const data = structHash(
      "Recovery",
      ["address", account],
      ["uint256[]", lots],
      ["uint256[]", units],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(consortium, recalls, recover(consortium, lots, units), [
      { kind: "RECOVERED", lots, data: [data] },
    ]);
    expectEvents(recalls, receipt, await recalls.getAddress(), [
      ["UnitsRecovered", account, lots, units, inEvent(OCCURRENCE)],
    ]);
    expect(await recalls.recoveredOf(LOT)).to.equal(12n);
    expect(await recalls.recoveredOf(PERISHABLE)).to.equal(5n);
    expect(await ledger.balanceOf(account, LOT)).to.equal(0n);
    expect((await ledger.lotOf(LOT)).live).to.equal(70n);
    expect(await ledger.burntOf(LOT)).to.equal(30n);
  });

  it("adds up to what has left circulation, and no further", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, producer } = consortium;
    await recover(consortium, [LOT], [20n]);
    await expect(recover(consortium, [LOT], [11n], producer.receive))
      .to.be.revertedWithCustomError(recalls, "RecallsMoreThanLeft")
      .withArgs(LOT, 10n, 11n);
    await expect(recover(consortium, [LOT, LOT], [6n, 5n]))
      .to.be.revertedWithCustomError(recalls, "RecallsMoreThanLeft")
      .withArgs(LOT, 4n, 5n);
    await expect(recover(consortium, [LOT], [MaxUint256]))
      .to.be.revertedWithCustomError(recalls, "RecallsMoreThanLeft")
      .withArgs(LOT, 10n, MaxUint256);
    await recover(consortium, [LOT, LOT], [6n, 4n]);
    expect(await recalls.recoveredOf(LOT)).to.equal(30n);
    await expect(recover(consortium, [LOT], [1n]))
      .to.be.revertedWithCustomError(recalls, "RecallsMoreThanLeft")
      .withArgs(LOT, 0n, 1n);
  });

  it("takes 1 unit, and no less", async () => {
    const consortium = await loadFixture(deploy);
    await expect(recover(consortium, [LOT], [0n]))
      .to.be.revertedWithCustomError(consortium.recalls, "RecallsMoreThanLeft")
      .withArgs(LOT, 30n, 0n);
    await recover(consortium, [LOT], [1n]);
  });

  it("needs stopped lots, and a quantity of each; and works in a pause", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { recalls, ledger, emergency } = consortium;
    await retireSold(consortium, [LOT, PERISHABLE], [1n, 1n]);
    await expect(recover(consortium, [], [])).to.be.revertedWithCustomError(
      recalls,
      "RecallsNothingGiven",
    );
    for (const units of [[], [1n, 1n]]) {
      await expect(recover(consortium, [LOT], units))
        .to.be.revertedWithCustomError(recalls, "RecallsLengthMismatch")
        .withArgs(1n, units.length);
    }
    await recallAsRegulator(consortium);
    await expect(recover(consortium, [LOT, PERISHABLE], [1n, 1n]))
      .to.be.revertedWithCustomError(recalls, "RecallsNotStopped")
      .withArgs(PERISHABLE);
    await ledger.connect(emergency).pause();
    await recover(consortium, [LOT], [1n]);
  });

  shouldNeedDuty({
    deploy,
    company: ({ retailer }) => retailer,
    duty: "receive",
    call: (consortium, by) => recover(consortium, [LOT], [1n], by),
  });
});
