import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { writeXlsx } from "hucre";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Shipment } from "../../../sdk/custody";
import { capabilityMask } from "../../../sdk/lots";
import { afterDelay } from "../support/consortium";
import { messageOf } from "../support/messageOf";
import { as, CASE, TEA, TIN } from "../support/teaTrade";
import {
  custody,
  deployStockedTrade,
  DISTRIBUTOR,
  label,
  local,
  lotOf,
  PRODUCER,
  shippedIn,
  type StockedTrade,
  unitsOf,
} from "./support";

describe("custody ship", () => {
  let trade: StockedTrade;
  let folder: string;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
    folder = mkdtempSync(join(tmpdir(), "lotmark-ship-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const fileOf = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  const ship = (values: Readonly<Record<string, unknown>> = {}, by = trade.producer) =>
    custody(trade, by, "ship", {
      to: "Jiangnan Trading",
      deadline: trade.deadline,
      reference: "PO-7",
      ...values,
    });

  const shippedLast = async () => {
    const { custodyTransfer } = trade.consortium;
    const [event] = await custodyTransfer.queryFilter(custodyTransfer.filters.Shipped(), "latest");
    return event!.args;
  };

  /** What is said of an order, after the headline. */
  async function faults(values: Readonly<Record<string, unknown>>) {
    const block = await ethers.provider.getBlockNumber();
    const message = await messageOf(ship(values));
    // Cells of a file are marked in a copy as well.
    expect(/\nThe cells are marked in .*\.xlsx\.$/.test(message)).to.equal("file" in values);
    const [headline, ...lines] = message.replace(/\n[^ ].*$/, "").split("\n  ");
    expect(headline).to.equal("This cannot be shipped. Nothing was sent.");
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
    return lines;
  }

  it("ships lots that are given as they stand on labels", async () => {
    const document = fileOf("advice.pdf", "dispatch advice");
    const { lines, data } = await ship({
      lot: `${label("A-1")}, https://id.example.cn/01/${TEA}/10/A-2`,
      units: "40,60",
      purpose: "storage",
      document,
    });
    const { shipmentId, shipment } = await shippedLast();
    expect(lines).to.deep.equal([
      `Shipped 100 units of 2 lots to ${DISTRIBUTOR}, Jiangnan Trading's gate (DOCK-1).`,
      `It can be accepted until ${local(trade.deadlineSeconds)}.`,
      `Shipment ${shipmentId}`,
    ]);
    expect(data).to.deep.include({ shipmentId, alreadyShipped: false });
    expect(shipment.consignor).to.equal(trade.producer.account);
    expect(shipment.consignee).to.equal(trade.distributor.account);
    expect(shipment.consignorSite).to.equal(trade.producer.site);
    expect(shipment.consigneeSite).to.equal(trade.distributor.site);
    expect(shipment.purpose).to.equal(1n);
    expect(shipment.deadline).to.equal(trade.deadlineSeconds);
    expect(shipment.tradeReference).to.equal("PO-7");
    expect([...shipment.lots]).to.deep.equal([lotOf("A-1"), lotOf("A-2")]);
    expect([...shipment.units]).to.deep.equal([40n, 60n]);
    expect(shipment.occurrence.documentHash).to.equal(ethers.id("dispatch advice"));
    expect(shipment.occurrence.utcOffset).to.equal(32n);
    expect(await unitsOf(trade, trade.producer, lotOf("A-1"))).to.equal(60n);
  });

  it("ships the lines of a file, GTINs apart or not, cases counted in units", async () => {
    const file = fileOf(
      "lines.csv",
      ["gtin,lot,units", `${TIN},T-1,30`, `,${label("A-1")},5`, `${CASE},A-2,2`].join("\n"),
    );
    const { lines } = await ship({ file });
    expect(lines[0]).to.match(/^Shipped 59 units of 3 lots to Jiangnan Trading/);
    const { shipment } = await shippedLast();
    expect([...shipment.lots]).to.deep.equal([lotOf("T-1", TIN), lotOf("A-1"), lotOf("A-2")]);
    expect([...shipment.units]).to.deep.equal([30n, 5n, 24n]);
  });

  it("takes hashes for documents, and another time than now", async () => {
    await ship({
      lot: label("A-1"),
      units: "1",
      document: ethers.id("advice"),
      on: "2026-11-20T08:15",
    });
    const { occurrence } = (await shippedLast()).shipment;
    expect(occurrence.documentHash).to.equal(ethers.id("advice"));
    expect(local(occurrence.eventTime)).to.equal("2026-11-20 08:15 UTC+8");
  });

  it("says that it was shipped already when it is run again", async () => {
    const order = { lot: label("A-1"), units: "40" };
    const { shipmentId } = shippedIn(await ship(order));
    await time.increase(60);
    const block = await ethers.provider.getBlockNumber();
    const again = await ship(order);
    expect(again.lines[0]).to.match(/^It was shipped already: 40 units of 1 lot to Jiangnan/);
    expect(again.data).to.deep.include({ shipmentId, alreadyShipped: true });
    expect(await ethers.provider.getBlockNumber()).to.equal(block);
    expect(await unitsOf(trade, trade.producer, lotOf("A-1"))).to.equal(60n);
  });

  it("says so even when it is accepted, the deadline has passed and nothing is left", async () => {
    const order = { lot: label("A-1"), units: "100" };
    const { shipmentId } = shippedIn(await ship(order));
    await custody(trade, trade.distributor, "accept", { shipment: shipmentId });
    await time.increaseTo(trade.deadlineSeconds + 1n);
    expect(shippedIn(await ship(order)).shipmentId).to.equal(shipmentId);
  });

  it("ships the like once more under another number, reference or deadline", async () => {
    const order = { lot: label("A-1"), units: "10" };
    const changes = [
      {},
      { copy: "2" },
      { reference: "PO-8" },
      { deadline: `${trade.deadline}T08:15` },
    ];
    const ids = new Set<string>();
    for (const change of changes) {
      const data = shippedIn(await ship({ ...order, ...change }));
      expect(data.alreadyShipped).to.equal(false);
      ids.add(data.shipmentId);
    }
    expect(ids.size).to.equal(4);
    expect(await unitsOf(trade, trade.producer, lotOf("A-1"))).to.equal(60n);
  });

  it("takes consignee and sites by whatever names them", async () => {
    const order = { lot: label("A-1"), units: "7" };
    const first = shippedIn(await ship(order));
    for (const [to, toSite, fromSite] of [
      ["REG:JIANGNANTRADING", "DOCK-1", "6901234500004"],
      [trade.distributor.account, "jiangnan trading's gate", "Dongfang Tea's gate"],
      ["jiangnan trading ltd", undefined, "GLN 6901234500004"],
    ]) {
      const again = shippedIn(await ship({ ...order, to, toSite, fromSite }));
      expect(again.shipmentId).to.equal(first.shipmentId);
      expect(again.alreadyShipped).to.equal(true);
    }
  });

  it("takes a workbook as a warehouse writes it, with order, place and cases", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "出库",
          rows: [
            ["出库单"],
            ["商品条码", "生产批号", "实发数量", "单位", "订单号", "收货地点"],
            [Number(TEA), "Ａ-1", 2, "箱", "PO-9", "DOCK-1"],
            [Number(TEA), "A-2", "5盒", null, "PO-9", null],
            ["合计", null, 7],
          ],
        },
      ],
    });
    const file = fileOf("出库单.xlsx", bytes);
    const { shipment } = (await ship({ file, reference: undefined })).data as {
      shipment: Shipment;
    };
    expect(shipment.tradeReference).to.equal("PO-9");
    expect(shipment.consigneeSite).to.equal(trade.distributor.site);
    expect(shipment.lots).to.deep.equal([lotOf("A-1"), lotOf("A-2")]);
    expect(shipment.units).to.deep.equal([24n, 5n]);
    const again = fileOf(
      "mixed.csv",
      `商品条码,批号,数量,单位,单号\n${TEA},A-2,1,件,PO-1\n${TEA},A-1,1,托,PO-2\n`,
    );
    expect(await faults({ file: again })).to.deep.equal([
      'row 3, 单位 "托": it is not clear whether this counts units of the product or cases. Write unit (件, 盒, 袋, 瓶, …) or case (箱).',
      'row 3, 单号 "PO-2": a file is one shipment, and it says PO-1 before. Make a file for each.',
    ]);
  });

  describe("reports all that is wrong in one go", () => {
    it("of the order", async () => {
      expect(
        await faults({
          lot: label("A-1"),
          units: "5",
          to: "Jiangnan",
          fromSite: "BACKDOOR",
          purpose: "gift",
          deadline: "tomorrow",
          copy: "0",
        }),
      ).to.deep.equal([
        `site of the consignor "BACKDOOR": ${PRODUCER} has no site “BACKDOOR”. It has Dongfang Tea's gate (GLN 6901234500004).`,
        `consignee "Jiangnan": "Jiangnan" is not a member of this consortium. Name it by identifier (such as USCC:91350211M000100Y46), account or full name; "member list" shows all.`,
        'purpose "gift": it is none that is known; there are sale, storage, processing, sample, return.',
        'copy "0": it is a number: 2 for the second shipment of just this, 3, …',
        'deadline "tomorrow": "tomorrow" is no date. Write it as 2026-11-24, or with a time as 2026-11-24T18:30.',
      ]);
    });

    it("of the parties and the deadline", async () => {
      const { memberRegistry } = trade.consortium;
      await memberRegistry
        .connect(trade.offices.registrar)
        .suspend(trade.distributor.account, { reason: "Fees", evidence: ethers.ZeroHash });
      await as(trade, trade.producer).memberRegistry.closeSite(trade.producer.site);
      const order = { lot: label("A-1"), units: "5", fromSite: "6901234500004" };
      expect(await faults({ ...order, deadline: "2020-02-01" })).to.deep.equal([
        `consignee "Jiangnan Trading": ${DISTRIBUTOR} is suspended.`,
        `site of the consignor "Dongfang Tea's gate (GLN 6901234500004)": it is closed.`,
        'deadline "2020-02-01": it has passed; give one in the future.',
      ]);
      expect(await faults({ ...order, to: "Dongfang Tea", toSite: "6901234500004" })).to.include(
        'consignee "Dongfang Tea": it is your own company; ship to another.',
      );
      expect(await faults({ lot: label("A-1"), units: "5" })).to.deep.equal([
        `site of the consignor: It is not said which site of ${PRODUCER}. It has none.`,
      ]);
    });

    it("of the lines", async () => {
      const file = fileOf(
        "lines.csv",
        [
          "gtin,lot,units",
          `${TEA},A-1,101`,
          `${TEA},A-2,0`,
          "06901234567893,A-2,5",
          `${TEA},A-9,5`,
          `${TEA},A-1,3`,
          `,${TEA},3`,
          `${TEA},A 1,3`,
          `${CASE},T-9,99999999999999`,
        ].join("\n"),
      );
      expect(await faults({ file })).to.deep.equal([
        `row 2, units "101": ${PRODUCER} has 100 units of it, and 101 are to be shipped.`,
        'row 3, units "0": A quantity is a whole number from 1 to 281474976710655, in digits only.',
        'row 4, gtin "06901234567893": The last digit of GTIN 06901234567893 should be 2. Compare every digit with the label; one of them is wrong.',
        `row 5, lot "A-9": the consortium has no lot (01)${TEA}(10)A-9. Compare it with the label, capitals and zeros included.`,
        'row 6, lot "A-1": it is the same lot as in row 2; give all its units in one.',
        `row 7, lot "${TEA}": it says no lot. Scan or enter the code that has the lot number (10) too.`,
        'row 8, lot "A 1": Character 2 of lot number "A 1" is a space (U+0020), which GS1 does not allow. Use A-Z, a-z, 0-9 and !"%&\'()*+,-./:;<=>?_ without spaces.',
        'row 9, units "99999999999999": that many cases of 12 are 1199999999999988 units; a lot has at most 281474976710655.',
      ]);
    });

    it("of lots that are stopped, unless the consignee is a place where they may go", async () => {
      const { lotToken } = trade.consortium;
      const authority = trade.keys[21]!;
      const stopping = capabilityMask("stop");
      await afterDelay(
        trade,
        "council",
        await lotToken.setModule.populateTransaction(authority.address, stopping),
      );
      const asAuthority = lotToken.connect(authority);
      const places = [trade.retailer.account];
      const list = await asAuthority.listPlaces.staticCall(places);
      await asAuthority.listPlaces(places);
      const order = { lot: label("A-1"), units: "5", deadline: "2100-01-01" };
      await asAuthority.stop([lotOf("A-1")], list, 77, ethers.ZeroHash);
      expect(await faults(order)).to.deep.equal([
        `line 1, lot "${label("A-1")}": it is stopped: it can go to its maker, ${PRODUCER}, or a place that the stop names.`,
      ]);
      await ship({ ...order, to: "Laotian Shop" });
      expect(await unitsOf(trade, trade.producer, lotOf("A-1"))).to.equal(95n);
    });

    it("of lots that expired", async () => {
      await time.increase(3 * 86_400);
      const [line] = await faults({ lot: label("OLD"), units: "5", deadline: "2100-01-01" });
      expect(line).to.match(
        /^line 1, lot "\(01\)06901234567892\(10\)OLD": it expired on [-0-9]+ 00:00 UTC\+8: it can go to its maker, Dongfang Tea \(Dongfang Tea Ltd\), only\.$/,
      );
    });
  });

  it("wants either a file or lots with their units", async () => {
    const message = "It is not said what to ship. Give a file, or both --lot and --units.";
    expect(await messageOf(ship())).to.equal(message);
    expect(await messageOf(ship({ lot: label("A-1") }))).to.equal(message);
    expect(await messageOf(ship({ lot: label("A-1"), units: "1", file: "x.csv" }))).to.equal(
      message,
    );
    expect(await messageOf(ship({ lot: label("A-1"), units: "1,2" }))).to.equal(
      "There is 1 lot, and there are 2 quantities. Give one quantity for each lot, in the same order, or a file.",
    );
    const file = join(folder, "none.csv");
    expect(await messageOf(ship({ file }))).to.equal(`There is no file ${file}.`);
  });

  it("is for those who may dispatch", async () => {
    const key = trade.keys[20]!;
    const order = { lot: label("A-1"), units: "1" };
    expect(await messageOf(ship(order, { ...trade.producer, key }))).to.equal(
      `The key ${key.address} does not act for any member. An administrator of the company has to add it.`,
    );
  });

  it("tells why the chain refuses where only the chain knows", async () => {
    await trade.consortium.lotToken.connect(trade.offices.emergency).pause();
    expect(await messageOf(ship({ lot: label("A-1"), units: "1" }))).to.equal(
      "The consortium is in an emergency pause: no minting, shipping, acceptance or handover until it ends.",
    );
  });
});
