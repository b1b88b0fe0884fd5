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

describe("custody settle", () => {
  let trade: StockedTrade;
  let shipmentId: string;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
    shipmentId = await shipTwoLots(trade);
    await custody(trade, trade.distributor, "accept-partly", {
      shipment: shipmentId,
      lot: `${label("A-1")},${label("A-2")}`,
      short: "6,5",
    });
  });

  const settle = (values: Readonly<Record<string, unknown>>, by = trade.producer) =>
    custody(trade, by, "settle", {
      shipment: "PO-7",
      outcome: "found",
      reason: "Left on the lorry",
      ...values,
    });

  it("settles all that is short as found, once", async () => {
    const { lines, data } = await settle({});
    expect(lines).to.deep.equal(["Settled 11 units as found: they are in your custody again."]);
    expect(data).to.deep.include({ shipmentId, already: false, found: true, outstanding: 0n });
    expect(await unitsOf(trade, trade.producer, lotOf("A-1"))).to.equal(66n);
    const block = await ethers.provider.getBlockNumber();
    const again = await settle({});
    expect(again.lines).to.deep.equal([
      "You had settled 11 units as found: they are in your custody again.",
    ]);
    expect(again.data).to.deep.include({ already: true, outstanding: 0n });
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
    expect(await messageOf(settle({ outcome: "lost" }))).to.match(
      /is settled, so this cannot be done\.$/,
    );
  });

  it("settles some as lost, once, and then the rest", async () => {
    const some = { outcome: "lost", lot: label("A-1"), units: "4" };
    const { lines } = await settle(some);
    expect(lines).to.deep.equal([
      "Settled 4 units as lost: they are out of circulation.",
      "Units that are still to be settled: 7.",
    ]);
    expect((await settle(some)).lines[0]).to.equal(
      "You had settled 4 units as lost: they are out of circulation.",
    );
    expect(await messageOf(settle({ ...some, reason: "Another four" }))).to.equal(
      `This cannot be settled so. Nothing was sent.\n  line 1, units "4": 2 units of it are still to be settled.`,
    );
    expect((await settle({})).lines).to.deep.equal([
      "Settled 7 units as found: they are in your custody again.",
    ]);
  });

  it("says what is wrong", async () => {
    expect(await messageOf(settle({ outcome: "stolen" }))).to.equal(
      '"stolen" does not say what became of the units: say found or lost.',
    );
    expect(await messageOf(settle({ lot: label("A-1") }))).to.equal(
      "Give both --lot and --units, or neither to settle all units that are short.",
    );
    expect(await messageOf(settle({ lot: label("A-9"), units: "1" }))).to.equal(
      `This cannot be settled so. Nothing was sent.\n  line 1, lot "${label("A-9")}": it is not in this shipment.`,
    );
  });

  it("is for its consignor only", async () => {
    expect(await messageOf(settle({ shipment: shipmentId }, trade.distributor))).to.equal(
      `${DISTRIBUTOR} is not the consignor of this shipment, ${PRODUCER} is.`,
    );
  });
});
