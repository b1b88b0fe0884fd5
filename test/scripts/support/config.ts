import { ethers } from "hardhat";

import { type ConsortiumConfig, parseConfig } from "../../../scripts/consortium/config";

/** A configuration as a file has it, with one of Hardhat's accounts for each role. */
export async function someConfigFile(): Promise<Record<string, unknown>> {
  const [, council, registrar, recovery, regulator, emergency] = await ethers.getSigners();
  return {
    name: "West Lake Tea Consortium",
    salt: ethers.id("a consortium's salt"),
    baseUri: "https://id.example.cn",
    objectionPeriod: "14 days",
    bestBefore: "warn",
    roles: {
      council: { accounts: [council!.address], delay: "2 days" },
      registrar: { accounts: [registrar!.address], delay: "none" },
      recovery: { accounts: [recovery!.address], delay: "1 day" },
      regulator: { accounts: [regulator!.address], delay: "none" },
      emergency: { accounts: [emergency!.address], delay: "none" },
    },
  };
}

export async function someConfig(): Promise<ConsortiumConfig> {
  return parseConfig(await someConfigFile());
}
