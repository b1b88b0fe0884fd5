import { expect } from "chai";

import type { Consortium } from "../../../sdk/chain";
import { findBrand, parseIdentifier } from "../../../sdk/directory";
import { brandIdOf } from "../../../sdk/identifiers";
import { SALT } from "../../contracts/support/members";
import { expectRefusal } from "../support/refusal";

describe("directory: identifiers and marks", () => {
  const consortium = { deployment: { salt: SALT } } as Consortium;

  it("reads a legal identifier in any spelling", () => {
    expect(parseIdentifier(" uscc : 91350211 m000100y46 ")).to.deep.equal({
      scheme: "USCC",
      id: "91350211M000100Y46",
    });
    expectRefusal(() => parseIdentifier("91350211M000100Y46"), "IDENTIFIER_EXPECTED");
    expectRefusal(() => parseIdentifier("USCC:91350211M000100Y43"), "USCC_CHECK_CHARACTER");
  });

  it("finds a mark by its entry or its id", () => {
    const id = brandIdOf(SALT, "CN", 3, "1385542");
    for (const text of [
      "CN:geographical-indication:1385542",
      "cn:GI:1385542",
      `0x${id.toString(16).padStart(64, "0")}`,
      id.toString(),
    ]) {
      expect(findBrand(consortium, text), text).to.equal(id);
    }
    expectRefusal(() => findBrand(consortium, "1385542"), "MARK_FORMAT");
  });
});
