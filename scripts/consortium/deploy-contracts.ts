import { ContractFactory, getCreateAddress } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { CONTRACT_NAMES, type ContractName, LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/consortium/deployment";
import { say } from "../language";
import type { ConsortiumConfig } from "./config";
import { constructorArguments, SOURCES } from "./contracts";
import type { Deployer } from "./deployer";
import type { Progress } from "./progress";

/** Where each contract is, or will be. */
export type Addresses = Readonly<Record<ContractName, string>>;

/** The addresses that a deployment has from its beginning. */
export function planAddresses({ deployer, nonce }: Progress): Addresses {
  return Object.fromEntries(
    CONTRACT_NAMES.map((name, index) => [
      name,
      getCreateAddress({ from: deployer, nonce: nonce + index }),
    ]),
  ) as Record<ContractName, string>;
}

/** Deploys every contract that is not at its address yet. */
export async function deployContracts(
  hre: HardhatRuntimeEnvironment,
  config: ConsortiumConfig,
  deployer: Deployer,
  progress: Progress,
  report: (line: string) => void,
): Promise<Addresses> {
  const addresses = planAddresses(progress);
  const constructed = constructorArguments(config, addresses, deployer.address);
  for (const [index, name] of CONTRACT_NAMES.entries()) {
    const artifact = await hre.artifacts.readArtifact(SOURCES[name]);
    const address = addresses[name];
    const nonce = progress.nonce + index;
    const place = [SOURCES[name], index + 1, CONTRACT_NAMES.length, address] as const;
    const code = await deployer.provider.getCode(address);
    if (isBuild(code, artifact.deployedBytecode)) {
      report(say(texts.thereAlready(...place)));
      continue;
    }
    if (code !== "0x" || (await deployer.provider.getTransactionCount(deployer.address)) > nonce) {
      throw new LotmarkError(
        "NONCE_USED",
        texts.nonceUsed(deployer.address, SOURCES[name], address),
      );
    }
    const factory = new ContractFactory(artifact.abi, artifact.bytecode, deployer.signer);
    const transaction = await factory.getDeployTransaction(...constructed[name]);
    await deployer.send({ ...transaction, nonce });
    report(say(texts.deployedAt(...place)));
  }
  return addresses;
}

/** Whether code on the chain is that of a build: equal wherever the build leaves no room for a value. */
function isBuild(code: string, build: string): boolean {
  if (code.length !== build.length || code === "0x") return false;
  for (let i = 2; i < build.length; ++i) {
    if (build[i] !== "0" && build[i] !== code[i]) return false;
  }
  return true;
}
