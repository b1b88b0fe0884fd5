import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { messageOf } from "../support/messageOf";
import {
  custody,
  deployStockedTrade,
  DISTRIBUTOR,
  label,
  lotOf,
  PRODUCER,
  shipTwoLots,
  type StockedTrade,
  unitsOf,
} from "./support";

describe("custody accept", () => {
  let trade: StockedTrade;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
  });

  const accept = (shipment: string, by = trade.distributor) =>
    custody(trade, by, "accept", { shipment, document: ethers.id("receipt") });

  it("accepts a shipment in full", async () => {
    const shipmentId = await shipTwoLots(trade);
    const { lines, data } = await accept(shipmentId);
    expect(lines).to.deep.equal([
      `Accepted the shipment of 2 lots from ${PRODUCER}.`,
      `Shipment ${shipmentId}`,
    ]);
    expect(data).to.deep.include({ shipmentId, already: false });
    const { custodyTransfer } = trade.consortium;
    const events = await custodyTransfer.queryFilter(
      custodyTransfer.filters.ShipmentAccepted(),
      "latest",
    );
    expect(events[0]!.args.occurrence.documentHash).to.equal(ethers.id("receipt"));
    expect(events[0]!.args.occurrence.utcOffset).to.equal(32n);
    expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(40n);
    expect(await unitsOf(trade, trade.distributor, lotOf("A-2"))).to.equal(60n);
  });

  it("says that it was accepted before when it is run again", async () => {
    const shipmentId = await shipTwoLots(trade);
    await accept(shipmentId);
    const block = await ethers.provider.getBlockNumber();
    const { lines, data } = await accept("PO-7");
    expect(lines).to.deep.equal([
      `You had accepted the shipment of 2 lots from ${PRODUCER} before.`,
    ]);
    expect(data).to.deep.equal({ shipmentId, already: true });
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
  });

  it("knows a shipment by the first digits of its id, in capitals too", async () => {
    const shipmentId = await shipTwoLots(trade);
    await accept(`0x${shipmentId.slice(2, 10).toUpperCase()}`);
    expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(40n);
  });

  it("takes the one that can be accepted where several have the reference", async () => {
    const first = await shipTwoLots(trade, { lot: label("A-1"), units: "5" });
    await accept(first);
    const second = await shipTwoLots(trade, { lot: label("A-1"), units: "6" });
    await accept("PO-7");
    expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(11n);
    const third = await shipTwoLots(trade, { lot: label("A-1"), units: "7" });
    const fourth = await shipTwoLots(trade, { lot: label("A-1"), units: "8" });
    expect(await messageOf(accept("PO-7"))).to.equal(
      [
        "“PO-7” can be any of these shipments; name one by its id:",
        `  ${fourth.slice(0, 14)}… (shipped)`,
        `  ${third.slice(0, 14)}… (shipped)`,
      ].join("\n"),
    );
    expect(second).not.to.equal(third);
  });

  it("says that there is none", async () => {
    const unknown = (name: string, direction: string): string =>
      `There is no shipment${direction} “${name}”. A shipment is named by its id, the first digits of it (0x and six or more), or its trade reference.`;
    expect(await messageOf(accept("PO-8"))).to.equal(unknown("PO-8", " to you"));
    expect(await messageOf(accept("0x123456"))).to.equal(unknown("0x123456", " to you"));
    expect(await messageOf(accept(ethers.id("none")))).to.equal(
      `There is no shipment ${ethers.id("none")}. Check that its id was copied whole.`,
    );
  });

  it("is for its consignee only", async () => {
    const shipmentId = await shipTwoLots(trade);
    expect(await messageOf(accept("PO-7", trade.retailer))).to.match(
      /^There is no shipment to you “PO-7”/,
    );
    expect(await messageOf(accept(shipmentId, trade.retailer))).to.equal(
      `Laotian Shop (Laotian Shop Ltd) is not the consignee of this shipment, ${DISTRIBUTOR} is.`,
    );
    expect(await messageOf(accept(shipmentId, trade.producer))).to.equal(
      `${PRODUCER} is not the consignee of this shipment, ${DISTRIBUTOR} is.`,
    );
  });

  it("is for those who may receive", async () => {
    const shipmentId = await shipTwoLots(trade);
    const key = trade.keys[20]!;
    expect(await messageOf(accept(shipmentId, { ...trade.distributor, key }))).to.equal(
      `The key ${key.address} does not act for any member. An administrator of the company has to add it.`,
    );
  });
});
