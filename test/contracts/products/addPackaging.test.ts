import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { addProduct } from "../support/products";
import {
  CASE_GTIN,
  deployGoods,
  expectOnlyBrandDuty,
  FREE_GTIN,
  GTIN,
  gtinOf,
  INVALID_GTINS,
  OUTSIDE_GTIN,
  RESTRICTED_GTINS,
} from "./goods";

describe("ProductRegistry: addPackaging", () => {
  it("says how a case is made up", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    const most = 2n ** 32n - 1n;
    for (const [gtin, count] of [
      [CASE_GTIN, 12n],
      [gtinOf("8690123456789"), 2n],
      [FREE_GTIN, most],
    ] as const) {
      await expect(products.connect(owner).addPackaging(gtin, GTIN, count))
        .to.emit(products, "PackagingAdded")
        .withArgs(gtin, GTIN, count);
      expect(await products.packagingOf(gtin)).to.deep.equal([GTIN, count]);
    }
  });

  it("holds two units at least", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    for (const count of [0, 1]) {
      await expect(products.connect(owner).addPackaging(CASE_GTIN, GTIN, count))
        .to.be.revertedWithCustomError(products, "ProductRegistryInvalidCount")
        .withArgs(count);
    }
  });

  for (const [why, gtin] of INVALID_GTINS) {
    it(`refuses ${why}`, async () => {
      const { products, owner } = await loadFixture(deployGoods);
      await expect(products.connect(owner).addPackaging(gtin, GTIN, 12))
        .to.be.revertedWithCustomError(products, "ProductRegistryInvalidGtin")
        .withArgs(gtin);
    });
  }

  it("refuses what is for restricted circulation", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    for (const gtin of RESTRICTED_GTINS) {
      await expect(products.connect(owner).addPackaging(gtin, GTIN, 12))
        .to.be.revertedWithCustomError(products, "ProductRegistryRestrictedCirculation")
        .withArgs(gtin);
    }
  });

  it("refuses a GTIN that a product or a case has", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    await addProduct(products, { key: owner, gtin: FREE_GTIN });
    await products.connect(owner).addPackaging(CASE_GTIN, GTIN, 12);
    for (const gtin of [GTIN, FREE_GTIN, CASE_GTIN]) {
      await expect(products.connect(owner).addPackaging(gtin, GTIN, 12))
        .to.be.revertedWithCustomError(products, "ProductRegistryAlreadyAdded")
        .withArgs(gtin);
    }
  });

  it("refuses a GTIN that is not the member's", async () => {
    const { products, registrar, owner, account, neighbourAccount } =
      await loadFixture(deployGoods);
    for (const gtin of [OUTSIDE_GTIN, gtinOf("1400638133393")]) {
      await expect(products.connect(owner).addPackaging(gtin, GTIN, 12))
        .to.be.revertedWithCustomError(products, "ProductRegistryOutsidePrefix")
        .withArgs(gtin, account);
    }
    await products.connect(registrar).recordGtin(CASE_GTIN, neighbourAccount);
    await expect(products.connect(owner).addPackaging(CASE_GTIN, GTIN, 12))
      .to.be.revertedWithCustomError(products, "ProductRegistryOutsidePrefix")
      .withArgs(CASE_GTIN, account);
    await products.connect(registrar).recordPrefix("690123", account);
    const other = gtinOf("2690123456789");
    await expect(products.connect(owner).addPackaging(other, GTIN, 12))
      .to.be.revertedWithCustomError(products, "ProductRegistryAmbiguousPrefix")
      .withArgs(other);
  });

  it("takes a case recorded singly, of a product recorded singly", async () => {
    const { products, registrar, neighbour, neighbourAccount } = await loadFixture(deployGoods);
    const inner = gtinOf("9638507");
    const outer = gtinOf("1000009638507");
    for (const gtin of [inner, outer]) {
      await products.connect(registrar).recordGtin(gtin, neighbourAccount);
    }
    await addProduct(products, { key: neighbour, gtin: inner });
    await products.connect(neighbour).addPackaging(outer, inner, 24);
    expect(await products.packagingOf(outer)).to.deep.equal([inner, 24]);
  });

  it("needs a product inside, of the same member", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, registrar, owner, account, neighbour, neighbourAccount } = fixture;
    await expect(products.connect(owner).addPackaging(CASE_GTIN, FREE_GTIN, 12))
      .to.be.revertedWithCustomError(products, "ProductRegistryUnknownProduct")
      .withArgs(FREE_GTIN);
    await products.connect(owner).addPackaging(CASE_GTIN, GTIN, 12);
    await expect(products.connect(owner).addPackaging(FREE_GTIN, CASE_GTIN, 4))
      .to.be.revertedWithCustomError(products, "ProductRegistryIsPackaging")
      .withArgs(CASE_GTIN, GTIN, 12);
    await products.connect(registrar).recordGtin(OUTSIDE_GTIN, neighbourAccount);
    await expect(products.connect(neighbour).addPackaging(OUTSIDE_GTIN, GTIN, 12))
      .to.be.revertedWithCustomError(products, "ProductRegistryNotResponsible")
      .withArgs(GTIN, neighbourAccount, account);
  });

  it("is for keys with the duty for brands", async () => {
    const fixture = await loadFixture(deployGoods);
    await expectOnlyBrandDuty(fixture, (caller) =>
      fixture.products.connect(caller).addPackaging(CASE_GTIN, GTIN, 12),
    );
  });
});
