import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { expectOnlyRole } from "../support/behaviours";
import { recordBrand } from "../support/brands";
import { distinctionOf } from "./distinctions";
import { bring, deployMarks, expectWrongStatus } from "./marks";

describe("BrandRegistry: grantDistinction", () => {
  it("adds to the mark's distinctions, numbered from zero", async () => {
    const { brands, registrar, brand } = await loadFixture(deployMarks);
    const first = distinctionOf();
    const second = distinctionOf({ title: "老字号", validFrom: 5n, validUntil: 5n });
    expect(await brands.connect(registrar).grantDistinction.staticCall(brand, first)).to.equal(0);
    await expect(brands.connect(registrar).grantDistinction(brand, first))
      .to.emit(brands, "DistinctionGranted")
      .withArgs(brand, 0, Object.values(first));
    await expect(brands.connect(registrar).grantDistinction(brand, second))
      .to.emit(brands, "DistinctionGranted")
      .withArgs(brand, 1, Object.values(second));
    expect(await brands.distinctionsOf(brand)).to.deep.equal([
      Object.values(first),
      Object.values(second),
    ]);
  });

  for (const [what, changes] of [
    ["a title", { title: "" }],
    ["an authority", { authority: "" }],
    ["evidence", { evidence: ethers.ZeroHash }],
  ] as const) {
    it(`needs ${what}`, async () => {
      const { brands, registrar, brand } = await loadFixture(deployMarks);
      await expect(
        brands.connect(registrar).grantDistinction(brand, distinctionOf(changes)),
      ).to.be.revertedWithCustomError(brands, "BrandRegistryIncompleteDistinction");
    });
  }

  it("needs dates in order", async () => {
    const { brands, registrar, brand } = await loadFixture(deployMarks);
    const distinction = distinctionOf({ validFrom: 6n, validUntil: 5n });
    await expect(brands.connect(registrar).grantDistinction(brand, distinction))
      .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidValidity")
      .withArgs(6, 5);
  });

  it("is for marks that are not revoked", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, owner } = fixture;
    await expectWrongStatus(fixture, ["revoked"], (brand) =>
      brands.connect(registrar).grantDistinction(brand, distinctionOf()),
    );
    for (const status of ["suspended", "lapsed"] as const) {
      const brand = await recordBrand(fixture, {
        key: owner,
        mark: { number: status.toUpperCase() },
      });
      await bring(fixture, brand, status);
      await brands.connect(registrar).grantDistinction(brand, distinctionOf());
    }
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, brand } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).grantDistinction(brand, distinctionOf()),
    );
  });
});
