import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import hre from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { recordBrand } from "../support/brands";
import { addProduct } from "../support/products";
import { countSlots } from "../support/slots";
import { CASE_GTIN, deployGoods, FREE_GTIN, GTIN, lotPrefix, NOBODY } from "./goods";

const GRAMS = numberOf("Measure", "Grams");

describe("ProductRegistry: termsFor", () => {
  /** A product with two marks. */
  async function deploy() {
    const goods = await deployGoods();
    const { products, owner, neighbour } = goods;
    const marks = [
      await recordBrand(goods, { key: neighbour, mark: { number: "1" } }),
      await recordBrand(goods, { key: owner, mark: { number: "2" }, measure: "None" }),
    ];
    await addProduct(products, { key: owner, gtin: FREE_GTIN, netContent: 250n, marks });
    return { ...goods, marks };
  }

  it("tells what is in a unit and which marks it carries", async () => {
    const { products, account, marks } = await loadFixture(deploy);
    expect(await products.termsFor(GTIN, account)).to.deep.equal([1000, GRAMS, lotPrefix(""), []]);
    expect(await products.termsFor(FREE_GTIN, account)).to.deep.equal([
      ...[250, GRAMS, lotPrefix("")],
      marks,
    ]);
  });

  it("tells a maker its lot-number prefix", async () => {
    const { products, owner, makerAccount, marks } = await loadFixture(deploy);
    await products.connect(owner).permitMaker(FREE_GTIN, makerAccount, lotPrefix("M-"));
    expect(await products.termsFor(FREE_GTIN, makerAccount)).to.deep.equal([
      250,
      GRAMS,
      lotPrefix("M-"),
      marks,
    ]);
  });

  it("refuses whoever is not a maker", async () => {
    const { products, owner, account, makerAccount, neighbourAccount } = await loadFixture(deploy);
    for (const maker of [makerAccount, neighbourAccount, NOBODY]) {
      await expect(products.termsFor(GTIN, maker))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(GTIN, maker);
    }
    await products.connect(owner).permitMaker(GTIN, makerAccount, lotPrefix(""));
    for (const maker of [account, neighbourAccount, NOBODY]) {
      await expect(products.termsFor(GTIN, maker))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(GTIN, maker);
    }
  });

  it("refuses a discontinued product, whoever asks", async () => {
    const { products, owner, account, neighbourAccount } = await loadFixture(deploy);
    await products.connect(owner).discontinue(GTIN);
    for (const maker of [account, neighbourAccount]) {
      await expect(products.termsFor(GTIN, maker))
        .to.be.revertedWithCustomError(products, "ProductRegistryDiscontinued")
        .withArgs(GTIN);
    }
  });

  it("refuses a case, and says what is inside", async () => {
    const { products, owner, account } = await loadFixture(deploy);
    await products.connect(owner).addPackaging(CASE_GTIN, GTIN, 12);
    await expect(products.termsFor(CASE_GTIN, account))
      .to.be.revertedWithCustomError(products, "ProductRegistryIsPackaging")
      .withArgs(CASE_GTIN, GTIN, 12);
  });

  it("refuses what is no product", async () => {
    const { products, account } = await loadFixture(deploy);
    for (const gtin of [CASE_GTIN, 0n]) {
      for (const maker of [account, NOBODY]) {
        await expect(products.termsFor(gtin, maker))
          .to.be.revertedWithCustomError(products, "ProductRegistryUnknownProduct")
          .withArgs(gtin);
      }
    }
  });

  it("reads a slot for the product, one for each mark and one for the maker if need be", async function () {
    // Coverage compiles other code than is deployed.
    if ("__SOLIDITY_COVERAGE_RUNNING" in hre) this.skip();
    const { products, owner, account, makerAccount } = await loadFixture(deploy);
    const slotsRead = async (gtin: bigint, maker: string) => {
      const call = await products.termsFor.populateTransaction(gtin, maker);
      const { hash } = await owner.sendTransaction(call);
      return countSlots("SLOAD", hash);
    };
    expect(await slotsRead(GTIN, account)).to.equal(1);
    expect(await slotsRead(FREE_GTIN, account)).to.equal(3);
    await products.connect(owner).permitMaker(FREE_GTIN, makerAccount, lotPrefix(""));
    expect(await slotsRead(FREE_GTIN, makerAccount)).to.equal(4);
  });
});
