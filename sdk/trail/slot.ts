import { concat, keccak256, toBeHex } from "ethers";

/** What one entry of a trail records. */
export interface Entry {
  readonly lot: bigint;
  /** The module that asked the ledger for it. */
  readonly module: string;
  /** What it was: a number of `TrailKind`. */
  readonly kind: number;
  /** From whom units went; the zero address where they were declared or nothing moved. */
  readonly from: string;
  /** To whom units went; the zero address where they were burnt or nothing moved. */
  readonly to: string;
  readonly units: bigint;
  /** Unix seconds of the block. */
  readonly time: bigint;
  /** Hash of what the module emitted in the same transaction. */
  readonly data: string;
  /** Number of the block. */
  readonly block: number;
}

const BLOCK = (1n << 32n) - 1n;
/** The slot of a lot to which nothing has happened. */
export function seed(chainId: bigint, ledger: string, lot: bigint): string {
  return slotOf([chainId, ledger, lot], 0);
}

/** The slot after one more entry. */
export function extend(slot: string, entry: Entry): string {
  const { lot, module, kind, from, to, units, time, data, block } = entry;
  return slotOf([slot, lot, module, kind, from, to, units, time, data], block);
}

/** The slot after all these entries, the oldest first. */
export function fold(slot: string, entries: readonly Entry[]): string {
  return entries.reduce(extend, slot);
}

/** The block of a slot's last entry; 0 where it has none. */
export function blockOf(slot: string): number {
  return Number(BigInt(slot) & BLOCK);
}

/** 224 bits of a hash, then 32 bits of a block's number. */
function slotOf(values: readonly (bigint | number | string)[], block: number): string {
  // Each fills one word, which is all that abi.encode does with them.
  const hash = BigInt(keccak256(concat(values.map((value) => toBeHex(value, 32)))));
  return toBeHex((hash & ~BLOCK) | (BigInt(block) & BLOCK), 32);
}
