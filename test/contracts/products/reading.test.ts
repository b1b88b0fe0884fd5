import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { deployGoods, FREE_GTIN, NOBODY } from "./goods";

describe("ProductRegistry: reading", () => {
  it("says how it was deployed", async () => {
    const { products, brands, members, manager } = await loadFixture(deployGoods);
    expect(await products.authority()).to.equal(await manager.getAddress());
    expect(await products.members()).to.equal(await members.getAddress());
    expect(await products.brands()).to.equal(await brands.getAddress());
  });

  it("knows nothing of a product that was not added", async () => {
    const { products } = await loadFixture(deployGoods);
    for (const gtin of [FREE_GTIN, 0n]) {
      expect(await products.productOf(gtin)).to.deep.equal([0, 0, 0, "0x000000", 0, "", []]);
      expect(await products.responsibleFor(gtin)).to.equal(NOBODY);
      expect(await products.isDiscontinued(gtin)).to.equal(false);
      expect(await products.makersOf(gtin)).to.deep.equal([]);
      expect(await products.packagingOf(gtin)).to.deep.equal([0, 0]);
    }
  });
});
