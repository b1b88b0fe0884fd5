import { concat, dataSlice, toBeHex, toUtf8Bytes, toUtf8String, zeroPadBytes } from "ethers";
import * as texts from "../../texts/members";
import type { Text } from "../../texts/text";
import { parseGln } from "../gs1";

/** A place of a member: one with a GLN, or one with a code of the member's own. */
export type SiteName =
  { readonly kind: "gln"; readonly gln: string } | { readonly kind: "own"; readonly code: string };

/** Most characters that an own code may have. */
export const OWN_CODE_MAX_LENGTH = 20;

const GLN = "0x01";
const OWN_CODE = "0x02";

/** Every reason for which a site is refused here. */
export type SiteErrorCode = "SITE_GLN_ZERO" | "SITE_CODE_FORMAT";

/**
 * A site that the chain would refuse. `text` says what is wrong and what to do, and `message` in English; `code` and
 * `values` are for programs.
 */
export class SiteError extends Error {
  override readonly name = "SiteError";
  readonly text: Text;
  readonly code: SiteErrorCode;
  readonly values: Readonly<{ text: string }>;

  constructor(code: SiteErrorCode, words: Text, text: string) {
    super(words.en);
    this.text = words;
    this.code = code;
    this.values = { text };
  }
}

/**
 * The key of a site with a GLN: top byte 0x01, the number in the low bits.
 *
 * @param gln 13 digits. Throws what {@link parseGln} throws, and `SITE_GLN_ZERO`.
 */
export function siteIdOfGln(gln: string): string {
  const number = BigInt(parseGln(gln));
  if (number === 0n) {
    throw new SiteError("SITE_GLN_ZERO", texts.GLN_ZERO, gln);
  }
  return concat([GLN, toBeHex(number, 31)]);
}

/**
 * The key of a site with an own code: top byte 0x02, the code left-aligned in the low 20 bytes.
 *
 * @param code 1 to 20 characters of printable ASCII without a space. Throws `SITE_CODE_FORMAT`.
 */
export function siteIdOfCode(code: string): string {
  if (!/^[\x21-\x7e]{1,20}$/.test(code)) {
    throw new SiteError("SITE_CODE_FORMAT", texts.notASiteCode(code, OWN_CODE_MAX_LENGTH), code);
  }
  return concat([OWN_CODE, toBeHex(0n, 11), zeroPadBytes(toUtf8Bytes(code), OWN_CODE_MAX_LENGTH)]);
}

/**
 * The key of a site as people write it: 13 digits are a GLN (`6901234500004`, `GLN 6901234500004`),
 * anything else is an own code. Throws what {@link siteIdOfGln} and {@link siteIdOfCode} throw.
 */
export function parseSite(text: string): string {
  const gln = /^\s*(?:GLN[\s:]*)?([0-9]{13})\s*$/i.exec(text)?.[1];
  return gln === undefined ? siteIdOfCode(text.trim()) : siteIdOfGln(gln);
}

/** What a site's key stands for. The key must be one that the chain accepted. */
export function readSiteId(site: string): SiteName {
  if (dataSlice(site, 0, 1) === GLN) {
    return { kind: "gln", gln: BigInt(dataSlice(site, 1)).toString().padStart(13, "0") };
  }
  return { kind: "own", code: toUtf8String(dataSlice(site, 12)).replace(/\0+$/, "") };
}
