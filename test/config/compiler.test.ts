import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import hre, { artifacts, config } from "hardhat";

import {
  EVM_VERSION,
  OPTIMIZER_RUNS,
  SOLC_VERSION,
  VIA_IR,
  solidity,
} from "../../scripts/config/solidity";

/** EIP-170 and EIP-3860: what a chain accepts as a contract's code, and as the code to create it. */
const MAX_CODE_BYTES = 24_576;
const MAX_INIT_CODE_BYTES = 49_152;

interface BuildInfo {
  output: { contracts: Record<string, Record<string, { metadata: string }>> };
}

/** What the compiler writes into every contract about how it was compiled. */
interface Metadata {
  compiler: { version: string };
  settings: { evmVersion: string; optimizer: { enabled: boolean; runs: number }; viaIR?: true };
}

const byteLength = (hex: string): number => (hex.length - 2) / 2;

describe("The compiler", () => {
  it("is the one in the lock file", () => {
    expect(config.solidity.compilers.map(({ version }) => version)).to.deep.equal([SOLC_VERSION]);
    expect(config.solidity.overrides).to.deep.equal({});
  });

  it("has the same settings under forge", () => {
    const forge = join(config.paths.root, "node_modules/.bin/forge");
    const settings = JSON.parse(
      execFileSync(forge, ["config", "--json"], { cwd: config.paths.root, encoding: "utf8" }),
    ) as Record<string, unknown>;
    expect(settings.solc).to.equal("scripts/config/solc.cjs");
    expect(settings.evm_version).to.equal(solidity.settings.evmVersion);
    expect(settings.optimizer).to.equal(true);
    expect(settings.optimizer_runs).to.equal(OPTIMIZER_RUNS);
    expect(settings.via_ir).to.equal(VIA_IR);
  });

  describe("for the contracts", () => {
    before(function () {
      // A coverage run compiles instrumented sources without the optimizer.
      if ("__SOLIDITY_COVERAGE_RUNNING" in hre) this.skip();
    });

    // A setting in the wrong place is ignored without a word, so what counts is what the compiler
    // says it did.
    it("did use the configured settings", async () => {
      const buildInfos = await artifacts.getBuildInfoPaths();
      expect(buildInfos).not.to.be.empty;
      for (const path of buildInfos) {
        const { output } = JSON.parse(await readFile(path, "utf8")) as BuildInfo;
        const compiled = Object.values(output.contracts).flatMap(Object.entries);
        for (const [name, { metadata }] of compiled) {
          const { compiler, settings } = JSON.parse(metadata) as Metadata;
          expect(compiler.version, name).to.match(new RegExp(`^${SOLC_VERSION}\\+commit`));
          expect(settings.optimizer, name).to.deep.equal({ enabled: true, runs: OPTIMIZER_RUNS });
          expect(settings.evmVersion, name).to.equal(EVM_VERSION);
          expect(settings.viaIR ?? false, name).to.equal(VIA_IR);
        }
      }
    });

    it("keeps code within the sizes that a chain accepts", async () => {
      for (const name of await artifacts.getAllFullyQualifiedNames()) {
        if (name.startsWith("contracts/mocks/")) continue;
        const { bytecode, deployedBytecode } = await artifacts.readArtifact(name);
        expect(byteLength(deployedBytecode), name).to.be.at.most(MAX_CODE_BYTES);
        expect(byteLength(bytecode), name).to.be.at.most(MAX_INIT_CODE_BYTES);
      }
    });
  });
});
