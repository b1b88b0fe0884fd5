import type { SolcUserConfig } from "hardhat/types";

/**
 * Hardhat understands compilers up to 0.8.30; with a newer one it warns and its stack traces are
 * guesses. The `solc` package in package.json has to be this very version.
 */
export const SOLC_VERSION = "0.8.30";

/** The oldest EVM that a consortium's nodes have to run. */
export const EVM_VERSION = "cancun";

export const OPTIMIZER_RUNS = 4_000;
export const VIA_IR = false;

/** Every number above appears in foundry.toml too; test/config/compiler.test.ts compares the two. */
export const solidity: SolcUserConfig = {
  version: SOLC_VERSION,
  settings: {
    evmVersion: EVM_VERSION,
    viaIR: VIA_IR,
    optimizer: { enabled: true, runs: OPTIMIZER_RUNS },
    outputSelection: {
      "*": { "*": ["metadata", "userdoc", "devdoc", "storageLayout"] },
    },
  },
};
