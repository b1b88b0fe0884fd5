import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import type { LotToken } from "../../../typechain-types";
import { expectTrailsToFold } from "../support/trails";
import { DATA, KIND } from "./stock";

/** A change of the ledger, as its events tell of it. */
interface Change {
  /** The module. */
  readonly by: { readonly address: string };
  readonly lots: readonly bigint[];
  /** The trail of each lot before. */
  readonly trails: readonly string[];
  /** Left out: DATA for all of them. */
  readonly data?: readonly string[];
}

/** A change that moves units. */
interface Movement extends Change {
  readonly from: string;
  readonly to: string;
  readonly units: readonly bigint[];
}

const MOVEMENTS = ["TransferSingle", "TransferBatch", "TrailExtended", "TrailsExtended"];

async function expectNone(
  ledger: LotToken,
  sent: Promise<ContractTransactionResponse>,
  events: readonly string[],
): Promise<void> {
  for (const event of events) await expect(sent).not.to.emit(ledger, event);
}

/** Unix seconds of the block of a transaction. */
export async function minedAt(sent: Promise<ContractTransactionResponse>): Promise<bigint> {
  const block = await (await sent).getBlock();
  return BigInt(block!.timestamp);
}

/** Expects a transaction to move units, in words of ERC-1155 and of the trail. */
export async function expectMovement(
  ledger: LotToken,
  sent: Promise<ContractTransactionResponse>,
  { by, from, to, lots, units, trails, data = [DATA] }: Movement,
): Promise<void> {
  const time = await minedAt(sent);
  if (lots.length === 1) {
    await expect(sent)
      .to.emit(ledger, "TransferSingle")
      .withArgs(by.address, from, to, lots[0], units[0]);
    await expect(sent).to.emit(ledger, "TrailExtended").withArgs(KIND, time, trails[0], data[0]);
    await expectNone(ledger, sent, ["TransferBatch", "TrailsExtended", "TrailRecorded"]);
  } else {
    await expect(sent).to.emit(ledger, "TransferBatch").withArgs(by.address, from, to, lots, units);
    await expect(sent).to.emit(ledger, "TrailsExtended").withArgs(KIND, time, trails, data);
    await expectNone(ledger, sent, ["TransferSingle", "TrailExtended", "TrailRecorded"]);
  }
  await expectTrailsToFold(ledger);
}

/** Expects a transaction to extend trails, and to move nothing. */
export async function expectRecord(
  ledger: LotToken,
  sent: Promise<ContractTransactionResponse>,
  { by, lots, trails, data = [DATA] }: Change,
): Promise<void> {
  await expect(sent)
    .to.emit(ledger, "TrailRecorded")
    .withArgs(by.address, KIND, await minedAt(sent), lots, trails, data);
  await expectNone(ledger, sent, MOVEMENTS);
  await expectTrailsToFold(ledger);
}

/** Expects a transaction to leave the ledger as it was. */
export async function expectNothing(
  ledger: LotToken,
  sent: Promise<ContractTransactionResponse>,
): Promise<void> {
  await expectNone(ledger, sent, [...MOVEMENTS, "TrailRecorded"]);
  await expectTrailsToFold(ledger);
}
