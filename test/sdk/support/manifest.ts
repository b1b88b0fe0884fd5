import { ethers } from "hardhat";

import type { Deployment } from "../../../sdk/chain";
import { BASE_URI } from "../../contracts/support/ledger";
import { OBJECTION_PERIOD, SALT } from "../../contracts/support/members";

/** The manifest of a deployment on Hardhat's chain. */
export async function manifestWith(
  contracts: Deployment["contracts"],
  deploymentBlock = 1,
): Promise<Deployment> {
  const first = await ethers.provider.getBlock(0);
  return {
    format: "lotmark-deployment",
    version: 1,
    name: "West Lake Tea Consortium",
    chainId: 31337,
    genesis: first!.hash!,
    deploymentBlock,
    contracts,
    compiler: {
      solc: "0.8.30",
      evmVersion: "cancun",
      optimizer: { enabled: true, runs: 10_000 },
      viaIR: false,
    },
    salt: SALT,
    baseUri: BASE_URI,
    objectionPeriod: Number(OBJECTION_PERIOD),
    modules: {
      production: ["create", "burn", "record"],
      custodyTransfer: ["enter", "leave", "burn", "record"],
      handover: ["handover"],
      attestations: ["record"],
      serials: ["record"],
      recalls: ["stop", "record"],
    },
  };
}
