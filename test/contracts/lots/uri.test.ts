import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { LOT_ID_VECTORS } from "../../../scripts/generate/lot-id-vectors";
import { encodeLotId, parseDigitalLink } from "../../../sdk/gs1";
import { CSET_82 } from "../../../sdk/gs1/characterSets";
import { BASE_URI, deployLedger } from "../support/ledger";

interface Vectors {
  readonly valid: readonly {
    readonly gtin: string;
    readonly lotNumber: string;
    readonly id: string;
  }[];
  readonly invalid: readonly { readonly id: string; readonly comment: string }[];
}

describe("LotToken: uri", () => {
  const vectors = JSON.parse(readFileSync(LOT_ID_VECTORS, "utf8")) as Vectors;

  it("is the Digital Link of the lot, whether it exists or not", async () => {
    const { ledger } = await loadFixture(deployLedger);
    const lot = encodeLotId({ gtin: "06901234567892", lotNumber: "A-2026-11" });
    expect(await ledger.uri(lot)).to.equal(`${BASE_URI}/01/06901234567892/10/A-2026-11`);
  });

  it(`agrees with the committed vectors, ${vectors.valid.length} valid`, async () => {
    const { ledger } = await loadFixture(deployLedger);
    for (const { gtin, lotNumber, id } of vectors.valid) {
      const { base, path, attributes } = parseDigitalLink(await ledger.uri(id));
      expect(base).to.equal(BASE_URI);
      expect(path, id).to.deep.equal([
        { ai: "01", value: gtin },
        { ai: "10", value: lotNumber },
      ]);
      expect(attributes).to.deep.equal([]);
    }
  });

  it(`agrees with the committed vectors, ${vectors.invalid.length} invalid`, async () => {
    const { ledger } = await loadFixture(deployLedger);
    for (const { id, comment } of vectors.invalid) {
      await expect(ledger.uri(id), comment)
        .to.be.revertedWithCustomError(ledger, "LotTokenInvalidLot")
        .withArgs(BigInt(id));
    }
  });

  it("encodes every character that a lot number may have", async () => {
    const { ledger } = await loadFixture(deployLedger);
    for (let n = 0; n < CSET_82.length; n += 20) {
      const lotNumber = CSET_82.slice(n, n + 20);
      const uri = await ledger.uri(encodeLotId({ gtin: "06901234567892", lotNumber }));
      const [, written] = uri.split("/10/");
      expect(written).to.match(/^([-._A-Za-z0-9]|%[0-9A-F]{2})+$/);
      expect(decodeURIComponent(written!)).to.equal(lotNumber);
    }
  });
});
