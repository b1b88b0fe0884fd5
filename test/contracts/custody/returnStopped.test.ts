import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { capabilityMask, CAPABILITIES } from "../../../sdk/lots";
import {
  DAY,
  declarationOf,
  LOT,
  lotOf,
  now,
  OCCURRENCE,
  PERISHABLE,
  stopLots,
} from "../support/consortium";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded } from "../support/recorded";
import { shipmentOf } from "../support/shipments";
import { pauseTwice } from "./deadlines";
import {
  accept,
  deployShippedConsortium,
  expectHeld,
  expectState,
  identify,
  refuse,
  returnStopped,
  ship,
  shouldKnowByFields,
  shouldNeedStatus,
  type ShippedConsortium,
  statusNumber,
} from "./shipped";

/** The shipment, whose deadline has come and whose LOT is stopped. */
async function deployStopped(): Promise<ShippedConsortium> {
  const consortium = await deployShippedConsortium();
  await stopLots(consortium, [LOT]);
  await time.increaseTo(consortium.shipment.deadline);
  return consortium;
}

describe("CustodyTransfer: returnStopped", () => {
  /** Expects that these units go back to the consignor, whoever asks, and that all of it is said. */
  const expectReturned = async (
    consortium: ShippedConsortium,
    lots: readonly bigint[],
    units: readonly bigint[],
    by = consortium.stranger,
  ): Promise<void> => {
    const { custody, producer, shipmentId, transit } = consortium;
    const receipt = await expectRecorded(consortium, custody, returnStopped(consortium, { by }), [
      {
        ...{ kind: "RETURNED", from: transit, to: producer.account },
        ...{ lots, units, data: [shipmentId] },
      },
    ]);
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["StoppedLotsReturned", shipmentId, lots],
    ]);
  };

  it("sends a stopped lot back, and leaves the other lines", async () => {
    const consortium = await loadFixture(deployStopped);
    const { producer, transit } = consortium;
    await expectReturned(consortium, [LOT], [40n]);
    await expectHeld(consortium, producer, [100n, 30n]);
    await expectHeld(consortium, transit, [0n, 20n]);
    await expectState(consortium, "Shipped", { partlyReturned: true });
  });

  it("sends an expired lot back, from the second on", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, expiresAt, shipmentId, producer } = consortium;
    await time.setNextBlockTimestamp(expiresAt - 1n);
    await expect(returnStopped(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferNothingToReturn")
      .withArgs(shipmentId);
    await time.setNextBlockTimestamp(expiresAt);
    await expectReturned(consortium, [PERISHABLE], [20n]);
    await expectHeld(consortium, producer, [60n, 50n]);
  });

  it("sends back a refused shipment's, too, whose other lines wait for the consignor", async () => {
    const consortium = await loadFixture(deployStopped);
    await refuse(consortium);
    await expectReturned(consortium, [LOT], [40n]);
    await expectState(consortium, "Refused", { partlyReturned: true });
  });

  it("sends one lot back after the other, none twice", async () => {
    const consortium = await loadFixture(deployStopped);
    const { custody, shipmentId } = consortium;
    await expectReturned(consortium, [LOT], [40n]);
    await expect(returnStopped(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferNothingToReturn")
      .withArgs(shipmentId);
    await stopLots(consortium, [PERISHABLE]);
    await expectReturned(consortium, [PERISHABLE], [20n]);
    await expect(returnStopped(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferWrongStatus")
      .withArgs(shipmentId, statusNumber("Reclaimed"));
  });

  it("ends a shipment of which it sends all back", async () => {
    for (const refused of [false, true]) {
      const consortium = await loadFixture(deployStopped);
      await stopLots(consortium, [PERISHABLE]);
      if (refused) await refuse(consortium);
      await expectReturned(consortium, [LOT, PERISHABLE], [40n, 20n]);
      await expectHeld(consortium, consortium.producer, [100n, 50n]);
      await expectState(consortium, "Reclaimed", { partlyReturned: true });
    }
  });

  it("sends back all lines of a lot", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { producer, distributor } = consortium;
    const [lots, units] = [
      [LOT, PERISHABLE, LOT],
      [10n, 30n, 50n],
    ];
    const deadline = (await now()) + DAY;
    const shipment = await shipmentOf(producer, distributor, { lots, units, deadline });
    await ship(consortium, shipment);
    const [shipmentId, transit] = await identify(consortium, shipment);
    const second = { ...consortium, shipment, shipmentId, transit, shippedAt: await now() };
    await stopLots(consortium, [LOT]);
    await time.increaseTo(deadline);
    await expectReturned(second, [LOT, LOT], [10n, 50n]);
    await expectHeld(second, transit, [0n, 30n]);
    await expectState(second, "Shipped", { partlyReturned: true });
    await accept(second);
    await expectHeld(second, distributor, [0n, 30n]);
  });

  it("finds nothing where no lot of the shipment is stopped or expired", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, production, producer, shipmentId } = consortium;
    const other = lotOf("A-2026-13");
    await production
      .connect(producer.produce)
      .declare([declarationOf(other, 1n)], OCCURRENCE.eventTime);
    await stopLots(consortium, [other]);
    await time.increaseTo(consortium.shipment.deadline);
    await expect(returnStopped(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferNothingToReturn")
      .withArgs(shipmentId);
  });

  it("is possible from the second of the deadline, which pauses put off", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, shipmentId } = consortium;
    await stopLots(consortium, [LOT]);
    const deadline = consortium.shipment.deadline + (await pauseTwice(consortium));
    await time.setNextBlockTimestamp(deadline - 1n);
    await expect(returnStopped(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferDeadlineAhead")
      .withArgs(shipmentId, deadline);
    await time.setNextBlockTimestamp(deadline);
    await expectReturned(consortium, [LOT], [40n]);
  });

  it("waits for the deadline of a refused shipment, too", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { custody, shipmentId } = consortium;
    await stopLots(consortium, [LOT]);
    await refuse(consortium);
    await expect(returnStopped(consortium))
      .to.be.revertedWithCustomError(custody, "CustodyTransferDeadlineAhead")
      .withArgs(shipmentId, consortium.shipment.deadline);
  });

  it("is for anybody: no side, no member, in a pause, to an expelled consignor", async () => {
    for (const name of ["producer", "distributor", "retailer"] as const) {
      const consortium = await loadFixture(deployStopped);
      await expectReturned(consortium, [LOT], [40n], consortium[name].administrator);
    }
    const consortium = await loadFixture(deployStopped);
    const { emergency, ledger, members, registrar, producer } = consortium;
    await ledger.connect(emergency).pause();
    await members.connect(registrar).expel(producer.account, GROUNDS);
    await expectReturned(consortium, [LOT], [40n]);
  });

  it("stops with the module's capability, and works with a retired one's", async () => {
    const consortium = await loadFixture(deployStopped);
    const { council, custody, ledger } = consortium;
    await ledger.connect(council).setModule(custody, capabilityMask("enter", "burn"));
    await expect(returnStopped(consortium))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await custody.getAddress(), CAPABILITIES.leave);
    await ledger.connect(council).setModule(custody, CAPABILITIES.leave);
    await returnStopped(consortium);
  });

  it("is not for a shipment that was accepted in full", async () => {
    const consortium = await loadFixture(deployStopped);
    await accept(consortium);
    await expect(returnStopped(consortium))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
      .withArgs(consortium.shipmentId, statusNumber("Accepted"));
  });

  shouldNeedStatus(["Shipped", "Refused"], returnStopped);
  shouldKnowByFields(returnStopped);
});
