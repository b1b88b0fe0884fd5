import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { recordBrand } from "../support/brands";
import { GROUNDS } from "../support/members";
import { bring, deployMarks, expectWrongStatus, GROUNDS_IN_EVENT, NOBODY, STATUS } from "./marks";

describe("BrandRegistry: revoke", () => {
  it("ends the mark for good, whose owner keeps the token", async () => {
    const { brands, registrar, brand, account } = await loadFixture(deployMarks);
    await expect(brands.connect(registrar).revoke(brand, GROUNDS))
      .to.emit(brands, "BrandRevoked")
      .withArgs(brand, GROUNDS_IN_EVENT);
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.revoked);
    expect(await brands.ownerOf(brand)).to.equal(account);
    await expect(brands.requireAuthorised([brand], account))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
      .withArgs(brand, STATUS.revoked);
  });

  it("applies to suspended and lapsed marks as well", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, owner } = fixture;
    for (const status of ["suspended", "lapsed"] as const) {
      const brand = await recordBrand(fixture, {
        key: owner,
        mark: { number: status.toUpperCase() },
      });
      await bring(fixture, brand, status);
      await brands.connect(registrar).revoke(brand, GROUNDS);
      expect((await brands.brandOf(brand)).status).to.equal(STATUS.revoked);
    }
  });

  it("ends an offer", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, brand, owner, neighbour, neighbourAccount } = fixture;
    await brands.connect(owner).offer(brand, neighbourAccount);
    await brands.connect(registrar).revoke(brand, GROUNDS);
    expect(await brands.offerOf(brand)).to.equal(NOBODY);
    await expect(brands.connect(neighbour).acceptOffer(brand))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotOffered")
      .withArgs(brand, neighbourAccount);
  });

  it("is for marks that were not revoked before", async () => {
    const fixture = await loadFixture(deployMarks);
    await expectWrongStatus(fixture, ["revoked"], (brand) =>
      fixture.brands.connect(fixture.registrar).revoke(brand, GROUNDS),
    );
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, brand } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).revoke(brand, GROUNDS),
    );
    await expectGroundsNeeded(brands, (grounds) =>
      brands.connect(registrar).revoke(brand, grounds),
    );
  });
});
