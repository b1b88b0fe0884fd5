import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { CAPABILITIES } from "../../../sdk/lots";
import { expectGroundsNeeded } from "../support/behaviours";
import { OCCURRENCE, stopLots } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent } from "../support/recorded";
import {
  accept,
  deployShippedConsortium,
  expectHeld,
  expectState,
  refuse,
  returnStopped,
  shouldBeForParty,
  shouldKnowByFields,
  shouldNeedStatus,
  statusNumber,
} from "./shipped";

describe("CustodyTransfer: refuse", () => {
  it("turns a shipment down, and moves nothing", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, ledger, shipmentId, transit } = consortium;
    const trail = await ledger.trailOf(consortium.shipment.lots[0]!);
    const receipt = await expectRecorded(consortium, custody, refuse(consortium), []);
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["ShipmentRefused", shipmentId, inEvent(GROUNDS), inEvent(OCCURRENCE)],
    ]);
    expect(await ledger.trailOf(consortium.shipment.lots[0]!)).to.equal(trail);
    await expectHeld(consortium, transit, [40n, 20n]);
    await expectState(consortium, "Refused");
  });

  it("is possible after the deadline, for stopped lots, in a pause, and with a retired module", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { council, custody, emergency, ledger } = consortium;
    await stopLots(consortium, consortium.shipment.lots);
    await time.increaseTo(consortium.shipment.deadline + 1n);
    await ledger.connect(emergency).pause();
    await ledger.connect(council).setModule(custody, CAPABILITIES.leave);
    await refuse(consortium);
  });

  it("keeps in mind which lines went back before", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await stopLots(consortium, [consortium.shipment.lots[0]!]);
    await time.increaseTo(consortium.shipment.deadline);
    await returnStopped(consortium);
    await refuse(consortium);
    await expectState(consortium, "Refused", { partlyReturned: true });
  });

  it("needs grounds", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await expectGroundsNeeded(consortium.custody, (grounds) => refuse(consortium, { grounds }));
    await refuse(consortium, { grounds: { reason: "", evidence: ethers.id("photograph") } });
  });

  it("is not for a shipment that was accepted in full", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await accept(consortium);
    await expect(refuse(consortium))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
      .withArgs(consortium.shipmentId, statusNumber("Accepted"));
  });

  shouldNeedStatus(["Shipped"], refuse);
  shouldKnowByFields(refuse);
  shouldBeForParty("consignee", refuse);

  shouldNeedDuty({
    deploy: deployShippedConsortium,
    company: ({ distributor }) => distributor,
    duty: "receive",
    call: (consortium, by) => refuse(consortium, { by }),
  });
});
