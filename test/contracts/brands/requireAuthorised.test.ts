import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { authoriseMember, recordBrand } from "../support/brands";
import { bring, deployMarks, NO_BRAND, STATUS } from "./marks";

describe("BrandRegistry: requireAuthorised", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, brand, owner, makerAccount } = marks;
    const other = await recordBrand(marks, { key: owner, mark: { number: "2" } });
    await authoriseMember(brands, { key: owner, brand, member: makerAccount, quota: 0n });
    return { ...marks, other };
  }

  it("passes for an authorised member, whatever is left of its quota", async () => {
    const { brands, brand, makerAccount } = await loadFixture(deploy);
    await brands.requireAuthorised([brand], makerAccount);
  });

  it("passes for the owner, and for anybody under no marks", async () => {
    const { brands, brand, other, account, neighbourAccount } = await loadFixture(deploy);
    await brands.requireAuthorised([brand, other], account);
    await brands.requireAuthorised([], neighbourAccount);
  });

  it("looks at every mark", async () => {
    const { brands, brand, other, makerAccount } = await loadFixture(deploy);
    await expect(brands.requireAuthorised([brand, other], makerAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
      .withArgs(other, makerAccount, 0);
  });

  it("reverts for marks that are not in force", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, account } = fixture;
    await expect(brands.requireAuthorised([NO_BRAND], account))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
      .withArgs(NO_BRAND, STATUS.none);
    await bring(fixture, brand, "suspended");
    await expect(brands.requireAuthorised([brand], account))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
      .withArgs(brand, STATUS.suspended);
  });

  it("reverts once the authorisation has ended", async () => {
    const { brands, brand, makerAccount } = await loadFixture(deploy);
    const { validFrom, validUntil } = await brands.authorisationOf(brand, makerAccount, 0);
    await time.increaseTo(validUntil);
    await brands.requireAuthorised([brand], makerAccount);
    await time.increaseTo(validUntil + 1n);
    await expect(brands.requireAuthorised([brand], makerAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
      .withArgs(brand, makerAccount, 0, validFrom, validUntil);
  });
});
