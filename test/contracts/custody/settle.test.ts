import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { MaxUint256 } from "ethers";
import { ethers } from "hardhat";
import { capabilityMask, CAPABILITIES } from "../../../sdk/lots";
import { expectGroundsNeeded } from "../support/behaviours";
import { LOT, OCCURRENCE, PERISHABLE, stopLots, UNKNOWN_LOT } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import {
  accept,
  acceptPartly,
  type Changes,
  deployShippedConsortium,
  expectHeld,
  expectState,
  outcomeOf,
  settle,
  shouldBeForParty,
  shouldKnowByFields,
  shouldNeedStatus,
  type ShippedConsortium,
  statusNumber,
} from "./shipped";

/** The shipment, of which 10 units of LOT and 7 of PERISHABLE are short. */
async function deployShort(): Promise<ShippedConsortium> {
  const consortium = await deployShippedConsortium();
  await acceptPartly(consortium, [outcomeOf(20n, 10n), outcomeOf(13n)]);
  return consortium;
}

describe("CustodyTransfer: settle", () => {
  /** Expects that short units come back or are lost, and that all of it is said. */
  const expectSettled = async (
    consortium: ShippedConsortium,
    lots: readonly bigint[],
    units: readonly bigint[],
    found: boolean,
  ): Promise<void> => {
    const { custody, producer, shipmentId, transit } = consortium;
    const data = structHash(
      "Settlement",
      ["bytes32", shipmentId],
      ["bool", found],
      [TYPES.grounds, GROUNDS],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(
      consortium,
      custody,
      settle(consortium, lots, units, { found }),
      [
        {
          ...(found
            ? ({ kind: "SETTLED_FOUND", to: producer.account } as const)
            : ({ kind: "SETTLED_LOST" } as const)),
          ...{ from: transit, lots, units, data: [data] },
        },
      ],
    );
    expectEvents(custody, receipt, await custody.getAddress(), [
      ["ShipmentSettled", shipmentId, lots, units, found, inEvent(GROUNDS), inEvent(OCCURRENCE)],
    ]);
  };

  it("brings found units back to the consignor", async () => {
    const consortium = await loadFixture(deployShort);
    const { ledger, producer, transit } = consortium;
    await expectSettled(consortium, [LOT, PERISHABLE], [10n, 7n], true);
    await expectHeld(consortium, producer, [70n, 37n]);
    await expectHeld(consortium, transit, [0n, 0n]);
    expect(await ledger.burntOf(LOT)).to.equal(0n);
    await expectState(consortium, "Settled");
  });

  it("takes lost units out of circulation", async () => {
    const consortium = await loadFixture(deployShort);
    const { ledger, producer, transit } = consortium;
    await expectSettled(consortium, [LOT, PERISHABLE], [10n, 7n], false);
    await expectHeld(consortium, producer, [60n, 30n]);
    await expectHeld(consortium, transit, [0n, 0n]);
    expect(await ledger.burntOf(LOT)).to.equal(10n);
    expect(await ledger.burntOf(PERISHABLE)).to.equal(7n);
    expect((await ledger.lotOf(LOT)).live).to.equal(90n);
    await expectState(consortium, "Settled");
  });

  it("goes on until nothing is outstanding", async () => {
    const consortium = await loadFixture(deployShort);
    await expectSettled(consortium, [PERISHABLE], [7n], true);
    await expectState(consortium, "Short", { outstanding: 10n });
    await expectSettled(consortium, [LOT], [1n], false);
    await expectState(consortium, "Short", { outstanding: 9n });
    await expectSettled(consortium, [LOT, LOT], [3n, 5n], true);
    await expectState(consortium, "Short", { outstanding: 1n });
    await expectSettled(consortium, [LOT], [1n], false);
    await expectState(consortium, "Settled");
    await expect(settle(consortium, [LOT], [1n]))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
      .withArgs(consortium.shipmentId, statusNumber("Settled"));
  });

  it("settles no more than is outstanding", async () => {
    const consortium = await loadFixture(deployShort);
    const { custody, shipmentId } = consortium;
    for (const found of [true, false]) {
      for (const [lots, units, sum] of [
        [[LOT], [18n], 18n],
        [[LOT, PERISHABLE], [10n, 8n], 18n],
        [[LOT], [MaxUint256], MaxUint256],
      ] as [bigint[], bigint[], bigint][]) {
        await expect(settle(consortium, lots, units, { found }))
          .to.be.revertedWithCustomError(custody, "CustodyTransferMoreThanOutstanding")
          .withArgs(shipmentId, 17n, sum);
      }
      await expect(
        settle(consortium, [LOT, PERISHABLE], [MaxUint256, 2n], { found }),
      ).to.be.revertedWithPanic(0x11);
    }
  });

  it("settles no more of a lot than is short of it", async () => {
    const consortium = await loadFixture(deployShort);
    const { ledger, shipmentId } = consortium;
    for (const found of [true, false]) {
      for (const [lots, units, [lot, held, needed]] of [
        [[LOT], [11n], [LOT, 10n, 11n]],
        [
          [LOT, LOT],
          [6n, 5n],
          [LOT, 4n, 5n],
        ],
        [
          [LOT, PERISHABLE],
          [1n, 8n],
          [PERISHABLE, 7n, 8n],
        ],
        [[UNKNOWN_LOT], [1n], [UNKNOWN_LOT, 0n, 1n]],
      ] as [bigint[], bigint[], [bigint, bigint, bigint]][]) {
        await expect(settle(consortium, lots, units, { found }))
          .to.be.revertedWithCustomError(ledger, "LotTokenNotInTransit")
          .withArgs(shipmentId, lot, held, needed);
      }
    }
  });

  it("settles at least a unit of each lot, and at least one lot", async () => {
    const consortium = await loadFixture(deployShort);
    const { ledger } = consortium;
    for (const found of [true, false]) {
      await expect(settle(consortium, [LOT, PERISHABLE], [1n, 0n], { found }))
        .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
        .withArgs(PERISHABLE, 0n);
      for (const [lots, units] of [
        [[], []],
        [[LOT], []],
        [[LOT], [1n, 1n]],
        [[], [1n]],
      ] as [bigint[], bigint[]][]) {
        await expect(settle(consortium, lots, units, { found }))
          .to.be.revertedWithCustomError(ledger, "LotTokenLengthMismatch")
          .withArgs(lots.length, units.length);
      }
    }
  });

  it("settles stopped and expired lots, and is not stopped by a pause", async () => {
    const consortium = await loadFixture(deployShort);
    const { emergency, ledger } = consortium;
    await stopLots(consortium, [LOT]);
    await time.increaseTo(consortium.expiresAt);
    await ledger.connect(emergency).pause();
    await expectSettled(consortium, [LOT, PERISHABLE], [5n, 5n], true);
    await expectSettled(consortium, [LOT, PERISHABLE], [5n, 2n], false);
    await expectState(consortium, "Settled");
  });

  it("stops with the module's capabilities; a retired one can still find", async () => {
    const consortium = await loadFixture(deployShort);
    const { council, custody, ledger } = consortium;
    const address = await custody.getAddress();
    await ledger.connect(council).setModule(custody, CAPABILITIES.leave);
    await expect(settle(consortium, [LOT], [1n], { found: false }))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(address, CAPABILITIES.burn);
    await settle(consortium, [LOT], [1n]);
    await ledger.connect(council).setModule(custody, capabilityMask("burn", "enter"));
    await expect(settle(consortium, [LOT], [1n]))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(address, CAPABILITIES.leave);
    await settle(consortium, [LOT], [1n], { found: false });
  });

  const call = (consortium: ShippedConsortium, changes?: Changes): Promise<unknown> =>
    settle(consortium, [PERISHABLE], [1n], changes);

  it("needs grounds", async () => {
    const consortium = await loadFixture(deployShort);
    await expectGroundsNeeded(consortium.custody, (grounds) => call(consortium, { grounds }));
    await call(consortium, { grounds: { reason: "", evidence: ethers.id("police report") } });
  });

  it("is not for a shipment that was accepted in full", async () => {
    const consortium = await loadFixture(deployShippedConsortium);
    await accept(consortium);
    await expect(call(consortium))
      .to.be.revertedWithCustomError(consortium.custody, "CustodyTransferWrongStatus")
      .withArgs(consortium.shipmentId, statusNumber("Accepted"));
  });

  shouldNeedStatus(["Short"], call);
  shouldKnowByFields(call);
  shouldBeForParty("consignor", call);

  shouldNeedDuty({
    deploy: deployShort,
    company: ({ producer }) => producer,
    duty: "dispatch",
    call: (consortium, by) => call(consortium, { by }),
  });
});
