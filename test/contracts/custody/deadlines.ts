import { time } from "@nomicfoundation/hardhat-network-helpers";
import { now } from "../support/consortium";
import type { ShippedConsortium } from "./shipped";

/**
 * Pauses the consortium at a moment, for a while.
 *
 * @param from Unix seconds
 * @param seconds how long
 */
export async function pauseFor(
  { ledger, emergency }: ShippedConsortium,
  from: bigint,
  seconds: bigint,
): Promise<void> {
  await time.setNextBlockTimestamp(from);
  await ledger.connect(emergency).pause();
  await time.setNextBlockTimestamp(from + seconds);
  await ledger.connect(emergency).unpause();
}

/** Pauses the consortium twice while the shipment is in transit; answers by how many seconds its deadline has grown. */
export async function pauseTwice(consortium: ShippedConsortium): Promise<bigint> {
  await pauseFor(consortium, (await now()) + 100n, 1_000n);
  await pauseFor(consortium, (await now()) + 50n, 5n);
  return 1_005n;
}
