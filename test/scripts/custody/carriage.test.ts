import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";

import { run } from "../support/consortium";
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

const RETAILER = "Laotian Shop (Laotian Shop Ltd)";
const PALLET = "106141412345678908";
const OTHER_PALLET = "340123450000000000";

describe("custody: carriers and pallets", () => {
  let trade: StockedTrade;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
  });

  const show = (shipment: string) => run("custody", "show", { ...trade.files, shipment });

  it("says who carries a shipment, and on how many pallets", async () => {
    const shipped = await custody(trade, trade.producer, "ship", {
      lot: `${label("A-1")},${label("A-2")}`,
      units: "40,60",
      pallets: PALLET,
      carrier: "Laotian Shop",
      to: "Jiangnan Trading",
      deadline: trade.deadline,
    });
    expect(shipped.lines.slice(1, 3)).to.deep.equal([
      `${RETAILER} carries it.`,
      "It stands on 1 pallet.",
    ]);
  });

  it("lets the carrier pick it up, and tells so when it is done again", async () => {
    const shipmentId = await shipTwoLots(trade, { carrier: "Laotian Shop" });
    const pickUp = () => custody(trade, trade.retailer, "pickup", { shipment: "PO-7" });
    const what = `the shipment of 2 lots from ${PRODUCER} to ${DISTRIBUTOR}`;
    expect((await show("PO-7")).lines.join("\n")).to.match(/Carrier .*, not picked up yet/);
    expect((await pickUp()).lines).to.deep.equal([`Picked up ${what}.`, `Shipment ${shipmentId}`]);
    const { lines, data } = await pickUp();
    expect(lines).to.deep.equal([`You had picked up ${what} before.`]);
    expect(data).to.deep.equal({ shipmentId, already: true });
    const shown = (await show("PO-7")).lines.join("\n");
    expect(shown).to.match(/Carrier .*, picked up/);
    expect(shown).to.match(/picked up by the carrier/);
    await custody(trade, trade.distributor, "accept", { shipment: "PO-7" });
    expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(40n);
  });

  it("lets nobody else pick it up", async () => {
    const shipmentId = await shipTwoLots(trade, { carrier: "Laotian Shop" });
    expect(
      await messageOf(custody(trade, trade.packer, "pickup", { shipment: shipmentId })),
    ).to.match(/Huamao Packing .* is not the carrier of this shipment; that is Laotian Shop/);
    expect(await messageOf(custody(trade, trade.packer, "pickup", { shipment: "PO-7" }))).to.match(
      /^There is no shipment/,
    );
  });

  it("names a third company as carrier, which is active", async () => {
    for (const carrier of ["Dongfang Tea", "Jiangnan Trading"]) {
      expect(await messageOf(shipTwoLots(trade, { carrier }))).to.match(
        /carrier ".*": it is consignor or consignee; name a third company, or none\./,
      );
    }
    expect(await messageOf(shipTwoLots(trade, { carrier: "Nobody" }))).to.match(/carrier "Nobody"/);
  });

  it("finds a shipment and its lots by a pallet that is scanned", async () => {
    const shipmentId = await shipTwoLots(trade, { pallets: `${PALLET},(00)${OTHER_PALLET}` });
    for (const scanned of [OTHER_PALLET, `(00)${OTHER_PALLET}`, `]C100${OTHER_PALLET}`]) {
      const { lines, data } = await show(scanned);
      expect(lines[0]).to.equal(`On the pallet (00)${OTHER_PALLET}: 60 units of ${label("A-2")}.`);
      expect(data).to.deep.include({ shipmentId });
    }
    const { lines } = await show(PALLET);
    expect(lines.join("\n")).to.match(new RegExp(`Pallet.*\n.*\n?.*${PALLET}`));
    await custody(trade, trade.distributor, "accept", { shipment: PALLET });
    expect(await unitsOf(trade, trade.distributor, lotOf("A-2"))).to.equal(60n);
  });

  it("finds the latest shipment of a pallet that is passed on, or the one that can be meant", async () => {
    await shipTwoLots(trade, { pallets: PALLET });
    await custody(trade, trade.distributor, "accept", { shipment: PALLET });
    await custody(trade, trade.distributor, "ship", {
      ...{ lot: `${label("A-1")},${label("A-2")}`, units: "40,60", pallets: PALLET },
      ...{ to: "Laotian Shop", deadline: trade.deadline, reference: "PO-8" },
    });
    const { data } = await show(PALLET);
    expect((data as { shipment: { tradeReference: string } }).shipment.tradeReference).to.equal(
      "PO-8",
    );
    const accepted = await custody(trade, trade.distributor, "accept", { shipment: PALLET });
    expect(accepted.lines[0]).to.match(/^You had accepted/);
    await custody(trade, trade.retailer, "accept", { shipment: PALLET });
    expect(await unitsOf(trade, trade.retailer, lotOf("A-1"))).to.equal(40n);
  });

  it("puts a lot on several pallets, in several lines, of which the units add up", async () => {
    const lot = `${label("A-1")},${label("A-1")}`;
    const pallets = `${PALLET},${OTHER_PALLET}`;
    await shipTwoLots(trade, { lot, units: "40,60", pallets });
    await custody(trade, trade.distributor, "accept", { shipment: PALLET });
    expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(100n);
    expect(await messageOf(shipTwoLots(trade, { lot, units: "1,1", pallets }))).to.match(
      /has 0 units of it/,
    );
    expect(await messageOf(shipTwoLots(trade, { lot, units: "1,1" }))).to.match(/same lot/);
  });

  it("says what is wrong with pallets", async () => {
    expect(await messageOf(shipTwoLots(trade, { pallets: "106141412345678909" }))).to.match(
      /line 1, pallet "106141412345678909": The last digit/,
    );
    expect(await messageOf(shipTwoLots(trade, { pallets: label("A-1") }))).to.match(
      /it is no pallet\. Scan or enter its SSCC/,
    );
    expect(
      await messageOf(shipTwoLots(trade, { pallets: `${PALLET},${PALLET},${PALLET}` })),
    ).to.match(/there are 3 pallets\. Give one pallet for all lots or one for each/);
    expect(await messageOf(show(PALLET))).to.equal(
      `No shipment has the pallet (00)${PALLET}. Compare every digit with its label.`,
    );
  });
});
