/**
 * The character sets of GS1 data (GS1 General Specifications 7.11), each in the standard's order,
 * which gives a character its weight in alphanumeric check characters.
 */
const DIGITS = "0123456789";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = "abcdefghijklmnopqrstuvwxyz";

/** Character set 82: the invariant part of ISO/IEC 646, for lot and serial numbers. */
export const CSET_82 = `!"%&'()*+,-./${DIGITS}:;<=>?${UPPER}_${LOWER}`;
/** Character set 39, for component and part identifiers. */
export const CSET_39 = `#-/${DIGITS}${UPPER}`;
/** Character set 64: base64url without padding. */
export const CSET_64 = `${UPPER}${LOWER}${DIGITS}-_`;
/** Character set 32: the characters of a check character pair. */
export const CSET_32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const MEMBERS_82: ReadonlySet<string> = new Set(CSET_82);

/** True if the single character `character` is in GS1 character set 82. */
export function isCset82(character: string): boolean {
  return MEMBERS_82.has(character);
}
