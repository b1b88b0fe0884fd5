import { expect } from "chai";

import { type Finding } from "../../../sdk/gs1/linters/finding";
import { type LinterName, LINTERS } from "../../../sdk/gs1/linters";
import { readVectors, textOf, type VectorText } from "../support/gs1Vectors";

interface LinterVector {
  readonly input: VectorText;
  readonly ok: boolean;
  readonly error?: string;
  /** The input with stars around what is wrong. */
  readonly markup?: VectorText;
}

const { linters } = readVectors("syntax-dictionary-linter-vectors.json") as {
  readonly linters: Readonly<Record<string, readonly LinterVector[]>>;
};

/**
 * The reference tests call a register of licensed prefixes here, which a verifier does not have.
 */
const NEEDS_GS1_REGISTER = new Set(["gcppos1", "gcppos2"]);

function lint(name: string, data: string): Finding | undefined {
  return LINTERS[name as LinterName](data);
}

describe("gs1: linters", () => {
  for (const [name, vectors] of Object.entries(linters)) {
    if (NEEDS_GS1_REGISTER.has(name)) continue;
    it(`${name} agrees with the reference on ${vectors.length} vectors`, () => {
      for (const { input, ok, error, markup } of vectors) {
        const data = textOf(input);
        const found = lint(name, data);
        if (ok) {
          expect(found, data).to.equal(undefined);
          continue;
        }
        expect(found, data).to.not.equal(undefined);
        const { reason, position, length } = found!;
        expect(`GS1_LINTER_${reason}`, data).to.equal(error);
        const marked = `${data.slice(0, position)}*${data.slice(position, position + length)}*${data.slice(position + length)}`;
        expect(marked).to.equal(textOf(markup!));
      }
    });
  }

  // The vectors do not reach these from outside of an AI.
  const CASES: readonly (readonly [LinterName, string, string?, number?, number?])[] = [
    ["gcppos1", "6901"],
    ["gcppos1", "690", "TOO_SHORT_FOR_GCP", 0, 3],
    ["gcppos1", "69A123", "INVALID_GCP_PREFIX", 2, 1],
    ["gcppos2", "A6901"],
    ["gcppos2", "A690B", "INVALID_GCP_PREFIX", 4, 1],
    ["gcppos2", "1", "TOO_SHORT_FOR_GCP", 0, 1],
    ["csum", "", "TOO_SHORT_FOR_CHECK_DIGIT", 0, 0],
    ["csum", "0"],
    ["csum", "1", "INCORRECT_CHECK_DIGIT", 0, 1],
    ["csumalpha", "22"],
    ["csumalpha", "23", "INCORRECT_CHECK_PAIR", 0, 2],
    ["csumalpha", "z".repeat(100), "TOO_LONG_FOR_CHECK_PAIR_IMPLEMENTATION", 0, 100],
    ["iban", "GB82WEST12345698765432"],
    ["iban", "GB82WEST12345698765433", "INCORRECT_IBAN_CHECKSUM", 2, 2],
    ["iban", "GB8", "IBAN_TOO_SHORT", 0, 3],
    ["iban", `GB${"1".repeat(33)}`, "IBAN_TOO_LONG", 0, 35],
    ["iban", "GB82WEST1234569876543a", "INVALID_IBAN_CHARACTER", 21, 1],
    ["hh", "23"],
    ["hh", "24", "ILLEGAL_HOUR", 0, 2],
    ["hh", "2", "HOUR_TOO_SHORT", 0, 1],
    ["mi", "60", "ILLEGAL_MINUTE", 0, 2],
    ["mi", "000", "MINUTE_TOO_LONG", 0, 3],
    ["ss", "59"],
    ["ss", "6a", "NON_DIGIT_CHARACTER", 1, 1],
    ["hhmi", "2359"],
    ["hhmi", "2360", "ILLEGAL_MINUTE", 2, 2],
    ["hhmi", "236", "HOUR_WITH_MINUTE_TOO_SHORT", 0, 3],
    ["yyyymmdd", "20240229"],
    ["yyyymmdd", "19000229", "ILLEGAL_DAY", 6, 2],
    ["yyyymmdd", "20240200", "ILLEGAL_DAY", 6, 2],
    ["yyyymmd0", "20240200"],
    ["yyyymmd0", "20241300", "ILLEGAL_MONTH", 4, 2],
    ["iso3166999", "999"],
    ["iso3166999", "156"],
    ["iso5218", "9"],
    ["iso5218", "3", "INVALID_BIOLOGICAL_SEX_CODE", 0, 1],
    ["winding", "9"],
    ["yesno", "01", "NOT_ZERO_OR_ONE", 0, 2],
    ["latitude", "1800000000"],
    ["latitude", "1800000001", "INVALID_LATITUDE", 0, 10],
    ["latitude", "180000000", "LATITUDE_INVALID_LENGTH", 0, 9],
    ["longitude", "3600000000"],
    ["longitude", "36000000x0", "NON_DIGIT_CHARACTER", 8, 1],
    ["mediatype", "10"],
    ["mediatype", "99"],
    ["mediatype", "00", "INVALID_MEDIA_TYPE", 0, 2],
    ["mediatype", "11", "INVALID_MEDIA_TYPE", 0, 2],
    ["mediatype", "79", "INVALID_MEDIA_TYPE", 0, 2],
    ["packagetype", "PX"],
    ["packagetype", "PX1", "INVALID_PACKAGE_TYPE", 0, 3],
    ["pcenc", "A%2FB%20"],
    ["pcenc", "A%2", "INVALID_PERCENT_SEQUENCE", 1, 2],
    ["pcenc", "%%20", "INVALID_PERCENT_SEQUENCE", 0, 3],
    ["pieceoftotal", "0102"],
    ["pieceoftotal", "0202"],
    ["pieceoftotal", "", "INVALID_LENGTH_FOR_PIECE_OF_TOTAL", 0, 0],
    ["pieceoftotal", "010", "INVALID_LENGTH_FOR_PIECE_OF_TOTAL", 0, 3],
    ["posinseqslash", "2/10"],
    ["posinseqslash", "1/0", "ILLEGAL_ZERO_PREFIX", 2, 1],
    ["posinseqslash", "10/9", "POSITION_EXCEEDS_END", 0, 4],
    ["nozeroprefix", "10"],
    ["nozeroprefix", "1a", "NON_DIGIT_CHARACTER", 1, 1],
    ["hyphen", "-"],
    ["hyphen", "", "NOT_HYPHEN", 0, 0],
    ["couponcode", "106141416543213150110120"],
    ["couponposoffer", "006141416543210123456"],
    ["couponposoffer", "0061414165432101234567", "COUPON_EXCESS_DATA", 21, 1],
  ];

  it("couponcode accepts all optional fields together", () => {
    const required = ["0", "123456", "123456", "1", "1", "1", "1", "0", "123"];
    const second = ["1", "0", "1", "1", "0", "123", "9"];
    const third = ["2", "1", "1", "0", "123", "0", "123456"];
    const dates = ["3", "250101", "4", "240101"];
    const rest = ["5", "0", "123456", "6", "1", "1234567", "9", "0", "0", "0", "0"];
    const coupon = [...required, ...second, ...third, ...dates, ...rest].join("");
    expect(lint("couponcode", coupon)).to.equal(undefined);
    expect(lint("couponcode", `${coupon}7`)?.reason).to.equal("COUPON_EXCESS_DATA");
    expect(lint("couponcode", `${coupon}x`)?.reason).to.equal("NON_DIGIT_CHARACTER");
  });

  for (const [name, data, reason, position, length] of CASES) {
    it(`${name} ${reason === undefined ? "accepts" : "refuses"} "${data.slice(0, 34)}"`, () => {
      const found = lint(name, data);
      if (reason === undefined) expect(found).to.equal(undefined);
      else expect(found).to.deep.equal({ reason, position, length });
    });
  }
});
