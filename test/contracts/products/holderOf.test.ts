import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { deployGoods, gtinOf, NOBODY, OUTSIDE_GTIN } from "./goods";

describe("ProductRegistry: holderOf", () => {
  const DIGITS = "400638133393";

  for (let length = 4; length <= 12; length++) {
    it(`finds a prefix of ${length} digits, whatever the indicator`, async () => {
      const { products, registrar, neighbourAccount } = await loadFixture(deployGoods);
      await products.connect(registrar).recordPrefix(DIGITS.slice(0, length), neighbourAccount);
      for (const indicator of [0, 1, 8]) {
        const gtin = gtinOf(`${indicator}${DIGITS}`);
        expect(await products.holderOf(gtin)).to.deep.equal([neighbourAccount, 1]);
      }
    });
  }

  it("does not take a prefix for another that differs in its last digit", async () => {
    const { products, registrar, neighbourAccount } = await loadFixture(deployGoods);
    for (let length = 4; length <= 12; length++) {
      const beside = `${DIGITS.slice(0, length - 1)}${(Number(DIGITS[length - 1]) + 1) % 10}`;
      await products.connect(registrar).recordPrefix(beside, neighbourAccount);
    }
    expect(await products.holderOf(OUTSIDE_GTIN)).to.deep.equal([NOBODY, 0]);
  });

  it("has no holder outside every prefix", async () => {
    const { products } = await loadFixture(deployGoods);
    expect(await products.holderOf(OUTSIDE_GTIN)).to.deep.equal([NOBODY, 0]);
  });

  it("has none where prefixes overlap, even those of one member", async () => {
    const { products, registrar, account, neighbourAccount } = await loadFixture(deployGoods);
    const record = products.connect(registrar).recordPrefix;
    await record("4006381", neighbourAccount);
    await record("40063813", neighbourAccount);
    expect(await products.holderOf(OUTSIDE_GTIN)).to.deep.equal([NOBODY, 2]);
    expect(await products.holderOf(gtinOf("400638123456"))).to.deep.equal([neighbourAccount, 1]);
    await record("4006", account);
    expect(await products.holderOf(OUTSIDE_GTIN)).to.deep.equal([NOBODY, 3]);
  });

  it("prefers a single GTIN to every prefix", async () => {
    const { products, registrar, account, neighbourAccount } = await loadFixture(deployGoods);
    await products.connect(registrar).recordPrefix("4006381", neighbourAccount);
    await products.connect(registrar).recordPrefix("40063813", neighbourAccount);
    await products.connect(registrar).recordGtin(OUTSIDE_GTIN, account);
    expect(await products.holderOf(OUTSIDE_GTIN)).to.deep.equal([account, 1]);
    const asCase = gtinOf(`1${DIGITS}`);
    expect(await products.holderOf(asCase), "the case is another GTIN").to.deep.equal([NOBODY, 2]);
  });

  it("finds a GTIN-12 by its prefix with the zero, and a GTIN-8 by itself only", async () => {
    const { products, registrar, account, neighbourAccount } = await loadFixture(deployGoods);
    await products.connect(registrar).recordPrefix("0000", neighbourAccount);
    await products.connect(registrar).recordPrefix("00001", account);
    const shortest = gtinOf("000010000000");
    expect(await products.holderOf(shortest)).to.deep.equal([NOBODY, 2]);
    const gtin8 = gtinOf("9638507");
    expect(await products.holderOf(gtin8)).to.deep.equal([NOBODY, 0]);
    await products.connect(registrar).recordGtin(gtin8, account);
    expect(await products.holderOf(gtin8)).to.deep.equal([account, 1]);
  });
});
