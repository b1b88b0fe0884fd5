import { expect } from "chai";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { JsonRpcProvider, parseEther } from "ethers";
import hre from "hardhat";

interface Run {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

describe("npm run chain", () => {
  let folder: string;
  const runs: Run[] = [];
  before(() => (folder = mkdtempSync(join(tmpdir(), "lotmark-chain-"))));
  after(async () => {
    for (const { child, ended } of runs) {
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true });
  });

  const start = (...options: string[]): Run => {
    const { root } = hre.config.paths;
    const child = spawn(
      process.execPath,
      ["-r", "ts-node/register/transpile-only", join(root, "scripts/chain.ts"), ...options],
      { cwd: root, env: { ...process.env, LOTMARK_LANG: "en" } },
    );
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
    }
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    const run = { child, printed: () => text, ended };
    runs.push(run);
    return run;
  };
  const untilPrinted = async (run: Run, words: string): Promise<void> => {
    for (let wait = 0; wait < 300 && !run.printed().includes(words); wait++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(run.printed()).to.contain(words);
  };

  it("costs nothing, says who is who, and keeps its state", async () => {
    const port = await freePort();
    const state = join(folder, "kept", "state.json");
    const first = start("--port", String(port), "--state", state);
    await untilPrinted(first, "consortium check");
    expect(first.printed())
      .to.contain(`A development chain with id 2026 runs at http://127.0.0.1:${port}`)
      .and.match(/2 +0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC +the registrar/)
      .and.match(/6 +0x976EA74026E726554dB657fA54763abd0C3a0aa9 +free, for members \(6 to 19\)/);

    const [account, poor] = [
      "0x976EA74026E726554dB657fA54763abd0C3a0aa9",
      "0x00000000000000000000000000000000000000aa",
    ];
    const provider = new JsonRpcProvider(`http://127.0.0.1:${port}`, 2026, { cacheTimeout: -1 });
    expect((await provider.getBlock("latest"))!.baseFeePerGas).to.equal(0n);
    const signer = await provider.getSigner(account);
    const sent = await signer.sendTransaction({ to: poor, value: parseEther("1"), gasPrice: 0 });
    await sent.wait();
    provider.destroy();
    first.child.kill("SIGINT");
    expect(await first.ended).to.equal(0);

    const second = start("--port", String(port), "--state", state);
    await untilPrinted(second, "consortium check");
    const again = new JsonRpcProvider(`http://127.0.0.1:${port}`, 2026, { cacheTimeout: -1 });
    expect(await again.getBalance(poor)).to.equal(parseEther("1"));
    expect((await again.getBlock("latest"))!.baseFeePerGas).to.equal(0n);
    again.destroy();

    const third = start("--port", String(port), "--state", state);
    expect(await third.ended).to.equal(1);
    expect(third.printed()).to.equal(
      `Port ${port} of this machine is in use: the chain may be running already. Name another one with --port.\n`,
    );
  });

  it("says what is wrong", async () => {
    for (const options of [
      ["--port", "65536"],
      ["--prot", "1"],
    ]) {
      const run = start(...options);
      expect(await run.ended, options.join(" ")).to.equal(1);
      expect(run.printed()).to.contain("There are --port NUMBER, --state FILE and --reset.");
    }
    const state = join(folder, "damaged.json");
    writeFileSync(state, '{"block":');
    const damaged = start("--port", String(await freePort()), "--state", state);
    expect(await damaged.ended).to.equal(1);
    expect(damaged.printed()).to.contain('"npm run chain -- --reset" begins anew');
  });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
