import { dataLength, dataSlice, isHexString, recoverAddress, Signature } from "ethers";

import { consensusTexts } from "../../texts/consensus";
import { ConsensusError } from "./errors";

/**
 * Who made a seal: 65 bytes r, s, v with v 0 or 1, over the hash itself.
 *
 * Throws a {@link ConsensusError} `SEAL_FORM` with the number of the seal, counted from 1.
 */
export function signerOf(hash: string, seal: string, number: number): string {
  const refused = new ConsensusError("SEAL_FORM", consensusTexts.sealForm(number), { number });
  if (!isHexString(seal, 65)) throw refused;
  const parity = Number(dataSlice(seal, 64, dataLength(seal)));
  if (parity > 1) throw refused;
  try {
    const [r, s] = [dataSlice(seal, 0, 32), dataSlice(seal, 32, 64)];
    return recoverAddress(hash, Signature.from({ r, s, yParity: parity as 0 | 1 }));
  } catch {
    throw refused;
  }
}
