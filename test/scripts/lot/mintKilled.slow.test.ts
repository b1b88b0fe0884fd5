import { expect } from "chai";
import { loadFixture, takeSnapshot } from "@nomicfoundation/hardhat-network-helpers";
import { network } from "hardhat";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { encodeLotId } from "../../../sdk/gs1";
import { readTrails } from "../../../sdk/trail";
import { type Command, hardhat } from "../support/command";
import { type Death, startAndKill } from "../support/killing";
import { PASSWORD, writeKeystore } from "../support/keystore";
import { type Listener, type RpcServer, serveChain } from "../support/rpcServer";
import { deployTeaTrade, TEA, type TeaTrade, TIN } from "../support/teaTrade";

const LOTS = 60;

/** Moments at which the minting process dies, counted in transactions of that process. */
const DEATHS = [
  { when: "before", transaction: 1 },
  { when: "after", transaction: 1 },
  { when: "before", transaction: 2 },
  { when: "after", transaction: 2 },
] as const satisfies readonly Death[];

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
        ...["lot", "mint", join(folder, "lots.csv"), "--yes"],
        ...["--deployment", trade.files.deployment],
        ...["--keystore", join(folder, "producer.json"), ...options],
      ],
      { LOTMARK_RPC: server.url, LOTMARK_PASSWORD: PASSWORD },
    );

  it("declares every lot with exactly its quantity", async function () {
    this.timeout(300_000);
    const snapshot = await takeSnapshot();
    // Ten lots or so in a block, and a block from time to time, so that transactions have to wait.
    await network.provider.send("evm_setBlockGasLimit", ["0x100000"]);
    await network.provider.send("evm_setAutomine", [false]);
    await network.provider.send("evm_setIntervalMining", [700]);
    try {
      for (const death of DEATHS) {
        await startAndKill(start, death, (next) => {
          listener = next;
        });
      }
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
        leftOut: [],
        unused: [],
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
