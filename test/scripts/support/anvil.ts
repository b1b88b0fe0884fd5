import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

import { JsonRpcProvider } from "ethers";
import hre from "hardhat";

/** A development chain in a process of its own. */
export interface Anvil {
  readonly url: string;
  readonly provider: JsonRpcProvider;
  stop(): void;
}

/** Starts a chain without anybody's leave: fresh, on a free port. */
export async function startAnvil(...options: string[]): Promise<Anvil> {
  const port = await freePort();
  const binary = join(hre.config.paths.root, "node_modules/.bin/anvil");
  const child = spawn(binary, ["--port", String(port), "--hardfork", "cancun", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
    // The package starts the chain in a process below its own; both are one group then.
    detached: true,
  });
  await listening(child);
  const url = `http://127.0.0.1:${port}`;
  const provider = new JsonRpcProvider(url, undefined, { cacheTimeout: -1, polling: true });
  provider.pollingInterval = 100;
  return {
    url,
    provider,
    stop: () => {
      provider.destroy();
      process.kill(-child.pid!, "SIGKILL");
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`anvil ended with ${code ?? "a signal"}`)));
    child.stdout!.on("data", (chunk: Buffer) => {
      if (chunk.includes("Listening on")) resolve();
    });
  });
}
