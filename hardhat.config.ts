import "@nomicfoundation/hardhat-chai-matchers";
import "@nomicfoundation/hardhat-ethers";
import "@typechain/hardhat";
import "solidity-coverage";
import type { HardhatUserConfig } from "hardhat/config";

import "./test/language";
import "./scripts/config/compiler";
import "./scripts/config/generated";
import "./scripts/config/testFiles";
import "./scripts/config/typechain";
import "./scripts/tasks";
import { EVM_VERSION, solidity } from "./scripts/config/solidity";
import { ClosingLine } from "./test/reporter";

// Hardhat reports usage only to those who agreed to it; nobody is asked in this project.
process.env.HARDHAT_DISABLE_TELEMETRY_PROMPT = "true";

const rpc = process.env.LOTMARK_RPC;

const config: HardhatUserConfig = {
  solidity,
  networks: {
    hardhat: {
      hardfork: EVM_VERSION,
      blockGasLimit: 30_000_000,
      allowUnlimitedContractSize: false,
      // One for each role and a dozen companies with several keys each.
      accounts: { count: 60 },
    },
    // A consortium's chain is named by its URL alone: LOTMARK_RPC=http://… npx hardhat --network consortium
    ...(rpc === undefined ? {} : { consortium: { url: rpc } }),
  },
  typechain: { outDir: "typechain-types", target: "ethers-v6" },
  mocha: { reporter: ClosingLine, timeout: 120_000, jobs: 2 },
};

export default config;
