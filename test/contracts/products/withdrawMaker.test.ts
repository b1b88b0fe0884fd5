import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { GROUNDS } from "../support/members";
import { deployGoods, expectOnlyResponsible, GTIN, lotPrefix, NOBODY } from "./goods";

describe("ProductRegistry: withdrawMaker", () => {
  async function deploy() {
    const goods = await deployGoods();
    const { products, owner, account, makerAccount, neighbourAccount } = goods;
    const makers = [account, makerAccount, neighbourAccount] as const;
    for (const [i, maker] of makers.entries()) {
      await products.connect(owner).permitMaker(GTIN, maker, lotPrefix(`${i}`));
    }
    return { ...goods, makers };
  }

  for (const [place, left] of [
    [0, [2, 1]],
    [1, [0, 2]],
    [2, [0, 1]],
  ] as const) {
    it(`ends the permission of maker ${place} of three, and no other`, async () => {
      const { products, owner, makers } = await loadFixture(deploy);
      const maker = makers[place];
      await expect(products.connect(owner).withdrawMaker(GTIN, maker))
        .to.emit(products, "MakerWithdrawn")
        .withArgs(GTIN, maker);
      expect(await products.makersOf(GTIN)).to.deep.equal(
        left.map((i) => [makers[i], lotPrefix(`${i}`)]),
      );
      await expect(products.termsFor(GTIN, maker))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(GTIN, maker);
      for (const i of left) {
        expect((await products.termsFor(GTIN, makers[i])).lotPrefix).to.equal(lotPrefix(`${i}`));
      }
    });
  }

  it("works in any order, and the permission can be given again", async () => {
    const { products, owner, makers } = await loadFixture(deploy);
    const maker = (place: number) => [makers[place], lotPrefix(`${place}`)];
    for (const [place, left] of [
      [0, [2, 1]],
      [2, [1]],
      [1, []],
    ] as const) {
      await products.connect(owner).withdrawMaker(GTIN, makers[place]);
      expect(await products.makersOf(GTIN)).to.deep.equal(left.map(maker));
    }
    for (const place of [1, 0, 2] as const) {
      await products.connect(owner).permitMaker(GTIN, makers[place], lotPrefix(`${place}`));
    }
    for (const [place, left] of [
      [1, [2, 0]],
      [2, [0]],
      [0, []],
    ] as const) {
      await products.connect(owner).withdrawMaker(GTIN, makers[place]);
      expect(await products.makersOf(GTIN)).to.deep.equal(left.map(maker));
    }
  });

  it("of the last leaves the responsible member alone as the maker", async () => {
    const { products, owner, makers, account } = await loadFixture(deploy);
    for (const maker of makers) await products.connect(owner).withdrawMaker(GTIN, maker);
    expect((await products.termsFor(GTIN, account)).lotPrefix).to.equal(lotPrefix(""));
    for (const maker of makers.slice(1)) {
      await expect(products.termsFor(GTIN, maker))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(GTIN, maker);
    }
  });

  it("frees the lot-number prefix", async () => {
    const { products, owner, account, makerAccount } = await loadFixture(deploy);
    await products.connect(owner).withdrawMaker(GTIN, makerAccount);
    await products.connect(owner).permitMaker(GTIN, account, lotPrefix("1"));
    expect((await products.termsFor(GTIN, account)).lotPrefix).to.equal(lotPrefix("1"));
  });

  it("does not depend on the maker's standing", async () => {
    const { products, members, registrar, owner, makerAccount } = await loadFixture(deploy);
    await members.connect(registrar).expel(makerAccount, GROUNDS);
    await products.connect(owner).withdrawMaker(GTIN, makerAccount);
  });

  it("needs a permission", async () => {
    const { products, owner, makerAccount } = await loadFixture(deploy);
    await products.connect(owner).withdrawMaker(GTIN, makerAccount);
    for (const maker of [makerAccount, NOBODY]) {
      await expect(products.connect(owner).withdrawMaker(GTIN, maker))
        .to.be.revertedWithCustomError(products, "ProductRegistryNotMaker")
        .withArgs(GTIN, maker);
    }
  });

  it("is for the responsible member", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyResponsible(fixture, (caller, gtin) =>
      fixture.products.connect(caller).withdrawMaker(gtin, fixture.makerAccount),
    );
  });
});
