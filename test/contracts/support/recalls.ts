import { ethers } from "hardhat";
import { type MemberOf, numberOf } from "../../../sdk/chain/enumerations";
import { type Company, type Consortium, DAY, LOT, now } from "./consortium";
import { GROUNDS } from "./members";
import { structHash, TYPES, valuesHash } from "./recorded";

/** A notice as the contract takes it. */
export interface Notice {
  readonly kind: bigint;
  readonly class: bigint;
  readonly places: bigint;
  readonly deadline: bigint;
  readonly caseNumber: string;
  readonly grounds: { readonly reason: string; readonly evidence: string };
  readonly instructions: string;
}

/** The number of an authority. */
export const authority = (name: MemberOf<"IRecalls.Authority">): bigint =>
  numberOf("IRecalls.Authority", name);

/** The number of a kind of stop. */
export const kindOf = (name: MemberOf<"IRecalls.Kind">): bigint => numberOf("IRecalls.Kind", name);

/** A notice; left out is what a recall of class 1 could say. */
export const noticeOf = async (changes: Partial<Notice> = {}): Promise<Notice> => ({
  kind: kindOf("Recall"),
  class: 1n,
  places: 0n,
  deadline: (await now()) + 2n * DAY,
  caseNumber: "SAMR-2026-0815",
  grounds: GROUNDS,
  instructions: "Stop selling, and send back what is left",
  ...changes,
});

/** The id of a notice by the formula that stands with its event. */
export async function noticeId(
  { recalls }: Pick<Consortium, "recalls">,
  by: bigint,
  party: string,
  notice: Notice,
): Promise<string> {
  const { chainId } = await ethers.provider.getNetwork();
  return structHash(
    "Notice",
    ["uint256", chainId],
    ["address", await recalls.getAddress()],
    ["address", party],
    ["bytes32", valuesHash(["uint8", by], [TYPES.notice, notice])],
  );
}

/** Stops lots as the regulator; left out is LOT. */
export async function recallAsRegulator(
  { recalls, regulator }: Pick<Consortium, "recalls" | "regulator">,
  lots: bigint[] = [LOT],
  changes: Partial<Notice> = {},
): Promise<void> {
  await recalls.connect(regulator).stopAsRegulator(await noticeOf(changes), lots);
}

/** Stops lots as their maker; left out is the producer's LOT. */
export async function recallAsMaker(
  { recalls, producer }: Pick<Consortium, "recalls" | "producer">,
  lots: bigint[] = [LOT],
  { produce }: Company = producer,
): Promise<void> {
  await recalls.connect(produce).stop(await noticeOf(), lots, 0n);
}

/** Stops lots as the owner of the origin; left out is LOT. */
export async function recallAsMarkOwner(
  { recalls, association, origin }: Pick<Consortium, "recalls" | "association" | "origin">,
  lots: bigint[] = [LOT],
): Promise<void> {
  await recalls.connect(association.brand).stop(await noticeOf(), lots, origin);
}
