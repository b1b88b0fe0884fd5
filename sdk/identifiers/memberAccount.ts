import { AbiCoder, dataSlice, getAddress, id as hashOfText, keccak256 } from "ethers";
import { parseLegalIdentifier } from "./legalIdentifier";
import { checkSalt } from "./salt";

const DOMAIN = hashOfText("lotmark.member");

/**
 * The account of the member with a legal identifier: an address that no key controls and that
 * anybody can compute. It outlives replaced contracts and lost keys.
 *
 * The last 20 bytes of keccak256(abi.encode(keccak256("lotmark.member"), bytes32 salt, string
 * scheme, string id)).
 *
 * @param salt the consortium's, 32 bytes in hexadecimal
 * @returns the address with its EIP-55 checksum
 * @throws `SALT_FORMAT` and what {@link parseLegalIdentifier} throws.
 */
export function accountOf(salt: string, scheme: string, id: string): string {
  const identifier = parseLegalIdentifier(scheme, id);
  const encoded = AbiCoder.defaultAbiCoder().encode(
    ["bytes32", "bytes32", "string", "string"],
    [DOMAIN, checkSalt(salt), identifier.scheme, identifier.id],
  );
  return getAddress(dataSlice(keccak256(encoded), 12));
}
