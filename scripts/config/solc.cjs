#!/usr/bin/env node
/*
 * The command-line face of the `solc` package, as far as forge needs one: forge then builds with
 * the compiler that Hardhat uses, from the lock file and without a network.
 */
const fs = require("node:fs");
const path = require("node:path");

/** @returns {{ compile(input: string): string, version(): string }} */
const loadCompiler = () => require("solc");

/** Starting the compiler takes a while and forge asks for the version often, so it is kept on disk. */
const version = () => {
  const { version: release } = require("solc/package.json");
  const file = path.join(__dirname, "../../cache/solc", `${release}.version`);
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    const text = loadCompiler().version();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return text;
  }
};

const args = process.argv.slice(2);
if (args.includes("--version")) {
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${version()}`);
} else if (args.includes("--standard-json")) {
  // Forge sends every source's text along, so --base-path, --include-path and --allow-paths, which
  // only say where else to look for imports, need no attention.
  process.stdout.write(loadCompiler().compile(fs.readFileSync(0, "utf8")));
} else {
  console.error("usage: solc.cjs --version | --standard-json < input.json");
  process.exitCode = 2;
}
