import { expect } from "chai";
import { AbiCoder, keccak256, toBeHex } from "ethers";
import { ethers } from "hardhat";
import type { LotToken } from "../../../typechain-types";

const BLOCK = 2n ** 32n - 1n;

const hashOf = (types: readonly string[], values: readonly unknown[]): bigint =>
  BigInt(keccak256(AbiCoder.defaultAbiCoder().encode(types, values)));

const slotOf = (hash: bigint, block: bigint): string =>
  toBeHex((hash & ~BLOCK) | (block & BLOCK), 32);

/** The trail of a lot to which nothing has happened. */
export async function seedOf(ledger: LotToken, lot: bigint): Promise<string> {
  const { chainId } = await ethers.provider.getNetwork();
  const hash = hashOf(["uint256", "address", "uint256"], [chainId, await ledger.getAddress(), lot]);
  return slotOf(hash, 0n);
}

/**
 * Folds every entry that the ledger has emitted since its deployment, and expects each to say the
 * trail before it, and the last to leave what the ledger stores.
 *
 * @returns the trail of every lot that has one
 */
export async function expectTrailsToFold(ledger: LotToken): Promise<ReadonlyMap<bigint, string>> {
  const slots = new Map<bigint, string>();
  for (const { args, blockNumber } of await ledger.queryFilter(ledger.filters.TrailExtended())) {
    const [module, kind, from, to, lots, units, trails, time, data] = args;
    expect(units.length).to.equal(lots.length);
    expect(trails.length).to.equal(lots.length);
    expect(data.length).to.be.oneOf([1, lots.length]);
    for (const [n, lot] of lots.entries()) {
      const slot = slots.get(lot) ?? (await seedOf(ledger, lot));
      expect(trails[n], `trail of ${lot} before entry ${n}`).to.equal(slot);
      const hash = hashOf(
        [
          "bytes32",
          "uint256",
          "address",
          "uint16",
          "address",
          "address",
          "uint256",
          "uint256",
          "bytes32",
        ],
        [slot, lot, module, kind, from, to, units[n], time, data[data.length === 1 ? 0 : n]],
      );
      slots.set(lot, slotOf(hash, BigInt(blockNumber)));
    }
  }
  for (const [lot, slot] of slots) expect(await ledger.trailOf(lot)).to.equal(slot);
  return slots;
}
