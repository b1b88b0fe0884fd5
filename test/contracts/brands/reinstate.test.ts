import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { bring, deployMarks, expectWrongStatus, GROUNDS_IN_EVENT, STATUS } from "./marks";

describe("BrandRegistry: reinstate", () => {
  async function deploy() {
    const marks = await deployMarks();
    await bring(marks, marks.brand, "suspended");
    return marks;
  }

  it("lets the mark be used again", async () => {
    const { brands, registrar, brand, account } = await loadFixture(deploy);
    await expect(brands.connect(registrar).reinstate(brand, GROUNDS))
      .to.emit(brands, "BrandReinstated")
      .withArgs(brand, GROUNDS_IN_EVENT);
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.recorded);
    await brands.requireAuthorised([brand], account);
  });

  it("does not renew a mark whose validity ended meanwhile", async () => {
    const { brands, registrar, brand, validUntil } = await loadFixture(deploy);
    await time.increaseTo(validUntil + 1n);
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.suspended);
    await brands.connect(registrar).reinstate(brand, GROUNDS);
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.lapsed);
  });

  it("is for suspended marks", async () => {
    const fixture = await loadFixture(deploy);
    await expectWrongStatus(fixture, ["recorded", "revoked", "lapsed"], (brand) =>
      fixture.brands.connect(fixture.registrar).reinstate(brand, GROUNDS),
    );
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, registrar, brand } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).reinstate(brand, GROUNDS),
    );
    await expectGroundsNeeded(brands, (grounds) =>
      brands.connect(registrar).reinstate(brand, grounds),
    );
  });
});
