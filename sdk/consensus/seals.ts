import { getAddress } from "ethers";

import { consensusTexts } from "../../texts/consensus";
import { type BftProtocol, commitHashOf, hashOfBftBlock, readBftExtraData } from "./bft";
import { cliqueSignerOf } from "./clique";
import { ConsensusError } from "./errors";
import { blockNumberOf, hashHeader, type Header } from "./header";
import { signerOf } from "./signer";

/** How a chain's blocks are sealed. */
export type Protocol = BftProtocol | "clique";

/** How many of `count` validators have to seal a block of a Byzantine fault tolerant chain: two thirds, rounded up. */
export const bftQuorum = (count: number): number => Math.ceil((2 * count) / 3);

/** How many different signers have to build on a Clique block, its own signer among them: more than half. */
export const cliqueQuorum = (count: number): number => Math.floor(count / 2) + 1;

/** The hash of a header's block, by which the next block and every node know it. */
export function blockHashOf(header: Header, protocol: Protocol): string {
  return protocol === "clique" ? hashHeader(header) : hashOfBftBlock(header, protocol);
}

/**
 * The validators who sealed a block, all of them trusted and enough of them.
 *
 * For QBFT and IBFT 2.0 the block's own header says it all. A Clique block has one signer; enough
 * different ones have to have built on it, so `descendants` are the headers after it, in order.
 *
 * @param trusted The validators as the verifier knows them; never taken from the header.
 *
 * Throws a {@link ConsensusError}: `SEAL_FORM`, `SEAL_STRANGER`, `SEAL_TWICE`, `SEALS_TOO_FEW`, `HEADERS_NOT_LINKED`
 * and what reading the header throws.
 */
export function checkSeals(
  header: Header,
  protocol: Protocol,
  trusted: readonly string[],
  descendants: readonly Header[] = [],
): readonly string[] {
  return protocol === "clique"
    ? checkClique(header, trusted, descendants)
    : checkBft(header, protocol, trusted);
}

function checkBft(header: Header, protocol: BftProtocol, trusted: readonly string[]): string[] {
  const { seals } = readBftExtraData(header.extraData, protocol);
  const hash = commitHashOf(header, protocol);
  const known = new Set(trusted.map((address) => getAddress(address)));
  const signers = new Set<string>();
  seals.forEach((seal, index) => {
    const signer = signerOf(hash, seal, index + 1);
    if (!known.has(signer)) throw stranger(signer);
    if (signers.has(signer)) {
      throw new ConsensusError("SEAL_TWICE", consensusTexts.twice(signer), { signer });
    }
    signers.add(signer);
  });
  return enough(signers, bftQuorum(known.size), known.size);
}

function checkClique(
  header: Header,
  trusted: readonly string[],
  descendants: readonly Header[],
): string[] {
  const known = new Set(trusted.map((address) => getAddress(address)));
  const signers = new Set<string>();
  let before: Header | undefined;
  for (const block of [header, ...descendants]) {
    if (before !== undefined) checkLink(before, block, "clique");
    const signer = cliqueSignerOf(block);
    if (!known.has(signer)) throw stranger(signer);
    signers.add(signer);
    before = block;
  }
  return enough(signers, cliqueQuorum(known.size), known.size);
}

/** Throws a {@link ConsensusError} `HEADERS_NOT_LINKED` unless one block is the other's parent. */
export function checkLink(parent: Header, child: Header, protocol: Protocol): void {
  const number = blockNumberOf(child);
  if (number !== blockNumberOf(parent) + 1 || child.parentHash !== blockHashOf(parent, protocol)) {
    throw new ConsensusError("HEADERS_NOT_LINKED", consensusTexts.notLinked(number), { number });
  }
}

function enough(signers: ReadonlySet<string>, needed: number, of: number): string[] {
  if (of > 0 && signers.size >= needed) return [...signers];
  throw new ConsensusError("SEALS_TOO_FEW", consensusTexts.tooFew(signers.size, needed, of), {
    found: signers.size,
    needed,
    of,
  });
}

const stranger = (signer: string): ConsensusError =>
  new ConsensusError("SEAL_STRANGER", consensusTexts.stranger(signer), { signer });
