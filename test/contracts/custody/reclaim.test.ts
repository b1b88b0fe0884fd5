import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { capabilityMask, CAPABILITIES } from "../../../sdk/lots";
import { expectGroundsNeeded } from "../support/behaviours";
import { LOT, OCCURRENCE, PERISHABLE, stopLots } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { pauseFor, pauseTwice } from "./deadlines";
import {
  accept,
  deployShippedConsortium,
  expectHeld,
  expectState,
  reclaim,
  refuse,
  returnStopped,
  shouldBeForParty,
  shouldKnowByFields,
  shouldNeedStatus,
  type ShippedConsortium,
  statusNumber,
} from "./shipped";

/** The shipment, and its deadline has come. */
async function deployOverdue(): Promise<ShippedConsortium> {
  const consortium = await deployShippedConsortium();
  await time.increaseTo(consortium.shipment.deadline);
  return consortium;
}

/** The shipment, which was refused. */
async function deployRefused(): Promise<ShippedConsortium> {
  const consortium = await deployShippedConsortium();
  await refuse(consortium);
  return consortium;
}

describe("CustodyTransfer: reclaim", () => {
  /** Expects that these units come back to the consignor, and that all of it is said. */
  const expectReclaimed = async (
    consortium: ShippedConsortium,
    lots: readonly bigint[],
    units: readonly bigint[],
  ): Promise<void> => {
    const { custody, producer, shipmentId, transit } = consortium;
    const data = structHash(
      "Reclamation",
      ["bytes32", shipmentId],
      [TYPES.grounds, GROUNDS],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(consortium, custody, reclaim(consortium), [
      {
        ...{ kind: "RECLAIMED", from: transit, to: producer.account },
        ...{ lots, units, data: [data] },
      },
    ]);
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["ShipmentReclaimed", shipmentId, inEvent(GROUNDS), inEvent(OCCURRENCE)],
    ]);
    await expectHeld(consortium, producer, [100n, 50n]);
    await expectHeld(consortium, transit, [0n, 0n]);
  };

  it("takes back what was not accepted by the deadline", async () => {
    const consortium = await loadFixture(deployOverdue);
    await expectReclaimed(consortium, [LOT, PERISHABLE], [40n, 20n]);
    await expectState(consortium, "Reclaimed");
  });

  it("takes back what was refused, at any time", async () => {
    const consortium = await loadFixture(deployRefused);
    await expectReclaimed(consortium, [LOT, PERISHABLE], [40n, 20n]);
    await expectState(consortium, "Reclaimed");
  });

  it("takes back what was refused when the deadline has passed, too", async () => {
    const consortium = await loadFixture(deployRefused);
    await time.increaseTo(consortium.shipment.deadline + 1n);
    await expectReclaimed(consortium, [LOT, PERISHABLE], [40n, 20n]);
  });

  it("is possible from the second of the deadline", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, shipmentId } = consortium;
    const { deadline } = consortium.shipment;
    await time.setNextBlockTimestamp(deadline - 1n);
    await expect(reclaim(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferDeadlineAhead")
      .withArgs(shipmentId, deadline);
    await time.setNextBlockTimestamp(deadline);
    await reclaim(consortium);
  });

  it("is put off by every pause while it was in transit", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, shipmentId } = consortium;
    const deadline = consortium.shipment.deadline + (await pauseTwice(consortium));
    await time.setNextBlockTimestamp(deadline - 1n);
    await expect(reclaim(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferDeadlineAhead")
      .withArgs(shipmentId, deadline);
    await time.setNextBlockTimestamp(deadline);
    await reclaim(consortium);
  });

  it("is put off by a pause for as long as it lasts, and by none that begins after the deadline", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, emergency, ledger, shipmentId } = consortium;
    const { deadline } = consortium.shipment;
    await time.setNextBlockTimestamp(deadline - 10n);
    await ledger.connect(emergency).pause();
    await time.setNextBlockTimestamp(deadline + 500n);
    await expect(reclaim(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferDeadlineAhead")
      .withArgs(shipmentId, deadline + 510n);
    await time.setNextBlockTimestamp(deadline + 1_000n);
    await ledger.connect(emergency).unpause();
    await time.setNextBlockTimestamp(deadline + 1_009n);
    await expect(reclaim(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferDeadlineAhead")
      .withArgs(shipmentId, deadline + 1_010n);
    await pauseFor(consortium, deadline + 1_010n, 100_000n);
    await ledger.connect(emergency).pause();
    await reclaim(consortium);
  });

  it("takes back the lines that did not go back before, being stopped", async () => {
    for (const stopped of [LOT, PERISHABLE]) {
      const consortium = await loadFixture(deployOverdue);
      await stopLots(consortium, [stopped]);
      await returnStopped(consortium);
      if (stopped === LOT) await expectReclaimed(consortium, [PERISHABLE], [20n]);
      else await expectReclaimed(consortium, [LOT], [40n]);
      await expectState(consortium, "Reclaimed", { partlyReturned: true });
    }
  });

  it("has nothing to take back when all lines went back before", async () => {
    const consortium = await loadFixture(deployOverdue);
    await stopLots(consortium, [LOT, PERISHABLE]);
    await returnStopped(consortium);
    await expect(reclaim(consortium))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
      .withArgs(consortium.shipmentId, statusNumber("Reclaimed"));
  });

  it("takes back stopped and expired lots, is not stopped by a pause, and needs a retired module's capability only", async () => {
    const consortium = await loadFixture(deployRefused);
    const { council, custody, emergency, ledger, expiresAt } = consortium;
    await stopLots(consortium, [LOT]);
    await time.increaseTo(expiresAt);
    await ledger.connect(emergency).pause();
    await ledger.connect(council).setModule(custody, capabilityMask("enter", "burn"));
    await expect(reclaim(consortium))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await custody.getAddress(), CAPABILITIES.leave);
    await ledger.connect(council).setModule(custody, CAPABILITIES.leave);
    await expectReclaimed(consortium, [LOT, PERISHABLE], [40n, 20n]);
  });

  it("is possible when the consignee was expelled", async () => {
    const consortium = await loadFixture(deployOverdue);
    const { members, registrar, distributor } = consortium;
    await members.connect(registrar).expel(distributor.account, GROUNDS);
    await expectReclaimed(consortium, [LOT, PERISHABLE], [40n, 20n]);
  });

  it("needs grounds", async () => {
    const consortium = await loadFixture(deployRefused);
    await expectGroundsNeeded(consortium.custody, (grounds) => reclaim(consortium, { grounds }));
    await reclaim(consortium, { grounds: { reason: "", evidence: ethers.id("letter") } });
  });

  it("is not for a shipment that was accepted in full", async () => {
    const consortium = await loadFixture(deployOverdue);
    await accept(consortium);
    await expect(reclaim(consortium))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
      .withArgs(consortium.shipmentId, statusNumber("Accepted"));
  });

  shouldNeedStatus(["Shipped", "Refused"], reclaim);
  shouldKnowByFields(reclaim);
  shouldBeForParty("consignor", reclaim);

  shouldNeedDuty({
    deploy: deployRefused,
    company: ({ producer }) => producer,
    duty: "dispatch",
    call: (consortium, by) => reclaim(consortium, { by }),
  });
});
