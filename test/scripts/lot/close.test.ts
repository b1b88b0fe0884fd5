import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../support/consortium";
import { actingAs, latestTransaction, tea, teaLabel, tradeWithLots } from "../support/lots";
import { messageOf } from "../support/messageOf";
import { CASE, type TeaTrade } from "../support/teaTrade";

describe("lot close", () => {
  let trade: TeaTrade;

  beforeEach(async () => {
    trade = await loadFixture(tradeWithLots);
  });

  const close = (lots: readonly string[], values: Readonly<Record<string, unknown>> = {}) =>
    run("lot", "close", { ...actingAs(trade, trade.producer), lots, ...values });

  it("closes lots, by whatever a scanner gives", async () => {
    const { lines, data } = await close([
      "https://example.cn/01/06901234567892/10/A-1?17=281101",
      `(01)${CASE}(10)A-2`,
    ]);
    expect(lines).to.deep.equal(["Closed 2 lots: no more will be declared."]);
    const lots = [tea("A-1"), tea("A-2")];
    expect(data).to.deep.equal({ lots, transaction: await latestTransaction() });
    for (const lot of lots) expect(await trade.consortium.lotToken.isClosed(lot)).to.equal(true);
  });

  it("says when it happened, in the maker's time, and with which document", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lotmark-close-"));
    const document = join(folder, "minutes.txt");
    writeFileSync(document, "minutes");
    await close([teaLabel("A-1")], { on: "2026-11-23T18:30", document });
    rmSync(folder, { recursive: true });
    const { production } = trade.consortium;
    const [event] = await production.queryFilter(production.filters.LotsClosed(), "latest");
    const { eventTime, utcOffset, documentHash } = event!.args.occurrence;
    expect(eventTime).to.equal(BigInt(Date.parse("2026-11-23T10:30Z") / 1000));
    expect(utcOffset).to.equal(32n);
    expect(documentHash).to.equal(ethers.id("minutes"));
  });

  it("tells what a code that is no lot lacks", async () => {
    expect(await messageOf(close(["6901234567892"]))).to.match(
      /^The code 06901234567892 says a product, but no lot\. Give the code of the lot; of this product you hold:\n/,
    );
  });

  it("tells why the chain refuses", async () => {
    await close([teaLabel("A-1")]);
    expect(await messageOf(close([teaLabel("A-1")]))).to.equal(
      `The lot ${teaLabel("A-1")} is closed: what was declared stands, and no more of it can be declared. It can be annotated.`,
    );
    expect(await messageOf(close([teaLabel("B-1")]))).to.equal(
      `The lot ${teaLabel("B-1")} does not exist.`,
    );
  });

  it("is for those who may produce", async () => {
    const stranger = trade.keys[20]!.address;
    const values = { ...trade.files, signer: stranger, lots: [teaLabel("A-1")] };
    expect(await messageOf(run("lot", "close", values))).to.equal(
      `The key ${stranger} does not act for any member. An administrator of the company has to add it.`,
    );
  });
});
