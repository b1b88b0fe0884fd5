import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
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
import { bring, shipmentOf } from "../support/shipments";

const NOTICE = ethers.id("a notice");

/** LOT and PERISHABLE are stopped, and the distributor has some of both. */
async function deploy() {
  const consortium = await deployStockedConsortium();
  const { producer, distributor } = consortium;
  await bring(consortium, producer, distributor, [LOT, PERISHABLE], [10n, 10n]);
  await recallAsRegulator(consortium, [LOT, PERISHABLE]);
  return consortium;
}

const acknowledge = (
  { recalls, distributor }: Consortium,
  lots: bigint[],
  { id = NOTICE, by = distributor.receive } = {},
): Promise<ContractTransactionResponse> => recalls.connect(by).acknowledge(id, lots, OCCURRENCE);

describe("Recalls: acknowledge", () => {
  it("says in the lots' trails that a holder knows, and moves nothing", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, ledger, producer, distributor } = consortium;
    const { account } = distributor;
    const lots = [LOT, PERISHABLE];
    const data = structHash(
      "Acknowledgement",
      ["bytes32", NOTICE],
      ["address", account],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(consortium, recalls, acknowledge(consortium, lots), [
      { kind: "ACKNOWLEDGED", lots, data: [data] },
    ]);
    expectEvents(recalls, receipt, await recalls.getAddress(), [
      ["NoticeAcknowledged", NOTICE, account, inEvent(OCCURRENCE)],
    ]);
    for (const lot of lots) {
      expect(await recalls.isAcknowledged(NOTICE, lot, account)).to.equal(true);
      expect(await recalls.isAcknowledged(NOTICE, lot, producer.account)).to.equal(false);
      expect(await ledger.balanceOf(account, lot)).to.equal(10n);
    }
  });

  it("is done once for each notice and lot", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, distributor, producer } = consortium;
    await acknowledge(consortium, [LOT]);
    for (const lots of [[LOT], [PERISHABLE, LOT]]) {
      await expect(acknowledge(consortium, lots))
        .to.be.revertedWithCustomError(recalls, "RecallsAlreadyAcknowledged")
        .withArgs(NOTICE, LOT, distributor.account);
    }
    await expect(acknowledge(consortium, [PERISHABLE, PERISHABLE]))
      .to.be.revertedWithCustomError(recalls, "RecallsAlreadyAcknowledged")
      .withArgs(NOTICE, PERISHABLE, distributor.account);
    await acknowledge(consortium, [PERISHABLE]);
    await acknowledge(consortium, [LOT], { id: ethers.id("another notice") });
    await acknowledge(consortium, [LOT], { by: producer.receive });
  });

  it("is for those who hold units, also such as they receive on hold", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { recalls, custody, producer, distributor, retailer } = consortium;
    const shipment = await shipmentOf(producer, distributor);
    await custody.connect(producer.dispatch).ship(shipment);
    await recallAsRegulator(consortium);
    for (const { account, receive } of [retailer, distributor]) {
      await expect(acknowledge(consortium, [LOT], { by: receive }))
        .to.be.revertedWithCustomError(recalls, "RecallsNotHolder")
        .withArgs(LOT, account);
    }
    await custody.connect(distributor.receive).accept(shipment, OCCURRENCE);
    await acknowledge(consortium, [LOT]);
  });

  it("needs stopped lots, and works in a pause", async () => {
    const consortium = await loadFixture(deploy);
    const { recalls, ledger, emergency, regulator } = consortium;
    await expect(acknowledge(consortium, [])).to.be.revertedWithCustomError(
      recalls,
      "RecallsNothingGiven",
    );
    await ledger.connect(emergency).pause();
    await acknowledge(consortium, [PERISHABLE]);
    await recalls
      .connect(regulator)
      .liftAsRegulator([LOT], { reason: "harmless", evidence: NOTICE }, OCCURRENCE);
    await expect(acknowledge(consortium, [LOT]))
      .to.be.revertedWithCustomError(recalls, "RecallsNotStopped")
      .withArgs(LOT);
  });

  shouldNeedDuty({
    deploy,
    company: ({ distributor }) => distributor,
    duty: "receive",
    call: (consortium, by) => acknowledge(consortium, [LOT], { by }),
  });
});
