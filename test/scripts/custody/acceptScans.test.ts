import { expect } from "chai";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import hre from "hardhat";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { acceptScans, type ScanOrder } from "../../../scripts/tasks/custody/acceptScans";
import { linesOf } from "../../../scripts/tasks/custody/lineReader";
import { say } from "../../../scripts/language";
import type { Answer } from "../../../scripts/tasks/support/answer";
import { ActingSession } from "../../../scripts/tasks/support/session";
import { hardhat } from "../support/command";
import { messageOf } from "../support/messageOf";
import { PASSWORD, writeKeystore } from "../support/keystore";
import { serveChain } from "../support/rpcServer";
import { as, CASE, TEA } from "../support/teaTrade";
import {
  deployStockedTrade,
  DISTRIBUTOR,
  label,
  lotOf,
  PRODUCER,
  shipTwoLots,
  type StockedTrade,
  unitsOf,
} from "./support";

describe("custody accept --scan", () => {
  let trade: StockedTrade;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
  });

  const A1 = label("A-1");
  const A2 = label("A-2");

  /** What the distributor scans; the answer, and what was said meanwhile. */
  async function scan(
    lines: readonly string[],
    order: Partial<ScanOrder> = {},
  ): Promise<{ readonly answer: Answer; readonly said: readonly string[] }> {
    const said: string[] = [];
    const report = (line: Parameters<typeof say>[0]): void => void said.push(say(line));
    const session = await ActingSession.open(
      { hre, isCommand: false, report },
      { ...trade.files, signer: trade.distributor.key.address },
    );
    const given = async function* (): AsyncGenerator<string> {
      yield* lines;
    };
    const answer = await acceptScans(session, { yes: false, ...order }, linesOf(given()));
    return { answer, said };
  }

  const distributorHas = async (): Promise<bigint[]> => [
    await unitsOf(trade, trade.distributor, lotOf("A-1")),
    await unitsOf(trade, trade.distributor, lotOf("A-2")),
  ];

  it("accepts in full what is complete, and says after each scan what is missing", async () => {
    const shipmentId = await shipTwoLots(trade);
    const { answer, said } = await scan([
      `]d201${TEA}10A-1`,
      "39*" + A1,
      `https://any.example/01/${TEA}/10/A-2`,
      // 4 cases of 12.
      `4*(01)${CASE}(10)A-2`,
      "",
      `11*${A2}`,
      "done",
      "yes",
    ]);
    expect(said[0]).to.match(
      new RegExp(
        `^Shipment ${shipmentId.slice(0, 14)}… from ${PRODUCER.replace(/[()]/g, "\\$&")}: 2 lots, 100 units\\.`,
      ),
    );
    expect(said.slice(1, 6)).to.deep.equal([
      `${A1}: 1 of 40, 39 missing; missing in all: 99.`,
      `${A1}: 40 of 40, complete; missing in all: 60.`,
      `${A2}: 1 of 60, 59 missing; missing in all: 59.`,
      `${A2}: 49 of 60, 11 missing; missing in all: 11.`,
      `${A2}: 60 of 60, complete; everything is here.`,
    ]);
    expect(answer.lines.slice(-2)).to.deep.equal([
      `Accepted 100 units from ${PRODUCER}.`,
      `Shipment ${shipmentId}`,
    ]);
    expect(answer.data).to.deep.include({ shipmentId, accepted: true, inFull: true });
    expect(await distributorHas()).to.deep.equal([40n, 60n]);
  });

  it("accepts by line what is short, what goes back and what is too many", async () => {
    const shipmentId = await shipTwoLots(trade);
    const { answer, said } = await scan([
      `38*${A1}`,
      `damaged 4*${A1}`,
      `50*${A2}`,
      `2*${label("T-1", "06901234567908")}`,
      "missing",
      "完成",
      "是",
    ]);
    expect(said.slice(2, 6)).to.deep.equal([
      `${A1}: 40 of 40, 4 of them go back (damaged), 2 TOO MANY. Put them aside.`,
      `${A2}: 50 of 60, 10 missing; missing in all: 10.`,
      `${label("T-1", "06901234567908")}: NOT IN THIS SHIPMENT. Put it aside.`,
      `  ${A2}: 50 of 60, 10 missing`,
    ]);
    const { outcomes, returning } = answer.data as { outcomes: unknown; returning: string };
    expect(outcomes).to.deep.equal([
      { accepted: 36n, turnedBack: 4n, fault: "Damaged" },
      { accepted: 50n, turnedBack: 0n, fault: "None" },
    ]);
    expect(answer.lines).to.include(
      "It will be accepted by line: 86 units kept, 4 turned back, 10 short.",
    );
    expect(answer.lines).to.include(`What is turned back is the shipment ${returning}`);
    expect(answer.lines.at(-1)).to.equal(`Shipment ${shipmentId}`);
    expect(await distributorHas()).to.deep.equal([36n, 50n]);
  });

  it("sends nothing unless it is confirmed", async () => {
    await shipTwoLots(trade);
    const before = await hre.ethers.provider.getBlockNumber();
    const all = [`40*${A1}`, `60*${A2}`];
    for (const [lines, word, failed] of [
      [[...all, "done", "no"], "Nothing was sent.", false],
      [[...all, "done", A1], "Nothing was sent.", false],
      [all, /^Nothing was sent, since nobody confirmed it\./, true],
      [["done"], "Nothing was scanned that is in the shipment. Nothing was sent.", undefined],
      [[label("T-1", "06901234567908"), "done", "yes"], /^Nothing was scanned/, undefined],
    ] as const) {
      const { answer } = await scan(lines);
      expect(answer.lines.at(-1)).to.match(
        typeof word === "string" ? new RegExp(`^${word}$`) : word,
      );
      expect(answer.failed).to.equal(failed);
    }
    expect(await hre.ethers.provider.getBlockNumber()).to.equal(before);
    const { answer } = await scan(all, { yes: true });
    expect(answer.data).to.deep.include({ accepted: true, inFull: true });
  });

  it("does not count what it cannot read, and goes on", async () => {
    await shipTwoLots(trade);
    const { said } = await scan([
      "nonsense",
      "006901234000000018",
      "(01)06901234567893(10)A-1",
      `999999999999999*${A1}`,
      A1,
      `damaged ${A1}`,
      `wrong ${A1}`,
      "undo",
      "undo",
      "undo",
    ]);
    expect(said.slice(1).map((line) => line.slice(0, 60))).to.deep.equal([
      'NOT COUNTED: "nonsense" is no GS1 data. Scan a bar code with',
      "NOT COUNTED: This code names a pallet or parcel (SSCC 006901",
      `NOT COUNTED: (01) GTIN is not valid at "3" in "0690123456789`,
      "NOT COUNTED: these would be 999,999,999,999,999 units, more ",
      `${A1}: 1 of 40, 39 missing; missing in all: 99.`.slice(0, 60),
      `${A1}: 2 of 40, 1 of them go back (damaged), 38 missing; missing in all: 98.`.slice(0, 60),
      `NOT COUNTED: units of ${A1} go back as damaged already`.slice(0, 60),
      `Taken back: 1 unit of ${A1}.`,
      `Taken back: 1 unit of ${A1}.`,
      "There is no scan to take back.",
    ]);
  });

  it("asks which lot a product's code means, where the shipment has several", async () => {
    await shipTwoLots(trade, {
      lot: `${A1},${A2},${label("T-1", "06901234567908")}`,
      units: "40,60,30",
    });
    const { said } = await scan([
      "5*6901234567892",
      "A-2",
      "6901234567892",
      "1",
      `(01)${CASE}`,
      "2",
      "6901234567908",
      "6901234567892",
      A1,
      "6901234000009",
    ]);
    expect(said.slice(1, -3)).to.deep.equal([
      `The code ${TEA} says no lot. Which one? Type its number or its lot number:\n  1  ${A1}\n  2  ${A2}`,
      `${A2}: 5 of 60, 55 missing; missing in all: 125.`,
      `The code ${TEA} says no lot. Which one? Type its number or its lot number:\n  1  ${A1}\n  2  ${A2}`,
      `${A1}: 1 of 40, 39 missing; missing in all: 124.`,
      `The code ${TEA} says no lot. Which one? Type its number or its lot number:\n  1  ${A1}\n  2  ${A2}`,
      `${A2}: 17 of 60, 43 missing; missing in all: 112.`,
      `${label("T-1", "06901234567908")}: 1 of 30, 29 missing; missing in all: 111.`,
      `This code says no lot; of this product the shipment has only ${label("T-1", "06901234567908")}. Compare the lot number on the goods.`,
      `The code ${TEA} says no lot. Which one? Type its number or its lot number:\n  1  ${A1}\n  2  ${A2}`,
      `${A1}: 2 of 40, 38 missing; missing in all: 110.`,
      "NOT COUNTED: The product 06901234000009 is not in this shipment. Put it aside.",
    ]);
  });

  it("reports labels whose dates are not those of the maker", async () => {
    const today = BigInt(Math.floor((await time.latest()) / 86_400));
    await as(trade, trade.producer).production.declare(
      [
        {
          ...{ lot: lotOf("D-1"), quantity: 10n, productionDate: today, bestBeforeDate: 0n },
          ...{ expirationDate: today + 100n, documentHash: hre.ethers.ZeroHash },
        },
      ],
      0n,
    );
    await shipTwoLots(trade, { lot: label("D-1"), units: "10" });
    const yymmdd = (day: bigint): string =>
      new Date(Number(day) * 86_400_000).toISOString().slice(2, 10).replaceAll("-", "");
    const [made, expires, later] = [today, today + 100n, today + 400n].map(yymmdd);
    const { answer, said } = await scan([
      `(01)${TEA}(11)${made}(17)${expires}(10)D-1`,
      `9*(01)${TEA}(11)${made}(15)${made}(17)${later}(10)D-1`,
      "done",
      "no",
    ]);
    expect(said[2]).not.to.match(/RELABELLED/);
    expect(said[3]).to.match(
      /^RELABELLED: what is on the label is not what the maker recorded: best before date \d{4}-\d\d-\d\d instead of none, expiration date \d{4}-\d\d-\d\d instead of \d{4}-\d\d-\d\d\.$/,
    );
    expect(answer.lines).to.include(
      `Relabelled: ${label("D-1")}. Compare the goods with the maker's dates before you accept them.`,
    );
  });

  it("knows the shipment by its name or by the first scan", async () => {
    const first = await shipTwoLots(trade, { lot: A1, units: "10", reference: "PO-1" });
    const second = await shipTwoLots(trade, {
      lot: `${A1},${A2}`,
      units: "20,30",
      reference: "PO-2",
    });
    const byScan = await scan([label("X"), A1, `30*${A2}`, `20*${A1}`, "done", "yes"]);
    expect(byScan.said.slice(0, 3)).to.deep.equal([
      "2 shipments are on their way to you. The first scan says which one it is.",
      `${label("X")} is in none of the shipments to you. Put it aside.`,
      `${A1} is in several shipments to you: ${second.slice(0, 14)}, ${first.slice(0, 14)}. Say which one: custody accept SHIPMENT --scan.`,
    ]);
    expect(byScan.answer.data).to.deep.include({ shipmentId: second, inFull: true });
    const byName = await scan([`10*${A1}`], { shipment: "PO-1", yes: true });
    expect(byName.answer.data).to.deep.include({ shipmentId: first, inFull: true });
    expect(await messageOf(scan([], { shipment: "PO-1" }))).to.equal(
      `The shipment ${first.slice(0, 14)}… is not waiting to be accepted by you. "custody show" tells where it stands.`,
    );
    expect(await messageOf(scan([]))).to.equal(
      "Nothing is on its way to you that waits to be accepted.",
    );
  });

  it("expects nothing of lots that went back when they were stopped or expired", async () => {
    await shipTwoLots(trade, { lot: `${label("OLD")},${A1}`, units: "10,20" });
    await time.increaseTo(trade.deadlineSeconds + 86_400n);
    await hre.run(
      { scope: "custody", task: "return-stopped" },
      {
        ...trade.files,
        ...{ signer: trade.retailer.key.address, shipment: "PO-7" },
      },
    );
    const { answer, said } = await scan([`20*${A1}`, "done", "yes"]);
    expect(said[1]).to.equal(`${A1}: 20 of 20, complete; everything is here.`);
    expect(answer.data).to.deep.include({ accepted: true, inFull: true });
  });

  it("reads the standard input of a command, and remembers what was open", async () => {
    const shipmentId = await shipTwoLots(trade);
    const folder = mkdtempSync(join(tmpdir(), "lotmark-scans-"));
    const keystore = join(folder, "key.json");
    writeKeystore(keystore, trade.distributor.key.address);
    const server = await serveChain();
    const variables = {
      LOTMARK_RPC: server.url,
      LOTMARK_DEPLOYMENT: trade.files.deployment,
      LOTMARK_KEYSTORE: keystore,
      LOTMARK_PASSWORD: PASSWORD,
    };
    try {
      const words = ["custody", "accept", "--scan"];
      const piped = await hardhat(words, variables, {
        text: `40*${A1}\n60*${A2}\ndone\n`,
        ends: true,
      }).ended;
      expect(piped.code, piped.stderr).to.equal(1);
      expect(piped.stdout).to.match(/Nothing was sent, since nobody confirmed it\./);
      const stopped = hardhat(words, variables, { text: `40*${A1}\n`, ends: false });
      stopped.child.stderr!.on("data", (chunk: Buffer) => {
        if (chunk.includes("missing in all: 60")) stopped.child.kill("SIGINT");
      });
      const { code, stderr } = await stopped.ended;
      expect(code).to.equal(130);
      expect(stderr).to.match(/\nInterrupted\. Nothing was sent\.\n$/);
      const inbox = await hardhat(["custody", "inbox"], variables).ended;
      expect(inbox.stderr).to.match(/^Looked through 0 blocks in 0 requests\./);
      expect(inbox.stdout).to.include(shipmentId.slice(0, 14));
      const accepted = await hardhat(words, variables, {
        text: `40*${A1}\r\n60*${A2}\r\ndone\r\nyes\r\n`,
        ends: true,
      }).ended;
      expect(accepted.code, accepted.stderr).to.equal(0);
      expect(accepted.stdout).to.include(`Accepted 100 units from ${PRODUCER}.`);
      const after = await hardhat(["custody", "inbox"], variables).ended;
      expect(after.stdout).to.equal(`Nothing is on its way to ${DISTRIBUTOR}.\n`);
    } finally {
      await server.stop();
    }
  });
});
