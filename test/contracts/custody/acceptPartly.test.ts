import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { capabilityMask, CAPABILITIES } from "../../../sdk/lots";
import {
  DAY,
  declarationOf,
  deployStockedConsortium,
  LOT,
  lotOf,
  now,
  OCCURRENCE,
  PERISHABLE,
  PLAIN,
  stopLots,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { MAX_UNITS } from "../support/ledger";
import { GROUNDS } from "../support/members";
import {
  expectEvents,
  expectRecorded,
  inEvent,
  type Recorded,
  structHash,
  TYPES,
} from "../support/recorded";
import { bring, type Shipment, shipmentOf } from "../support/shipments";
import { PALLETS } from "./carried";
import {
  accept,
  acceptPartly,
  type Changes,
  deployShippedConsortium,
  expectHeld,
  expectState,
  identify,
  type Outcome,
  outcomeOf,
  returnStopped,
  ship,
  shouldBeForParty,
  shouldKnowByFields,
  shouldNeedStatus,
  type ShippedConsortium,
  statusNumber,
} from "./shipped";

/** The shipment that takes back what was turned back. */
const returnOf = (
  { shipment, shipmentId }: ShippedConsortium,
  lots: bigint[],
  units: bigint[],
  deadline: bigint,
): Shipment => ({
  consignor: shipment.consignee,
  consignee: shipment.consignor,
  carrier: ethers.ZeroAddress,
  consignorSite: shipment.consigneeSite,
  consigneeSite: shipment.consignorSite,
  purpose: numberOf("ICustodyTransfer.Purpose", "Return"),
  deadline,
  occurrence: OCCURRENCE,
  tradeReference: shipment.tradeReference,
  lots,
  units,
  ssccs: [],
  salt: shipmentId,
});

/** The consortium in which 10 units of LOT and 5 of PERISHABLE are on their way back. */
interface TurnedBackConsortium extends ShippedConsortium {
  readonly back: Shipment;
}

async function deployTurnedBack(): Promise<TurnedBackConsortium> {
  const consortium = await deployShippedConsortium();
  const returnDeadline = (await now()) + DAY;
  await acceptPartly(consortium, [outcomeOf(30n, 10n), outcomeOf(15n, 5n, "Wrong")], {
    returnDeadline,
  });
  const back = returnOf(consortium, [LOT, PERISHABLE], [10n, 5n], returnDeadline);
  return { ...consortium, back };
}

describe("CustodyTransfer: acceptPartly", () => {
  /** Expects that lines end like this, and that all of it is said. Lines are lots and units. */
  const expectSorted = async (
    consortium: ShippedConsortium,
    outcomes: readonly Outcome[],
    kept: readonly (readonly [bigint, bigint])[],
    turned: readonly (readonly [bigint, bigint])[],
  ): Promise<Shipment> => {
    const { custody, distributor, shipmentId, transit } = consortium;
    const returnDeadline = (await now()) + DAY;
    const [lots, units] = [turned.map(([lot]) => lot), turned.map(([, some]) => some)];
    const back = returnOf(consortium, lots, units, returnDeadline);
    const [backId, backTransit] = await identify(consortium, back);
    const returning = turned.length === 0 ? ethers.ZeroHash : backId;
    const data = structHash(
      "PartialAcceptance",
      ["bytes32", shipmentId],
      [TYPES.outcomes, outcomes],
      ["bytes32", returning],
      [TYPES.occurrence, OCCURRENCE],
    );
    expect(
      await custody
        .connect(distributor.receive)
        .acceptPartly.staticCall(consortium.shipment, [...outcomes], returnDeadline, OCCURRENCE),
    ).to.equal(returning);
    const accepted: Recorded = {
      ...{ kind: "ACCEPTED", from: transit, to: distributor.account, data: [data] },
      ...{ lots: kept.map(([lot]) => lot), units: kept.map(([, some]) => some) },
    };
    const turnedBack: Recorded = {
      ...{ kind: "TURNED_BACK", from: transit, to: backTransit, data: [data] },
      ...{ lots, units },
    };
    const receipt = await expectRecorded(
      consortium,
      custody,
      acceptPartly(consortium, outcomes, { returnDeadline }),
      [...(kept.length === 0 ? [] : [accepted]), ...(turned.length === 0 ? [] : [turnedBack])],
    );
    const { consignor, consignee } = back;
    expectEvents(custody, receipt, await custody.getAddress(), [
      [
        "ShipmentAcceptedPartly",
        ...[shipmentId, outcomes.map(inEvent), returning, inEvent(OCCURRENCE)],
      ],
      ...(turned.length === 0
        ? []
        : ([["Shipped", backId, consignor, consignee, inEvent(back)]] as const)),
    ]);
    return back;
  };

  it("keeps some of a line, turns some back, and leaves what is short in transit", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { producer, distributor, ledger, transit } = consortium;
    const back = await expectSorted(
      consortium,
      [outcomeOf(25n, 10n, "Damaged"), outcomeOf(12n, 1n, "BadQuality")],
      [
        [LOT, 25n],
        [PERISHABLE, 12n],
      ],
      [
        [LOT, 10n],
        [PERISHABLE, 1n],
      ],
    );
    await expectHeld(consortium, distributor, [25n, 12n]);
    await expectHeld(consortium, transit, [5n, 7n]);
    await expectHeld(consortium, (await identify(consortium, back))[1], [10n, 1n]);
    await expectHeld(consortium, producer, [60n, 30n]);
    expect((await ledger.lotOf(LOT)).live).to.equal(100n);
    await expectState(consortium, "Short", { outstanding: 12n });
    await expectState(consortium, "Shipped", { shipment: back, shippedAt: await now() });
  });

  it("moves the lines of which something is kept or turned back only", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const back = await expectSorted(
      consortium,
      [outcomeOf(0n, 40n, "Wrong"), outcomeOf(20n)],
      [[PERISHABLE, 20n]],
      [[LOT, 40n]],
    );
    await expectState(consortium, "Accepted");
    expect(back.lots).to.deep.equal([LOT]);
    const another = await loadFixture(deployShippedConsortium);
    await expectSorted(
      another,
      [outcomeOf(1n), outcomeOf(0n, 1n)],
      [[LOT, 1n]],
      [[PERISHABLE, 1n]],
    );
    await expectState(another, "Short", { outstanding: 58n });
  });

  it("keeps all", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await expectSorted(
      consortium,
      [outcomeOf(40n), outcomeOf(20n)],
      [
        [LOT, 40n],
        [PERISHABLE, 20n],
      ],
      [],
    );
    await expectState(consortium, "Accepted");
    await expectHeld(consortium, consortium.transit, [0n, 0n]);
  });

  it("turns all back", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await expectSorted(
      consortium,
      [outcomeOf(0n, 40n), outcomeOf(0n, 20n)],
      [],
      [
        [LOT, 40n],
        [PERISHABLE, 20n],
      ],
    );
    await expectState(consortium, "Accepted");
    await expectHeld(consortium, consortium.distributor, [0n, 0n]);
  });

  it("finds all short", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await expectSorted(consortium, [outcomeOf(0n), outcomeOf(0n)], [], []);
    await expectState(consortium, "Short", { outstanding: 60n });
    await expectHeld(consortium, consortium.transit, [40n, 20n]);
  });

  it("sorts several lines of one lot", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { producer, distributor } = consortium;
    const shipment = await shipmentOf(producer, distributor, {
      ...{ lots: [LOT, LOT, LOT], units: [10n, 20n, 30n] },
    });
    await ship(consortium, shipment);
    const [shipmentId, transit] = await identify(consortium, shipment);
    const second = { ...consortium, shipment, shipmentId, transit, shippedAt: await now() };
    const back = await expectSorted(
      second,
      [outcomeOf(0n, 10n), outcomeOf(20n), outcomeOf(7n, 13n)],
      [
        [LOT, 20n],
        [LOT, 7n],
      ],
      [
        [LOT, 10n],
        [LOT, 13n],
      ],
    );
    await expectState(second, "Short", { outstanding: 10n });
    await expectHeld(second, transit, [10n, 0n]);
    await expectHeld(second, (await identify(second, back))[1], [23n, 0n]);
  });

  it("counts more short units than a lot can have", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { production, producer, distributor } = consortium;
    const lots = ["1", "2", "3"].map((lotNumber) => lotOf(lotNumber, PLAIN));
    const declarations = lots.map((lot) => declarationOf(lot, MAX_UNITS));
    await production.connect(producer.produce).declare(declarations, OCCURRENCE.eventTime);
    const units = lots.map(() => MAX_UNITS);
    const shipment = await shipmentOf(producer, distributor, { lots, units });
    await ship(consortium, shipment);
    await acceptPartly(
      consortium,
      lots.map(() => outcomeOf(0n)),
      { shipment },
    );
    const { outstanding } = await consortium.custody.stateOf(shipment);
    expect(outstanding).to.equal(3n * MAX_UNITS);
  });

  describe("needs an outcome of each line", () => {
    it("as many as there are", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      for (const outcomes of [[], [outcomeOf(40n)], [40n, 20n, 0n].map((n) => outcomeOf(n))]) {
        await expect(acceptPartly(consortium, outcomes))
          .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferOutcomeCount")
          .withArgs(2n, outcomes.length);
      }
    });

    it("that adds up, with a fault if and only if some are turned back", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { custody } = consortium;
      for (const wrong of [
        outcomeOf(21n),
        outcomeOf(0n, 21n),
        outcomeOf(20n, 1n),
        outcomeOf(10n, 11n),
        outcomeOf(MAX_UNITS),
        outcomeOf(MAX_UNITS, MAX_UNITS),
        outcomeOf(19n, 1n, "None"),
        outcomeOf(20n, 0n, "Damaged"),
        outcomeOf(0n, 0n, "Wrong"),
      ]) {
        await expect(acceptPartly(consortium, [outcomeOf(40n), wrong]))
          .to.be.revertedWithCustomError(custody, "CustodyTransferInvalidOutcome")
          .withArgs(1n, 20n, wrong.accepted, wrong.turnedBack);
      }
      await expect(acceptPartly(consortium, [outcomeOf(41n), outcomeOf(20n)]))
        .to.be.revertedWithCustomError(custody, "CustodyTransferInvalidOutcome")
        .withArgs(0n, 40n, 41n, 0n);
      const unknown = { ...outcomeOf(0n, 1n), fault: 4n };
      await expect(acceptPartly(consortium, [outcomeOf(40n), unknown])).to.be.reverted;
    });

    it("for any fault", async () => {
      for (const fault of ["Damaged", "Wrong", "BadQuality"] as const) {
        const consortium = await loadFixture(deployShippedConsortium);
        await acceptPartly(consortium, [outcomeOf(40n), outcomeOf(19n, 1n, fault)]);
      }
    });
  });

  describe("the shipment back", () => {
    it("has a deadline in the future", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { custody } = consortium;
      const outcomes = [outcomeOf(39n, 1n), outcomeOf(20n)];
      let present = (await now()) + 100n;
      for (const returnDeadline of [0n, present, present + 2n]) {
        await time.setNextBlockTimestamp(present);
        await expect(acceptPartly(consortium, outcomes, { returnDeadline }))
          .to.be.revertedWithCustomError(custody, "CustodyTransferInvalidDeadline")
          .withArgs(returnDeadline);
        present += 1n;
      }
      await time.setNextBlockTimestamp(present);
      await acceptPartly(consortium, outcomes, { returnDeadline: present + 1n });
    });

    it("has neither carrier nor pallets, since nobody knows of any yet", async () => {
      const consortium = await loadFixture(deployStockedConsortium);
      const { producer, distributor, retailer } = consortium;
      const shipment = await shipmentOf(producer, distributor, {
        ...{ lots: [LOT, PERISHABLE], units: [40n, 20n] },
        ...{ carrier: retailer.account, ssccs: [PALLETS[0], PALLETS[0]] },
      });
      await ship(consortium, shipment);
      const [shipmentId, transit] = await identify(consortium, shipment);
      const shipped = { ...consortium, shipment, shipmentId, transit, shippedAt: await now() };
      const returnDeadline = (await now()) + DAY;
      const outcomes = [outcomeOf(30n, 10n), outcomeOf(20n)];
      await acceptPartly(shipped, outcomes, { returnDeadline });
      const back = returnOf(shipped, [LOT], [10n], returnDeadline);
      await expectState(shipped, "Shipped", { shipment: back, shippedAt: await now() });
    });

    it("whose deadline is not looked at where there is none", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      await acceptPartly(consortium, [outcomeOf(1n), outcomeOf(0n)], { returnDeadline: 0n });
    });

    it("is accepted by the consignor in turn", async () => {
      const consortium = await loadFixture(deployTurnedBack);
      const { custody, producer, distributor, back } = consortium;
      await expect(accept(consortium, { shipment: back }))
        .to.be.revertedWithCustomError(custody, "CustodyTransferNotConsignee")
        .withArgs(distributor.account, producer.account);
      await accept(consortium, { shipment: back, by: producer.receive });
      await expectHeld(consortium, producer, [70n, 35n]);
      await expectHeld(consortium, distributor, [30n, 15n]);
    });

    it("is refused by the consignor, and reclaimed by the consignee", async () => {
      const consortium = await loadFixture(deployTurnedBack);
      const { custody, producer, distributor, back } = consortium;
      await custody.connect(producer.receive).refuse(back, GROUNDS, OCCURRENCE);
      await custody.connect(distributor.dispatch).reclaim(back, GROUNDS, OCCURRENCE);
      await expectHeld(consortium, distributor, [40n, 20n]);
    });

    it("is cancelled by the consignee", async () => {
      const consortium = await loadFixture(deployTurnedBack);
      const { custody, distributor, back } = consortium;
      await custody.connect(distributor.dispatch).cancel(back, GROUNDS, OCCURRENCE);
      await expectHeld(consortium, distributor, [40n, 20n]);
    });

    it("is turned back once more", async () => {
      const consortium = await loadFixture(deployTurnedBack);
      const { custody, producer, distributor, back } = consortium;
      const outcomes = [outcomeOf(4n, 6n), outcomeOf(5n)];
      const returnDeadline = (await now()) + DAY;
      const options = { shipment: back, by: producer.receive, returnDeadline };
      await acceptPartly(consortium, outcomes, options);
      const [backId] = await identify(consortium, back);
      const again = returnOf(
        { ...consortium, shipment: back, shipmentId: backId },
        [LOT],
        [6n],
        returnDeadline,
      );
      await custody.connect(distributor.receive).accept(again, OCCURRENCE);
      await expectHeld(consortium, distributor, [36n, 15n]);
      await expectHeld(consortium, producer, [64n, 35n]);
    });

    it("goes to the sites where it came from, even if they are closed since, and to a suspended member", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { members, registrar, producer, distributor } = consortium;
      for (const { administrator, site } of [producer, distributor]) {
        await members.connect(administrator).closeSite(site);
      }
      await members.connect(registrar).suspend(producer.account, GROUNDS);
      await expectSorted(
        consortium,
        [outcomeOf(39n, 1n), outcomeOf(20n)],
        [
          [LOT, 39n],
          [PERISHABLE, 20n],
        ],
        [[LOT, 1n]],
      );
    });

    it("is not one that the consignee shipped beforehand", async () => {
      const consortium = await loadFixture(deployShippedConsortium);
      const { ledger, producer, distributor } = consortium;
      await bring(consortium, producer, distributor, [LOT], [1n]);
      const returnDeadline = (await now()) + DAY;
      const same = returnOf(consortium, [LOT], [1n], returnDeadline);
      await ship(consortium, same, distributor.dispatch);
      const [id] = await identify(consortium, same);
      const outcomes = [outcomeOf(39n, 1n), outcomeOf(20n)];
      await expect(acceptPartly(consortium, outcomes, { returnDeadline }))
        .to.be.revertedWithCustomError(ledger, "LotTokenTransitUsed")
        .withArgs(id);
      await acceptPartly(consortium, outcomes, { returnDeadline: returnDeadline + 1n });
    });
  });

  it("keeps and turns back stopped and expired lots", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await stopLots(consortium, [LOT]);
    await time.increaseTo(consortium.expiresAt);
    await expectSorted(
      consortium,
      [outcomeOf(30n, 10n), outcomeOf(15n, 5n)],
      [
        [LOT, 30n],
        [PERISHABLE, 15n],
      ],
      [
        [LOT, 10n],
        [PERISHABLE, 5n],
      ],
    );
  });

  describe("after stopped lots went back", () => {
    async function deployPartlyReturned(): Promise<ShippedConsortium> {
      const consortium = await deployShippedConsortium();
      await stopLots(consortium, [LOT]);
      await time.increaseTo(consortium.shipment.deadline);
      await returnStopped(consortium);
      return consortium;
    }

    it("has nothing of their lines", async () => {
      const consortium = await loadFixture(deployPartlyReturned);
      const { custody } = consortium;
      for (const wrong of [outcomeOf(40n), outcomeOf(1n), outcomeOf(0n, 1n)]) {
        await expect(acceptPartly(consortium, [wrong, outcomeOf(20n)]))
          .to.be.revertedWithCustomError(custody, "CustodyTransferInvalidOutcome")
          .withArgs(0n, 0n, wrong.accepted, wrong.turnedBack);
      }
      await expectSorted(
        consortium,
        [outcomeOf(0n), outcomeOf(11n, 4n)],
        [[PERISHABLE, 11n]],
        [[PERISHABLE, 4n]],
      );
      await expectState(consortium, "Short", { partlyReturned: true, outstanding: 5n });
      await custody
        .connect(consortium.producer.dispatch)
        .settle(consortium.shipment, [PERISHABLE], [5n], true, GROUNDS, OCCURRENCE);
      await expectState(consortium, "Settled", { partlyReturned: true });
    });

    it("has nothing where all of them did", async () => {
      const consortium = await loadFixture(deployPartlyReturned);
      await stopLots(consortium, [PERISHABLE]);
      await returnStopped(consortium);
      await expect(acceptPartly(consortium, [outcomeOf(0n), outcomeOf(0n)]))
        .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
        .withArgs(consortium.shipmentId, statusNumber("Reclaimed"));
    });
  });

  it("is possible after the deadline", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await time.increaseTo(consortium.shipment.deadline + 1n);
    await acceptPartly(consortium, [outcomeOf(40n), outcomeOf(20n)]);
  });

  it("stops in a pause, and with the module's capability; retired, a module can end what it began", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    const { council, custody, emergency, ledger } = consortium;
    const keep = [outcomeOf(40n), outcomeOf(20n)];
    const turn = [outcomeOf(0n, 40n), outcomeOf(0n, 20n)];
    const miss = [outcomeOf(0n), outcomeOf(0n)];
    await ledger.connect(emergency).pause();
    for (const outcomes of [keep, turn, miss]) {
      await expect(acceptPartly(consortium, outcomes)).to.be.revertedWithCustomError(
        ledger,
        "LotTokenPaused",
      );
    }
    await ledger.connect(emergency).unpause();
    const others = capabilityMask("enter", "burn", "handover", "record");
    await ledger.connect(council).setModule(custody, others);
    for (const outcomes of [keep, turn]) {
      await expect(acceptPartly(consortium, outcomes))
        .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
        .withArgs(await custody.getAddress(), CAPABILITIES.leave);
    }
    await ledger.connect(council).setModule(custody, CAPABILITIES.leave);
    await acceptPartly(consortium, [outcomeOf(20n, 10n), outcomeOf(10n, 5n)]);
  });

  const call = (consortium: ShippedConsortium, changes?: Changes): Promise<unknown> =>
    acceptPartly(consortium, [outcomeOf(40n), outcomeOf(20n)], changes);

  it("is not for a shipment that was accepted in full", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await accept(consortium);
    await expect(call(consortium))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
      .withArgs(consortium.shipmentId, statusNumber("Accepted"));
  });

  shouldNeedStatus(["Shipped"], call);
  shouldKnowByFields(call);
  shouldBeForParty("consignee", call);

  shouldNeedDuty({
    deploy: deployShippedConsortium,
    company: ({ distributor }) => distributor,
    duty: "receive",
    call: (consortium, by) => call(consortium, { by }),
  });
});
