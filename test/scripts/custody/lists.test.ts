import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { Wallet } from "ethers";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import {
  custody,
  deployStockedTrade,
  DISTRIBUTOR,
  label,
  local,
  PRODUCER,
  shipTwoLots,
  type StockedTrade,
} from "./support";

describe("custody inbox, outbox", () => {
  let trade: StockedTrade;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
  });

  const inbox = (values: Readonly<Record<string, unknown>> = {}) =>
    run("custody", "inbox", { ...trade.files, ...values });
  const outbox = (values: Readonly<Record<string, unknown>> = {}) =>
    run("custody", "outbox", { ...trade.files, ...values });

  /** The cells of a row. */
  const cells = (line: string | undefined): string[] => (line ?? "").split(/ {2,}/);

  it("lists what a member has to accept, by its name or a key of it", async () => {
    const shipmentId = await shipTwoLots(trade);
    const { lines, data } = await inbox({ member: "Jiangnan Trading" });
    expect(cells(lines[0])).to.deep.equal([
      ...["Shipment", "Reference", "From", "Lots", "Units", "Until", "To do"],
    ]);
    expect(lines.slice(2, 3).map(cells)).to.deep.equal([
      [
        ...[shipmentId.slice(0, 14), "PO-7", PRODUCER, "2", "100"],
        ...[local(trade.deadlineSeconds), "accept or refuse"],
      ],
    ]);
    expect(lines.slice(3).map(cells)).to.deep.equal([
      [""],
      ["Shipment", "Lot", "Product", "Units"],
      cells(lines[5]),
      [shipmentId.slice(0, 14), label("A-1"), "西湖龙井 1 kg", "40"],
      ["", label("A-2"), "西湖龙井 1 kg", "60"],
    ]);
    expect((data as { member: string }).member).to.equal(trade.distributor.account);
    const byKey = await inbox({ signer: trade.distributor.key.address });
    expect(byKey.lines).to.deep.equal(lines);
    // what is printed is enough to name it
    const { data: accepted } = await custody(trade, trade.distributor, "accept", {
      shipment: cells(lines[2])[0],
    });
    expect(accepted).to.deep.include({ shipmentId });
    expect((await inbox({ member: "Jiangnan Trading" })).lines).to.deep.equal([
      `Nothing is on its way to ${DISTRIBUTOR}.`,
    ]);
  });

  it("lists what is not over for its consignor, and what there is to do", async () => {
    const one = { lot: label("A-1"), units: "10" };
    for (const reference of ["waiting", "refused", "short", "accepted"]) {
      await shipTwoLots(trade, { ...one, reference });
    }
    const answerTo = (task: string, shipment: string, values = {}) =>
      custody(trade, trade.distributor, task, { shipment, ...values });
    await answerTo("refuse", "refused", { reason: "Not ordered" });
    await answerTo("accept-partly", "short", { lot: label("A-1"), short: "3" });
    await answerTo("accept", "accepted");
    const { lines } = await outbox({ signer: trade.producer.key.address });
    const toDo = (all: readonly string[]) =>
      all.slice(2).map((line) => [cells(line)[1], cells(line)[6]]);
    expect(cells(lines[0])[2]).to.equal("To");
    expect(cells(lines[2])[2]).to.equal(DISTRIBUTOR);
    expect(toDo(lines)).to.deep.equal([
      ["short", "settle 3 units"],
      ["refused", "refused: reclaim it"],
      ["waiting", "wait, or cancel it"],
    ]);
    await time.increaseTo(trade.deadlineSeconds);
    expect(toDo((await outbox({ member: "Dongfang Tea" })).lines)[2]).to.deep.equal([
      ...["waiting", "overdue: reclaim it"],
    ]);
    expect((await outbox({ member: "Laotian Shop" })).lines).to.deep.equal([
      "Nothing is on its way from Laotian Shop (Laotian Shop Ltd).",
    ]);
  });

  it("lists what came back of a member's own: turned back, and refused as a whole", async () => {
    await shipTwoLots(trade, { reference: "turned back" });
    await shipTwoLots(trade, { lot: label("A-1"), units: "10", reference: "refused" });
    await custody(trade, trade.distributor, "accept-partly", {
      ...{ shipment: "turned back", lot: label("A-1"), turnedBack: "3", fault: "damaged" },
      returnDeadline: trade.deadline,
    });
    await custody(trade, trade.distributor, "refuse", { shipment: "refused", reason: "Late" });
    const { lines, data } = await inbox({ member: "Dongfang Tea" });
    const rows = lines.map(cells);
    expect(rows[2]!.slice(1, 5)).to.deep.equal(["turned back", DISTRIBUTOR, "1", "3"]);
    expect(rows[2]![6]).to.equal("turned back to you: accept or refuse");
    const back = lines.indexOf("What came back of your own:");
    expect(rows[back + 1]![2]).to.equal("To");
    expect(rows.slice(back + 3).map((row) => [row[1], row[6]])).to.deep.equal([
      ["refused", "refused: reclaim it"],
    ]);
    const { shipments, cameBack } = data as Record<string, readonly unknown[]>;
    expect([shipments!.length, cameBack!.length]).to.deep.equal([1, 1]);
  });

  it("needs no password to see whose key it is", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lotmark-inbox-"));
    try {
      const wallet = Wallet.createRandom();
      const keystore = join(folder, "key.json");
      writeFileSync(keystore, await new Wallet(wallet.privateKey).encrypt("secret"));
      expect(await messageOf(inbox({ keystore }))).to.equal(
        `The key ${wallet.address} does not act for any member. Name the member with --member.`,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
