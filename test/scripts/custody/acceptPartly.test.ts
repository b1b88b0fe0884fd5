import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { messageOf } from "../support/messageOf";
import { TEA } from "../support/teaTrade";
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

describe("custody accept-partly", () => {
  let trade: StockedTrade;
  let folder: string;
  let shipmentId: string;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
    folder = mkdtempSync(join(tmpdir(), "lotmark-accept-"));
    shipmentId = await shipTwoLots(trade);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const acceptPartly = (values: Readonly<Record<string, unknown>>, by = trade.distributor) =>
    custody(trade, by, "accept-partly", {
      shipment: "PO-7",
      returnDeadline: trade.deadline,
      ...values,
    });

  const fileOf = (content: string): string => {
    const file = join(folder, "received.csv");
    writeFileSync(file, content);
    return file;
  };

  const faults = async (values: Readonly<Record<string, unknown>>): Promise<string[]> => {
    const message = await messageOf(acceptPartly(values));
    // Cells of a file are marked in a copy as well.
    expect(/\nThe cells are marked in .*\.xlsx\.$/.test(message)).to.equal("file" in values);
    const [headline, ...lines] = message.replace(/\n[^ ].*$/, "").split("\n  ");
    expect(headline).to.equal("This cannot be accepted so. Nothing was sent.");
    return lines;
  };

  it("accepts by line what a file says, the rest in full", async () => {
    const file = fileOf(`gtin,lot,accepted,turned_back,fault,short\n${TEA},A-1,30,4,damaged,6\n`);
    const { lines, data } = await acceptPartly({ file });
    const { returning } = data as { returning: string };
    expect(lines).to.deep.equal([
      "Accepted 90 of 100 units; 4 are turned back, 6 are short.",
      `What is turned back is the shipment ${returning}`,
      "What is short waits for the consignor to settle it.",
    ]);
    expect(data).to.deep.include({ shipmentId, already: false });
    expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(30n);
    expect(await unitsOf(trade, trade.distributor, lotOf("A-2"))).to.equal(60n);
    const back = await custody(trade, trade.producer, "accept", { shipment: "PO-7" });
    expect(back.data).to.deep.include({ shipmentId: returning });
    expect(await unitsOf(trade, trade.producer, lotOf("A-1"))).to.equal(64n);
  });

  it("says that it was accepted so before when it is run again", async () => {
    const order = { lot: label("A-1"), accepted: "30", turnedBack: "4", fault: "bad quality" };
    const first = await acceptPartly(order);
    const block = await ethers.provider.getBlockNumber();
    const again = await acceptPartly(order);
    expect(again.lines[0]).to.equal(
      "You had accepted it so before: 90 of 100 units; 4 are turned back, 6 are short.",
    );
    const { returning } = first.data as { returning: string };
    expect(again.data).to.deep.include({ shipmentId, already: true, returning });
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
    expect(await messageOf(acceptPartly({ ...order, turnedBack: "5" }))).to.match(
      /is accepted with units missing, so this cannot be done\.$/,
    );
  });

  it("takes lists, with one fault for all or one for each", async () => {
    const lot = `${label("A-1")} ${label("A-2")}`;
    const { data } = await acceptPartly({ lot, turnedBack: "3,0", fault: "wrong" });
    expect((data as { outcomes: unknown }).outcomes).to.deep.equal([
      { accepted: 37n, turnedBack: 3n, fault: "Wrong" },
      { accepted: 60n, turnedBack: 0n, fault: "None" },
    ]);
    await shipTwoLots(trade, { lot: label("A-1"), units: "20" });
    const third = await acceptPartly({ lot: label("A-1"), short: "20" });
    expect(third.lines).to.deep.equal([
      "Accepted 0 of 20 units; 0 are turned back, 20 are short.",
      "What is short waits for the consignor to settle it.",
    ]);
  });

  it("reports every bad line in one go", async () => {
    const file = fileOf(
      [
        "gtin,lot,accepted,turned_back,fault,short",
        `${TEA},A-1,30,4,,7`,
        `${TEA},A-1,40,,,`,
        `${TEA},A-3,1,,,`,
        `${TEA},A-2,x,,rotten,`,
      ].join("\n"),
    );
    expect(await faults({ file })).to.deep.equal([
      'row 2, lot "A-1": of 40 units, 30 accepted, 4 turned back and 7 short do not add up.',
      "row 2, fault: units are turned back; say why: damaged, wrong or bad-quality.",
      'row 3, lot "A-1": what became of it is said before.',
      'row 4, lot "A-3": it is not in this shipment.',
      'row 5, accepted "x": A quantity is a whole number from 0 to 281474976710655, in digits only.',
      'row 5, fault "rotten": it is none that is known; there are damaged, wrong, bad-quality.',
    ]);
    expect(await faults({ lot: label("A-1"), accepted: "41" })).to.deep.equal([
      `line 1, lot "${label("A-1")}": of 40 units, 41 accepted, 0 turned back and 0 short do not add up.`,
    ]);
    expect(await faults({ file: fileOf(`lot,fault\n${label("A-1")},wrong`) })).to.deep.equal([
      'row 2, fault "wrong": no units are turned back, so there is nothing wrong with them.',
    ]);
  });

  it("wants to know all that it takes", async () => {
    expect(await messageOf(acceptPartly({}))).to.equal(
      'It is not said what became of the lines. Give a file, or --lot with --accepted, --turned-back or --short; "custody accept" accepts in full.',
    );
    const lot = `${label("A-1")} ${label("A-2")}`;
    expect(await messageOf(acceptPartly({ lot, accepted: "3" }))).to.equal(
      "Lots: 2, accepted: 1. Give one for each lot, in the same order, or a file.",
    );
    const order = { lot: label("A-1"), turnedBack: "3", fault: "wrong" };
    expect(await messageOf(acceptPartly({ ...order, returnDeadline: undefined }))).to.equal(
      "Units are turned back. Say with --return-deadline until when the consignor has to accept them.",
    );
  });

  it("is for its consignee only", async () => {
    const order = { lot: label("A-1"), short: "3", shipment: shipmentId };
    expect(await messageOf(acceptPartly(order, trade.producer))).to.match(
      new RegExp(`^${PRODUCER.replaceAll(/[()]/g, "\\$&")} is not the consignee of this shipment`),
    );
  });
});
