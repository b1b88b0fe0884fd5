import { expect } from "chai";

import { LotmarkError } from "../../../sdk/chain";
import { encodeLotId } from "../../../sdk/gs1";
import { lotOfScan, relabelledDates } from "../../../sdk/lots";

const GTIN = "06901234567892";
const RECORDED = { productionDate: 20_750, bestBeforeDate: 0, expirationDate: 21_000 };

describe("lots: what was scanned", () => {
  it("is a lot, or is told from one", () => {
    expect(lotOfScan(`(01)${GTIN}(10)A`)).to.equal(encodeLotId({ gtin: GTIN, lotNumber: "A" }));
    for (const [scan, kind, message] of [
      ["6901234567892", "gtin", /^This code says a product, but no lot\./],
      [
        "006901234000000018",
        "sscc",
        /^This code names a pallet or parcel \(SSCC 006901234000000018\)/,
      ],
      ["(414)6901234500004", "gln", /^This code names a place or company \(GLN 6901234500004\)/],
    ] as const) {
      const refusal = (() => {
        try {
          return lotOfScan(scan);
        } catch (error) {
          return error;
        }
      })() as LotmarkError;
      expect(refusal).to.be.instanceOf(LotmarkError);
      expect(refusal.code).to.equal("NO_LOT_NUMBER");
      expect(refusal.values.kind).to.equal(kind);
      expect(refusal.message).to.match(message);
    }
  });

  it("is relabelled where dates differ from what the maker recorded, and only there", () => {
    expect(relabelledDates({}, RECORDED)).to.deep.equal([]);
    expect(
      relabelledDates(
        { production: 20_750, expiration: 21_000, packaging: 1, sellBy: 2 },
        RECORDED,
      ),
    ).to.deep.equal([]);
    expect(
      relabelledDates({ production: 20_751, bestBefore: 20_900, expiration: 21_365 }, RECORDED),
    ).to.deep.equal([
      { date: "productionDate", onLabel: 20_751, recorded: 20_750 },
      { date: "bestBeforeDate", onLabel: 20_900, recorded: 0 },
      { date: "expirationDate", onLabel: 21_365, recorded: 21_000 },
    ]);
  });
});
