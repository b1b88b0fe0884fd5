import { expect } from "chai";
import { loadFixture, takeSnapshot } from "@nomicfoundation/hardhat-network-helpers";
import { network } from "hardhat";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { encodeLotId } from "../../../sdk/gs1";
import { readTrails } from "../../../sdk/trail";
import { type Command, hardhat } from "../support/command";
import { PASSWORD, writeKeystore } from "../support/keystore";
import { type Listener, type RpcServer, serveChain } from "../support/rpcServer";
import { deployTeaTrade, TEA, type TeaTrade, TIN } from "../support/teaTrade";

const LOTS = 60;
const SEND = "eth_sendRawTransaction";

/** Moments at which the minting process dies, counted in transactions of that process. */
const DEATHS = [
  { when: "before", transaction: 1 },
  { when: "after", transaction: 1 },
  { when: "before", transaction: 2 },
  { when: "after", transaction: 2 },
] as const;

describe("lot mint, killed", () => {
  let trade: TeaTrade;
  let folder: string;
  let server: RpcServer;
  let listener: Listener;

  before(async function () {
    this.timeout(300_000);
    trade = await loadFixture(deployTeaTrade);
    folder = mkdtempSync(join(tmpdir(), "lotmark-killed-"));
    server = await serveChain(() => listener);
    const rows = Array.from({ length: LOTS }, (_, index) =>
      [index % 3 === 0 ? TIN : TEA, `K-${index}`, index + 1].join(","),
    );
    writeFileSync(join(folder, "lots.csv"), ["gtin,lot,quantity", ...rows].join("\n"));
    writeKeystore(join(folder, "producer.json"), trade.producer.key.address);
  });

  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const start = (...options: string[]): Command =>
    hardhat(
      [
        ...["lot", "mint", join(folder, "lots.csv")],
        ...["--deployment", trade.files.deployment],
        ...["--keystore", join(folder, "producer.json"), ...options],
      ],
      { LOTMARK_RPC: server.url, LOTMARK_PASSWORD: PASSWORD },
    );

  /** Starts minting and kills it without warning; what it was about to hear, it never hears. */
  async function startAndKill(when: "before" | "after", transaction: number): Promise<void> {
    const { child, ended } = start();
    let sent = 0;
    const kill =
      (at: typeof when) =>
      async (method: string): Promise<void> => {
        if (method !== SEND) return;
        if (at === "before") sent += 1;
        if (at !== when || sent !== transaction) return;
        child.kill("SIGKILL");
        await ended;
        // In the first case the transaction is lost with the process.
        if (when === "before") throw new Error("the process is gone");
      };
    listener = { before: kill("before"), after: kill("after") };
    expect((await ended).signal).to.equal("SIGKILL");
    listener = {};
  }

  it("declares every lot with exactly its quantity", async function () {
    this.timeout(300_000);
    const snapshot = await takeSnapshot();
    // Ten lots or so in a block, and a block from time to time, so that transactions have to wait.
    await network.provider.send("evm_setBlockGasLimit", ["0x100000"]);
    await network.provider.send("evm_setAutomine", [false]);
    await network.provider.send("evm_setIntervalMining", [700]);
    try {
      for (const { when, transaction } of DEATHS) await startAndKill(when, transaction);
      const { code, stdout, stderr } = await start("--json").ended;
      expect(stderr).to.not.include("rror");
      expect(code).to.equal(0);
      const { declared, already } = JSON.parse(stdout) as { declared: number; already: number };
      expect(declared + already).to.equal(LOTS);
      // Three of the processes left a transaction behind.
      expect(already).to.be.at.least(20);

      const again = await start("--json").ended;
      expect(JSON.parse(again.stdout)).to.deep.equal({
        declared: 0,
        units: "0",
        already: LOTS,
        transactions: [],
      });
    } finally {
      await network.provider.send("evm_setIntervalMining", [0]);
      await network.provider.send("evm_setAutomine", [true]);
      await network.provider.send("evm_setBlockGasLimit", ["0x1c9c380"]);
    }

    const lots = Array.from({ length: LOTS }, (_, index) =>
      encodeLotId({ gtin: index % 3 === 0 ? TIN : TEA, lotNumber: `K-${index}` }),
    );
    const { lotToken } = trade.consortium;
    const account = trade.producer.account;
    const balances = await lotToken.balanceOfBatch(
      lots.map(() => account),
      lots,
    );
    expect(balances.map(Number)).to.deep.equal(lots.map((_, index) => index + 1));
    for (const { history } of await readTrails(trade.consortium, lots)) {
      expect(history.map(({ type }) => type)).to.deep.equal(["declared"]);
    }
    await snapshot.restore();
  });
});
