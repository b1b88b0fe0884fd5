import { expect } from "chai";
import type { SigningKey } from "ethers";
import { concat, dataSlice, decodeRlp, encodeRlp, type RlpStructuredData, Wallet } from "ethers";

import {
  bftQuorum,
  type BftProtocol,
  blockHashOf,
  checkSeals,
  cliqueQuorum,
  commitHashOf,
  ConsensusError,
  genesisExtraData,
  hashHeader,
  type Header,
  readHeader,
} from "../../../sdk/consensus";
import derived from "../../vectors/blocks/clique-derived-negatives.json";
import clique from "../../vectors/blocks/clique-goerli-1-to-N.json";
import ibft2 from "../../vectors/blocks/ibft2-besu-1val-block178.json";
import qbft from "../../vectors/blocks/qbft-besu-4val-round1-block7528.json";

const outcome = (act: () => unknown): string => {
  try {
    act();
    return "accepted";
  } catch (error) {
    expect(error).to.be.instanceOf(ConsensusError);
    return (error as ConsensusError).code;
  }
};

const KEYS = Array.from({ length: 7 }, () => Wallet.createRandom());
const sealOf = (key: { signingKey: SigningKey }, hash: string): string => {
  const { r, s, yParity } = key.signingKey.sign(hash);
  return concat([r, s, yParity === 0 ? "0x00" : "0x01"]);
};

/** A header sealed by these keys. */
function sealed(protocol: BftProtocol, keys: typeof KEYS, validators = KEYS): Header {
  const extraData = genesisExtraData(
    validators.map(({ address }) => address),
    protocol,
  );
  const header: Header = { ...readHeader(qbft.header), extraData };
  const hash = commitHashOf(header, protocol);
  const items = decodeRlp(extraData) as RlpStructuredData[];
  const seals = keys.map((key) => sealOf(key, hash));
  return { ...header, extraData: encodeRlp([...items.slice(0, 4), seals]) };
}
const addresses = KEYS.map(({ address }) => address);

describe("consensus: seals", () => {
  it("of real Besu blocks are accepted", () => {
    const { validators } = qbft.expected;
    const signers = checkSeals(readHeader(qbft.header), "qbft", validators);
    expect(signers).to.have.length(3);
    for (const signer of signers) expect(validators).to.include(signer.toLowerCase());
    expect(checkSeals(readHeader(ibft2.header), "ibft2", [ibft2.header.miner])).to.have.length(1);
  });

  it("are no longer accepted once anything that was sealed changes", () => {
    const header = readHeader(qbft.header);
    for (const [name, value] of Object.entries(header) as [keyof Header, string][]) {
      // seals are not part of what they sign; the rest of extraData is changed below
      if (name === "extraData") continue;
      const last = value.endsWith("1") ? "2" : "1";
      const changed = { ...header, [name]: `${value.slice(0, -1)}${last}` };
      expect(
        outcome(() => checkSeals(changed, "qbft", qbft.expected.validators)),
        name,
      ).to.equal("SEAL_STRANGER");
    }
    const items = decodeRlp(header.extraData) as RlpStructuredData[];
    for (const [index, item] of [
      [0, `0x${"11".repeat(32)}`],
      [1, (items[1] as string[]).slice(1)],
      [2, ["0x01"]],
      [3, "0x02"],
    ] as const) {
      const extraData = encodeRlp(
        items.map((old, at) => (at === index ? (item as RlpStructuredData) : old)),
      );
      expect(
        outcome(() => checkSeals({ ...header, extraData }, "qbft", qbft.expected.validators)),
        `${index}`,
      ).to.equal("SEAL_STRANGER");
    }
  });

  it("have to be two thirds, rounded up, and each of another trusted validator", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 10].map(bftQuorum)).to.deep.equal([1, 2, 2, 3, 4, 4, 5, 7]);
    for (const protocol of ["qbft", "ibft2"] as const) {
      const check = (keys: typeof KEYS, trusted = addresses): string =>
        outcome(() => checkSeals(sealed(protocol, keys), protocol, trusted));
      expect(check(KEYS.slice(0, 5))).to.equal("accepted");
      expect(check(KEYS)).to.equal("accepted");
      expect(check(KEYS.slice(0, 4))).to.equal("SEALS_TOO_FEW");
      expect(check([])).to.equal("SEALS_TOO_FEW");
      expect(check([...KEYS.slice(0, 4), KEYS[0]!])).to.equal("SEAL_TWICE");
      // what the header says of its validators counts for nothing
      expect(check(KEYS, addresses.slice(0, 6))).to.equal("SEAL_STRANGER");
      expect(check(KEYS, [])).to.equal("SEAL_STRANGER");
      expect(check([], [])).to.equal("SEALS_TOO_FEW");
    }
  });

  it("are signatures of one form", () => {
    const header = sealed("qbft", KEYS.slice(0, 5));
    const items = decodeRlp(header.extraData) as RlpStructuredData[];
    const [first, ...others] = items[4] as string[];
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const s = BigInt(dataSlice(first!, 32, 64));
    const flipped = concat([
      dataSlice(first!, 0, 32),
      `0x${(order - s).toString(16).padStart(64, "0")}`,
      dataSlice(first!, 64) === "0x00" ? "0x01" : "0x00",
    ]);
    for (const seal of [
      "0x",
      dataSlice(first!, 0, 64),
      concat([first!, "0x00"]),
      concat([dataSlice(first!, 0, 64), "0x1b"]),
      `0x${"00".repeat(65)}`,
      flipped,
    ]) {
      const extraData = encodeRlp([...items.slice(0, 4), [seal, ...others]]);
      expect(
        outcome(() => checkSeals({ ...header, extraData }, "qbft", addresses)),
        seal,
      ).to.equal("SEAL_FORM");
    }
  });

  it("of Clique are those of a majority, on blocks that follow each other", () => {
    const [block, ...after] = clique.headers.map((header) => readHeader(header));
    const signer = derived.trustedSigner;
    expect(checkSeals(block!, "clique", [signer], after)).to.have.length(1);
    expect([1, 2, 3, 4, 5].map(cliqueQuorum)).to.deep.equal([1, 2, 2, 3, 3]);
    for (const { name, accept, header } of derived.cases) {
      const answer = outcome(() => checkSeals(readHeader(header), "clique", [signer]));
      expect(answer === "accepted", `${name}: ${answer}`).to.equal(accept);
    }
    const two = [signer, KEYS[0]!.address];
    expect(outcome(() => checkSeals(block!, "clique", two, after))).to.equal("SEALS_TOO_FEW");
    expect(outcome(() => checkSeals(block!, "clique", [signer], after.slice(1)))).to.equal(
      "HEADERS_NOT_LINKED",
    );

    // A second signer builds on the block.
    const vanity = dataSlice(block!.extraData, 0, 32);
    const child: Header = {
      ...block!,
      number: "0x2",
      parentHash: blockHashOf(block!, "clique"),
      extraData: vanity,
    };
    const extraData = concat([vanity, sealOf(KEYS[0]!, hashHeader(child))]);
    expect(checkSeals(block!, "clique", two, [{ ...child, extraData }])).to.have.length(2);
    expect(
      outcome(() => checkSeals(block!, "clique", [signer], [{ ...child, extraData }])),
    ).to.equal("SEAL_STRANGER");
    const orphan = { ...child, extraData, parentHash: block!.parentHash };
    expect(outcome(() => checkSeals(block!, "clique", two, [orphan]))).to.equal(
      "HEADERS_NOT_LINKED",
    );
  });
});
