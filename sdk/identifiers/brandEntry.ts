import { AbiCoder, id as hashOfText, keccak256 } from "ethers";
import * as texts from "../../texts/identifiers";
import { canonicalText } from "./canonicalText";
import { IdentifierError } from "./errors";
import { checkSalt } from "./salt";

/** A mark's entry in an office's register, in canonical form. */
export interface BrandEntry {
  /** Two capital letters after WIPO Standard ST.3: `CN`, `EM`, `WO`, … */
  readonly office: string;
  /** Kind of right, numbered as the brand registry numbers them; 0 to 255. */
  readonly kind: number;
  /** Registration number, 1 to 32 of A-Z, 0-9, `.`, `/` and `-`. */
  readonly number: string;
}

const DOMAIN = hashOfText("lotmark.brand");

/**
 * Brings a register entry into canonical form: office and number in upper case without white space.
 * Zeros and punctuation of the number stay, since offices differ in what they mean.
 *
 * Throws `OFFICE_FORMAT`, `BRAND_KIND_RANGE` or `BRAND_NUMBER_FORMAT`.
 */
export function parseBrandEntry(office: string, kind: number, number: string): BrandEntry {
  const entry = { office: canonicalText(office), kind, number: canonicalText(number) };
  if (!/^[A-Z]{2}$/.test(entry.office)) {
    throw new IdentifierError("OFFICE_FORMAT", texts.notAnOffice(office), { office });
  }
  if (!Number.isInteger(kind) || kind < 0 || kind > 255) {
    throw new IdentifierError("BRAND_KIND_RANGE", texts.notAKindNumber(kind), { kind });
  }
  if (!/^[A-Z0-9./-]{1,32}$/.test(entry.number)) {
    throw new IdentifierError("BRAND_NUMBER_FORMAT", texts.notARegistrationNumber(number), {
      number,
    });
  }
  return entry;
}

/**
 * The ERC-721 token id of a mark: keccak256(abi.encode(keccak256("lotmark.brand"), bytes32 salt,
 * string office, uint8 kind, string number)).
 *
 * @param salt the consortium's, 32 bytes in hexadecimal
 * @throws `SALT_FORMAT` and what {@link parseBrandEntry} throws.
 */
export function brandIdOf(salt: string, office: string, kind: number, number: string): bigint {
  const entry = parseBrandEntry(office, kind, number);
  const encoded = AbiCoder.defaultAbiCoder().encode(
    ["bytes32", "bytes32", "string", "uint8", "string"],
    [DOMAIN, checkSalt(salt), entry.office, entry.kind, entry.number],
  );
  return BigInt(keccak256(encoded));
}
