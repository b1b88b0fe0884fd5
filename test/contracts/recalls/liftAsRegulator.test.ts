import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { type ContractTransactionResponse, ZeroAddress } from "ethers";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import {
  type Consortium,
  deployStockedConsortium,
  LOT,
  OCCURRENCE,
  PERISHABLE,
} from "../support/consortium";
import { GROUNDS } from "../support/members";
import { authority, recallAsMaker, recallAsRegulator } from "../support/recalls";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";

/** LOT is stopped by its maker, PERISHABLE by the regulator. */
async function deploy() {
  const consortium = await deployStockedConsortium();
  await recallAsMaker(consortium);
  await recallAsRegulator(consortium, [PERISHABLE]);
  return consortium;
}

const lift = (
  { recalls, regulator }: Consortium,
  lots: bigint[],
  { by = regulator, grounds = GROUNDS } = {},
): Promise<ContractTransactionResponse> =>
  recalls.connect(by).liftAsRegulator(lots, grounds, OCCURRENCE);

describe("Recalls: liftAsRegulator", () => {
  it("lifts the stop of lots, whoever stopped them", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, ledger } = consortium;
    const lots = [LOT, PERISHABLE];
    const data = structHash(
      "Lifting",
      ["uint8", authority("Regulator")],
      ["address", ZeroAddress],
      [TYPES.grounds, GROUNDS],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(consortium, recalls, lift(consortium, lots), [
      { kind: "LIFTED", lots, data: [data] },
    ]);
    expectEvents(recalls, receipt, await recalls.getAddress(), [
      ["LotsLifted", authority("Regulator"), ZeroAddress, inEvent(GROUNDS), inEvent(OCCURRENCE)],
    ]);
    for (const lot of lots) {
      expect((await ledger.lotOf(lot)).stop === 0n).to.equal(true);
    }
  });

  it("needs stopped lots", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { recalls } = consortium;
    await expect(lift(consortium, [LOT]))
      .to.be.revertedWithCustomError(recalls, "RecallsNotStopped")
      .withArgs(LOT);
    await expect(lift(consortium, [])).to.be.revertedWithCustomError(
      recalls,
      "RecallsNothingGiven",
    );
  });

  it("needs grounds", async () => {
    const consortium = await loadFixture(deploy);
    await expectGroundsNeeded(consortium.recalls, (grounds) =>
      lift(consortium, [LOT], { grounds }),
    );
  });

  it("is for the regulator", async () => {
    const consortium = await loadFixture(deploy);
    await expectOnlyRole(consortium, "regulator", consortium.recalls, (by) =>
      lift(consortium, [LOT], { by }),
    );
  });
});
