import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";

import { messageOf } from "../support/messageOf";
import {
  custody,
  deployStockedTrade,
  label,
  lotOf,
  PRODUCER,
  shipTwoLots,
  type StockedTrade,
  unitsOf,
} from "./support";

describe("custody return-stopped", () => {
  let trade: StockedTrade;
  let shipmentId: string;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
    shipmentId = await shipTwoLots(trade, {
      lot: `${label("A-1")},${label("OLD")}`,
      units: "40,10",
    });
  });

  /** By a key that serves nobody. */
  const returnStopped = (shipment = "PO-7") =>
    custody(trade, { key: trade.keys[20]! }, "return-stopped", { shipment });

  it("sends back what expired after the deadline, by anybody, once", async () => {
    expect(await messageOf(returnStopped())).to.match(/can be reclaimed from/);
    await time.increaseTo(trade.deadlineSeconds + 86_400n);
    const { lines, data } = await returnStopped();
    expect(lines).to.deep.equal([`Sent 1 lot back to ${PRODUCER}.`, `Shipment ${shipmentId}`]);
    expect(data).to.deep.include({ shipmentId, already: false });
    expect(await unitsOf(trade, trade.producer, lotOf("OLD"))).to.equal(10n);
    const again = await returnStopped();
    expect(again.lines).to.deep.equal([
      `What is stopped or expired had gone back to ${PRODUCER} before: 1 lot.`,
    ]);
    // what is left is accepted, in full or by line
    const { data: report } = await custody(trade, trade.distributor, "accept-partly", {
      shipment: shipmentId,
      lot: label("A-1"),
      short: "3",
    });
    expect(report).to.deep.include({
      outcomes: [
        { accepted: 37n, turnedBack: 0n, fault: "None" },
        { accepted: 0n, turnedBack: 0n, fault: "None" },
      ],
    });
  });

  it("says that there is nothing to return", async () => {
    const other = await shipTwoLots(trade, { lot: label("A-2"), units: "1", reference: "PO-8" });
    await time.increaseTo(trade.deadlineSeconds + 86_400n);
    expect(await messageOf(returnStopped("PO-8"))).to.equal(
      `Nothing of the shipment ${other} is stopped or expired and still in transit.`,
    );
  });
});
