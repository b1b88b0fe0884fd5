import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { deployConsortium } from "./consortium";
import { type Operation, OPERATIONS } from "./operations";

/** What an operation took. */
export interface Measurement {
  readonly operation: Operation;
  /** Receipts' `gasUsed` of all its transactions together. */
  readonly gas: bigint;
}

/** Gas per lot, rounded up; all of it where an operation is not about lots. */
export const perLot = ({ operation, gas }: Measurement): bigint => {
  const lots = BigInt(operation.lots ?? 1);
  return (gas + lots - 1n) / lots;
};

/** Runs every operation on a fresh consortium. */
export async function measureAll(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const operation of OPERATIONS) {
    const transactions = await operation.run(await loadFixture(deployConsortium));
    let gas = 0n;
    for (const send of transactions) gas += (await (await send()).wait())!.gasUsed;
    measurements.push({ operation, gas });
  }
  return measurements;
}
