import { expect } from "chai";

import { CATALOGUE } from "../../sdk/chain";
import { DECLARED_ERRORS } from "../../sdk/chain/generated/errors";
import { ERRORS_IN_CHINESE, inChinese } from "../../texts/contracts";
import { placeholdersIn } from "./support/texts";

describe("errors of the contracts", () => {
  const ours = DECLARED_ERRORS.filter(({ notice }) => notice !== "").map(
    ({ fragment }) => /^error (\w+)/.exec(fragment)?.[1] ?? "",
  );

  it("that have a notice have Chinese in texts/contracts, and no others", () => {
    expect(ours.filter((name) => inChinese(name) === undefined)).to.deep.equal([]);
    expect(ERRORS_IN_CHINESE.filter((name) => !ours.includes(name))).to.deep.equal([]);
    expect(inChinese("toString")).to.equal(undefined);
  });

  for (const [signature, { notice }] of CATALOGUE) {
    it(`say the same of ${signature} in both languages`, () => {
      expect(notice.zh).to.match(/[一-鿿].*。$/su);
      expect(notice.zh, "Chinese punctuation").not.to.match(/[一-鿿}][,;!?]/);
      expect(placeholdersIn(notice.zh)).to.deep.equal(placeholdersIn(notice.en));
    });
  }
});
