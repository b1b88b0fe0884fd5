import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
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
    expect(await ledger.isClosed(LOT)).to.equal(true);
    expect(await ledger.isClosed(PERISHABLE)).to.equal(true);
    expect(await ledger.lotOf(LOT)).to.deep.equal(before);
    expect(await ledger.balanceOf(producer.account, LOT)).to.equal(100n);
  });

  it("leaves others open", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger } = consortium;
    await close(consortium, [LOT]);
    expect(await ledger.isClosed(PERISHABLE)).to.equal(false);
    expect(await ledger.isClosed(UNKNOWN_LOT)).to.equal(false);
  });

  it("closes no lot twice, in one array either", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger } = consortium;
    for (const lots of [[LOT, LOT], [LOT]]) {
      if (lots.length === 1) await close(consortium, [LOT]);
      await expect(close(consortium, [PERISHABLE, ...lots]))
        .to.be.revertedWithCustomError(ledger, "LotTokenClosed")
        .withArgs(LOT);
    }
    expect(await ledger.isClosed(PERISHABLE)).to.equal(false);
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
    const { ledger, producer, packer } = consortium;
    await expect(close(consortium, [LOT], packer.produce))
      .to.be.revertedWithCustomError(ledger, "LotTokenNotMaker")
      .withArgs(LOT, packer.account, producer.account);
    await expect(close(consortium, [LOT, UNKNOWN_LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenUnknownLot")
      .withArgs(UNKNOWN_LOT);
  });

  it("closes no lot of which nothing is declared", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, production, producer } = consortium;
    await production.connect(producer.produce).correct(declarationOf(LOT, 0n), GROUNDS, OCCURRENCE);
    await expect(close(consortium, [LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenNothingDeclared")
      .withArgs(LOT);
    await declare(consortium, [declarationOf(LOT, 1n)]);
    await close(consortium, [LOT]);
  });

  it("closes lots of which nothing is left, and that are stopped", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger } = consortium;
    await retireSold(consortium, [LOT], [100n]);
    await stopLots(consortium, [PERISHABLE]);
    await close(consortium, [LOT, PERISHABLE]);
    expect(await ledger.isClosed(LOT)).to.equal(true);
    expect(await ledger.isClosed(PERISHABLE)).to.equal(true);
  });

  it("stops in a pause, and with the module's capability", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { council, emergency, ledger, production } = consortium;
    await ledger.connect(emergency).pause();
    await expect(close(consortium, [LOT])).to.be.revertedWithCustomError(ledger, "LotTokenPaused");
    await ledger.connect(emergency).unpause();
    await ledger.connect(council).setModule(production, CAPABILITIES.record | CAPABILITIES.burn);
    await expect(close(consortium, [LOT]))
      .to.be.revertedWithCustomError(ledger, "LotTokenCapabilityMissing")
      .withArgs(await production.getAddress(), CAPABILITIES.create);
  });

  shouldNeedDuty({
    deploy: deployStockedConsortium,
    company: ({ producer }) => producer,
    duty: "produce",
    call: (consortium, caller) => close(consortium, [LOT], caller),
  });
});
