import { expect } from "chai";
import type { Log, LogDescription } from "ethers";
import { ethers } from "hardhat";
import { extend, seed } from "../../../sdk/trail";
import type { LotToken } from "../../../typechain-types";

const NOBODY = ethers.ZeroAddress;

/** The trail of a lot to which nothing has happened. */
export async function seedOf(ledger: LotToken, lot: bigint): Promise<string> {
  const { chainId } = await ethers.provider.getNetwork();
  return seed(chainId, await ledger.getAddress(), lot);
}

/** What the lots of one event have in common, and what they have not. */
export interface Entries {
  readonly module: string;
  readonly kind: bigint;
  readonly from: string;
  readonly to: string;
  readonly time: bigint;
  readonly lots: readonly bigint[];
  readonly units: readonly bigint[];
  readonly trails: readonly string[];
  readonly data: readonly string[];
  readonly block: bigint;
}

/** The entries of an event that extends trails, given the event just before it. */
function entriesOf(
  event: LogDescription,
  before: LogDescription | undefined,
  block: bigint,
): Entries | undefined {
  const movement = /^Transfer(Single|Batch)$/.test(before?.name ?? "") ? before : undefined;
  const follower = movement?.name === "TransferSingle" ? "TrailExtended" : "TrailsExtended";
  const isMoved = /^Trails?Extended$/.test(event.name);
  if (isMoved || movement !== undefined) {
    expect(`${movement?.name}, ${event.name}`).to.equal(`${movement?.name}, ${follower}`);
  }
  const args = event.args.toArray(true);
  if (event.name === "TrailRecorded") {
    const [module, kind, time, lots, trails, data] = args;
    const units = (lots as bigint[]).map(() => 0n);
    return { module, kind, from: NOBODY, to: NOBODY, time, lots, units, trails, data, block };
  }
  if (!isMoved) return undefined;
  const [module, from, to, lots, units] = movement!.args.toArray(true);
  const [kind, time, trails, data] = args;
  return {
    ...{ module, from, to, kind, time, block },
    ...{ lots: [lots].flat(), units: [units].flat() },
    ...{ trails: [trails].flat(), data: [data].flat() },
  };
}

/** What logs of the ledger say of trails, every movement being followed by its entries. */
export function readEntries(ledger: LotToken, logs: readonly Log[]): Entries[] {
  const events = logs.map((log) => ledger.interface.parseLog(log)!);
  return events.flatMap(
    (event, n) => entriesOf(event, events[n - 1], BigInt(logs[n]!.blockNumber)) ?? [],
  );
}

/**
 * Folds every entry that the ledger has emitted since its deployment, and expects each to say the
 * trail before it, and the last to leave what the ledger stores.
 *
 * @returns the trail of every lot that has one
 */
export async function expectTrailsToFold(ledger: LotToken): Promise<ReadonlyMap<bigint, string>> {
  const slots = new Map<bigint, string>();
  const logs = await ethers.provider.getLogs({ address: ledger, fromBlock: 0 });
  for (const entries of readEntries(ledger, logs)) await fold(ledger, slots, entries);
  for (const [lot, slot] of slots) expect(await ledger.trailOf(lot)).to.equal(slot);
  return slots;
}

async function fold(
  ledger: LotToken,
  slots: Map<bigint, string>,
  { module, kind, from, to, time, lots, units, trails, data, block }: Entries,
): Promise<void> {
  expect(units.length).to.equal(lots.length);
  expect(trails.length).to.equal(lots.length);
  expect(data.length).to.be.oneOf([1, lots.length]);
  for (const [n, lot] of lots.entries()) {
    const slot = slots.get(lot) ?? (await seedOf(ledger, lot));
    expect(trails[n], `trail of ${lot} before entry ${n}`).to.equal(slot);
    const entry = { lot, module, kind: Number(kind), from, to, time, block: Number(block) };
    const recorded = data[data.length === 1 ? 0 : n]!;
    slots.set(lot, extend(slot, { ...entry, units: units[n]!, data: recorded }));
  }
}
