import { isHexString } from "ethers";
import * as texts from "../../texts/identifiers";
import { IdentifierError } from "./errors";

/**
 * Returns a consortium's salt if it is 32 bytes in hexadecimal. The salt is fixed when the
 * consortium starts; it keeps the accounts of one consortium apart from those of another. Throws
 * `SALT_FORMAT`.
 */
export function checkSalt(salt: string): string {
  if (!isHexString(salt, 32)) {
    throw new IdentifierError("SALT_FORMAT", texts.notASalt(salt), { salt });
  }
  return salt;
}
