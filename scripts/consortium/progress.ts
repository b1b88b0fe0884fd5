import { existsSync, readFileSync, rmSync } from "node:fs";

import { id as hashOfText } from "ethers";

import { LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/consortium/deployment";
import { type Chain, requireSameChain } from "./chain";
import type { ConsortiumConfig } from "./config";
import type { Deployer } from "./deployer";
import { writeWhole } from "./files";

/**
 * What has to be remembered of a deployment that is under way. The addresses follow from it: a
 * contract's address is made of its deployer and the nonce of the transaction.
 */
export interface Progress extends Chain {
  readonly deployer: string;
  /** Nonce of the first contract; the others follow one by one. */
  readonly nonce: number;
  /** No transaction of it is in this block or before. */
  readonly block: number;
  /** Hash of the configuration, which must not change on the way. */
  readonly configHash: string;
}

/** Where the progress of a deployment is kept until its manifest is written. */
export const progressFile = (manifest: string): string => `${manifest}.progress`;

/** Begins a deployment from the deployer's next transaction. */
export async function begin(
  { address, provider }: Deployer,
  chain: Chain,
  config: ConsortiumConfig,
): Promise<Progress> {
  return {
    ...chain,
    deployer: address,
    nonce: await provider.getTransactionCount(address),
    block: await provider.getBlockNumber(),
    configHash: hashOf(config),
  };
}

/**
 * A deployment that was begun before, if there is one. Throws a {@link LotmarkError} if it was
 * begun on another chain, by another key or from another configuration.
 */
export function resume(
  manifest: string,
  { address }: Deployer,
  chain: Chain,
  config: ConsortiumConfig,
): Progress | undefined {
  const file = progressFile(manifest);
  if (!existsSync(file)) return undefined;
  const progress = JSON.parse(readFileSync(file, "utf8")) as Progress;
  requireSameChain(progress, chain, file);
  if (progress.deployer !== address) {
    throw new LotmarkError("OTHER_DEPLOYER", texts.otherDeployer(progress.deployer, address));
  }
  if (progress.configHash !== hashOf(config)) {
    throw new LotmarkError("OTHER_CONFIG", texts.otherConfig(file));
  }
  return progress;
}

export function writeProgress(manifest: string, progress: Progress): void {
  writeWhole(progressFile(manifest), `${JSON.stringify(progress, null, 2)}\n`);
}

export function removeProgress(manifest: string): void {
  rmSync(progressFile(manifest), { force: true });
}

const hashOf = (config: ConsortiumConfig): string => hashOfText(JSON.stringify(config));
