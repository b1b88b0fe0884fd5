import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { now } from "../support/consortium";
import { pauseFor } from "./deadlines";
import {
  accept,
  deployShippedConsortium,
  expectState,
  FORGERIES,
  identify,
  ship,
  type Status,
  WAYS,
} from "./shipped";

describe("CustodyTransfer: reading", () => {
  describe("shipmentIdOf", () => {
    it("answers with the hash of chain, contract and all fields", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { custody, shipment, shipmentId } = consortium;
      expect(await custody.shipmentIdOf(shipment)).to.equal(shipmentId);
      for (const changes of [
        ...FORGERIES,
        { consignor: ethers.ZeroAddress },
        { consignee: ethers.ZeroAddress },
      ]) {
        const other = { ...shipment, ...changes };
        const [otherId] = await identify(consortium, other);
        expect(await custody.shipmentIdOf(other)).to.equal(otherId);
        expect(otherId).not.to.equal(shipmentId);
      }
    });

    it("names the account where the units wait", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { custody, ledger, shipment, shipmentId, transit } = consortium;
      const { consignor, consignee } = shipment;
      expect(
        await ledger.transitAccountOf(custody, { consignor, consignee, shipment: shipmentId }),
      ).to.equal(transit);
    });
  });

  describe("stateOf", () => {
    it("knows no shipment that has any other field", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      for (const changes of [
        ...FORGERIES,
        { consignor: consortium.retailer.account },
        { consignee: consortium.retailer.account },
      ]) {
        const shipment = { ...consortium.shipment, ...changes };
        await expectState(consortium, "None", { shipment, shippedAt: 0n });
      }
    });

    for (const [status, way] of Object.entries(WAYS)) {
      it(`tells when a shipment is ${status.toLowerCase()}, and when it was shipped`, async () => {
        const consortium = await loadFixture(deployShippedConsortium);
        await way(consortium);
        await time.increase(1_000);
        const short = status === "Short" ? { outstanding: 5n } : {};
        await expectState(consortium, status as Status, short);
      });
    }

    it("tells when a shipment was accepted in full, although that is not stored", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      await accept(consortium);
      await time.increase(1_000);
      await expectState(consortium, "Accepted");
    });

    it("tells shipments apart", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const other = { ...consortium.shipment, salt: ethers.id("other"), units: [1n, 1n] };
      await ship(consortium, other);
      const shippedAt = await now();
      await WAYS.Short(consortium);
      await expectState(consortium, "Short", { outstanding: 5n });
      await expectState(consortium, "Shipped", { shipment: other, shippedAt });
    });
  });

  describe("deadlineOf", () => {
    it("answers with the deadline, whatever became of the shipment", async () => {
      for (const way of [...Object.values(WAYS), accept]) {
        const consortium = await loadFixture(deployShippedConsortium);
        await way(consortium);
        expect(await consortium.custody.deadlineOf(consortium.shipment)).to.equal(
          consortium.shipment.deadline,
        );
      }
    });

    it("adds the pauses since it was shipped, and no others", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { custody, emergency, ledger, shipment } = consortium;
      const { deadline } = shipment;
      await pauseFor(consortium, (await now()) + 100n, 1_000n);
      expect(await custody.deadlineOf(shipment)).to.equal(deadline + 1_000n);
      await time.increase(100);

      const later = { ...shipment, salt: ethers.id("later"), units: [1n, 1n] };
      await ship(consortium, later);
      expect(await custody.deadlineOf(later)).to.equal(deadline);
      await pauseFor(consortium, (await now()) + 1n, 50n);
      expect(await custody.deadlineOf(later)).to.equal(deadline + 50n);
      expect(await custody.deadlineOf(shipment)).to.equal(deadline + 1_050n);

      await time.setNextBlockTimestamp((await now()) + 10n);
      await ledger.connect(emergency).pause();
      await time.increase(33);
      expect(await custody.deadlineOf(later)).to.equal(deadline + 83n);
      await time.increase(1);
      expect(await custody.deadlineOf(shipment)).to.equal(deadline + 1_084n);
    });

    it("knows no shipment that has any other field", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { custody } = consortium;
      for (const changes of FORGERIES) {
        const shipment = { ...consortium.shipment, ...changes };
        const [forgedId] = await identify(consortium, shipment);
        await expect(custody.deadlineOf(shipment))
          .to.be.revertedWithCustomError(custody, "CustodyTransferUnknownShipment")
          .withArgs(forgedId);
      }
    });
  });
});
