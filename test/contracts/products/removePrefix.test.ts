import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { addProduct } from "../support/products";
import { deployGoods, FREE_GTIN, GROUNDS_IN_EVENT, GTIN, NOBODY, PREFIX } from "./goods";

describe("ProductRegistry: removePrefix", () => {
  it("strikes the prefix off and touches no product", async () => {
    const { products, registrar, account, owner } = await loadFixture(deployGoods);
    await expect(products.connect(registrar).removePrefix(PREFIX, GROUNDS))
      .to.emit(products, "PrefixRemoved")
      .withArgs(PREFIX, account, GROUNDS_IN_EVENT);
    expect(await products.prefixHolderOf(PREFIX)).to.equal(NOBODY);
    expect(await products.responsibleFor(GTIN)).to.equal(account);
    await products.termsFor(GTIN, account);
    await products.connect(owner).discontinue(GTIN);
    await expect(addProduct(products, { key: owner, gtin: FREE_GTIN }))
      .to.be.revertedWithCustomError(products, "ProductRegistryOutsidePrefix")
      .withArgs(FREE_GTIN, account);
  });

  it("frees it for another member", async () => {
    const { products, registrar, neighbourAccount } = await loadFixture(deployGoods);
    await products.connect(registrar).removePrefix(PREFIX, GROUNDS);
    await products.connect(registrar).recordPrefix(PREFIX, neighbourAccount);
    expect(await products.prefixHolderOf(PREFIX)).to.equal(neighbourAccount);
  });

  it("refuses a prefix that is not recorded, or none at all", async () => {
    const { products, registrar } = await loadFixture(deployGoods);
    for (const prefix of ["690123", "69012345", "06901234", "", "abcd"]) {
      await expect(products.connect(registrar).removePrefix(prefix, GROUNDS))
        .to.be.revertedWithCustomError(products, "ProductRegistryUnknownPrefix")
        .withArgs(prefix);
    }
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, registrar } = fixture;
    await expectOnlyRole(fixture, "registrar", products, (caller) =>
      products.connect(caller).removePrefix(PREFIX, GROUNDS),
    );
    await expectGroundsNeeded(products, (grounds) =>
      products.connect(registrar).removePrefix(PREFIX, grounds),
    );
  });
});
