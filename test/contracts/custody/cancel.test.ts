import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { capabilityMask, CAPABILITIES } from "../../../sdk/lots";
import { expectGroundsNeeded } from "../support/behaviours";
import { LOT, OCCURRENCE, PERISHABLE, stopLots } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { shipmentOf } from "../support/shipments";
import { pauseTwice } from "./deadlines";
import {
  accept,
  cancel,
  deployShippedConsortium,
  expectHeld,
  expectState,
  ship,
  shouldBeForParty,
  shouldKnowByFields,
  shouldNeedStatus,
  statusNumber,
} from "./shipped";

describe("CustodyTransfer: cancel", () => {
  it("takes a shipment back before its deadline", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, producer, shipmentId, transit } = consortium;
    const data = structHash(
      "Cancellation",
      ["bytes32", shipmentId],
      [TYPES.grounds, GROUNDS],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(consortium, custody, cancel(consortium), [
      {
        ...{ kind: "CANCELLED", from: transit, to: producer.account },
        ...{ lots: [LOT, PERISHABLE], units: [40n, 20n], data: [data] },
      },
    ]);
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["ShipmentCancelled", shipmentId, inEvent(GROUNDS), inEvent(OCCURRENCE)],
    ]);
    await expectHeld(consortium, producer, [100n, 50n]);
    await expectHeld(consortium, transit, [0n, 0n]);
    await expectState(consortium, "Cancelled");
  });

  it("takes back a lot of several lines", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { producer, distributor } = consortium;
    const shipment = await shipmentOf(producer, distributor, {
      ...{ lots: [LOT, LOT], units: [20n, 40n] },
    });
    await ship(consortium, shipment);
    await expectHeld(consortium, producer, [0n, 30n]);
    await cancel(consortium, { shipment });
    await expectHeld(consortium, producer, [60n, 30n]);
  });

  it("is possible until the second before the deadline", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, shipmentId } = consortium;
    const { deadline } = consortium.shipment;
    await time.setNextBlockTimestamp(deadline - 1n);
    await cancel(consortium);
    const another = await loadFixture(deployShippedConsortium);
    await time.setNextBlockTimestamp(deadline);
    await expect(cancel(another))
      .to.be.revertedWithCustomError(custody, "CustodyTransferDeadlinePassed")
      .withArgs(shipmentId, deadline);
  });

  it("is possible for longer by every pause", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const deadline = consortium.shipment.deadline + (await pauseTwice(consortium));
    await time.setNextBlockTimestamp(deadline - 1n);
    await cancel(consortium);
    const another = await loadFixture(deployShippedConsortium);
    await pauseTwice(another);
    await time.setNextBlockTimestamp(deadline);
    await expect(cancel(another))
      .to.be.revertedWithCustomError(another.custody, "CustodyTransferDeadlinePassed")
      .withArgs(another.shipmentId, deadline);
  });

  it("takes back stopped and expired lots, is not stopped by a pause, and needs a retired module's capability only", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { council, custody, emergency, ledger } = consortium;
    const { producer, distributor, expiresAt, transit } = consortium;
    await cancel(consortium);
    const [lots, units] = [
      [LOT, PERISHABLE],
      [40n, 20n],
    ];
    const shipment = await shipmentOf(producer, distributor, {
      ...{ lots, units, deadline: expiresAt + 10n },
    });
    await ship(consortium, shipment);
    await stopLots(consortium, [LOT]);
    await time.increaseTo(expiresAt);
    await ledger.connect(emergency).pause();
    await ledger.connect(council).setModule(custody, capabilityMask("enter", "burn"));
    await expect(cancel(consortium, { shipment }))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await custody.getAddress(), CAPABILITIES.leave);
    await ledger.connect(council).setModule(custody, CAPABILITIES.leave);
    await cancel(consortium, { shipment });
    await expectHeld(consortium, producer, [100n, 50n]);
    await expectHeld(consortium, transit, [0n, 0n]);
  });

  it("is possible when the consignee was expelled", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { members, registrar, distributor, producer } = consortium;
    await members.connect(registrar).expel(distributor.account, GROUNDS);
    await cancel(consortium);
    await expectHeld(consortium, producer, [100n, 50n]);
  });

  it("needs grounds", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await expectGroundsNeeded(consortium.custody, (grounds) => cancel(consortium, { grounds }));
    await cancel(consortium, { grounds: { reason: "", evidence: ethers.id("letter") } });
  });

  it("is not for a shipment that was accepted in full", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await accept(consortium);
    await expect(cancel(consortium))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
      .withArgs(consortium.shipmentId, statusNumber("Accepted"));
  });

  shouldNeedStatus(["Shipped"], cancel);
  shouldKnowByFields(cancel);
  shouldBeForParty("consignor", cancel);

  shouldNeedDuty({
    deploy: deployShippedConsortium,
    company: ({ producer }) => producer,
    duty: "dispatch",
    call: (consortium, by) => cancel(consortium, { by }),
  });
});
