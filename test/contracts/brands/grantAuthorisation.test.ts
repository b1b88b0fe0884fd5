import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { UNLIMITED_QUOTA } from "../../../sdk/brands";
import { numberOf } from "../../../sdk/chain/enumerations";
import { recordBrand } from "../support/brands";
import { GROUNDS, YEAR } from "../support/members";
import { bring, deployMarks, expectOnlyOwner, NOBODY, STATUS } from "./marks";

const DAY = 86_400n;

describe("BrandRegistry: grantAuthorisation", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, brand, owner, makerAccount } = marks;
    const now = BigInt(await time.latest()) + 1000n;
    /** Grants at the next moment given, by default `now`; from then on for a year. */
    const grant = async (
      changes: {
        at?: bigint;
        brand?: bigint;
        member?: string;
        season?: bigint;
        validFrom?: bigint;
        validUntil?: bigint;
        quota?: bigint;
      } = {},
    ) => {
      const at = changes.at ?? now;
      await time.setNextBlockTimestamp(at);
      return brands
        .connect(owner)
        .grantAuthorisation(
          changes.brand ?? brand,
          changes.member ?? makerAccount,
          changes.season ?? 0n,
          changes.validFrom ?? at,
          changes.validUntil ?? at + YEAR,
          changes.quota ?? 500n,
        );
    };
    const granted = async (season = 0n) => [
      ...(await brands.authorisationOf(brand, makerAccount, season)),
    ];
    return { ...marks, now, grant, granted };
  }

  it("authorises a member for the season that is open", async () => {
    const { brands, brand, now, grant, granted, makerAccount } = await loadFixture(deploy);
    await expect(grant())
      .to.emit(brands, "AuthorisationGranted")
      .withArgs(brand, makerAccount, 0, now, now + YEAR, 500);
    expect(await granted()).to.deep.equal([now, now + YEAR, 500n, 0n, 0n]);
    await brands.requireAuthorised([brand], makerAccount);
  });

  it("authorises for a later season, and not for one that is over", async () => {
    const { brands, brand, owner, now, grant, granted } = await loadFixture(deploy);
    await brands.connect(owner).openSeason(brand, 2026);
    await expect(grant({ season: 2025n }))
      .to.be.revertedWithCustomError(brands, "BrandRegistrySeasonOver")
      .withArgs(brand, 2025, 2026);
    await grant({ at: now + 1n, season: 2026n });
    await grant({ at: now + 2n, season: 2027n, quota: 9n });
    expect(await granted(2026n)).to.deep.equal([now + 1n, now + 1n + YEAR, 500n, 0n, 0n]);
    expect(await granted(2027n)).to.deep.equal([now + 2n, now + 2n + YEAR, 9n, 0n, 0n]);
  });

  it("takes a beginning in the past for now, since nothing held before it was on record", async () => {
    const { brands, brand, now, grant, granted, makerAccount } = await loadFixture(deploy);
    await expect(grant({ validFrom: 0n }))
      .to.emit(brands, "AuthorisationGranted")
      .withArgs(brand, makerAccount, 0, now, now + YEAR, 500);
    expect(await granted()).to.deep.equal([now, now + YEAR, 500n, 0n, 0n]);
  });

  it("may begin later", async () => {
    const { brands, brand, now, grant, makerAccount } = await loadFixture(deploy);
    await grant({ validFrom: now + 10n, validUntil: now + 10n });
    await expect(brands.requireAuthorised([brand], makerAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
      .withArgs(brand, makerAccount, 0, now + 10n, now + 10n);
    await time.increaseTo(now + 10n);
    await brands.requireAuthorised([brand], makerAccount);
    await time.increaseTo(now + 11n);
    await expect(brands.requireAuthorised([brand], makerAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
      .withArgs(brand, makerAccount, 0, now + 10n, now + 10n);
  });

  it("ends no earlier than it begins, and not in the past", async () => {
    const { brands, now, grant } = await loadFixture(deploy);
    await expect(grant({ validFrom: now + 10n, validUntil: now + 9n }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidValidity")
      .withArgs(now + 10n, now + 9n);
    await expect(grant({ at: now + 1n, validFrom: now - 10n, validUntil: now }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidValidity")
      .withArgs(now + 1n, now);
    await grant({ at: now + 2n, validUntil: now + 2n });
  });

  describe("of one there is", () => {
    it("changes everything before it has begun", async () => {
      const { now, grant, granted } = await loadFixture(deploy);
      await grant({ validFrom: now + 10n });
      await grant({ at: now + 9n, validFrom: now + 20n, validUntil: now + 30n, quota: 7n });
      expect(await granted()).to.deep.equal([now + 20n, now + 30n, 7n, 0n, 0n]);
    });

    it("keeps the beginning once it has begun", async () => {
      const { brands, now, grant, granted } = await loadFixture(deploy);
      await grant({ validFrom: now + 10n });
      for (const validFrom of [0n, now + 9n, now + 11n]) {
        await expect(grant({ at: (await latest()) + 10n, validFrom }))
          .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationBegun")
          .withArgs(now + 10n);
      }
      const validUntil = now + 50n;
      await grant({ at: validUntil, validFrom: now + 10n, validUntil, quota: 7n });
      expect(await granted()).to.deep.equal([now + 10n, validUntil, 7n, 0n, 0n]);
    });

    it("keeps the beginning from its very second", async () => {
      const { brands, now, grant } = await loadFixture(deploy);
      await grant({ validFrom: now + 10n });
      await expect(grant({ at: now + 10n, validFrom: now + 11n }))
        .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationBegun")
        .withArgs(now + 10n);
    });

    it("does not end it in the past", async () => {
      const { brands, now, grant } = await loadFixture(deploy);
      await grant();
      await expect(grant({ at: now + 10n, validFrom: now, validUntil: now + 9n }))
        .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidValidity")
        .withArgs(now, now + 9n);
    });

    it("takes up again one that has ended, and keeps what was drawn", async () => {
      const { brands, brand, drawer, makerAccount, now, grant, granted } =
        await loadFixture(deploy);
      await grant({ validUntil: now + 10n });
      await brands.connect(drawer).draw([brand], makerAccount, 5);
      await grant({ at: now + 20n, validFrom: now, validUntil: now + 30n });
      expect(await granted()).to.deep.equal([now, now + 30n, 500n, 5n, 0n]);
      await brands.requireAuthorised([brand], makerAccount);
    });

    it("begins anew one that was withdrawn before it had begun", async () => {
      const { brands, brand, owner, makerAccount, now, grant, granted } = await loadFixture(deploy);
      await grant({ validFrom: now + 10n });
      await brands.connect(owner).withdrawAuthorisation(brand, makerAccount, 0, GROUNDS);
      await grant({ at: now + 20n, validFrom: now + 30n });
      expect(await granted()).to.deep.equal([now + 30n, now + 20n + YEAR, 500n, 0n, 0n]);
    });

    it("leaves at least the quota that was drawn", async () => {
      const { brands, brand, drawer, makerAccount, now, grant, granted } =
        await loadFixture(deploy);
      await grant();
      await brands.connect(drawer).draw([brand], makerAccount, 300);
      await expect(grant({ at: now + 10n, validFrom: now, quota: 299n }))
        .to.be.revertedWithCustomError(brands, "BrandRegistryQuotaBelowDrawn")
        .withArgs(brand, makerAccount, 0, 299, 300);
      await grant({ at: now + 11n, validFrom: now, validUntil: now + YEAR, quota: 300n });
      expect(await granted()).to.deep.equal([now, now + YEAR, 300n, 300n, 0n]);
    });

    it("notes the day from which a quota is counted that was without limit", async () => {
      const { now, grant, granted } = await loadFixture(deploy);
      const validUntil = now + YEAR;
      const change = (at: bigint, quota: bigint) =>
        grant({ at, validFrom: now, validUntil, quota });
      await grant({ validUntil, quota: UNLIMITED_QUOTA });
      await change(now + DAY, UNLIMITED_QUOTA);
      expect(await granted()).to.deep.equal([now, validUntil, UNLIMITED_QUOTA, 0n, 0n]);
      await change(now + 2n * DAY, 500n);
      const day = now / DAY + 2n;
      expect(await granted()).to.deep.equal([now, validUntil, 500n, 0n, day]);
      await change(now + 3n * DAY, 600n);
      expect(await granted()).to.deep.equal([now, validUntil, 600n, 0n, day]);
      await change(now + 4n * DAY, UNLIMITED_QUOTA);
      expect(await granted()).to.deep.equal([now, validUntil, UNLIMITED_QUOTA, 0n, day]);
      await change(now + 5n * DAY, 600n);
      expect(await granted()).to.deep.equal([now, validUntil, 600n, 0n, day + 3n]);
    });
  });

  it("sets a quota only for a mark that counts in a measure", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, owner, now, grant } = fixture;
    const brand = await recordBrand(fixture, {
      key: owner,
      mark: { number: "2" },
      measure: "None",
    });
    for (const quota of [0n, UNLIMITED_QUOTA - 1n]) {
      await expect(grant({ at: (await latest()) + 1n, brand, quota }))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNoMeasure")
        .withArgs(brand);
    }
    await grant({ at: now + 10n, brand, quota: UNLIMITED_QUOTA });
    await grant({ at: now + 11n, quota: 0n });
  });

  it("is for active members", async () => {
    const { members, registrar, now, grant, makerAccount } = await loadFixture(deploy);
    await expect(grant({ member: NOBODY }))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(NOBODY);
    await members.connect(registrar).suspend(makerAccount, GROUNDS);
    await expect(grant({ at: now + 10n }))
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(makerAccount, numberOf("IMemberRegistry.Standing", "Suspended"));
  });

  it("is possible while the mark is suspended or lapsed, not once it is revoked", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, registrar, brand, now, grant } = fixture;
    await bring(fixture, brand, "suspended");
    await grant();
    await brands.connect(registrar).reinstate(brand, GROUNDS);
    await bring(fixture, brand, "lapsed");
    await grant({ at: now + 10n, validFrom: now });
    await bring(fixture, brand, "revoked");
    await expect(grant({ at: now + 20n, validFrom: now }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryWrongStatus")
      .withArgs(brand, STATUS.revoked);
  });

  it("is for the owner", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, makerAccount, now } = fixture;
    await expectOnlyOwner(fixture, (caller, brand) =>
      brands.connect(caller).grantAuthorisation(brand, makerAccount, 0, now, now + YEAR, 500),
    );
  });
});

async function latest(): Promise<bigint> {
  return BigInt(await time.latest());
}
