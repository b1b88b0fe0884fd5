import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { capabilityMask, CAPABILITIES } from "../../../sdk/lots";
import { LOT, OCCURRENCE, PERISHABLE, stopLots } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { bring, shipmentOf } from "../support/shipments";
import {
  accept,
  deployShippedConsortium,
  expectHeld,
  expectState,
  FORGERIES,
  identify,
  reclaim,
  returnStopped,
  ship,
  shouldBeForParty,
  type ShippedConsortium,
  statusNumber,
  WAYS,
} from "./shipped";

const acceptanceHash = (shipmentId: string): string =>
  structHash("Acceptance", ["bytes32", shipmentId], [TYPES.occurrence, OCCURRENCE]);

describe("CustodyTransfer: accept", () => {
  /** Expects that these units come to the consignee, and that all of it is said. */
  const expectAccepted = async (
    consortium: ShippedConsortium,
    lots: readonly bigint[],
    units: readonly bigint[],
  ): Promise<void> => {
    const { custody, distributor, shipmentId, transit } = consortium;
    const receipt = await expectRecorded(consortium, custody, accept(consortium), [
      {
        ...{ kind: "ACCEPTED", from: transit, to: distributor.account },
        ...{ lots, units, data: [acceptanceHash(shipmentId)] },
      },
    ]);
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["ShipmentAccepted", shipmentId, inEvent(OCCURRENCE)],
    ]);
  };

  it("brings all units of a shipment to its consignee", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { ledger, producer, distributor, transit } = consortium;
    await expectAccepted(consortium, [LOT, PERISHABLE], [40n, 20n]);
    await expectHeld(consortium, distributor, [40n, 20n]);
    await expectHeld(consortium, transit, [0n, 0n]);
    await expectHeld(consortium, producer, [60n, 30n]);
    expect((await ledger.lotOf(LOT)).live).to.equal(100n);
    await expectState(consortium, "Accepted");
  });

  it("brings a lot of several lines", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { producer, distributor } = consortium;
    const [lots, units] = [
      [LOT, LOT, PERISHABLE, LOT],
      [10n, 20n, 30n, 30n],
    ];
    const shipment = await shipmentOf(producer, distributor, { lots, units });
    await ship(consortium, shipment);
    const [shipmentId, transit] = await identify(consortium, shipment);
    const second = { ...consortium, shipment, shipmentId, transit };
    await expectAccepted(second, lots, units);
    await expectHeld(consortium, distributor, [60n, 30n]);
    await expectHeld(consortium, transit, [0n, 0n]);
  });

  it("is possible after the deadline, until the consignor reclaims", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await time.increaseTo(consortium.shipment.deadline + 1_000n);
    await accept(consortium);
    const another = await loadFixture(deployShippedConsortium);
    await time.increaseTo(another.shipment.deadline);
    await reclaim(another);
    await expect(accept(another))
      .to.be.revertedWithCustomError(another.custody, "CustodyTransferWrongStatus")
      .withArgs(another.shipmentId, statusNumber("Reclaimed"));
  });

  it("receives stopped and expired lots on hold", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { ledger, producer, distributor, retailer, expiresAt } = consortium;
    await stopLots(consortium, [LOT]);
    await time.increaseTo(expiresAt);
    await expectAccepted(consortium, [LOT, PERISHABLE], [40n, 20n]);
    for (const [lot, error] of [
      [LOT, "LotTokenStopped"],
      [PERISHABLE, "LotTokenExpired"],
    ] as const) {
      const onwards = await shipmentOf(distributor, retailer, { lots: [lot], units: [1n] });
      await expect(ship(consortium, onwards, distributor.dispatch))
        .to.be.revertedWithCustomError(ledger, error)
        .withArgs(lot);
      await bring(consortium, distributor, producer, [lot], [1n]);
    }
  });

  describe("is for a shipment that is in transit", () => {
    for (const status of [
      "Accepted",
      "Short",
      "Settled",
      "Refused",
      "Cancelled",
      "Reclaimed",
    ] as const) {
      it(`not for one that is ${status.toLowerCase()}`, async () => {
        const consortium = await loadFixture(deployShippedConsortium);
        await WAYS[status](consortium);
        await expect(accept(consortium))
          .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
          .withArgs(consortium.shipmentId, statusNumber(status));
      });
    }

    it("not for one that was accepted in full before", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      await accept(consortium);
      await expect(accept(consortium))
        .to.be.revertedWithCustomError(consortium.ledger, "LotTokenNotInTransit")
        .withArgs(consortium.shipmentId, LOT, 0n, 40n);
      await expectHeld(consortium, consortium.distributor, [40n, 20n]);
    });

    it("not for one whose lots came back to the consignor and went elsewhere", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { distributor, producer, retailer } = consortium;
      await accept(consortium);
      await bring(consortium, distributor, producer, [LOT, PERISHABLE], [40n, 20n]);
      const other = await shipmentOf(producer, retailer, {
        ...{ lots: [LOT, PERISHABLE], units: [40n, 20n] },
      });
      await ship(consortium, other);
      await expect(accept(consortium)).to.be.revertedWithCustomError(
        consortium.ledger,
        "LotTokenNotInTransit",
      );
    });

    it("with exactly these fields", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { ledger } = consortium;
      for (const changes of FORGERIES) {
        const shipment = { ...consortium.shipment, ...changes };
        const { lots, units } = shipment;
        const [forgedId] = await identify(consortium, shipment);
        const accepting = expect(accept(consortium, { shipment }), Object.keys(changes).join());
        if (lots.length !== 0 && lots.length === units.length) {
          await accepting.to.be
            .revertedWithCustomError(ledger, "LotTokenNotInTransit")
            .withArgs(forgedId, lots[0], 0n, units[0]);
        } else {
          await accepting.to.be
            .revertedWithCustomError(ledger, "LotTokenLengthMismatch")
            .withArgs(lots.length, units.length);
        }
      }
    });

    it("which this very contract sent", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { council, ledger, members, shipment } = consortium;
      const other = await ethers.deployContract("CustodyTransfer", [members, ledger]);
      const capabilities = capabilityMask("enter", "leave", "burn");
      await ledger.connect(council).setModule(other, capabilities);
      const there = { ...consortium, custody: other };
      const [otherId] = await identify(there, shipment);
      await expect(accept(there))
        .to.be.revertedWithCustomError(ledger, "LotTokenNotInTransit")
        .withArgs(otherId, LOT, 0n, 40n);
      await expect(accept(consortium)).not.to.be.reverted;
    });
  });

  describe("after stopped lots went back", () => {
    it("brings the other lines, wherever they stand", async () => {
      for (const stopped of [LOT, PERISHABLE]) {
        const consortium = await loadFixture(deployShippedConsortium);
        const { distributor, producer, transit } = consortium;
        await stopLots(consortium, [stopped]);
        await time.increaseTo(consortium.shipment.deadline);
        await returnStopped(consortium);
        if (stopped === LOT) {
          await expectAccepted(consortium, [PERISHABLE], [20n]);
          await expectHeld(consortium, distributor, [0n, 20n]);
          await expectHeld(consortium, producer, [100n, 30n]);
        } else {
          await expectAccepted(consortium, [LOT], [40n]);
          await expectHeld(consortium, distributor, [40n, 0n]);
          await expectHeld(consortium, producer, [60n, 50n]);
        }
        await expectHeld(consortium, transit, [0n, 0n]);
        await expectState(consortium, "Accepted", { partlyReturned: true });
        await expect(accept(consortium))
          .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
          .withArgs(consortium.shipmentId, statusNumber("Accepted"));
      }
    });

    it("finds nothing where all of them did", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      await stopLots(consortium, [LOT, PERISHABLE]);
      await time.increaseTo(consortium.shipment.deadline);
      await returnStopped(consortium);
      await expect(accept(consortium))
        .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
        .withArgs(consortium.shipmentId, statusNumber("Reclaimed"));
    });
  });

  it("stops in a pause, and with the module's capability; retired, a module can end what it began", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { council, custody, emergency, ledger } = consortium;
    await ledger.connect(emergency).pause();
    await expect(accept(consortium)).to.be.revertedWithCustomError(ledger, "LotTokenPaused");
    await ledger.connect(emergency).unpause();
    const others = capabilityMask("enter", "burn", "handover", "record");
    await ledger.connect(council).setModule(custody, others);
    await expect(accept(consortium))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await custody.getAddress(), CAPABILITIES.leave);
    await ledger.connect(council).setModule(custody, CAPABILITIES.leave);
    await accept(consortium);
  });

  shouldBeForParty("consignee", accept);

  shouldNeedDuty({
    deploy: deployShippedConsortium,
    company: ({ distributor }) => distributor,
    duty: "receive",
    call: (consortium, by) => accept(consortium, { by }),
  });
});
