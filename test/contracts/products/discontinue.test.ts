import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { deployGoods, expectOnlyResponsible, GTIN } from "./goods";

describe("ProductRegistry: discontinue", () => {
  it("stops new lots, and keeps the product", async () => {
    const { products, owner, account } = await loadFixture(deployGoods);
    const before = await products.productOf(GTIN);
    await expect(products.connect(owner).discontinue(GTIN))
      .to.emit(products, "ProductDiscontinued")
      .withArgs(GTIN);
    expect(await products.isDiscontinued(GTIN)).to.equal(true);
    expect(await products.productOf(GTIN)).to.deep.equal(before);
    await expect(products.termsFor(GTIN, account))
      .to.be.revertedWithCustomError(products, "ProductRegistryDiscontinued")
      .withArgs(GTIN);
  });

  it("happens once", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    await products.connect(owner).discontinue(GTIN);
    await expect(products.connect(owner).discontinue(GTIN))
      .to.be.revertedWithCustomError(products, "ProductRegistryDiscontinued")
      .withArgs(GTIN);
  });

  it("is for the responsible member", async () => {
    const fixture = await loadFixture(deployGoods);
    await expectOnlyResponsible(fixture, (caller, gtin) =>
      fixture.products.connect(caller).discontinue(gtin),
    );
  });
});
