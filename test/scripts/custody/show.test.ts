import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";

import { formatMoment } from "../../../sdk/chain";
import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import { TEA } from "../support/teaTrade";
import {
  custody,
  deployStockedTrade,
  DISTRIBUTOR,
  label,
  PRODUCER,
  shipTwoLots,
  type StockedTrade,
} from "./support";

describe("custody show", () => {
  let trade: StockedTrade;
  let shipmentId: string;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
    shipmentId = await shipTwoLots(trade, {
      on: "2026-11-20T08:15",
      document: ethers.id("advice"),
    });
  });

  const show = (shipment: string) => run("custody", "show", { ...trade.files, shipment });
  const zone = -new Date().getTimezoneOffset() / 15;
  const when = (seconds: bigint): string => formatMoment(seconds, zone);

  it("shows parties, sites, lines and state, without any key", async () => {
    const { lines, data } = await show("PO-7");
    expect(lines.slice(0, 10)).to.deep.equal([
      `Shipment   ${shipmentId}`,
      `From       ${PRODUCER}, Dongfang Tea's gate (GLN 6901234500004)`,
      `To         ${DISTRIBUTOR}, Jiangnan Trading's gate (DOCK-1)`,
      "Purpose    sale",
      "Reference  PO-7",
      `Document   ${ethers.id("advice")}`,
      "State      shipped",
      `Shipped    ${when(1_795_133_700n)}`,
      `Deadline   ${when(trade.deadlineSeconds)}`,
      "",
    ]);
    expect(lines[10]).to.match(/^GTIN +Lot +Product +Units +In transit$/);
    expect(lines[12])
      .to.contain(TEA)
      .and.to.contain("A-1")
      .and.to.match(/ 40 +40$/);
    expect(lines[13])
      .to.contain("A-2")
      .and.to.match(/ 60 +60$/);
    expect(lines).to.have.length(14);
    expect(data).to.deep.include({ shipmentId, course: [], inTransit: [40n, 60n] });
  });

  it("shows how the deadline has grown by pauses", async () => {
    const { lotToken } = trade.consortium;
    const asEmergency = lotToken.connect(trade.offices.emergency);
    const start = await time.latest();
    await time.setNextBlockTimestamp(start + 10);
    await asEmergency.pause();
    await time.setNextBlockTimestamp(start + 10 + 7_260);
    await asEmergency.unpause();
    const { lines } = await show(shipmentId);
    expect(lines[8]).to.equal(
      `Deadline   ${when(trade.deadlineSeconds + 7_260n)} (as shipped ${when(trade.deadlineSeconds)}; paused for 2 hours 1 minute)`,
    );
  });

  it("shows what became of each line and what happened", async () => {
    const on = "2026-11-21T10:00";
    const { data } = await custody(trade, trade.distributor, "accept-partly", {
      shipment: shipmentId,
      lot: label("A-1"),
      accepted: "30",
      turnedBack: "4",
      fault: "damaged",
      returnDeadline: trade.deadline,
      on,
    });
    const { returning } = data as { returning: string };
    const before = await show(shipmentId);
    expect(before.lines[6]).to.equal("State      accepted with units missing, 6 to be settled");
    expect(before.lines[10]).to.match(/Units +In transit +Accepted +Turned back +Fault$/);
    expect(before.lines[12]).to.match(/ 40 +6 +30 +4 +damaged$/);
    expect(before.lines[13]).to.match(/ 60 +0 +60 +0$/);
    const reason = "Left on the lorry";
    await custody(trade, trade.producer, "settle", {
      ...{ shipment: shipmentId, outcome: "found", reason, on },
    });
    const { lines } = await show(shipmentId);
    expect(lines[6]).to.equal("State      settled");
    expect(lines.slice(14)).to.deep.equal([
      "",
      `${when(1_795_226_400n)}  accepted by line; back goes the shipment ${returning}`,
      `${when(1_795_226_400n)}  6 units settled as found: ${reason}`,
    ]);
  });

  it("shows refusal and return with their reasons", async () => {
    const on = "2026-11-21T10:00";
    const moment = when(1_795_226_400n);
    await custody(trade, trade.distributor, "refuse", {
      ...{ shipment: shipmentId, reason: "Not ordered", evidence: ethers.id("letter"), on },
    });
    await custody(trade, trade.producer, "reclaim", {
      ...{ shipment: shipmentId, reason: "Refused", on },
    });
    const { lines } = await show(shipmentId);
    expect(lines.slice(14)).to.deep.equal([
      "",
      `${moment}  refused: Not ordered, evidence ${ethers.id("letter")}`,
      `${moment}  reclaimed: Refused`,
    ]);
  });

  it("says that there is none", async () => {
    expect(await messageOf(show("PO-8"))).to.match(/^There is no shipment “PO-8”\. A shipment is/);
  });
});
