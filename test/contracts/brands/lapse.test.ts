import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { inOneBlock } from "../support/blocks";
import { recordBrand } from "../support/brands";
import { GROUNDS } from "../support/members";
import { deployMarks, expectWrongStatus, GROUNDS_IN_EVENT, STATUS } from "./marks";

describe("BrandRegistry: lapse", () => {
  it("ends the mark at once", async () => {
    const { brands, registrar, brand, account } = await loadFixture(deployMarks);
    const now = BigInt(await time.latest()) + 100n;
    await time.setNextBlockTimestamp(now);
    await expect(brands.connect(registrar).lapse(brand, GROUNDS))
      .to.emit(brands, "BrandLapsed")
      .withArgs(brand, GROUNDS_IN_EVENT);
    const { status, validUntil } = await brands.brandOf(brand);
    expect(validUntil).to.equal(now - 1n);
    expect(status).to.equal(STATUS.lapsed);
    await expect(brands.requireAuthorised([brand], account))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
      .withArgs(brand, STATUS.lapsed);
  });

  it("ends a mark that was reinstated in the same second", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, brand } = fixture;
    const now = BigInt(await time.latest()) + 100n;
    await inOneBlock(
      [
        (gas) => brands.connect(registrar).suspend(brand, GROUNDS, gas),
        (gas) => brands.connect(registrar).reinstate(brand, GROUNDS, gas),
        (gas) => brands.connect(registrar).lapse(brand, GROUNDS, gas),
      ],
      now,
    );
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.lapsed);
  });

  it("happens by itself after the last second of the validity", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, owner } = fixture;
    const validUntil = BigInt(await time.latest()) + 1000n;
    const brand = await recordBrand(fixture, { key: owner, mark: { number: "2" }, validUntil });
    await time.increaseTo(validUntil);
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.recorded);
    await time.increaseTo(validUntil + 1n);
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.lapsed);
  });

  it("is for marks in force", async () => {
    const fixture = await loadFixture(deployMarks);
    await expectWrongStatus(fixture, ["suspended", "revoked", "lapsed"], (brand) =>
      fixture.brands.connect(fixture.registrar).lapse(brand, GROUNDS),
    );
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, brand } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).lapse(brand, GROUNDS),
    );
    await expectGroundsNeeded(brands, (grounds) => brands.connect(registrar).lapse(brand, grounds));
  });
});
