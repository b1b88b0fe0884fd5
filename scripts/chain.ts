/**
 * A development chain in one command: `npm run chain`. Anvil with a block every second and no fees; its
 * state survives a restart.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

import { HDNodeWallet, Mnemonic } from "ethers";

import { chainTexts } from "../texts/chain";
import { ROLE_NAMES } from "../sdk/chain";
import { readConfig } from "./consortium/config-file";
import { shortened } from "./consortium/files";
import { OFFICES } from "../texts/consortium/offices";
import { say } from "./language";
import { table } from "./tasks/support/table";

const ROOT = join(__dirname, "..");
const STATE = join("network", "chain", "state.json");
const CHAIN_ID = 2026;
const PORT = "8545";
/** From which Anvil makes its keys, as every development chain does. */
const PHRASE = "test test test test test test test test test test test junk";
const KEYS = 20;
/** So large that no block is ever half full: a base fee that is zero stays zero then (EIP-1559). */
const GAS_LIMIT = "1000000000";

interface Wish {
  readonly port: number;
  readonly state: string;
  readonly reset: boolean;
}

function readWish(): Wish {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: PORT },
      state: { type: "string", default: join(ROOT, STATE) },
      reset: { type: "boolean", default: false },
      lang: { type: "string" },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port === 0 || port > 65_535) {
    throw new RangeError(`--port ${values.port}`);
  }
  return { port, state: values.state, reset: values.reset };
}

async function main(): Promise<void> {
  let wish: Wish;
  try {
    wish = readWish();
  } catch (error) {
    fail(say(chainTexts.badOption((error as Error).message)));
    return;
  }
  const { port, state, reset } = wish;
  if (!(await isFree(port))) {
    fail(say(chainTexts.portTaken(port)));
    return;
  }
  if (reset) {
    rmSync(state, { force: true });
    rmSync(join(ROOT, "deployments", `${CHAIN_ID}.json`), { force: true });
  }
  mkdirSync(dirname(state), { recursive: true });
  run(port, state);
}

function run(port: number, state: string): void {
  const chain = spawn(
    join(ROOT, "node_modules", ".bin", "anvil"),
    [
      ...["--port", String(port), "--chain-id", String(CHAIN_ID), "--mnemonic", PHRASE],
      ...["--accounts", String(KEYS), "--block-time", "1", "--hardfork", "cancun"],
      ...["--gas-limit", GAS_LIMIT, "--gas-price", "0", "--block-base-fee-per-gas", "0"],
      "--disable-min-priority-fee",
      ...["--state", state, "--state-interval", "5", "--preserve-historical-states"],
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let begun = false;
  chain.stdout.on("data", (chunk: Buffer) => {
    if (begun || !chunk.includes("Listening on")) return;
    begun = true;
    console.log(introduction(`http://127.0.0.1:${port}`, state).join("\n"));
  });
  chain.on("exit", (code, signal) => {
    // The package's own process says 0 whatever its chain ends with.
    if (!begun || (code !== 0 && signal === null)) fail(say(chainTexts.ended()));
  });
  // The chain writes its state before it ends; this process ends after it.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => chain.kill(signal));
}

function introduction(url: string, state: string): string[] {
  const { roles } = readConfig(join(ROOT, "consortium.config.json"));
  const parent = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(PHRASE), "m/44'/60'/0'/0");
  const addresses = Array.from({ length: KEYS }, (_, index) => parent.deriveChild(index).address);
  const uses = addresses.map((address, index) => {
    const role = ROLE_NAMES.find((name) => roles[name].accounts.includes(address));
    if (role !== undefined) return OFFICES[role];
    return index === 0 ? chainTexts.deployer : undefined;
  });
  const free = uses.flatMap((use, index) => (use === undefined ? [index] : []));
  const shown = uses.map((use, index) => use ?? chainTexts.forMembers(index, free.at(-1) ?? index));
  const last = Math.min(free[0] ?? KEYS, KEYS - 1);
  const { headings } = chainTexts;
  return [
    say(chainTexts.begun(url, CHAIN_ID)),
    say(chainTexts.kept(shortened(state))),
    "",
    say(chainTexts.keys()),
    "",
    ...table(
      [headings.number, headings.address, headings.use],
      addresses
        .slice(0, last + 1)
        .map((address, index) => [`${index}`, address, shown[index] ?? ""]),
    ),
    "",
    say(chainTexts.next()),
    "",
    `  export LOTMARK_RPC=${url}`,
    "  npx hardhat consortium deploy --signer 0",
    "  npx hardhat consortium check",
  ];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

void main();
