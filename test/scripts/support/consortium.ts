import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { time } from "@nomicfoundation/hardhat-network-helpers";
import hre, { ethers } from "hardhat";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type ConsortiumConfig, parseConfig } from "../../../scripts/consortium/config";
import { deploy } from "../../../scripts/deploy";
import type { Answer } from "../../../scripts/tasks/support/answer";
import { type Call, connect, type Consortium, type RoleName } from "../../../sdk/chain";
import { someConfigFile } from "./config";

/** A consortium on the in-process chain, with its manifest and configuration in files. */
export interface DeployedConsortium {
  readonly consortium: Consortium;
  readonly config: ConsortiumConfig;
  /** Options that name the files. */
  readonly files: { readonly deployment: string };
  readonly configuration: string;
  readonly offices: Readonly<Record<RoleName, HardhatEthersSigner>>;
  /** Keys that are nobody yet. */
  readonly keys: readonly HardhatEthersSigner[];
}

export async function deployConsortium(): Promise<DeployedConsortium> {
  const folder = mkdtempSync(join(tmpdir(), "lotmark-consortium-"));
  const configuration = join(folder, "consortium.config.json");
  const manifest = join(folder, "deployment.json");
  const file = await someConfigFile();
  writeFileSync(configuration, JSON.stringify(file));
  const config = parseConfig(file);
  const deployment = await deploy(hre, config, { manifest });
  const [, council, registrar, recovery, regulator, emergency, ...keys] = await ethers.getSigners();
  return {
    consortium: connect(deployment, ethers.provider),
    config,
    files: { deployment: manifest },
    configuration,
    offices: {
      council: council!,
      registrar: registrar!,
      recovery: recovery!,
      regulator: regulator!,
      emergency: emergency!,
    },
    keys,
  };
}

/** Makes a call as an office with a delay does: announced, and after the delay made. */
export async function afterDelay(
  { consortium, config, offices }: DeployedConsortium,
  office: RoleName,
  { to, data }: Call,
): Promise<void> {
  const manager = consortium.accessManager.connect(offices[office]);
  await manager.schedule(to, data, 0);
  await time.increase(config.roles[office].delay);
  await manager.execute(to, data);
}

/** Runs a task as a program does. */
export async function run(
  scope: string,
  task: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return (await hre.run({ scope, task }, values)) as Answer;
}
