/**
 * Deploys a consortium: `npx hardhat run scripts/deploy.ts --network consortium`.
 *
 * Hardhat Ignition is not used, because it cannot do what this has to: killed after a transaction
 * was sent and before its journal says so, it refuses to go on (IGN411) until a person has found
 * the transaction in an explorer, which a consortium's chain does not have; a chain that stands
 * still for some minutes ends a deployment for good; and what its journal does not know it deploys
 * a second time. Here the chain itself is asked what is there. Addresses are fixed before the first
 * transaction, and roles and wiring are one transaction, so that nothing can be half done.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

import { keccak256, type Signer } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types";

import {
  connect,
  CONTRACT_NAMES,
  type ContractName,
  type DeployedContract,
  type Deployment,
  FACTORIES,
  LotmarkError,
  ROLES,
} from "../sdk/chain";
import * as texts from "../texts/consortium/deployment";
import { EVM_VERSION, OPTIMIZER_RUNS, SOLC_VERSION, VIA_IR } from "./config/solidity";
import { type Chain, describeChain, requireSameChain, requireThere } from "./consortium/chain";
import type { ConsortiumConfig } from "./consortium/config";
import { configurationCalls } from "./consortium/configuration";
import { MODULES } from "./consortium/contracts";
import { type Addresses, deployContracts } from "./consortium/deploy-contracts";
import { Deployer } from "./consortium/deployer";
import { refuseDevelopmentKeys } from "./consortium/development";
import { shortened, writeWhole } from "./consortium/files";
import { defaultManifest, readManifest } from "./consortium/manifest";
import { begin, type Progress, removeProgress, resume, writeProgress } from "./consortium/progress";
import { say } from "./language";

export interface DeployOptions {
  /** Who pays and lets go in the end; default Hardhat's first signer. */
  readonly deployer?: Signer;
  /**
   * Where the manifest is written. Default: `deployments/<chain id>.json`, and nowhere on an
   * in-process chain, which is gone afterwards.
   */
  readonly manifest?: string;
  /** Told of every step, in words. */
  readonly report?: (line: string) => void;
}

/**
 * Deploys a consortium, or goes on with a deployment that was interrupted. Where there is one
 * already, nothing is changed.
 */
export async function deploy(
  hre: HardhatRuntimeEnvironment,
  config: ConsortiumConfig,
  options: DeployOptions = {},
): Promise<Deployment> {
  const { report = () => undefined } = options;
  const deployer = await Deployer.of(options.deployer ?? (await firstSigner(hre)));
  const chain = await describeChain(deployer.provider);
  const inProcess = hre.network.name === "hardhat";
  const manifest =
    options.manifest ?? (inProcess ? undefined : defaultManifest(hre, chain.chainId));

  if (manifest !== undefined && existsSync(manifest)) {
    const existing = readManifest(manifest);
    requireSameChain(existing, chain, manifest);
    await requireThere(existing, deployer.provider, manifest);
    report(say(texts.deployedAlready(existing.name, shortened(manifest))));
    return existing;
  }

  await refuseDevelopmentKeys(config, deployer.provider);
  await deployer.settle(report);
  const begun = manifest === undefined ? undefined : resume(manifest, deployer, chain, config);
  if (begun !== undefined) report(say(texts.GOING_ON));
  const progress = begun ?? (await begin(deployer, chain, config));
  if (manifest !== undefined) writeProgress(manifest, progress);

  const addresses = await deployContracts(hre, config, deployer, progress, report);
  const deployment = await describe(config, chain, addresses, progress, deployer);
  await configure(deployment, config, deployer, report);

  if (manifest !== undefined) {
    writeWhole(manifest, `${JSON.stringify(deployment, null, 2)}\n`);
    removeProgress(manifest);
    report(say(texts.manifestWritten(shortened(manifest))));
  }
  return deployment;
}

async function firstSigner(hre: HardhatRuntimeEnvironment): Promise<Signer> {
  const [signer] = await hre.ethers.getSigners();
  if (signer !== undefined) return signer;
  throw new LotmarkError("NO_KEY", texts.NO_KEY);
}

async function describe(
  { name, salt, baseUri, objectionPeriod }: ConsortiumConfig,
  chain: Chain,
  addresses: Addresses,
  progress: Progress,
  deployer: Deployer,
): Promise<Deployment> {
  return {
    format: "lotmark-deployment",
    version: 1,
    name,
    ...chain,
    deploymentBlock: await firstBlock(addresses, progress, deployer),
    contracts: await hashCodes(addresses, deployer),
    compiler: {
      solc: SOLC_VERSION,
      evmVersion: EVM_VERSION,
      optimizer: { enabled: true, runs: OPTIMIZER_RUNS },
      viaIR: VIA_IR,
    },
    salt,
    baseUri,
    objectionPeriod,
    modules: MODULES,
  };
}

/** The block of the AccessManager, the first contract: there it made the deployer its admin. */
async function firstBlock(
  { accessManager }: Addresses,
  { block }: Progress,
  { provider, address }: Deployer,
): Promise<number> {
  const manager = FACTORIES.accessManager.connect(accessManager, provider);
  const becameAdmin = manager.filters.RoleGranted(ROLES.council, address);
  const [first] = await manager.queryFilter(becameAdmin, block);
  return first?.blockNumber ?? block;
}

async function hashCodes(
  addresses: Addresses,
  { provider }: Deployer,
): Promise<Deployment["contracts"]> {
  const records = CONTRACT_NAMES.map(async (name): Promise<[ContractName, DeployedContract]> => {
    const address = addresses[name];
    return [name, { address, codeHash: keccak256(await provider.getCode(address)) }];
  });
  return Object.fromEntries(await Promise.all(records)) as Record<ContractName, DeployedContract>;
}

async function configure(
  deployment: Deployment,
  config: ConsortiumConfig,
  deployer: Deployer,
  report: (line: string) => void,
): Promise<void> {
  const consortium = connect(deployment, deployer.signer);
  const { accessManager } = consortium;
  const { isMember, executionDelay } = await accessManager.hasRole(ROLES.council, deployer.address);
  if (!isMember || executionDelay !== 0n) {
    report(say(texts.SET_ALREADY));
    return;
  }
  const calls = await configurationCalls(consortium, config, deployer.address);
  await deployer.send(await accessManager.multicall.populateTransaction(calls));
  report(say(texts.nowSet(calls.length)));
}

async function main(): Promise<void> {
  const hre = await import("hardhat");
  const { readConfig } = await import("./consortium/config-file");
  const { connectTo, openKey } = await import("./tasks/support/connection");
  const { LOTMARK_CONFIG, LOTMARK_KEYSTORE: keystore } = process.env;
  const config = readConfig(
    LOTMARK_CONFIG ?? join(hre.config.paths.root, "consortium.config.json"),
  );
  // A development chain holds keys of its own.
  const key = keystore === undefined ? { signer: "0" } : { keystore };
  const deployer = await openKey(await connectTo(hre, false), key);
  await deploy(hre, config, { deployer, report: console.log });
}

if (require.main === module) {
  main().catch(async (error: unknown) => {
    const { explain } = await import("../sdk/chain");
    console.error(say((await explain(error)).text));
    process.exitCode = 1;
  });
}
