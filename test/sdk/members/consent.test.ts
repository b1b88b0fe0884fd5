import { expect } from "chai";
import { verifyTypedData, Wallet } from "ethers";
import { consentTypedData, type ConsentTerms, signConsent } from "../../../sdk/members";

const KEY = new Wallet(`0x${"42".repeat(32)}`);

const TERMS: ConsentTerms = {
  chainId: 1337n,
  registry: "0x1111111111111111111111111111111111111111",
  member: "0x2222222222222222222222222222222222222222",
  operator: KEY.address,
  nonce: 3n,
  deadline: 1_800_000_000n,
};

describe("members: consent", () => {
  it("signs every term", async () => {
    const { operator, deadline, signature } = await signConsent(KEY, TERMS);
    expect({ operator, deadline }).to.deep.equal({ operator: KEY.address, deadline: 1800000000n });

    const signerOf = (terms: ConsentTerms): string => {
      const { domain, types, message } = consentTypedData(terms);
      return verifyTypedData(domain, types, message, signature);
    };
    expect(signerOf(TERMS)).to.equal(KEY.address);
    const others: Partial<ConsentTerms>[] = [
      { chainId: 1n },
      { registry: TERMS.member },
      { member: TERMS.registry },
      { operator: TERMS.member },
      { nonce: 4n },
      { deadline: 1_800_000_001n },
    ];
    for (const other of others) {
      expect(signerOf({ ...TERMS, ...other }), Object.keys(other)[0]).not.to.equal(KEY.address);
    }
  });

  it("signs for a contract wallet, whose owner the signer is", async () => {
    const terms = { ...TERMS, operator: TERMS.registry };
    const { operator, signature } = await signConsent(KEY, terms);
    const { domain, types, message } = consentTypedData(terms);
    expect(operator).to.equal(TERMS.registry);
    expect(verifyTypedData(domain, types, message, signature)).to.equal(KEY.address);
  });
});
