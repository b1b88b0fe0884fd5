import { expect } from "chai";

import { parseLegalIdentifier } from "../../../sdk/identifiers";
import { expectRefusal } from "../support/refusal";

describe("identifiers: legal identifier", () => {
  it("checks and canonicalises the schemes that it knows", () => {
    expect(parseLegalIdentifier("uscc", "91350100m000100y43")).to.deep.equal({
      scheme: "USCC",
      id: "91350100M000100Y43",
    });
    expect(parseLegalIdentifier(" LEI", "506700GE1G29325QX363").scheme).to.equal("LEI");
    expectRefusal(() => parseLegalIdentifier("USCC", "91350100M000100Y44"), "USCC_CHECK_CHARACTER");
    expectRefusal(() => parseLegalIdentifier("LEI", "506700GE1G29325QX364"), "LEI_CHECK_DIGITS");
  });

  it("takes any other scheme in canonical form only", () => {
    for (const id of ["DE123456789", "12", "A".repeat(30)]) {
      expect(parseLegalIdentifier("VAT", id)).to.deep.equal({ scheme: "VAT", id });
    }
    for (const id of [
      "",
      "1",
      "de123456789",
      "DE 123456789",
      "DE-123456789",
      "Д123",
      " DE12",
      "A".repeat(31),
    ]) {
      expectRefusal(() => parseLegalIdentifier("VAT", id), "IDENTIFIER_FORMAT", {
        scheme: "VAT",
        id,
      });
    }
  });

  it("refuses names that are no scheme", () => {
    for (const scheme of ["", "V", "V_T", "VÄT", "A".repeat(11)]) {
      expectRefusal(() => parseLegalIdentifier(scheme, "AB"), "SCHEME_FORMAT", { scheme });
    }
  });
});
