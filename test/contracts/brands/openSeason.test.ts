import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { authoriseMember, recordBrand } from "../support/brands";
import { bring, deployMarks, expectOnlyOwner, STATUS } from "./marks";

const DAY = 86_400n;

describe("BrandRegistry: openSeason", () => {
  it("opens a season from this day", async () => {
    const { brands, brand, owner } = await loadFixture(deployMarks);
    const midnight = (BigInt(await time.latest()) / DAY + 2n) * DAY;
    await time.setNextBlockTimestamp(midnight - 1n);
    await expect(brands.connect(owner).openSeason(brand, 2026))
      .to.emit(brands, "SeasonOpened")
      .withArgs(brand, 2026);
    let { season, seasonOpenedOn } = await brands.brandOf(brand);
    expect([season, seasonOpenedOn]).to.deep.equal([2026n, midnight / DAY - 1n]);
    await time.setNextBlockTimestamp(midnight);
    await brands.connect(owner).openSeason(brand, 2027);
    ({ season, seasonOpenedOn } = await brands.brandOf(brand));
    expect([season, seasonOpenedOn]).to.deep.equal([2027n, midnight / DAY]);
  });

  it("ends what was authorised for the season before", async () => {
    const { brands, brand, owner, makerAccount } = await loadFixture(deployMarks);
    await authoriseMember(brands, { key: owner, brand, member: makerAccount });
    await authoriseMember(brands, { key: owner, brand, member: makerAccount, season: 2027n });
    await brands.requireAuthorised([brand], makerAccount);
    await brands.connect(owner).openSeason(brand, 2026);
    await expect(brands.requireAuthorised([brand], makerAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
      .withArgs(brand, makerAccount, 2026);
    await brands.connect(owner).openSeason(brand, 2027);
    await brands.requireAuthorised([brand], makerAccount);
  });

  it("leads upwards only", async () => {
    const { brands, brand, owner } = await loadFixture(deployMarks);
    const open = (season: number) => brands.connect(owner).openSeason(brand, season);
    await expect(open(0))
      .to.be.revertedWithCustomError(brands, "BrandRegistrySeasonNotAhead")
      .withArgs(brand, 0, 0);
    await open(2);
    for (const season of [0, 1, 2]) {
      await expect(open(season))
        .to.be.revertedWithCustomError(brands, "BrandRegistrySeasonNotAhead")
        .withArgs(brand, season, 2);
    }
    await open(3);
    await open(2 ** 32 - 1);
  });

  it("is possible while the mark is suspended or lapsed, not once it is revoked", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, owner } = fixture;
    for (const status of ["suspended", "lapsed"] as const) {
      const brand = await recordBrand(fixture, {
        key: owner,
        mark: { number: status.toUpperCase() },
      });
      await bring(fixture, brand, status);
      await brands.connect(owner).openSeason(brand, 1);
    }
    await bring(fixture, fixture.brand, "revoked");
    await expect(brands.connect(owner).openSeason(fixture.brand, 1))
      .to.be.revertedWithCustomError(brands, "BrandRegistryWrongStatus")
      .withArgs(fixture.brand, STATUS.revoked);
  });

  it("is for the owner", async () => {
    const fixture = await loadFixture(deployMarks);
    await expectOnlyOwner(fixture, (caller, brand) =>
      fixture.brands.connect(caller).openSeason(brand, 2026),
    );
  });
});
