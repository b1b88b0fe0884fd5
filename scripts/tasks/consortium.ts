import { join } from "node:path";

import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { answer } from "./support/answer";
import { Scope } from "./support/define";
import { option } from "./support/options";

const consortium = new Scope("consortium", "Deploy, check and govern a consortium");

const CONFIGURATION = option("FILE", "Configuration; default consortium.config.json");

const configFile = ({ config }: HardhatRuntimeEnvironment, file: string | undefined): string =>
  file ?? join(config.paths.root, "consortium.config.json");

consortium.acts("deploy", {
  description:
    "Deploy the contracts and hand them to the council; run again, it goes on where it was interrupted",
  options: { configuration: CONFIGURATION },
  async run({ hre, isCommand, report }, { configuration, deployment: manifest, ...key }) {
    const { readConfig } = await import("../consortium/config-file");
    const { deploy } = await import("../deploy");
    const { connectTo, openKey } = await import("./support/connection");
    const read = readConfig(configFile(hre, configuration));
    const deployer = await openKey(connectTo(hre, isCommand), key);
    const deployment = await deploy(hre, read, {
      deployer,
      report,
      ...(manifest === undefined ? {} : { manifest }),
    });
    return answer(`${deployment.name} is deployed on chain ${deployment.chainId}.`, deployment);
  },
});

consortium.reads("check", {
  description: "Compare the chain with manifest and configuration; exit code 1 if they differ",
  options: { configuration: CONFIGURATION },
  async run(environment, { configuration, deployment }) {
    const { readConfig } = await import("../consortium/config-file");
    const { check } = await import("./consortium/check");
    return check(environment, readConfig(configFile(environment.hre, configuration)), deployment);
  },
});
