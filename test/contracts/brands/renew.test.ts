import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectOnlyRole } from "../support/behaviours";
import { YEAR } from "../support/members";
import { bring, deployMarks, expectWrongStatus, STATUS } from "./marks";

const RENEWED = ["renewed", 20_500n] as const;

describe("BrandRegistry: renew", () => {
  it("sets a later date, and the office's status", async () => {
    const { brands, registrar, brand, validUntil } = await loadFixture(deployMarks);
    const before = await brands.brandOf(brand);
    await expect(brands.connect(registrar).renew(brand, validUntil + 1n, ...RENEWED))
      .to.emit(brands, "BrandRenewed")
      .withArgs(brand, validUntil + 1n, ...RENEWED);
    const { status, kind, measure, season, seasonOpenedOn, disputes, owner, evidence } = before;
    expect(await brands.brandOf(brand)).to.deep.equal([
      status,
      kind,
      measure,
      validUntil + 1n,
      season,
      seasonOpenedOn,
      RENEWED[1],
      disputes,
      owner,
      evidence,
      RENEWED[0],
    ]);
  });

  it("brings a lapsed mark back into force", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, brand, account } = fixture;
    await bring(fixture, brand, "lapsed");
    const now = BigInt(await time.latest()) + 100n;
    await time.setNextBlockTimestamp(now);
    await brands.connect(registrar).renew(brand, now, ...RENEWED);
    expect((await brands.brandOf(brand)).status).to.equal(STATUS.recorded);
    await brands.requireAuthorised([brand], account);
  });

  it("refuses a date that has passed", async () => {
    const { brands, registrar, brand, validUntil } = await loadFixture(deployMarks);
    const now = validUntil + YEAR;
    await time.setNextBlockTimestamp(now);
    await expect(brands.connect(registrar).renew(brand, now - 1n, ...RENEWED))
      .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidValidity")
      .withArgs(validUntil, now - 1n);
  });

  it("refuses a date that is not later", async () => {
    const { brands, registrar, brand, validUntil } = await loadFixture(deployMarks);
    await expect(brands.connect(registrar).renew(brand, validUntil, ...RENEWED))
      .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidValidity")
      .withArgs(validUntil, validUntil);
  });

  it("is for marks that are neither suspended nor revoked", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, registrar, validUntil } = fixture;
    await expectWrongStatus(fixture, ["suspended", "revoked"], (brand) =>
      brands.connect(registrar).renew(brand, validUntil + YEAR, ...RENEWED),
    );
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, brand, validUntil } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).renew(brand, validUntil + YEAR, ...RENEWED),
    );
  });
});
