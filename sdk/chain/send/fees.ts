import type { Provider } from "ethers";

/** What is offered for gas, in the form that the chain understands. */
export type Fees =
  | { readonly type: 0; readonly gasPrice: bigint }
  | { readonly type: 2; readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint };

/**
 * What a key offers for gas. A chain without base fees gets a legacy transaction. Most consortium
 * chains cost nothing, and a key that owns nothing offers nothing, whatever a node suggests.
 */
export async function readFees(provider: Provider, account: string): Promise<Fees> {
  const [block, { gasPrice }, balance] = await Promise.all([
    provider.getBlock("latest"),
    provider.getFeeData(),
    provider.getBalance(account),
  ]);
  const base = block?.baseFeePerGas ?? null;
  const isFree = balance === 0n && (base ?? 0n) === 0n;
  const price = isFree ? 0n : (gasPrice ?? 0n);
  if (base === null) return { type: 0, gasPrice: price };
  // Nodes suggest the base fee and a tip together. Twice the base fee holds for six full blocks.
  const tip = price > base ? price - base : 0n;
  return { type: 2, maxFeePerGas: 2n * base + tip, maxPriorityFeePerGas: tip };
}
