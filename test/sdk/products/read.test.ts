import { expect } from "chai";
import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";

import { readPackaging, readProduct, searchProducts } from "../../../sdk/products";
import { leftAligned } from "../../contracts/support/products";
import { collect } from "../support/collect";
import { CASE_GTIN, deployTeaTrade, GTIN } from "../support/teaTrade";

describe("products: reading", () => {
  it("reads a product", async () => {
    const { consortium, producer, indication, trademark } = await loadFixture(deployTeaTrade);
    const product = {
      gtin: GTIN,
      name: "西湖龙井 1 kg",
      responsible: producer.account,
      discontinued: false,
      netContent: 500n,
      measure: "Grams",
      unitCode: "CT",
      decimals: 0,
      marks: [indication, trademark],
      makers: [],
    };
    expect(await readProduct(consortium, GTIN)).to.deep.equal(product);
    expect(await readProduct(consortium, GTIN.slice(1))).to.deep.equal(product);
  });

  it("reads who else may make it, and that it is discontinued", async () => {
    const { consortium, products, producer, distributor, retailer } =
      await loadFixture(deployTeaTrade);
    const own = products.connect(producer.key);
    await own.permitMaker(BigInt(GTIN), distributor.account, leftAligned("P1", 20));
    await own.permitMaker(BigInt(GTIN), retailer.account, leftAligned("P2-", 20));
    await own.discontinue(BigInt(GTIN));
    expect(await readProduct(consortium, GTIN)).to.deep.include({
      discontinued: true,
      makers: [
        { account: distributor.account, lotPrefix: "P1" },
        { account: retailer.account, lotPrefix: "P2-" },
      ],
    });
  });

  it("reads what a case holds", async () => {
    const { consortium } = await loadFixture(deployTeaTrade);
    expect(await readPackaging(consortium, CASE_GTIN)).to.deep.equal({
      gtin: CASE_GTIN,
      inner: GTIN,
      count: 12,
    });
    expect(await readPackaging(consortium, GTIN)).to.equal(undefined);
  });

  it("finds nothing where nothing was added", async () => {
    const { consortium } = await loadFixture(deployTeaTrade);
    expect(await readProduct(consortium, "96385074")).to.equal(undefined);
    expect(await readProduct(consortium, CASE_GTIN)).to.equal(undefined);
  });

  it("lists products of all or of one company", async () => {
    const { consortium, producer, retailer } = await loadFixture(deployTeaTrade);
    expect(await collect(searchProducts(consortium))).to.deep.equal([GTIN]);
    const own = searchProducts(consortium, { responsible: producer.account });
    expect(await collect(own)).to.deep.equal([GTIN]);
    const none = searchProducts(consortium, { responsible: retailer.account });
    expect(await collect(none)).to.deep.equal([]);
  });
});
