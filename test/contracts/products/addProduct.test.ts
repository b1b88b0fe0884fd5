import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { numberOf } from "../../../sdk/chain/enumerations";
import { recordBrand } from "../support/brands";
import { GROUNDS } from "../support/members";
import { addProduct, leftAligned, productOf } from "../support/products";
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

const MAX_MARKS = 8;

describe("ProductRegistry: addProduct", () => {
  it("makes the member responsible for the product", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, owner, account } = fixture;
    const mark = await recordBrand(fixture, { key: owner });
    const product = productOf({
      gtin: FREE_GTIN,
      netContent: 2n ** 32n - 1n,
      measure: "Grams",
      unitCode: "KGM",
      decimals: 3n,
      name: "散装龙井",
      marks: [mark],
    });
    const values = Object.values(product);
    await expect(products.connect(owner).addProduct(product))
      .to.emit(products, "ProductAdded")
      .withArgs(FREE_GTIN, account, values);
    expect(await products.productOf(FREE_GTIN)).to.deep.equal(values);
    expect(await products.responsibleFor(FREE_GTIN)).to.equal(account);
    expect(await products.isDiscontinued(FREE_GTIN)).to.equal(false);
    expect(await products.makersOf(FREE_GTIN)).to.deep.equal([]);
    expect(await products.termsFor(FREE_GTIN, account)).to.deep.equal([
      2n ** 32n - 1n,
      numberOf("Measure", "Grams"),
      leftAligned("", 20),
      [mark],
    ]);
  });

  it("takes up to eight marks, in the order given", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, owner, neighbour } = fixture;
    const marks: bigint[] = [];
    for (let i = 0; i < MAX_MARKS; i++) {
      const key = i % 2 === 0 ? owner : neighbour;
      marks.push(await recordBrand(fixture, { key, mark: { number: `${i}` } }));
    }
    await addProduct(products, { key: owner, gtin: FREE_GTIN, marks });
    expect((await products.productOf(FREE_GTIN)).marks).to.deep.equal(marks);

    const other = gtinOf("690123400001");
    await expect(addProduct(products, { key: owner, gtin: other, marks: [...marks, 1n] }))
      .to.be.revertedWithCustomError(products, "ProductRegistryInvalidMarks")
      .withArgs(MAX_MARKS + 1, MAX_MARKS);
  });

  it("refuses a mark that stands twice", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, owner } = fixture;
    const first = await recordBrand(fixture, { key: owner, mark: { number: "1" } });
    const second = await recordBrand(fixture, { key: owner, mark: { number: "2" } });
    for (const marks of [
      [first, first],
      [first, second, first],
      [first, second, second],
    ]) {
      await expect(addProduct(products, { key: owner, gtin: FREE_GTIN, marks }))
        .to.be.revertedWithCustomError(products, "ProductRegistryInvalidMarks")
        .withArgs(marks.length, MAX_MARKS);
    }
  });

  it("refuses a mark that is not recorded", async () => {
    const { products, brands, owner } = await loadFixture(deployGoods);
    await expect(addProduct(products, { key: owner, gtin: FREE_GTIN, marks: [42n] }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownBrand")
      .withArgs(42);
  });

  it("takes marks that count in the same measure or in none", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, owner } = fixture;
    const none = await recordBrand(fixture, { key: owner, measure: "None" });
    const pieces = await recordBrand(fixture, {
      key: owner,
      measure: "Pieces",
      mark: { number: "2" },
    });
    const marks = [none, pieces];
    await expect(addProduct(products, { key: owner, gtin: FREE_GTIN, measure: "Grams", marks }))
      .to.be.revertedWithCustomError(products, "ProductRegistryMeasureMismatch")
      .withArgs(pieces, 3, 1);
    await addProduct(products, { key: owner, gtin: FREE_GTIN, measure: "Pieces", marks });
  });

  it("takes a mark that is not in force, whose lots have to wait", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, brands, registrar, owner } = fixture;
    const mark = await recordBrand(fixture, { key: owner });
    await brands.connect(registrar).suspend(mark, GROUNDS);
    await addProduct(products, { key: owner, gtin: FREE_GTIN, marks: [mark] });
  });

  for (const [why, gtin] of INVALID_GTINS) {
    it(`refuses ${why}`, async () => {
      const { products, owner } = await loadFixture(deployGoods);
      await expect(addProduct(products, { key: owner, gtin }))
        .to.be.revertedWithCustomError(products, "ProductRegistryInvalidGtin")
        .withArgs(gtin);
    });
  }

  it("refuses what is for restricted circulation", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    for (const gtin of RESTRICTED_GTINS) {
      await expect(addProduct(products, { key: owner, gtin }))
        .to.be.revertedWithCustomError(products, "ProductRegistryRestrictedCirculation")
        .withArgs(gtin);
    }
  });

  it("refuses the GTIN of a case", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    for (const gtin of [CASE_GTIN, gtinOf("8690123456789")]) {
      await expect(addProduct(products, { key: owner, gtin }))
        .to.be.revertedWithCustomError(products, "ProductRegistryCaseGtin")
        .withArgs(gtin);
    }
  });

  it("refuses a GTIN that a product or a case has", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    await products.connect(owner).addPackaging(FREE_GTIN, GTIN, 6);
    for (const gtin of [GTIN, FREE_GTIN]) {
      await expect(addProduct(products, { key: owner, gtin }))
        .to.be.revertedWithCustomError(products, "ProductRegistryAlreadyAdded")
        .withArgs(gtin);
    }
  });

  it("refuses a GTIN that is not the member's", async () => {
    const fixture = await loadFixture(deployGoods);
    const { products, registrar, owner, account, neighbour, neighbourAccount } = fixture;
    await expect(addProduct(products, { key: owner, gtin: OUTSIDE_GTIN }))
      .to.be.revertedWithCustomError(products, "ProductRegistryOutsidePrefix")
      .withArgs(OUTSIDE_GTIN, account);
    await expect(addProduct(products, { key: neighbour, gtin: FREE_GTIN }))
      .to.be.revertedWithCustomError(products, "ProductRegistryOutsidePrefix")
      .withArgs(FREE_GTIN, neighbourAccount);
    await products.connect(registrar).recordGtin(FREE_GTIN, neighbourAccount);
    await expect(addProduct(products, { key: owner, gtin: FREE_GTIN }))
      .to.be.revertedWithCustomError(products, "ProductRegistryOutsidePrefix")
      .withArgs(FREE_GTIN, account);
    await addProduct(products, { key: neighbour, gtin: FREE_GTIN });
    expect(await products.responsibleFor(FREE_GTIN)).to.equal(neighbourAccount);
  });

  it("refuses a GTIN within two prefixes until one is struck off", async () => {
    const { products, registrar, account, owner } = await loadFixture(deployGoods);
    await products.connect(registrar).recordPrefix("69012340", account);
    await expect(addProduct(products, { key: owner, gtin: FREE_GTIN }))
      .to.be.revertedWithCustomError(products, "ProductRegistryAmbiguousPrefix")
      .withArgs(FREE_GTIN);
    await products.connect(registrar).removePrefix("69012340", GROUNDS);
    await addProduct(products, { key: owner, gtin: FREE_GTIN });
  });

  it("takes a GTIN-8 that is recorded singly", async () => {
    const { products, registrar, account, owner } = await loadFixture(deployGoods);
    const gtin = gtinOf("9638507");
    await expect(addProduct(products, { key: owner, gtin }))
      .to.be.revertedWithCustomError(products, "ProductRegistryOutsidePrefix")
      .withArgs(gtin, account);
    await products.connect(registrar).recordGtin(gtin, account);
    await addProduct(products, { key: owner, gtin });
  });

  for (const [what, changes] of [
    ["a net content", { netContent: 0n }],
    ["a base measure", { measure: "None" }],
    ["a name", { name: "" }],
    ["a unit code", { unitCode: "" }],
    ["a unit code of two characters at least", { unitCode: "K" }],
    ["a unit code that begins at the left", { unitCode: "\0KG" }],
    ["a unit code without a gap", { unitCode: "K\0G" }],
    ["a unit code in capital letters", { unitCode: "kgm" }],
    ["a unit code of letters and digits: /", { unitCode: "KG/" }],
    ["a unit code of letters and digits: :", { unitCode: "K:" }],
    ["a unit code of letters and digits: @", { unitCode: "@KG" }],
    ["a unit code of letters and digits: [", { unitCode: "K[" }],
  ] as const) {
    it(`needs ${what}`, async () => {
      const { products, owner } = await loadFixture(deployGoods);
      await expect(addProduct(products, { key: owner, gtin: FREE_GTIN, ...changes }))
        .to.be.revertedWithCustomError(products, "ProductRegistryIncompleteProduct")
        .withArgs(FREE_GTIN);
    });
  }

  it("takes unit codes of two or three capital letters and digits", async () => {
    const { products, owner } = await loadFixture(deployGoods);
    for (const [i, unitCode] of ["AZ", "09", "H87", "KGM", "4G"].entries()) {
      await addProduct(products, { key: owner, gtin: gtinOf(`69012340000${i}`), unitCode });
    }
  });

  it("is for keys with the duty for brands", async () => {
    const fixture = await loadFixture(deployGoods);
    await expectOnlyBrandDuty(fixture, (key) =>
      addProduct(fixture.products, { key, gtin: FREE_GTIN }),
    );
  });
});
