import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parseAgreement } from "../../../sdk/agreements";
import { readTrail } from "../../../sdk/trail";
import type { Answer } from "../../../scripts/tasks/support/answer";
import { hardhat } from "../support/command";
import { run } from "../support/consortium";
import { PASSWORD, writeKeystore } from "../support/keystore";
import { messageOf } from "../support/messageOf";
import type { Company } from "../support/teaTrade";
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

/** As much of the file as is damaged here. */
interface Json {
  readonly typedData: {
    readonly domain: Record<string, unknown>;
    readonly message: { nonce?: string };
  };
  readonly parties: { identifier: string }[];
}

const RETAILER = "Laotian Shop (Laotian Shop Ltd)";

describe("custody: what is signed without a network", () => {
  let trade: StockedTrade;
  let folder: string;
  let file: string;
  const { LOTMARK_PASSWORD } = process.env;

  beforeEach(async () => {
    trade = await loadFixture(deployStockedTrade);
    folder = mkdtempSync(join(tmpdir(), "lotmark-agreements-"));
    file = join(folder, "handover.json");
    process.env.LOTMARK_PASSWORD = PASSWORD;
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (LOTMARK_PASSWORD === undefined) delete process.env.LOTMARK_PASSWORD;
    else process.env.LOTMARK_PASSWORD = LOTMARK_PASSWORD;
  });

  const propose = (values: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
    run("custody", "propose-handover", {
      ...trade.files,
      lot: `${label("A-1")},${label("A-2")}`,
      units: "40,60",
      from: "Dongfang Tea",
      to: "REG:JIANGNANTRADING",
      reference: "DN-7",
      until: trade.deadline,
      out: file,
      ...values,
    });

  const keystoreOf = ({ key }: Pick<Company, "key">): string => {
    const keystore = join(folder, `${key.address}.json`);
    writeKeystore(keystore, key.address);
    return keystore;
  };

  const sign = (by: Company, values: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
    run("custody", "sign", { ...trade.files, file, keystore: keystoreOf(by), ...values });

  const relay = (by: Pick<Company, "key"> = trade.association, copy?: string): Promise<Answer> =>
    custody(trade, by, "relay", { file, copy });

  const WHAT = `Handover of 40 units of ${label("A-1")}, 60 units of ${label("A-2")} from ${PRODUCER} to ${DISTRIBUTOR}`;

  describe("a handover", () => {
    it("is written, signed by both sides with their keystores, and sent by anybody", async () => {
      const proposed = await propose({ on: "2026-11-24T18:30" });
      expect(proposed.lines).to.deep.equal([
        WHAT,
        "Reference DN-7",
        "Happened 2026-11-24 18:30 UTC+8",
        `To be sent by ${trade.deadline} 23:59 UTC+8`,
        `It is in ${file}. "custody sign" signs it, without a network; then "custody relay" sends it.`,
      ]);
      const signed = await sign(trade.producer);
      expect(signed.lines[0]).to.equal(
        `Handover of 40 units of ${label("A-1")}, 60 units of ${label("A-2")} from REG:DONGFANGTEA to REG:JIANGNANTRADING`,
      );
      expect(signed.lines.at(-1)).to.equal(
        `Signed with ${trade.producer.key.address}; the signature is in ${file}.`,
      );
      expect(await messageOf(relay())).to.equal(
        `The agreement is not signed yet by ${DISTRIBUTOR}. Nothing was sent.`,
      );
      await sign(trade.distributor);
      const { lines, data } = await relay();
      expect(lines).to.deep.equal([`Sent and recorded: ${WHAT}.`]);
      expect(data).to.deep.include({ already: false, kind: "handover" });
      expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(40n);
      expect(await unitsOf(trade, trade.distributor, lotOf("A-2"))).to.equal(60n);
      const { history } = await readTrail(trade.consortium, lotOf("A-1"));
      expect(history.at(-1)!.type).to.equal("handedOver");

      const block = await ethers.provider.getBlockNumber();
      expect((await relay()).lines).to.deep.equal([`It was sent before: ${WHAT}.`]);
      expect(await ethers.provider.getBlockNumber()).to.equal(block);
    });

    it("is signed by a process that knows no node", async () => {
      await propose();
      const { deployment } = trade.files;
      const words = ["custody", "sign", file, "--deployment", deployment, "--json"];
      const keystore = keystoreOf(trade.producer);
      const { code, stdout, stderr } = await hardhat([...words, "--keystore", keystore], {
        LOTMARK_PASSWORD: PASSWORD,
      }).ended;
      expect(`${code} ${stderr}`).to.equal("0 ");
      const { signed } = JSON.parse(stdout) as { signed: { operator: string } };
      expect(signed.operator).to.equal(trade.producer.key.address);
      await sign(trade.distributor);
      await relay();
      expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(40n);
    });

    it("can be signed by each side in a copy of its own", async () => {
      await propose();
      const [mine, yours] = [join(folder, "mine.json"), join(folder, "yours.json")];
      await sign(trade.producer, { out: mine });
      await sign(trade.distributor, { out: yours });
      file = mine;
      await relay(trade.retailer, yours);
      expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(40n);
    });

    it("is one agreement: copies of different ones are not sent", async () => {
      await propose();
      const other = join(folder, "other.json");
      await propose({ out: other });
      expect(await messageOf(relay(trade.retailer, other))).to.match(/not copies of one agreement/);
    });

    it("can be signed by other wallets, since it has what they sign", async () => {
      await propose();
      const { typedData } = JSON.parse(readFileSync(file, "utf8")) as { typedData: unknown };
      const signatures = await Promise.all(
        [trade.producer, trade.distributor].map(async ({ key }) => ({
          operator: key.address,
          signature: (await ethers.provider.send("eth_signTypedData_v4", [
            key.address,
            typedData,
          ])) as string,
        })),
      );
      const json = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
      writeFileSync(file, JSON.stringify({ ...json, signatures }));
      await relay();
      expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(40n);
    });

    it("is made void by either side", async () => {
      for (const by of [trade.producer, trade.distributor]) {
        await propose();
        await sign(trade.producer);
        await sign(trade.distributor);
        const { lines } = await custody(trade, by, "revoke", { file });
        expect(lines).to.deep.equal([`Cancelled; whatever was signed of it is void: ${WHAT}.`]);
        expect(await messageOf(relay())).to.match(/was used or cancelled already/);
      }
      expect(await messageOf(custody(trade, trade.retailer, "revoke", { file }))).to.match(
        /neither the giver, .* nor the taker/,
      );
    });

    it("reports all that is wrong in one go, and writes nothing", async () => {
      const wrong = propose({
        ...{ lot: `${label("A-1")},${label("NONE")}`, units: "101,x" },
        ...{ to: "Nobody", until: "2020-01-01" },
      });
      const lines = (await messageOf(wrong)).split("\n");
      expect(lines[0]).to.equal("This cannot be handed over. Nothing was written.");
      expect(lines.slice(1).join("\n")).to.match(/taker "Nobody"/);
      expect(lines.slice(1).join("\n")).to.match(/deadline "2020-01-01": it has passed/);
      expect(lines.slice(1).join("\n")).to.match(/line 1, units "101"/);
      expect(lines.slice(1).join("\n")).to.match(/line 2, units "x"/);
      expect(() => readFileSync(file)).to.throw();
      expect(await messageOf(propose({ to: "Dongfang Tea" }))).to.match(
        /it is the giver itself; name another company/,
      );
    });

    it("is refused after its time", async () => {
      await propose();
      await sign(trade.producer);
      await sign(trade.distributor);
      await time.increaseTo(trade.deadlineSeconds + 1n);
      expect(await messageOf(relay())).to.match(/valid until .* only/);
    });
  });

  describe("a file", () => {
    const change = (edit: (json: Json) => void): void => {
      const json = JSON.parse(readFileSync(file, "utf8")) as Json;
      edit(json);
      writeFileSync(file, JSON.stringify(json));
    };

    it("is not signed for another chain or contract, or other companies", async () => {
      await propose();
      const whole = readFileSync(file, "utf8");
      for (const [edit, message] of [
        [
          (json: Json) => (json.typedData.domain.chainId = "0x1"),
          /is for chain 1, not for this one/,
        ],
        [
          (json: Json) => (json.typedData.domain.verifyingContract = trade.retailer.account),
          /is for the contract 0x/,
        ],
        [
          (json: Json) => (json.parties[0]!.identifier = "REG:LAOTIANSHOP"),
          /is not that of REG:LAOTIANSHOP/,
        ],
      ] as const) {
        writeFileSync(file, whole);
        change(edit);
        expect(await messageOf(sign(trade.producer))).to.match(message);
      }
    });

    it("says what is damaged", async () => {
      await propose();
      change(
        (json) =>
          delete (json as { typedData: { message: { nonce?: string } } }).typedData.message.nonce,
      );
      expect(await messageOf(sign(trade.producer))).to.equal(
        "The agreement is damaged: typedData.message.nonce is missing, but should be a whole number. Ask for the file once more.",
      );
      writeFileSync(file, "[]");
      expect(await messageOf(sign(trade.producer))).to.match(/kind is missing/);
      writeFileSync(file, "{");
      expect(await messageOf(sign(trade.producer))).to.match(/^This is not an agreement/);
    });

    it("keeps one signature of each key", async () => {
      await propose();
      await sign(trade.producer);
      await sign(trade.producer);
      expect(parseAgreement(readFileSync(file, "utf8")).signatures).to.have.length(1);
    });
  });

  describe("an acceptance", () => {
    const proposeAcceptance = (values: Readonly<Record<string, unknown>> = {}) =>
      run("custody", "propose-acceptance", {
        ...trade.files,
        ...{ shipment: "PO-7", until: trade.deadline, out: file },
        ...values,
      });

    it("in full is signed by the consignee, and sent by anybody, once", async () => {
      const shipmentId = await shipTwoLots(trade);
      const { lines } = await proposeAcceptance();
      const what = `Acceptance by ${DISTRIBUTOR} of the shipment ${shipmentId}: 40 units of ${label("A-1")}, 60 units of ${label("A-2")}`;
      expect(lines[0]).to.equal(what);
      await sign(trade.distributor);
      expect((await relay(trade.producer)).lines).to.deep.equal([`Sent and recorded: ${what}.`]);
      expect(await unitsOf(trade, trade.distributor, lotOf("A-2"))).to.equal(60n);
      expect((await relay(trade.producer)).lines).to.deep.equal([`It was sent before: ${what}.`]);
    });

    it("by line says what goes back", async () => {
      await shipTwoLots(trade);
      const { lines } = await proposeAcceptance({
        ...{ lot: label("A-1"), turnedBack: "4", short: "1", fault: "damaged" },
        returnDeadline: trade.deadline,
      });
      expect(lines[0]).to.match(/\(35 accepted, 4 turned back, 1 short\), 60 units/);
      await sign(trade.distributor);
      await relay();
      expect(await unitsOf(trade, trade.distributor, lotOf("A-1"))).to.equal(35n);
    });

    it("is not that of another company", async () => {
      await shipTwoLots(trade);
      await proposeAcceptance();
      await sign(trade.retailer);
      expect(await messageOf(relay())).to.match(/not signed yet by Jiangnan Trading/);
    });
  });

  describe("a pick-up", () => {
    const proposePickUp = () =>
      run("custody", "propose-pickup", {
        ...trade.files,
        ...{ shipment: "PO-7", until: trade.deadline, out: file },
      });

    it("is signed by the carrier, and sent by anybody, once", async () => {
      const shipmentId = await shipTwoLots(trade, { carrier: "Laotian Shop" });
      const { lines } = await proposePickUp();
      const what = `Pick-up by ${RETAILER} of the shipment ${shipmentId}: 40 units of ${label("A-1")}, 60 units of ${label("A-2")}`;
      expect(lines[0]).to.equal(what);
      await sign(trade.retailer);
      await relay();
      const { holders } = await readTrail(trade.consortium, lotOf("A-1"));
      expect(holders.at(-1)!.transit!.carrier).to.equal(trade.retailer.account);
      expect((await relay()).lines).to.deep.equal([`It was sent before: ${what}.`]);
      expect(
        await messageOf(
          custody(trade, trade.producer, "cancel", { shipment: "PO-7", reason: "-" }),
        ),
      ).to.match(/has picked the shipment .* up already/);
    });

    it("needs a carrier", async () => {
      await shipTwoLots(trade);
      expect(await messageOf(proposePickUp())).to.equal(
        "The shipment names no carrier, so nobody can pick it up.",
      );
    });
  });
});
