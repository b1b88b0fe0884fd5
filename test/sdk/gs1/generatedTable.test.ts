import { expect } from "chai";
import { readFileSync } from "node:fs";

import { DICTIONARY, renderTable, TABLE } from "../../../scripts/generate/application-identifiers";
import { APPLICATION_IDENTIFIER_TABLE } from "../../../sdk/gs1/generated/applicationIdentifierTable";

describe("gs1: table of Application Identifiers", () => {
  it("is what the committed dictionary says", () => {
    expect(readFileSync(TABLE, "utf8")).to.equal(renderTable(readFileSync(DICTIONARY, "utf8")));
  });

  it("has entries of which none starts with another", () => {
    const firsts = APPLICATION_IDENTIFIER_TABLE.map(({ ais }) => ais[0]);
    for (const ai of firsts) {
      expect(
        firsts.filter((other) => other !== ai && other.startsWith(ai)),
        ai,
      ).to.deep.equal([]);
    }
  });

  it("cannot be generated from entries that the generator does not understand", () => {
    expect(() => renderTable("01 *? N14,nosuchlinter # GTIN")).to.throw("nosuchlinter");
    expect(() => renderTable("01 *? N14 new=1 # GTIN")).to.throw("Cannot read dictionary entry");
  });
});
