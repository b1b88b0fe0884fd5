import {
  decodeRlp,
  encodeRlp,
  getAddress,
  isAddress,
  isHexString,
  type RlpStructuredData,
  ZeroHash,
} from "ethers";

import { consensusTexts } from "../../texts/consensus";
import { ConsensusError } from "./errors";
import { hashHeader, type Header } from "./header";

/**
 * The two Byzantine fault tolerant protocols of Hyperledger Besu. Their extraData is RLP
 * `[vanity, [validators], vote, round, [seals]]`; they differ in how no vote and the round are written.
 */
export type BftProtocol = "qbft" | "ibft2";

/** What the extraData of a BFT header says. */
export interface BftExtraData {
  readonly vanity: string;
  /** Who could seal the block, as the block says itself: never a reason to believe it. */
  readonly validators: readonly string[];
  readonly round: number;
  /** Signatures of the validators, 65 bytes r, s, v. */
  readonly seals: readonly string[];
  /** The five items as they are, so that nothing is encoded in another way than it was. */
  readonly items: readonly RlpStructuredData[];
}

/** What stands for no vote, and for a round, in each protocol. */
const FORMS = {
  qbft: {
    noVote: [] as RlpStructuredData,
    round: (round: number): string => (round === 0 ? "0x" : evenHex(round)),
  },
  ibft2: {
    noVote: "0x" as RlpStructuredData,
    round: (round: number): string => `0x${round.toString(16).padStart(8, "0")}`,
  },
} as const;

const evenHex = (number: number): string => {
  const digits = number.toString(16);
  return `0x${digits.length % 2 === 0 ? "" : "0"}${digits}`;
};

/**
 * Takes a BFT header's extraData apart.
 *
 * Throws a {@link ConsensusError} `EXTRA_DATA_FORMAT` for anything but the one encoding of the protocol,
 * `VALIDATORS_IN_CONTRACT` where a contract keeps the validators.
 */
export function readBftExtraData(extraData: string, protocol: BftProtocol): BftExtraData {
  const items = decoded(extraData, protocol);
  const [vanity, validators, , roundItem, seals] = items;
  if (
    items.length !== 5 ||
    !isHexString(vanity, 32) ||
    !Array.isArray(validators) ||
    !validators.every((validator) => isHexString(validator, 20)) ||
    !isHexString(roundItem) ||
    !Array.isArray(seals) ||
    !seals.every((seal) => isHexString(seal))
  ) {
    throw malformed(protocol);
  }
  const round = roundItem === "0x" ? 0 : Number(roundItem);
  if (round > 0xffffffff || FORMS[protocol].round(round) !== roundItem.toLowerCase()) {
    throw malformed(protocol);
  }
  if (validators.length === 0) {
    throw new ConsensusError("VALIDATORS_IN_CONTRACT", consensusTexts.contractMode());
  }
  return {
    vanity,
    validators: (validators as string[]).map((v) => getAddress(v)),
    round,
    seals: seals,
    items,
  };
}

/** The hash of a BFT block: neither its round (QBFT) nor its seals count. */
export function hashOfBftBlock(header: Header, protocol: BftProtocol): string {
  const { items } = readBftExtraData(header.extraData, protocol);
  const [vanity, validators, vote] = items as [
    RlpStructuredData,
    RlpStructuredData,
    RlpStructuredData,
  ];
  // QBFT writes round 0 and an empty list of seals; IBFT 2.0 leaves both out.
  const left: RlpStructuredData[] =
    protocol === "qbft" ? [vanity, validators, vote, "0x", []] : [vanity, validators, vote];
  return hashHeader(header, encodeRlp(left));
}

/** What the validators signed: the header with its round, without the seals. */
export function commitHashOf(header: Header, protocol: BftProtocol): string {
  const { items } = readBftExtraData(header.extraData, protocol);
  const kept = items.slice(0, 4);
  return hashHeader(header, encodeRlp(protocol === "qbft" ? [...kept, []] : kept));
}

/** The extraData of a chain's first block, which names the validators that begin. */
export function genesisExtraData(
  validators: readonly string[],
  protocol: BftProtocol = "qbft",
): string {
  const { noVote, round } = FORMS[protocol];
  return encodeRlp([ZeroHash, checkedValidators(validators), noVote, round(0), []]);
}

/**
 * Addresses of validators in the order of their bytes, as Besu keeps them. Throws a
 * {@link ConsensusError} for none, for one that is no address, and for one that is named twice.
 */
export function checkedValidators(validators: readonly string[]): string[] {
  if (validators.length === 0) {
    throw new ConsensusError("VALIDATOR_NONE", consensusTexts.noValidators());
  }
  const sorted = validators
    .map((address) => {
      if (address.startsWith("0x") && isAddress(address)) return address.toLowerCase();
      throw new ConsensusError("VALIDATOR_FORMAT", consensusTexts.validator(address), { address });
    })
    .sort();
  const twice = sorted.find((address, index) => address === sorted[index - 1]);
  if (twice !== undefined) {
    const address = getAddress(twice);
    throw new ConsensusError("VALIDATOR_TWICE", consensusTexts.validatorTwice(address), {
      address,
    });
  }
  return sorted;
}

function decoded(extraData: string, protocol: BftProtocol): readonly RlpStructuredData[] {
  try {
    const items = decodeRlp(extraData);
    // A value has one encoding only; any other would hash to another block.
    if (Array.isArray(items) && encodeRlp(items) === extraData.toLowerCase()) {
      return items;
    }
  } catch {
    // not RLP at all
  }
  throw malformed(protocol);
}

const malformed = (protocol: BftProtocol): ConsensusError =>
  new ConsensusError(
    "EXTRA_DATA_FORMAT",
    consensusTexts.extraData(protocol === "qbft" ? "QBFT" : "IBFT 2.0"),
    { protocol },
  );
