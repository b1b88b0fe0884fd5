import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { numberOf } from "../../../sdk/chain/enumerations";
import { recordBrand } from "../support/brands";
import { addProduct } from "../support/products";
import { CASE_GTIN, deployGoods, FREE_GTIN, GTIN } from "./goods";

describe("ProductRegistry: contentOf", () => {
  it("tells what is in a unit, in which measure, and which marks it carries", async () => {
    const goods = await loadFixture(deployGoods);
    const { products, owner } = goods;
    const mark = await recordBrand(goods, { key: owner, measure: "None" });
    await addProduct(products, {
      ...{ key: owner, gtin: FREE_GTIN, netContent: 330n, measure: "Millilitres", marks: [mark] },
    });
    const [grams, millilitres] = [numberOf("Measure", "Grams"), numberOf("Measure", "Millilitres")];
    expect(await products.contentOf(GTIN)).to.deep.equal([1000n, grams, []]);
    expect(await products.contentOf(FREE_GTIN)).to.deep.equal([330n, millilitres, [mark]]);
  });

  it("tells it of a discontinued product, too", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    await products.connect(owner).discontinue(GTIN);
    expect((await products.contentOf(GTIN)).netContent).to.equal(1000n);
  });

  it("knows nothing of what is no product, a case included", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    await products.connect(owner).addPackaging(CASE_GTIN, GTIN, 12);
    for (const gtin of [CASE_GTIN, FREE_GTIN, 0n]) {
      expect(await products.contentOf(gtin)).to.deep.equal([0n, 0n, []]);
    }
  });
});
