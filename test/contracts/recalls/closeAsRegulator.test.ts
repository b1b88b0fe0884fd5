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

const close = (
  { recalls, regulator }: Consortium,
  lots: bigint[],
  { by = regulator, grounds = GROUNDS } = {},
): Promise<ContractTransactionResponse> =>
  recalls.connect(by).closeAsRegulator(lots, grounds, OCCURRENCE);

describe("Recalls: closeAsRegulator", () => {
  it("closes the matter of lots, whoever stopped them", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, ledger } = consortium;
    const lots = [LOT, PERISHABLE];
    const data = structHash(
      "RecallClosure",
      ["uint8", authority("Regulator")],
      ["address", ZeroAddress],
      [TYPES.grounds, GROUNDS],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(consortium, recalls, close(consortium, lots), [
      { kind: "RECALL_CLOSED", lots, data: [data] },
    ]);
    expectEvents(recalls, receipt, await recalls.getAddress(), [
      ["RecallClosed", authority("Regulator"), ZeroAddress, inEvent(GROUNDS), inEvent(OCCURRENCE)],
    ]);
    for (const lot of lots) {
      expect((await ledger.lotOf(lot)).stop === 0n).to.equal(false);
    }
  });

  it("needs stopped lots", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { recalls } = consortium;
    await expect(close(consortium, [LOT]))
      .to.be.revertedWithCustomError(recalls, "RecallsNotStopped")
      .withArgs(LOT);
    await expect(close(consortium, [])).to.be.revertedWithCustomError(
      recalls,
      "RecallsNothingGiven",
    );
  });

  it("needs grounds", async () => {
    const consortium = await loadFixture(deploy);
    await expectGroundsNeeded(consortium.recalls, (grounds) =>
      close(consortium, [LOT], { grounds }),
    );
  });

  it("is for the regulator", async () => {
    const consortium = await loadFixture(deploy);
    await expectOnlyRole(consortium, "regulator", consortium.recalls, (by) =>
      close(consortium, [LOT], { by }),
    );
  });
});
