import { readFileSync } from "node:fs";

import { isHexString, keccak256, ZeroHash } from "ethers";

import { type Grounds, LotmarkError } from "../../../sdk/chain";

/** What a task was told about why something is decided. */
export interface GivenGrounds {
  readonly reason: string | undefined;
  readonly evidence: string | undefined;
}

/** Reason and evidence; the chain wants at least one of them. */
export const groundsOf = ({ reason = "", evidence }: GivenGrounds): Grounds => ({
  reason: reason.trim(),
  evidence: hashOf(evidence),
});

/**
 * The hash of a document: of the file's bytes, or the 32 bytes that were given. Zero where no
 * document was named.
 */
export function hashOf(document: string | undefined): string {
  if (document === undefined) return ZeroHash;
  if (isHexString(document, 32)) return document.toLowerCase();
  let bytes: Buffer;
  try {
    bytes = readFileSync(document);
  } catch (error) {
    throw new LotmarkError(
      "NO_DOCUMENT",
      `"${document}" is neither a file that can be read nor a hash (0x and 64 hexadecimal digits).`,
      { document },
      error,
    );
  }
  return keccak256(bytes);
}
