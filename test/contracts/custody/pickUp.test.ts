import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { CAPABILITIES, capabilityMask } from "../../../sdk/lots";
import { LOT, OCCURRENCE, PERISHABLE, stopLots } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { deployCarriedConsortium, pickUp } from "./carried";
import {
  accept,
  acceptPartly,
  cancel,
  deployShippedConsortium,
  expectHeld,
  expectState,
  FIVE_SHORT,
  FORGERIES,
  identify,
  reclaim,
  refuse,
  returnStopped,
  settle,
  ship,
  type ShippedConsortium,
  statusNumber,
  WAYS,
} from "./shipped";

const pickUpHash = (shipmentId: string): string =>
  structHash("PickUp", ["bytes32", shipmentId], [TYPES.occurrence, OCCURRENCE]);

describe("CustodyTransfer: pickUp", () => {
  it("is in the trail of every lot, and moves nothing", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { custody, shipmentId, transit, producer } = consortium;
    const receipt = await expectRecorded(consortium, custody, pickUp(consortium), [
      { kind: "PICKED_UP", lots: [LOT, PERISHABLE], data: [pickUpHash(shipmentId)] },
    ]);
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["ShipmentPickedUp", shipmentId, inEvent(OCCURRENCE)],
    ]);
    await expectHeld(consortium, transit, [40n, 20n]);
    await expectHeld(consortium, producer, [60n, 30n]);
    await expectState(consortium, "Shipped", { pickedUp: true });
  });

  it("is possible once", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    await pickUp(consortium);
    await expect(pickUp(consortium))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferPickedUp")
      .withArgs(consortium.shipmentId);
  });

  it("ends cancelling, and nothing else", async () => {
    for (const [status, act] of [
      ["Accepted", accept],
      ["Short", (consortium: ShippedConsortium) => acceptPartly(consortium, FIVE_SHORT)],
      ["Refused", refuse],
    ] as const) {
      const consortium = await loadFixture(deployCarriedConsortium);
      const { custody, shipmentId, distributor, transit } = consortium;
      await pickUp(consortium);
      await expect(cancel(consortium))
        .to.be.revertedWithCustomError(custody, "CustodyTransferPickedUp")
        .withArgs(shipmentId);
      await act(consortium);
      const outstanding = status === "Short" ? 5n : 0n;
      await expectState(consortium, status, { pickedUp: true, outstanding });
      if (status === "Accepted") {
        await expectHeld(consortium, distributor, [40n, 20n]);
        await expectHeld(consortium, transit, [0n, 0n]);
      }
      if (status === "Short") await settle(consortium, [PERISHABLE], [5n]);
      if (status === "Refused") await reclaim(consortium);
    }
    const consortium = await loadFixture(deployCarriedConsortium);
    await pickUp(consortium);
    await time.increaseTo(consortium.shipment.deadline);
    await reclaim(consortium);
    await expectHeld(consortium, consortium.producer, [100n, 50n]);
    await expectState(consortium, "Reclaimed", { pickedUp: true });
  });

  it("is not needed for acceptance, nor does naming a carrier end cancelling", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    await accept(consortium);
    await expectHeld(consortium, consortium.distributor, [40n, 20n]);
    await expectState(consortium, "Accepted");
    await cancel(await loadFixture(deployCarriedConsortium));
  });

  it("is of the lines that are still in transit", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { custody, shipmentId } = consortium;
    await stopLots(consortium, [LOT]);
    await time.increaseTo(consortium.shipment.deadline);
    await returnStopped(consortium);
    await expectRecorded(consortium, custody, pickUp(consortium), [
      { kind: "PICKED_UP", lots: [PERISHABLE], data: [pickUpHash(shipmentId)] },
    ]);
    await expectState(consortium, "Shipped", { partlyReturned: true, pickedUp: true });
    await accept(consortium);
    await expectHeld(consortium, consortium.distributor, [0n, 20n]);
  });

  for (const status of [
    "Accepted",
    "Short",
    "Settled",
    "Refused",
    "Cancelled",
    "Reclaimed",
  ] as const) {
    it(`is not for a shipment that is ${status.toLowerCase()}`, async () => {
      const consortium = await loadFixture(deployCarriedConsortium);
      await WAYS[status](consortium);
      await expect(pickUp(consortium))
        .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
        .withArgs(consortium.shipmentId, statusNumber(status));
    });
  }

  it("knows a shipment by every one of its fields", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    for (const changes of FORGERIES) {
      if ("carrier" in changes) continue;
      const shipment = { ...consortium.shipment, ...changes };
      const [forgedId] = await identify(consortium, shipment);
      await expect(pickUp(consortium, { shipment }), JSON.stringify(Object.keys(changes)))
        .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferUnknownShipment")
        .withArgs(forgedId);
    }
  });

  it("is for the carrier only", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { custody, producer, distributor, packer, retailer } = consortium;
    for (const company of [producer, distributor, packer]) {
      await expect(pickUp(consortium, { by: company.receive }))
        .to.be.revertedWithCustomError(custody, "CustodyTransferNotCarrier")
        .withArgs(company.account, retailer.account);
    }
    const without = await loadFixture(deployShippedConsortium);
    await expect(pickUp(without))
      .to.be.revertedWithCustomError(without.custody, "CustodyTransferNotCarrier")
      .withArgs(without.retailer.account, ethers.ZeroAddress);
  });

  it("stops in a pause, and with the module's capability", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { council, custody, emergency, ledger } = consortium;
    await ledger.connect(emergency).pause();
    await expect(pickUp(consortium)).to.be.revertedWithCustomError(ledger, "LotTokenPaused");
    await ledger.connect(emergency).unpause();
    const others = capabilityMask("enter", "leave", "burn", "handover");
    await ledger.connect(council).setModule(custody, others);
    await expect(pickUp(consortium))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await custody.getAddress(), CAPABILITIES.record);
  });

  it("is of a shipment back, too, if that were carried", async () => {
    const consortium = await loadFixture(deployCarriedConsortium);
    const { producer, distributor, retailer } = consortium;
    await accept(consortium);
    const shipment = {
      ...consortium.shipment,
      ...{ consignor: distributor.account, consignee: producer.account },
      ...{ consignorSite: distributor.site, consigneeSite: producer.site },
    };
    await ship(consortium, shipment, distributor.dispatch);
    await pickUp(consortium, { shipment, by: retailer.receive });
  });

  shouldNeedDuty({
    deploy: deployCarriedConsortium,
    company: ({ retailer }) => retailer,
    duty: "receive",
    call: (consortium, by) => pickUp(consortium, { by }),
  });
});
