import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { deployMarks, expectWrongStatus, GROUNDS_IN_EVENT, STATUS } from "./marks";

describe("BrandRegistry: suspend", () => {
  it("stops the use of the mark, for its owner as well", async () => {
    const { brands, registrar, brand, account } = await loadFixture(deployMarks);
    await expect(brands.connect(registrar).suspend(brand, GROUNDS))
      .to.emit(brands, "BrandSuspended")
      .withArgs(brand, GROUNDS_IN_EVENT);
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.suspended);
    await expect(brands.requireAuthorised([brand], account))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotInForce")
      .withArgs(brand, STATUS.suspended);
  });

  it("leaves the rest of the record alone", async () => {
    const { brands, registrar, brand } = await loadFixture(deployMarks);
    const [, ...rest] = await brands.brandOf(brand);
    await brands.connect(registrar).suspend(brand, GROUNDS);
    expect(await brands.brandOf(brand)).to.deep.equal([STATUS.suspended, ...rest]);
  });

  it("is for marks in force", async () => {
    const fixture = await loadFixture(deployMarks);
    await expectWrongStatus(fixture, ["suspended", "revoked", "lapsed"], (brand) =>
      fixture.brands.connect(fixture.registrar).suspend(brand, GROUNDS),
    );
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, brand } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).suspend(brand, GROUNDS),
    );
    await expectGroundsNeeded(brands, (grounds) =>
      brands.connect(registrar).suspend(brand, grounds),
    );
  });
});
