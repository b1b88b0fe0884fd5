import { expect } from "chai";
import { readFileSync } from "node:fs";

import { LOT_ID_VECTORS, renderLotIdVectors } from "../../../scripts/generate/lot-id-vectors";
import { decodeLotId, encodeLotId, formatLotId, withCheckDigit } from "../../../sdk/gs1";
import { CSET_82 } from "../../../sdk/gs1/characterSets";
import { Random } from "../support/random";
import { expectRefusal } from "../support/refusal";

interface Vectors {
  readonly valid: readonly {
    readonly gtin: string;
    readonly lotNumber: string;
    readonly id: string;
  }[];
  readonly invalid: readonly {
    readonly id: string;
    readonly reason: string;
    readonly comment: string;
  }[];
}

describe("gs1: lot id", () => {
  const vectors = JSON.parse(readFileSync(LOT_ID_VECTORS, "utf8")) as Vectors;

  it("packs scheme, GTIN and lot number into 256 bits", () => {
    const id = encodeLotId({ gtin: "06901234567892", lotNumber: "A-2026-11" });
    const gtin = 6901234567892n.toString(16).padStart(12, "0");
    const lotNumber = "412d323032362d3131".padEnd(40, "0");
    expect(formatLotId(id)).to.equal(`0x010000000000${gtin.slice(0)}${lotNumber}`);
  });

  it(`agrees with the committed vectors, ${vectors.valid.length} valid`, () => {
    for (const { gtin, lotNumber, id } of vectors.valid) {
      expect(formatLotId(encodeLotId({ gtin, lotNumber })), `${gtin} ${lotNumber}`).to.equal(id);
      expect(decodeLotId(BigInt(id)), id).to.deep.equal({ gtin, lotNumber });
    }
  });

  for (const { id, reason, comment } of vectors.invalid) {
    it(`refuses ${reason.slice(7).toLowerCase().replaceAll("_", " ")}: ${comment}`, () => {
      expectRefusal(() => decodeLotId(BigInt(id)), reason, { id: BigInt(id) });
    });
  }

  it("has vectors that can be generated again", () => {
    expect(readFileSync(LOT_ID_VECTORS, "utf8")).to.equal(renderLotIdVectors());
  });

  it("accepts a GTIN of any length and gives it 14 digits", () => {
    const id = encodeLotId({ gtin: "6901234567892", lotNumber: "1" });
    expect(decodeLotId(id)).to.deep.equal({ gtin: "06901234567892", lotNumber: "1" });
  });

  it("refuses numbers that are no uint256", () => {
    expectRefusal(() => decodeLotId(-1n), "LOT_ID_RANGE");
    expectRefusal(() => decodeLotId(1n << 256n), "LOT_ID_RANGE");
  });

  it("refuses to encode what is no lot", () => {
    expectRefusal(
      () => encodeLotId({ gtin: "06901234567891", lotNumber: "1" }),
      "GTIN_CHECK_DIGIT",
    );
    expectRefusal(
      () => encodeLotId({ gtin: "06901234567892", lotNumber: "1 " }),
      "LOT_NUMBER_CHARACTER",
    );
  });

  it("returns every lot that it packed, and no two lots share an id", () => {
    const random = new Random(20261124);
    const seen = new Map<bigint, string>();
    for (let round = 0; round < 2000; round++) {
      const gtin = withCheckDigit(
        random.text("0123456789", 12).padStart(13, random.pick("0123456789")),
      );
      const lot = { gtin, lotNumber: random.text(CSET_82, 1 + random.below(20)) };
      const id = encodeLotId(lot);
      expect(decodeLotId(id)).to.deep.equal(lot);
      const key = JSON.stringify(lot);
      expect(seen.get(id) ?? key).to.equal(key);
      seen.set(id, key);
    }
  });

  it("is canonical: an id with one bit flipped is refused or names another lot", () => {
    const random = new Random(3);
    for (let round = 0; round < 2000; round++) {
      const lot = {
        gtin: withCheckDigit(random.text("0123456789", 12) + "7"),
        lotNumber: random.text(CSET_82, 1 + random.below(20)),
      };
      const flipped = encodeLotId(lot) ^ (1n << BigInt(random.below(256)));
      let decoded;
      try {
        decoded = decodeLotId(flipped);
      } catch {
        continue;
      }
      expect(decoded).to.not.deep.equal(lot);
      expect(encodeLotId(decoded)).to.equal(flipped);
    }
  });
});
