import type { Provider } from "ethers";

import { type Deployment, LotmarkError, readChainId } from "../../sdk/chain";
import * as texts from "../../texts/consortium/deployment";

/** What tells a chain from every other. */
export type Chain = Pick<Deployment, "chainId" | "genesis">;

export async function describeChain(provider: Provider): Promise<Chain> {
  const [chainId, first] = await Promise.all([readChainId(provider), provider.getBlock(0)]);
  if (!first?.hash) {
    throw new LotmarkError("NO_GENESIS", texts.NO_GENESIS);
  }
  return { chainId: Number(chainId), genesis: first.hash };
}

/** Throws a {@link LotmarkError} `OTHER_CHAIN` unless what a file says is of this chain. */
export function requireSameChain(known: Chain, chain: Chain, file: string): void {
  if (known.chainId === chain.chainId && known.genesis === chain.genesis) return;
  throw new LotmarkError("OTHER_CHAIN", texts.otherChain(file), {
    known: known.chainId,
    found: chain.chainId,
  });
}

/** A chain that was begun anew from the same first block has none of the contracts. */
export async function requireThere(
  { contracts }: Deployment,
  provider: Provider,
  file: string,
): Promise<void> {
  const { address } = contracts.accessManager;
  if ((await provider.getCode(address)) !== "0x") return;
  throw new LotmarkError("NOT_THERE", texts.notThere(file, address), { address });
}
