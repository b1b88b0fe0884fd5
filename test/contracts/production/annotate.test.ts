import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
import {
  type Consortium,
  declarationOf,
  deployStockedConsortium,
  LOT,
  OCCURRENCE,
  stopLots,
  UNKNOWN_LOT,
} from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { close, retireSold } from "./verbs";

const NOTE = "The label says 2025 by mistake; the date in the code is right.";

const annotate = (
  { production, producer }: Consortium,
  { lot = LOT, note = NOTE, by = producer.produce } = {},
): Promise<ContractTransactionResponse> => production.connect(by).annotate(lot, note, OCCURRENCE);

describe("Production: annotate", () => {
  it("notes something about a lot, and changes nothing", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, ledger, producer } = consortium;
    const { account } = producer;
    const before = await ledger.lotOf(LOT);
    const data = structHash(
      "Annotation",
      ["address", account],
      ["string", NOTE],
      [TYPES.occurrence, OCCURRENCE],
    );
    const receipt = await expectRecorded(consortium, production, annotate(consortium), [
      { kind: "ANNOTATED", lots: [LOT], data: [data] },
    ]);
    expectEvents(production, receipt, await production.getAddress(), [
      ["LotAnnotated", LOT, account, NOTE, inEvent(OCCURRENCE)],
    ]);
    expect(await ledger.lotOf(LOT)).to.deep.equal(before);
    expect(await ledger.balanceOf(account, LOT)).to.equal(100n);
  });

  it("can be done at any time: closed, stopped, used up, in a pause, again", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { ledger, emergency } = consortium;
    await close(consortium, [LOT]);
    await stopLots(consortium, [LOT]);
    await retireSold(consortium, [LOT], [100n]);
    await ledger.connect(emergency).pause();
    await annotate(consortium);
    await annotate(consortium, { note: "!" });
  });

  it("can be done when the lot was declared by mistake", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, producer } = consortium;
    await production.connect(producer.produce).correct(declarationOf(LOT, 0n), GROUNDS, OCCURRENCE);
    await annotate(consortium);
  });

  it("needs a note", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    await expect(annotate(consortium, { note: "" })).to.be.revertedWithCustomError(
      consortium.production,
      "ProductionNoteMissing",
    );
  });

  it("is for the lot's maker, whoever holds it", async () => {
    const consortium = await loadFixture(deployStockedConsortium);
    const { production, producer, packer } = consortium;
    await expect(annotate(consortium, { by: packer.produce }))
      .to.be.revertedWithCustomError(production, "ProductionNotMaker")
      .withArgs(LOT, packer.account, producer.account);
    await expect(annotate(consortium, { lot: UNKNOWN_LOT }))
      .to.be.revertedWithCustomError(production, "ProductionNotMaker")
      .withArgs(UNKNOWN_LOT, producer.account, ethers.ZeroAddress);
  });

  shouldNeedDuty({
    deploy: deployStockedConsortium,
    company: ({ producer }) => producer,
    duty: "produce",
    call: (consortium, by) => annotate(consortium, { by }),
  });
});
