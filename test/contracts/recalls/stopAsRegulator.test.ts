import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { type ContractTransactionResponse, ZeroAddress } from "ethers";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import {
  type Consortium,
  deployStockedConsortium,
  LOT,
  PERISHABLE,
  UNKNOWN_LOT,
} from "../support/consortium";
import {
  authority,
  type Notice,
  noticeId,
  noticeOf,
  recallAsMaker,
  recallAsMarkOwner,
} from "../support/recalls";
import { expectEvents, expectRecorded, inEvent } from "../support/recorded";

const stop = async (
  { recalls, regulator }: Consortium,
  lots: bigint[],
  { by = regulator, ...changes }: Partial<Notice> & { readonly by?: typeof regulator } = {},
): Promise<ContractTransactionResponse> =>
  recalls.connect(by).stopAsRegulator(await noticeOf(changes), lots);

describe("Recalls: stopAsRegulator", () => {
  it("stops lots of anybody, and says why in their trails", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { recalls, ledger, regulator } = consortium;
    const lots = [LOT, PERISHABLE];
    const notice = await noticeOf();
    const id = await noticeId(consortium, authority("Regulator"), ZeroAddress, notice);
    const asRegulator = recalls.connect(regulator);
    expect(await asRegulator.stopAsRegulator.staticCall(notice, lots)).to.equal(id);
    const receipt = await expectRecorded(
      consortium,
      recalls,
      asRegulator.stopAsRegulator(notice, lots),
      [{ kind: "STOPPED", lots, data: [id] }],
    );
    expectEvents(recalls, receipt, await recalls.getAddress(), [
      ["LotsStopped", id, authority("Regulator"), ZeroAddress, inEvent(notice)],
    ]);
    for (const lot of lots) {
      expect((await ledger.lotOf(lot)).stop).to.equal(3n);
      expect(await recalls.authorityOver(lot)).to.equal(authority("Regulator"));
    }
  });

  it("takes over what a maker or the owner of a mark has stopped", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { recalls } = consortium;
    await recallAsMaker(consortium, [LOT]);
    await recallAsMarkOwner(consortium, [PERISHABLE]);
    await stop(consortium, [LOT, PERISHABLE]);
    for (const lot of [LOT, PERISHABLE]) {
      expect(await recalls.authorityOver(lot)).to.equal(authority("Regulator"));
    }
  });

  it("names a list of places of the regulator's", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { recalls, ledger, regulator, distributor } = consortium;
    const places = [distributor.account];
    const asRegulator = recalls.connect(regulator);
    await asRegulator.listPlaces(authority("Maker"), places);
    const ofMakers = await recalls.listOf(authority("Maker"), places);
    await expect(stop(consortium, [LOT], { places: ofMakers }))
      .to.be.revertedWithCustomError(recalls, "RecallsUnknownPlaces")
      .withArgs(ofMakers, authority("Regulator"));
    await asRegulator.listPlaces(authority("Regulator"), places);
    const own = await recalls.listOf(authority("Regulator"), places);
    await stop(consortium, [LOT], { places: own });
    expect((await ledger.lotOf(LOT)).stop).to.equal(own);
    expect(await recalls.authorityOver(LOT)).to.equal(authority("Regulator"));
  });

  it("needs lots that exist, and grounds", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { recalls, ledger } = consortium;
    await expect(stop(consortium, [])).to.be.revertedWithCustomError(
      recalls,
      "RecallsNothingGiven",
    );
    await expect(stop(consortium, [LOT, UNKNOWN_LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenUnknownLot")
      .withArgs(UNKNOWN_LOT);
    await expectGroundsNeeded(recalls, (grounds) => stop(consortium, [LOT], { grounds }));
  });

  it("is for the regulator", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expectOnlyRole(consortium, "regulator", consortium.recalls, (by) =>
      stop(consortium, [LOT], { by }),
    );
  });
});
