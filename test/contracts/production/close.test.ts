import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { CAPABILITIES } from "../../../sdk/lots";
import {
  declarationOf,
  deployStockedConsortium,
  LOT,
  OCCURRENCE,
  PERISHABLE,
  stopLots,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { close, declare, retireSold } from "./verbs";

const closureHash = (maker: string): string =>
  structHash("Closure", ["address", maker], [TYPES.occurrence, OCCURRENCE]);

describe("Production: close", () => {
  it("closes lots for good", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, ledger, producer } = consortium;
    const lots = [PERISHABLE, LOT];
    const before = await ledger.lotOf(LOT);
    const receipt = await expectRecorded(consortium, production, close(consortium, lots), [
      { kind: "CLOSED", lots, data: [closureHash(producer.account)] },
    ]);
    expectEvents(production, receipt, await production.getAddress(), [
      ["LotsClosed", producer.account, lots, inEvent(OCCURRENCE)],
    ]);
    expect(await production.isClosed(LOT)).to.equal(true);
    expect(await production.isClosed(PERISHABLE)).to.equal(true);
    expect(await ledger.lotOf(LOT)).to.deep.equal(before);
    expect(await ledger.balanceOf(producer.account, LOT)).to.equal(100n);
  });

  it("leaves others open", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production } = consortium;
    await close(consortium, [LOT]);
    expect(await production.isClosed(PERISHABLE)).to.equal(false);
    expect(await production.isClosed(UNKNOWN_LOT)).to.equal(false);
  });

  it("closes no lot twice, in one array either", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production } = consortium;
    for (const lots of [[LOT, LOT], [LOT]]) {
      if (lots.length === 1) await close(consortium, [LOT]);
      await expect(close(consortium, [PERISHABLE, ...lots]))
        .to.be.revertedWithCustomError(production, "ProductionLotClosed")
        .withArgs(LOT);
    }
    expect(await production.isClosed(PERISHABLE)).to.equal(false);
  });

  it("needs a lot", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expect(close(consortium, [])).to.be.revertedWithCustomError(
      consortium.production,
      "ProductionNothingGiven",
    );
  });

  it("closes lots of the own member only", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, producer, packer } = consortium;
    await expect(close(consortium, [LOT], packer.produce))
      .to.be.revertedWithCustomError(production, "ProductionNotMaker")
      .withArgs(LOT, packer.account, producer.account);
    await expect(close(consortium, [LOT, UNKNOWN_LOT]))
      .to.be.revertedWithCustomError(production, "ProductionNotMaker")
      .withArgs(UNKNOWN_LOT, producer.account, ethers.ZeroAddress);
  });

  it("closes no lot of which nothing is declared", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, producer } = consortium;
    await production.connect(producer.produce).correct(declarationOf(LOT, 0n), GROUNDS, OCCURRENCE);
    await expect(close(consortium, [LOT]))
      .to.be.revertedWithCustomError(production, "ProductionNothingDeclared")
      .withArgs(LOT);
    await declare(consortium, [declarationOf(LOT, 1n)]);
    await close(consortium, [LOT]);
  });

  it("closes lots of which nothing is left, that are stopped, and in a pause", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, ledger, emergency } = consortium;
    await retireSold(consortium, [LOT], [100n]);
    await stopLots(consortium, [PERISHABLE]);
    await ledger.connect(emergency).pause();
    await close(consortium, [LOT, PERISHABLE]);
    expect(await production.isClosed(LOT)).to.equal(true);
  });

  it("stops with the module's capability", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { council, ledger, production } = consortium;
    await ledger.connect(council).setModule(production, CAPABILITIES.create | CAPABILITIES.burn);
    await expect(close(consortium, [LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await production.getAddress(), CAPABILITIES.record);
  });

  shouldNeedDuty({
    deploy: deployStockedConsortium,
    company: ({ producer }) => producer,
    duty: "produce",
    call: (consortium, caller) => close(consortium, [LOT], caller),
  });
});
