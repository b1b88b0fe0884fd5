import { readFileSync } from "node:fs";

import { isHexString, keccak256, ZeroHash } from "ethers";

import { type Grounds, LotmarkError } from "../../../sdk/chain";
import { noDocument } from "../../../texts/tasks/support";

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
    throw new LotmarkError("NO_DOCUMENT", noDocument(document), { document }, error);
  }
  return keccak256(bytes);
}
