import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { deployGoods, expectOnlyResponsible, GTIN } from "./goods";

describe("ProductRegistry: resume", () => {
  async function deploy() {
    const goods = await deployGoods();
    await goods.products.connect(goods.owner).discontinue(GTIN);
    return goods;
  }

  it("allows new lots again", async () => {
    const { products, owner, account } = await loadFixture(deploy);
    await expect(products.connect(owner).resume(GTIN))
      .to.emit(products, "ProductResumed")
      .withArgs(GTIN);
    expect(await products.isDiscontinued(GTIN)).to.equal(false);
    await products.termsFor(GTIN, account);
  });

  it("needs a discontinued product", async () => {
    const { products, owner } = await loadFixture(deploy);
    await products.connect(owner).resume(GTIN);
    await expect(products.connect(owner).resume(GTIN))
      .to.be.revertedWithCustomError(products, "ProductRegistryNotDiscontinued")
      .withArgs(GTIN);
  });

  it("is for the responsible member", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyResponsible(fixture, (caller, gtin) =>
      fixture.products.connect(caller).resume(gtin),
    );
  });
});
