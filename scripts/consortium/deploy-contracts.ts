import { ContractFactory, getCreateAddress } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { CONTRACT_NAMES, type ContractName, LotmarkError } from "../../sdk/chain";
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
    const place = `${SOURCES[name]} (${index + 1} of ${CONTRACT_NAMES.length})`;
    const code = await deployer.provider.getCode(address);
    if (isBuild(code, artifact.deployedBytecode)) {
      report(`${place} is there already, at ${address}`);
      continue;
    }
    if (code !== "0x" || (await deployer.provider.getTransactionCount(deployer.address)) > nonce) {
      throw new LotmarkError(
        "NONCE_USED",
        `The key ${deployer.address} has sent something else meanwhile, or the contracts were changed, so ${SOURCES[name]} ` +
          `is not at ${address}. Remove the file of the deployment's progress to deploy from the beginning.`,
      );
    }
    const factory = new ContractFactory(artifact.abi, artifact.bytecode, deployer.signer);
    const transaction = await factory.getDeployTransaction(...constructed[name]);
    await deployer.send({ ...transaction, nonce });
    report(`${place} is deployed at ${address}`);
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
