import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { ENUMERATIONS } from "../../../sdk/chain/generated/enumerations";
import { CAPABILITIES } from "../../../sdk/lots";
import { siteIdOfCode } from "../../../sdk/members";
import {
  declarationOf,
  deployStockedConsortium,
  LOT,
  lotOf,
  now,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
  stopLots,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { MAX_UNITS } from "../support/ledger";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent } from "../support/recorded";
import { bring, type Shipment, shipmentOf } from "../support/shipments";
import { PALLETS } from "./carried";
import {
  accept,
  deployShippedConsortium,
  expectHeld,
  expectState,
  identify,
  ship,
  WAYS,
} from "./shipped";

const salted = (n: number): string => ethers.zeroPadValue(ethers.toBeHex(n), 32);

describe("CustodyTransfer: ship", () => {
  it("puts units into the shipment's transit", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { custody, ledger, producer, distributor } = consortium;
    const shipment = await shipmentOf(producer, distributor, {
      lots: [LOT, PERISHABLE],
      units: [40n, 20n],
    });
    const [shipmentId, transit] = await identify(consortium, shipment);
    expect(await custody.connect(producer.dispatch).ship.staticCall(shipment)).to.equal(shipmentId);
    const receipt = await expectRecorded(consortium, custody, ship(consortium, shipment), [
      {
        ...{ kind: "SHIPPED", from: producer.account, to: transit },
        ...{ lots: [LOT, PERISHABLE], units: [40n, 20n], data: [shipmentId] },
      },
    ]);
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["Shipped", shipmentId, producer.account, distributor.account, inEvent(shipment)],
    ]);
    await expectHeld(consortium, producer, [60n, 30n]);
    await expectHeld(consortium, transit, [40n, 20n]);
    await expectHeld(consortium, distributor, [0n, 0n]);
    expect((await ledger.lotOf(LOT)).live).to.equal(100n);
    await expectState(
      { ...consortium, shipment, shipmentId, transit, shippedAt: await now() },
      "Shipped",
    );
  });

  it("is for any purpose, with or without a reference, now or long ago", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { custody, producer, distributor } = consortium;
    for (const purpose of ENUMERATIONS["ICustodyTransfer.Purpose"]) {
      await ship(consortium, await shipmentOf(producer, distributor, { purpose }));
    }
    const occurrence = { eventTime: 0n, utcOffset: -48n, documentHash: ethers.ZeroHash };
    const changes = { tradeReference: "", occurrence };
    await ship(consortium, await shipmentOf(producer, distributor, changes));
    const shipment = { ...(await shipmentOf(producer, distributor)), purpose: 5n };
    await expect(custody.connect(producer.dispatch).ship(shipment)).to.be.reverted;
  });

  describe("lines", () => {
    it("may be about the same lot", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { custody, ledger, producer, distributor } = consortium;
      const [lots, units] = [
        [LOT, PERISHABLE, LOT],
        [60n, 1n, 40n],
      ];
      const shipment = await shipmentOf(producer, distributor, { lots, units });
      const [shipmentId, transit] = await identify(consortium, shipment);
      await expectRecorded(consortium, custody, ship(consortium, shipment), [
        {
          ...{ kind: "SHIPPED", from: producer.account, to: transit },
          ...{ lots, units, data: [shipmentId] },
        },
      ]);
      await expectHeld(consortium, transit, [100n, 1n]);
      const more = await shipmentOf(producer, distributor, {
        lots: [PERISHABLE, PERISHABLE],
        units: [25n, 25n],
      });
      await expect(ship(consortium, more))
        .to.be.revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
        .withArgs(producer.account, 24n, 25n, PERISHABLE);
    });

    it("are at least one, with a quantity each", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { custody, producer, distributor } = consortium;
      for (const [lots, units] of [
        [[], []],
        [[], [1n]],
        [[LOT], []],
        [[LOT], [1n, 1n]],
        [[LOT, PERISHABLE], [1n]],
      ] as [bigint[], bigint[]][]) {
        await expect(ship(consortium, await shipmentOf(producer, distributor, { lots, units })))
          .to.be.revertedWithCustomError(custody, "CustodyTransferInvalidLines")
          .withArgs(lots.length, units.length);
      }
    });

    it("have 1 to 2^48 - 1 units", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, production, producer, distributor } = consortium;
      for (const units of [0n, MAX_UNITS + 1n, ethers.MaxUint256]) {
        const changes = { lots: [LOT, PERISHABLE], units: [1n, units] };
        await expect(ship(consortium, await shipmentOf(producer, distributor, changes)))
          .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
          .withArgs(PERISHABLE, units);
      }
      await ship(consortium, await shipmentOf(producer, distributor, { units: [1n] }));
      const lot = lotOf("1", PLAIN);
      await production
        .connect(producer.produce)
        .declare([declarationOf(lot, MAX_UNITS)], OCCURRENCE.eventTime);
      await bring(consortium, producer, distributor, [lot], [MAX_UNITS]);
      expect(await ledger.balanceOf(distributor.account, lot)).to.equal(MAX_UNITS);
    });

    it("take what the consignor holds only", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, producer, distributor, retailer } = consortium;
      for (const [company, lot, units, held] of [
        [producer, LOT, 101n, 100n],
        [producer, UNKNOWN_LOT, 1n, 0n],
        [distributor, LOT, 1n, 0n],
      ] as const) {
        const changes = { lots: [lot], units: [units] };
        await expect(
          ship(consortium, await shipmentOf(company, retailer, changes), company.dispatch),
        )
          .to.be.revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
          .withArgs(company.account, held, units, lot);
      }
    });
  });

  describe("shipments of one lot", () => {
    it("may be in transit side by side, to one consignee or several", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, producer, distributor, retailer } = consortium;
      const shipments: Shipment[] = [
        await shipmentOf(producer, distributor, { units: [30n], salt: salted(1) }),
        await shipmentOf(producer, distributor, { units: [30n], salt: salted(2) }),
        await shipmentOf(producer, retailer, { units: [40n] }),
      ];
      const transits: string[] = [];
      for (const shipment of shipments) {
        await ship(consortium, shipment);
        transits.push((await identify(consortium, shipment))[1]);
      }
      expect(new Set(transits).size).to.equal(3);
      await expectHeld(consortium, producer, [0n, 50n]);
      for (const [n, units] of [30n, 30n, 40n].entries()) {
        await expectHeld(consortium, transits[n]!, [units, 0n]);
      }
      const more = await shipmentOf(producer, retailer, { units: [1n], salt: salted(3) });
      await expect(ship(consortium, more))
        .to.be.revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
        .withArgs(producer.account, 0n, 1n, LOT);
    });

    it("do not mix", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { custody, distributor, shipment, transit } = consortium;
      const other = { ...shipment, salt: salted(1), units: [10n, 10n] };
      await ship(consortium, other);
      await custody.connect(distributor.receive).refuse(other, GROUNDS, OCCURRENCE);
      await accept(consortium);
      await expectHeld(consortium, transit, [0n, 0n]);
      await expectHeld(consortium, (await identify(consortium, other))[1], [10n, 10n]);
      await expectHeld(consortium, distributor, [40n, 20n]);
    });
  });

  describe("a shipment exists once", () => {
    for (const [status, way] of [...Object.entries(WAYS), ["accepted in full", accept] as const]) {
      it(`and cannot be shipped again when it is ${status.toLowerCase()}`, async () => {
        const consortium = await loadFixture(deployShippedConsortium);
        const { ledger, shipment, shipmentId } = consortium;
        await way(consortium);
        await expect(ship(consortium, shipment))
          .to.be.revertedWithCustomError(ledger, "LotTokenTransitUsed")
          .withArgs(shipmentId);
        await ship(consortium, { ...shipment, salt: salted(1) });
      });
    }

    it("not even when its first line alone was left in transit, and settled", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { custody, ledger, producer, distributor, shipment, shipmentId } = consortium;
      const outcomes = [
        { accepted: 0n, turnedBack: 0n, fault: 0n },
        { accepted: 20n, turnedBack: 0n, fault: 0n },
      ];
      await custody.connect(distributor.receive).acceptPartly(shipment, outcomes, 0, OCCURRENCE);
      await custody
        .connect(producer.dispatch)
        .settle(shipment, [LOT], [40n], true, GROUNDS, OCCURRENCE);
      await bring(consortium, distributor, producer, [PERISHABLE], [20n]);
      await expect(ship(consortium, shipment))
        .to.be.revertedWithCustomError(ledger, "LotTokenTransitUsed")
        .withArgs(shipmentId);
    });
  });

  it("is from the caller's member only", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { custody, producer, distributor, retailer } = consortium;
    const shipment = await shipmentOf(producer, distributor);
    for (const company of [distributor, retailer]) {
      await expect(ship(consortium, shipment, company.dispatch))
        .to.be.revertedWithCustomError(custody, "CustodyTransferNotConsignor")
        .withArgs(company.account, producer.account);
    }
  });

  it("is to another member", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { custody, producer } = consortium;
    await expect(ship(consortium, await shipmentOf(producer, producer)))
      .to.be.revertedWithCustomError(custody, "CustodyTransferSameParty")
      .withArgs(producer.account);
  });

  it("has a deadline in the future", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { custody, producer, distributor } = consortium;
    let present = (await now()) + 100n;
    for (const deadline of [0n, present, present + 2n]) {
      const shipment = await shipmentOf(producer, distributor, { deadline });
      await time.setNextBlockTimestamp(present);
      await expect(ship(consortium, shipment))
        .to.be.revertedWithCustomError(custody, "CustodyTransferInvalidDeadline")
        .withArgs(deadline);
      present += 1n;
    }
    const soon = await shipmentOf(producer, distributor, { deadline: present + 1n });
    await time.setNextBlockTimestamp(present);
    await ship(consortium, soon);
    const deadline = 2n ** 40n - 1n;
    await ship(consortium, await shipmentOf(producer, distributor, { deadline }));
  });

  describe("goes from one open site to another", () => {
    it("each of its own party", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { members, producer, distributor, retailer } = consortium;
      const unknown = siteIdOfCode("DOCK-9");
      for (const [changes, account, site] of [
        [{ consignorSite: unknown }, producer.account, unknown],
        [{ consignorSite: distributor.site }, producer.account, distributor.site],
        [{ consigneeSite: unknown }, distributor.account, unknown],
        [{ consigneeSite: producer.site }, distributor.account, producer.site],
        [{ consigneeSite: retailer.site }, distributor.account, retailer.site],
        [{ consigneeSite: ethers.ZeroHash }, distributor.account, ethers.ZeroHash],
      ] as const) {
        await expect(ship(consortium, await shipmentOf(producer, distributor, changes)))
          .to.be.revertedWithCustomError(members, "MemberRegistryUnknownSite")
          .withArgs(account, site);
      }
    });

    it("which is not closed", async () => {
      for (const name of ["producer", "distributor"] as const) {
        const consortium = await loadFixture(deployStockedConsortium);
        const { members, producer, distributor } = consortium;
        const { account, administrator, site } = consortium[name];
        await members.connect(administrator).closeSite(site);
        await expect(ship(consortium, await shipmentOf(producer, distributor)))
          .to.be.revertedWithCustomError(members, "MemberRegistryUnknownSite")
          .withArgs(account, site);
      }
    });

    it("of an active member", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { members, registrar, producer, distributor, stranger } = consortium;
      const shipment = await shipmentOf(producer, distributor);
      for (const [decision, standing] of [
        ["suspend", "Suspended"],
        ["expel", "Expelled"],
      ] as const) {
        await members.connect(registrar)[decision](distributor.account, GROUNDS);
        await expect(ship(consortium, shipment))
          .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
          .withArgs(distributor.account, numberOf("IMemberRegistry.Standing", standing));
      }
      await expect(ship(consortium, { ...shipment, consignee: stranger.address }))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
        .withArgs(stranger.address);
    });
  });

  describe("names its carrier", () => {
    it("which is another active member", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { custody, members, registrar, producer, distributor, retailer, stranger } = consortium;
      const carriedBy = (carrier: string) => shipmentOf(producer, distributor, { carrier });
      for (const { account } of [producer, distributor]) {
        await expect(ship(consortium, await carriedBy(account)))
          .to.be.revertedWithCustomError(custody, "CustodyTransferCarrierIsParty")
          .withArgs(account);
      }
      await expect(ship(consortium, await carriedBy(stranger.address)))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
        .withArgs(stranger.address);
      await ship(consortium, await carriedBy(retailer.account));
      await members.connect(registrar).suspend(retailer.account, GROUNDS);
      await expect(ship(consortium, await carriedBy(retailer.account)))
        .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
        .withArgs(retailer.account, numberOf("IMemberRegistry.Standing", "Suspended"));
    });
  });

  describe("says on which pallet each line stands", () => {
    const [first, second] = PALLETS;

    it("and announces each pallet", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { custody, producer, distributor } = consortium;
      const shipment = await shipmentOf(producer, distributor, {
        lots: [LOT, PERISHABLE, LOT, PERISHABLE],
        units: [1n, 2n, 3n, 4n],
        ssccs: [first, first, 0n, second],
      });
      const [shipmentId] = await identify(consortium, shipment);
      const receipt = (await (await ship(consortium, shipment)).wait())!;
      const { consignor, consignee } = shipment;
      expectEvents(custody, receipt, await custody.getAddress(), [
        ["Shipped", shipmentId, consignor, consignee, inEvent(shipment)],
        ["PalletShipped", first, shipmentId],
        ["PalletShipped", second, shipmentId],
      ]);
      await accept({ ...consortium, shipment, shipmentId, transit: "", shippedAt: 0n });
    });

    it("again where its lines do not follow each other, and none where there is none", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { custody, producer, distributor } = consortium;
      const palletsOf = async (ssccs: bigint[]) => {
        const lots = ssccs.map(() => LOT);
        const units = ssccs.map(() => 1n);
        const shipment = await shipmentOf(producer, distributor, { lots, units, ssccs });
        const receipt = (await (await ship(consortium, shipment)).wait())!;
        return receipt.logs
          .filter(({ address }) => address === custody.target)
          .map((log) => custody.interface.parseLog(log)!)
          .filter(({ name }) => name === "PalletShipped")
          .map(({ args }) => args[0] as bigint);
      };
      expect(await palletsOf([first, second, first])).to.deep.equal([first, second, first]);
      expect(await palletsOf([first, 0n, first])).to.deep.equal([first, first]);
      expect(await palletsOf([0n, 0n])).to.deep.equal([]);
    });

    it("by an SSCC with a right check digit", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { custody, producer, distributor } = consortium;
      for (const wrong of [first + 1n, 1n, 10n ** 18n, 2n ** 64n - 1n, first * 10n]) {
        const ssccs = [first, wrong];
        const shipment = await shipmentOf(producer, distributor, {
          ...{ lots: [LOT, LOT], units: [1n, 1n], ssccs },
        });
        await expect(ship(consortium, shipment), `${wrong}`)
          .to.be.revertedWithCustomError(custody, "CustodyTransferInvalidSscc")
          .withArgs(1n, wrong);
      }
    });

    it("of all its lines or of none", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { custody, producer, distributor } = consortium;
      for (const ssccs of [[first], [first, second, first]]) {
        const shipment = await shipmentOf(producer, distributor, {
          ...{ lots: [LOT, LOT], units: [1n, 1n], ssccs },
        });
        await expect(ship(consortium, shipment))
          .to.be.revertedWithCustomError(custody, "CustodyTransferSsccCount")
          .withArgs(2n, ssccs.length);
      }
    });
  });

  describe("a stopped or expired lot", () => {
    it("goes to its maker only", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, producer, distributor, retailer, expiresAt } = consortium;
      await bring(consortium, producer, distributor, [LOT, PERISHABLE], [10n, 10n]);
      await stopLots(consortium, [LOT]);
      await time.increaseTo(expiresAt);
      for (const [lot, error] of [
        [LOT, "LotTokenStopped"],
        [PERISHABLE, "LotTokenExpired"],
      ] as const) {
        const changes = { lots: [lot], units: [1n] };
        for (const [from, to] of [
          [producer, distributor],
          [distributor, retailer],
        ] as const) {
          await expect(ship(consortium, await shipmentOf(from, to, changes), from.dispatch))
            .to.be.revertedWithCustomError(ledger, error)
            .withArgs(lot);
        }
        await bring(consortium, distributor, producer, [lot], [1n]);
      }
    });

    it("goes until the second before", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { ledger, producer, distributor, expiresAt } = consortium;
      const shipment = await shipmentOf(producer, distributor, {
        ...{ lots: [PERISHABLE], units: [1n], deadline: expiresAt * 2n },
      });
      await time.setNextBlockTimestamp(expiresAt - 1n);
      await ship(consortium, shipment);
      await time.setNextBlockTimestamp(expiresAt);
      await expect(ship(consortium, { ...shipment, salt: salted(1) }))
        .to.be.revertedWithCustomError(ledger, "LotTokenExpired")
        .withArgs(PERISHABLE);
    });
  });

  it("stops in a pause, and with the module's capability", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { council, custody, emergency, ledger, producer, distributor } = consortium;
    const shipment = await shipmentOf(producer, distributor);
    await ledger.connect(emergency).pause();
    await expect(ship(consortium, shipment)).to.be.revertedWithCustomError(
      ledger,
      "LotTokenPaused",
    );
    await ledger.connect(emergency).unpause();
    await ledger.connect(council).setModule(custody, CAPABILITIES.leave);
    await expect(ship(consortium, shipment))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await custody.getAddress(), CAPABILITIES.enter);
  });

  shouldNeedDuty({
    deploy: deployStockedConsortium,
    company: ({ producer }) => producer,
    duty: "dispatch",
    call: async (consortium, by) => {
      const deadline = 2n ** 40n - 1n;
      const { producer, distributor } = consortium;
      return ship(consortium, await shipmentOf(producer, distributor, { deadline }), by);
    },
  });
});
