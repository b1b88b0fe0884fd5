import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { addProduct } from "../support/products";
import { deployGoods, GROUNDS_IN_EVENT, GTIN, NOBODY, OUTSIDE_GTIN } from "./goods";

describe("ProductRegistry: removeGtin", () => {
  async function deploy() {
    const goods = await deployGoods();
    const { products, registrar, neighbour, neighbourAccount } = goods;
    await products.connect(registrar).recordGtin(OUTSIDE_GTIN, neighbourAccount);
    await addProduct(products, { key: neighbour, gtin: OUTSIDE_GTIN });
    return goods;
  }

  it("strikes the GTIN off and touches no product", async () => {
    const { products, registrar, neighbourAccount } = await loadFixture(deploy);
    await expect(products.connect(registrar).removeGtin(OUTSIDE_GTIN, GROUNDS))
      .to.emit(products, "GtinRemoved")
      .withArgs(OUTSIDE_GTIN, neighbourAccount, GROUNDS_IN_EVENT);
    expect(await products.holderOf(OUTSIDE_GTIN)).to.deep.equal([NOBODY, 0]);
    expect(await products.responsibleFor(OUTSIDE_GTIN)).to.equal(neighbourAccount);
    await products.termsFor(OUTSIDE_GTIN, neighbourAccount);
  });

  it("frees it for another member", async () => {
    const { products, registrar, account } = await loadFixture(deploy);
    await products.connect(registrar).removeGtin(OUTSIDE_GTIN, GROUNDS);
    await products.connect(registrar).recordGtin(OUTSIDE_GTIN, account);
    expect(await products.holderOf(OUTSIDE_GTIN)).to.deep.equal([account, 1]);
  });

  it("refuses a GTIN that is not recorded, even if a prefix covers it", async () => {
    const { products, registrar } = await loadFixture(deploy);
    await products.connect(registrar).removeGtin(OUTSIDE_GTIN, GROUNDS);
    for (const gtin of [OUTSIDE_GTIN, GTIN, 0n]) {
      await expect(products.connect(registrar).removeGtin(gtin, GROUNDS))
        .to.be.revertedWithCustomError(products, "ProductRegistryUnknownGtin")
        .withArgs(gtin);
    }
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deploy);
    const { products, registrar } = fixture;
    await expectOnlyRole(fixture, "registrar", products, (caller) =>
      products.connect(caller).removeGtin(OUTSIDE_GTIN, GROUNDS),
    );
    await expectGroundsNeeded(products, (grounds) =>
      products.connect(registrar).removeGtin(OUTSIDE_GTIN, grounds),
    );
  });
});
