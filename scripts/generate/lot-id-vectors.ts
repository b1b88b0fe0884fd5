import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { CSET_82 } from "../../sdk/gs1/characterSets";
import { withCheckDigit } from "../../sdk/gs1/checkDigit";
import { encodeLotId, formatLotId, type Lot } from "../../sdk/gs1/lotId";

/** Where the vectors are. The tests of `sdk/gs1` and of the Solidity library read the same file. */
export const LOT_ID_VECTORS = join(__dirname, "../../test/vectors/lot-ids.json");

const GTINS = [
  withCheckDigit("0000000000001"),
  "00000096385074",
  "00614141007349",
  "06901234567892",
  "10614141543219",
  withCheckDigit("9999999999999"),
];
const LOT = { gtin: "06901234567892", lotNumber: "A-2026-11" };

/** The file's text, from nothing but this source: the same on every machine. */
export function renderLotIdVectors(): string {
  const vectors = { valid: validVectors(), invalid: invalidVectors() };
  return `${JSON.stringify(vectors, null, 2)}\n`;
}

function validVectors(): (Lot & { readonly id: string })[] {
  const lots: Lot[] = [
    LOT,
    ...GTINS.flatMap((gtin) =>
      ["0", "A-2026-11", "z".repeat(20)].map((lotNumber) => ({ gtin, lotNumber })),
    ),
    // Case, zeros and length make different lots.
    ...["a", "A", "1", "01", "001", "10", "100"].map((lotNumber) => ({ ...LOT, lotNumber })),
    ...Array.from(CSET_82, (lotNumber) => ({ ...LOT, lotNumber })),
    ...Array.from({ length: 20 }, (_, i) => ({ ...LOT, lotNumber: CSET_82.slice(20, 21 + i) })),
    ...Array.from({ length: 40 }, (_, i) => randomLot(i)),
  ];
  return lots.map((lot) => ({ ...lot, id: formatLotId(encodeLotId(lot)) }));
}

function randomLot(round: number): Lot {
  const bytes = createHash("sha256").update(`lotmark lot id ${round}`).digest();
  const gtin = withCheckDigit(Array.from(bytes.subarray(0, 13), (byte) => byte % 10).join(""));
  const length = 1 + ((bytes[13] ?? 0) % 20);
  const lotNumber = Array.from(bytes.subarray(12, 12 + length), (byte) =>
    CSET_82.charAt(byte % 82),
  );
  return { gtin, lotNumber: lotNumber.join("") };
}

interface InvalidVector {
  readonly id: string;
  /** Code of the error in `sdk/gs1`. Each id breaks one rule only. */
  readonly reason: string;
  readonly comment: string;
}

function invalidVectors(): InvalidVector[] {
  const vector = (reason: string, comment: string, id: bigint): InvalidVector => ({
    id: formatLotId(id),
    reason: `LOT_ID_${reason}`,
    comment,
  });
  const body = encodeLotId(LOT) & ((1n << 248n) - 1n);
  const schemes = [0x00n, 0x02n, 0x81n, 0xffn];
  const reservedBits = [207n, 208n, 227n, 247n];
  const outside = [
    0x01, 0x0a, 0x1d, 0x1f, 0x20, 0x23, 0x24, 0x40, 0x5b, 0x5c, 0x5d, 0x5e, 0x60, 0x7b, 0x7e, 0x7f,
    0x80, 0xff,
  ];
  return [
    ...schemes.map((scheme) => vector("SCHEME", `scheme ${scheme}`, (scheme << 248n) | body)),
    ...reservedBits.map((bit) =>
      vector("RESERVED_BITS", `bit ${bit} set`, encodeLotId(LOT) | (1n << bit)),
    ),
    vector("GTIN_RANGE", "smallest number of 15 digits", pack(10n ** 14n, "A")),
    vector("GTIN_RANGE", "largest number of 47 bits", pack((1n << 47n) - 1n, "A")),
    vector("GTIN_ZERO", "no GTIN", pack(0n, "A")),
    ...Array.from({ length: 10 }, (_, digit) => digit)
      .filter((digit) => digit !== 2)
      .map((digit) =>
        vector(
          "GTIN_CHECK_DIGIT",
          `check digit ${digit}`,
          pack(BigInt(`690123456789${digit}`), "A"),
        ),
      ),
    vector("GTIN_CHECK_DIGIT", "the number one", pack(1n, "A")),
    vector("LOT_NUMBER_EMPTY", "20 NULs", pack(6901234567892n, "")),
    vector("LOT_NUMBER_NUL", "NUL first", pack(6901234567892n, "\0A")),
    vector("LOT_NUMBER_NUL", "NUL inside", pack(6901234567892n, "A\0B")),
    vector("LOT_NUMBER_NUL", "right-aligned", pack(6901234567892n, "A".padStart(20, "\0"))),
    vector("LOT_NUMBER_NUL", "NUL at character 19", pack(6901234567892n, `${"A".repeat(18)}\0A`)),
    ...outside.map((code) => {
      const character = String.fromCharCode(code);
      const comment = `byte 0x${code.toString(16).padStart(2, "0")}`;
      return vector("LOT_NUMBER_CHARACTER", comment, pack(6901234567892n, `A${character}B`));
    }),
    vector("LOT_NUMBER_CHARACTER", "last byte of 20", pack(6901234567892n, `${"A".repeat(19)} `)),
    vector("LOT_NUMBER_CHARACTER", "first byte", pack(6901234567892n, " A")),
    vector("LOT_NUMBER_CHARACTER", "trailing space", pack(6901234567892n, "A ")),
  ];
}

/** The layout of a lot's id without any of its rules. */
function pack(gtin: bigint, lotNumber: string): bigint {
  const characters = Array.from(lotNumber.padEnd(20, "\0"), (character) =>
    BigInt(character.charCodeAt(0)),
  );
  return characters.reduce((id, byte) => (id << 8n) | byte, (1n << 88n) | gtin);
}

if (require.main === module) writeFileSync(LOT_ID_VECTORS, renderLotIdVectors());
