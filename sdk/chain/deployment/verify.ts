import { keccak256, type Provider } from "ethers";

import * as texts from "../../../texts/deployment";
import { LotmarkError } from "../errors";
import { CONTRACT_NAMES } from "../interfaces";
import { readChainId } from "../send";
import type { Deployment } from "./manifest";

/** Something on the chain that is not as the manifest has it. */
export interface Difference {
  /** Field of the manifest. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** What on the chain differs from a deployment manifest: which chain it is, and the contracts' code. */
export async function compareDeployment(
  deployment: Deployment,
  provider: Provider,
): Promise<Difference[]> {
  const [chainId, first, ...codes] = await Promise.all([
    readChainId(provider),
    provider.getBlock(0),
    ...CONTRACT_NAMES.map((name) => provider.getCode(deployment.contracts[name].address)),
  ]);
  const differences: Difference[] = [];
  const compare = (field: string, expected: string, found: string): void => {
    if (expected !== found) differences.push({ field, expected, found });
  };
  compare("chainId", deployment.chainId.toString(), chainId.toString());
  compare("genesis", deployment.genesis.toLowerCase(), first?.hash ?? "unknown");
  CONTRACT_NAMES.forEach((name, position) => {
    const code = codes[position] ?? "0x";
    const { codeHash } = deployment.contracts[name];
    compare(
      `contracts.${name}.codeHash`,
      codeHash.toLowerCase(),
      code === "0x" ? "no code" : keccak256(code),
    );
  });
  return differences;
}

/**
 * Makes sure that a node belongs to the manifest's chain and has its contracts. Throws a
 * {@link LotmarkError} `WRONG_CHAIN` or `DEPLOYMENT_DIFFERS` with every difference.
 */
export async function verifyDeployment(deployment: Deployment, provider: Provider): Promise<void> {
  const differences = await compareDeployment(deployment, provider);
  const [first] = differences;
  if (first === undefined) return;
  if (first.field === "chainId") {
    throw new LotmarkError("WRONG_CHAIN", texts.otherChain(first.found, first.expected), {
      expected: first.expected,
      found: first.found,
    });
  }
  if (first.field === "genesis") {
    throw new LotmarkError("WRONG_CHAIN", texts.otherGenesis(first.found, first.expected), {
      expected: first.expected,
      found: first.found,
    });
  }
  throw new LotmarkError("DEPLOYMENT_DIFFERS", texts.differs(differences), { differences });
}
