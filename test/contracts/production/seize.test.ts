import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import {
  type Consortium,
  deployStockedConsortium,
  LOT,
  PERISHABLE,
  type StockedConsortium,
  stopLots,
} from "../support/consortium";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { bring, shipmentOf } from "../support/shipments";

const DESTROYED = numberOf("IProduction.Retirement", "Destroyed");

/** The consortium, from which the producer was expelled, with 90 units of LOT and all of PERISHABLE. */
async function deployExpelled(): Promise<StockedConsortium> {
  const consortium = await deployStockedConsortium();
  const { members, registrar, producer, distributor } = consortium;
  await bring(consortium, producer, distributor, [LOT], [10n]);
  await members.connect(registrar).expel(producer.account, GROUNDS);
  return consortium;
}

const seize = (
  { production, producer, regulator }: Consortium,
  lots: bigint[],
  units: bigint[],
  { holder = producer.account, by = regulator, grounds = GROUNDS } = {},
): Promise<ContractTransactionResponse> =>
  production.connect(by).seize(holder, lots, units, DESTROYED, grounds);

describe("Production: seize", () => {
  it("takes what an expelled member holds out of circulation", async () => {
    const consortium = await loadFixture(deployExpelled);
    const { ledger, production, producer } = consortium;
    const { account } = producer;
    const [lots, units] = [
      [LOT, PERISHABLE],
      [90n, 20n],
    ];
    const data = structHash(
      "Seizure",
      ["address", account],
      ["uint8", DESTROYED],
      [TYPES.grounds, GROUNDS],
    );
    const receipt = await expectRecorded(consortium, production, seize(consortium, lots, units), [
      { kind: "RETIRED", from: account, lots, units, data: [data] },
    ]);
    expectEvents(production, receipt, await production.getAddress(), [
      ["UnitsSeized", account, lots, units, DESTROYED, inEvent(GROUNDS)],
    ]);
    expect(await ledger.balanceOf(account, LOT)).to.equal(0n);
    expect(await ledger.balanceOf(account, PERISHABLE)).to.equal(30n);
    expect((await ledger.lotOf(LOT)).live).to.equal(10n);
    expect(await ledger.burntOf(LOT)).to.equal(90n);
  });

  it("takes stopped lots, in a pause too", async () => {
    const consortium = await loadFixture(deployExpelled);
    await stopLots(consortium, [LOT]);
    await consortium.ledger.connect(consortium.emergency).pause();
    await seize(consortium, [LOT], [90n]);
  });

  it("takes no more than it holds", async () => {
    const consortium = await loadFixture(deployExpelled);
    const { ledger, producer } = consortium;
    await expect(seize(consortium, [LOT, LOT], [60n, 31n]))
      .to.be.revertedWithCustomError(ledger, "ERC1155InsufficientBalance")
      .withArgs(producer.account, 30n, 31n, LOT);
    await expect(seize(consortium, [LOT], [0n]))
      .to.be.revertedWithCustomError(ledger, "LotTokenInvalidUnits")
      .withArgs(LOT, 0n);
    for (const [lots, units] of [
      [[], []],
      [[LOT], [1n, 1n]],
    ] as [bigint[], bigint[]][]) {
      await expect(seize(consortium, lots, units))
        .to.be.revertedWithCustomError(ledger, "LotTokenLengthMismatch")
        .withArgs(lots.length, units.length);
    }
  });

  it("takes nothing of anybody else: members, suspended ones, shipments, strangers", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { custody, ledger, members, production, registrar } = consortium;
    const { producer, distributor, stranger } = consortium;
    const shipment = await shipmentOf(producer, distributor);
    await custody.connect(producer.dispatch).ship(shipment);
    const transit = await ledger.transitAccountOf(custody, {
      consignor: producer.account,
      consignee: distributor.account,
      shipment: await custody.shipmentIdOf(shipment),
    });
    await members.connect(registrar).suspend(producer.account, GROUNDS);
    for (const holder of [
      producer.account,
      distributor.account,
      transit,
      stranger.address,
      ethers.ZeroAddress,
    ]) {
      await expect(seize(consortium, [LOT], [1n], { holder }))
        .to.be.revertedWithCustomError(production, "ProductionNotExpelled")
        .withArgs(holder);
    }
  });

  it("needs grounds", async () => {
    const consortium = await loadFixture(deployExpelled);
    await expectGroundsNeeded(consortium.production, (grounds) =>
      seize(consortium, [LOT], [1n], { grounds }),
    );
  });

  it("is for the regulator", async () => {
    const consortium = await loadFixture(deployExpelled);
    await expectOnlyRole(consortium, "regulator", consortium.production, (by) =>
      seize(consortium, [LOT], [1n], { by }),
    );
  });

  it("can be decided through the AccessManager, which is no actor", async () => {
    const consortium = await loadFixture(deployExpelled);
    const { manager, production, producer, regulator } = consortium;
    const call = production.interface.encodeFunctionData("seize", [
      producer.account,
      [LOT],
      [1n],
      DESTROYED,
      GROUNDS,
    ]);
    await expect(manager.connect(regulator).execute(production, call))
      .to.emit(production, "UnitsSeized")
      .withArgs(producer.account, [LOT], [1n], DESTROYED, inEvent(GROUNDS));
  });
});
