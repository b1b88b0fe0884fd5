import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import {
  bring,
  deployMarks,
  expectOnlyBrandDuty,
  GROUNDS_IN_EVENT,
  NO_BRAND,
  STATUS,
} from "./marks";

describe("BrandRegistry: dispute", () => {
  it("is counted and changes nothing else", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, brand, account, neighbour, neighbourAccount, maker, makerAccount } = fixture;
    await expect(brands.connect(neighbour).dispute(brand, GROUNDS))
      .to.emit(brands, "BrandDisputed")
      .withArgs(brand, neighbourAccount, GROUNDS_IN_EVENT);
    expect(await brands.isDisputedBy(brand, neighbourAccount)).to.equal(true);
    expect(await brands.isDisputedBy(brand, makerAccount)).to.equal(false);
    await brands.connect(maker).dispute(brand, GROUNDS);
    const { disputes, status } = await brands.brandOf(brand);
    expect(disputes).to.equal(2);
    expect(status).to.equal(STATUS.recorded);
    await brands.requireAuthorised([brand], account);
  });

  it("is possible whatever the mark's status", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, brand, neighbour, neighbourAccount } = fixture;
    await bring(fixture, brand, "revoked");
    await brands.connect(neighbour).dispute(brand, GROUNDS);
    expect(await brands.isDisputedBy(brand, neighbourAccount)).to.equal(true);
  });

  it("is possible once at a time", async () => {
    const { brands, brand, neighbour, neighbourAccount } = await loadFixture(deployMarks);
    await brands.connect(neighbour).dispute(brand, GROUNDS);
    await expect(brands.connect(neighbour).dispute(brand, GROUNDS))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAlreadyDisputed")
      .withArgs(brand, neighbourAccount);
    await brands.connect(neighbour).withdrawDispute(brand);
    await brands.connect(neighbour).dispute(brand, GROUNDS);
    expect((await brands.brandOf(brand)).disputes).to.equal(1);
  });

  it("needs a mark", async () => {
    const { brands, neighbour } = await loadFixture(deployMarks);
    await expect(brands.connect(neighbour).dispute(NO_BRAND, GROUNDS))
      .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownBrand")
      .withArgs(NO_BRAND);
  });

  it("is for keys with the duty for brands, with grounds", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, brand, neighbour } = fixture;
    await expectOnlyBrandDuty(fixture, (caller) => brands.connect(caller).dispute(brand, GROUNDS));
    await expectGroundsNeeded(brands, (grounds) =>
      brands.connect(neighbour).dispute(brand, grounds),
    );
  });
});
