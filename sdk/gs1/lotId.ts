import { LOT_ID, notALotId } from "../../texts/gs1/lots";
import type { Text } from "../../texts/text";
import { hasValidCheckDigit } from "./checkDigit";
import { isCset82 } from "./characterSets";
import { type ErrorValues, Gs1Error, type Gs1ErrorCode } from "./errors";
import { normalizeGtin } from "./gtin";
import { checkLotNumber, LOT_NUMBER_MAX_LENGTH } from "./lotNumber";
import { describeCharacter, firstRefused } from "./text";

/**
 * A product lot as GS1 names it: GTIN and batch or lot number, together the LGTIN.
 */
export interface Lot {
  /** 14 digits. */
  readonly gtin: string;
  /** 1 to 20 characters of GS1 character set 82. */
  readonly lotNumber: string;
}

/** Scheme byte at the top of the token id of a lot. */
export const LOT_ID_SCHEME = 0x01n;

const SCHEME_SHIFT = 248n;
const GTIN_SHIFT = 160n;
const GTIN_BITS = 47n;
const GTIN_LIMIT = 10n ** 14n;
const LOT_NUMBER_BITS = 160n;

const mask = (bits: bigint): bigint => (1n << bits) - 1n;

/**
 * The ERC-1155 token id of a lot: `0x01`, 41 zero bits, the GTIN as a number in 47 bits, and the
 * lot number's characters in the low 20 bytes, left-aligned and filled with NUL. Reversible, so
 * whoever scans a package can compute the id without asking.
 *
 * Throws what {@link normalizeGtin} and {@link checkLotNumber} throw.
 */
export function encodeLotId(lot: Lot): bigint {
  const gtin = normalizeGtin(lot.gtin);
  const lotNumber = checkLotNumber(lot.lotNumber);
  let characters = 0n;
  for (let i = 0; i < LOT_NUMBER_MAX_LENGTH; i++) {
    characters = (characters << 8n) | BigInt(i < lotNumber.length ? lotNumber.charCodeAt(i) : 0);
  }
  return (LOT_ID_SCHEME << SCHEME_SHIFT) | (BigInt(gtin) << GTIN_SHIFT) | characters;
}

/**
 * The lot that a token id names. Refuses every id that {@link encodeLotId} would not produce, so
 * that one lot has one id.
 *
 * Throws `LOT_ID_RANGE` (no uint256), `_SCHEME`, `_RESERVED_BITS`, `_GTIN_RANGE`, `_GTIN_ZERO`,
 * `_GTIN_CHECK_DIGIT`, `_LOT_NUMBER_EMPTY`, `_LOT_NUMBER_NUL` (a NUL before the last character) or
 * `_LOT_NUMBER_CHARACTER`.
 */
export function decodeLotId(id: bigint): Lot {
  if (id < 0n || id >> 256n !== 0n) refuse("LOT_ID_RANGE", id, LOT_ID.range);
  const scheme = id >> SCHEME_SHIFT;
  if (scheme !== LOT_ID_SCHEME)
    refuse("LOT_ID_SCHEME", id, LOT_ID.scheme(scheme, LOT_ID_SCHEME), { scheme });
  if (((id >> (GTIN_SHIFT + GTIN_BITS)) & mask(SCHEME_SHIFT - GTIN_SHIFT - GTIN_BITS)) !== 0n) {
    refuse("LOT_ID_RESERVED_BITS", id, LOT_ID.reservedBits);
  }
  return { gtin: decodeGtin(id), lotNumber: decodeLotNumber(id) };
}

/** The token id as contracts and explorers write it: `0x` and 64 lower-case hexadecimal digits. */
export function formatLotId(id: bigint): string {
  return `0x${id.toString(16).padStart(64, "0")}`;
}

function decodeGtin(id: bigint): string {
  const value = (id >> GTIN_SHIFT) & mask(GTIN_BITS);
  if (value === 0n) refuse("LOT_ID_GTIN_ZERO", id, LOT_ID.gtinZero);
  if (value >= GTIN_LIMIT)
    refuse("LOT_ID_GTIN_RANGE", id, LOT_ID.gtinRange(value), { gtin: value });
  const gtin = value.toString().padStart(14, "0");
  if (!hasValidCheckDigit(gtin))
    refuse("LOT_ID_GTIN_CHECK_DIGIT", id, LOT_ID.gtinCheckDigit(gtin), { gtin });
  return gtin;
}

function decodeLotNumber(id: bigint): string {
  const bytes: number[] = [];
  for (let rest = id & mask(LOT_NUMBER_BITS); bytes.length < LOT_NUMBER_MAX_LENGTH; rest >>= 8n) {
    bytes.unshift(Number(rest & 0xffn));
  }
  const lotNumber = String.fromCharCode(...bytes).replace(/\0+$/, "");
  if (lotNumber === "") refuse("LOT_ID_LOT_NUMBER_EMPTY", id, LOT_ID.lotNumberEmpty);
  const nul = lotNumber.indexOf("\0") + 1;
  if (nul > 0)
    refuse("LOT_ID_LOT_NUMBER_NUL", id, LOT_ID.lotNumberGap(nul), {
      position: nul,
    });
  const position = firstRefused(lotNumber, isCset82);
  if (position > 0) {
    const character = describeCharacter(lotNumber, position);
    const reason = LOT_ID.lotNumberCharacter(position, character);
    refuse("LOT_ID_LOT_NUMBER_CHARACTER", id, reason, { position, character: character.en });
  }
  return lotNumber;
}

function refuse(code: Gs1ErrorCode, id: bigint, reason: Text, values: ErrorValues = {}): never {
  const shown = id < 0n ? id.toString() : formatLotId(id);
  throw new Gs1Error(code, notALotId(shown, reason), { id, ...values });
}
