import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { messageOf } from "../support/messageOf";
import {
  custody,
  deployStockedTrade,
  DISTRIBUTOR,
  lotOf,
  PRODUCER,
  shipTwoLots,
  type StockedTrade,
  unitsOf,
} from "./support";

describe("custody refuse, cancel, reclaim", () => {
  let trade: StockedTrade;
  let shipmentId: string;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
    shipmentId = await shipTwoLots(trade);
  });

  const refuse = (values = {}, by = trade.distributor) =>
    custody(trade, by, "refuse", { shipment: "PO-7", reason: "Not ordered", ...values });
  const cancel = (values = {}, by = trade.producer) =>
    custody(trade, by, "cancel", { shipment: "PO-7", reason: "Wrong order", ...values });
  const reclaim = (values = {}, by = trade.producer) =>
    custody(trade, by, "reclaim", { shipment: "PO-7", reason: "Never arrived", ...values });

  it("refuses a shipment as a whole, once", async () => {
    const { lines, data } = await refuse();
    expect(lines).to.deep.equal([
      `You have refused the shipment of 2 lots from ${PRODUCER}.`,
      `Shipment ${shipmentId}`,
    ]);
    expect(data).to.deep.include({ shipmentId, already: false });
    const block = await ethers.provider.getBlockNumber();
    const again = await refuse();
    expect(again.lines).to.deep.equal([
      `You had refused the shipment of 2 lots from ${PRODUCER} before.`,
    ]);
    expect(again.data).to.deep.equal({ shipmentId, already: true });
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
  });

  it("cancels a shipment before its deadline, once", async () => {
    const { lines } = await cancel();
    expect(lines[0]).to.equal(`You have cancelled the shipment of 2 lots to ${DISTRIBUTOR}.`);
    expect(await unitsOf(trade, trade.producer, lotOf("A-1"))).to.equal(100n);
    expect((await cancel()).lines).to.deep.equal([
      `You had cancelled the shipment of 2 lots to ${DISTRIBUTOR} before.`,
    ]);
  });

  it("reclaims a shipment that was refused, once", async () => {
    await refuse();
    const { lines } = await reclaim();
    expect(lines[0]).to.equal(`You have reclaimed the shipment of 2 lots to ${DISTRIBUTOR}.`);
    expect(await unitsOf(trade, trade.producer, lotOf("A-1"))).to.equal(100n);
    expect((await reclaim()).lines).to.deep.equal([
      `You had reclaimed the shipment of 2 lots to ${DISTRIBUTOR} before.`,
    ]);
  });

  it("reclaims after the deadline, and cancels no more then", async () => {
    expect(await messageOf(reclaim())).to.match(
      /can be reclaimed from .*, unless it is refused before\. Until then it can be cancelled\.$/,
    );
    await time.increaseTo(trade.deadlineSeconds);
    expect(await messageOf(cancel())).to.match(/passed on .*\. Reclaim it\.$/);
    await reclaim({ reason: undefined, evidence: ethers.id("letter") });
    expect(await unitsOf(trade, trade.producer, lotOf("A-2"))).to.equal(60n);
  });

  it("wants a reason or evidence", async () => {
    for (const decide of [refuse, cancel, reclaim]) {
      const message = await messageOf(decide({ reason: undefined }));
      expect(message).to.match(/reason|evidence/i);
    }
  });

  it("says where the shipment stands if that is too late", async () => {
    await custody(trade, trade.distributor, "accept", { shipment: shipmentId });
    for (const decide of [refuse, cancel, reclaim]) {
      expect(await messageOf(decide())).to.match(/is accepted, so this cannot be done\.$/);
    }
  });

  it("is for the right party only", async () => {
    expect(await messageOf(refuse({}, trade.producer))).to.match(
      /^There is no shipment to you “PO-7”/,
    );
    expect(await messageOf(cancel({}, trade.distributor))).to.match(
      /^There is no shipment from you “PO-7”/,
    );
    expect(await messageOf(reclaim({ shipment: shipmentId }, trade.distributor))).to.equal(
      `${DISTRIBUTOR} is not the consignor of this shipment, ${PRODUCER} is.`,
    );
    const key = trade.keys[20]!;
    for (const decide of [refuse, cancel, reclaim]) {
      expect(await messageOf(decide({}, { ...trade.producer, key }))).to.equal(
        `The key ${key.address} does not act for any member. An administrator of the company has to add it.`,
      );
    }
  });
});
