import { dataLength, dataSlice, getAddress, isHexString } from "ethers";

import { consensusTexts } from "../../texts/consensus";
import { ConsensusError } from "./errors";
import { hashHeader, type Header } from "./header";
import { signerOf } from "./signer";

const VANITY = 32;
const SEAL = 65;
const ADDRESS = 20;

/** What the extraData of a Clique header says (EIP-225): 32 bytes, signers on epoch blocks only, the seal. */
export interface CliqueExtraData {
  readonly vanity: string;
  /** Who may sign, where the block says it: on the first one and on every epoch. */
  readonly signers: readonly string[];
  readonly seal: string;
}

/** Takes a Clique header's extraData apart. Throws a {@link ConsensusError} `EXTRA_DATA_FORMAT`. */
export function readCliqueExtraData(extraData: string): CliqueExtraData {
  const length = isHexString(extraData) ? dataLength(extraData) : 0;
  const rest = length - VANITY - SEAL;
  if (rest < 0 || rest % ADDRESS !== 0) {
    throw new ConsensusError("EXTRA_DATA_FORMAT", consensusTexts.extraData("Clique"), {
      protocol: "clique",
    });
  }
  const signers = Array.from({ length: rest / ADDRESS }, (_, index) => {
    const start = VANITY + index * ADDRESS;
    return getAddress(dataSlice(extraData, start, start + ADDRESS));
  });
  return {
    vanity: dataSlice(extraData, 0, VANITY),
    signers,
    seal: dataSlice(extraData, length - SEAL),
  };
}

/** Who sealed a Clique block. Throws a {@link ConsensusError}: `EXTRA_DATA_FORMAT`, `SEAL_FORM`. */
export function cliqueSignerOf(header: Header): string {
  const { seal } = readCliqueExtraData(header.extraData);
  const unsealed = dataSlice(header.extraData, 0, dataLength(header.extraData) - SEAL);
  return signerOf(hashHeader(header, unsealed), seal, 1);
}
