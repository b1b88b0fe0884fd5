import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { UNLIMITED_QUOTA } from "../../../sdk/brands";
import { inOneBlock } from "../support/blocks";
import { GROUNDS, YEAR } from "../support/members";
import { deployMarks, type Marks, NO_BRAND, NOBODY, STATUS } from "./marks";

describe("BrandRegistry: authorisedAt", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, brand, owner, makerAccount, registrar } = marks;
    const start = BigInt(await time.latest()) + 1000n;
    /** Grants the maker an authorisation. */
    const grant = (validFrom: bigint, validUntil: bigint, { season = 0, quota = 500n } = {}) =>
      brands
        .connect(owner)
        .grantAuthorisation(brand, makerAccount, season, validFrom, validUntil, quota);
    const decide = brands.connect(registrar);
    return { ...marks, start, grant, decide };
  }

  /** Sends at a moment. */
  async function at(moment: bigint, send: () => Promise<unknown>): Promise<void> {
    await time.setNextBlockTimestamp(moment);
    await send();
  }

  /** Whether somebody was authorised, and where the mark stood, moment by moment. */
  async function expectHistory(
    { brands, brand }: Pick<Marks, "brands" | "brand">,
    member: string,
    history: readonly (readonly [moment: bigint, authorised: boolean, status: bigint])[],
  ): Promise<void> {
    for (const [moment, authorised, status] of history) {
      const answer = await brands.authorisedAt(brand, member, moment);
      expect([answer.authorised, answer.status], `at ${moment}`).to.deep.equal([
        authorised,
        status,
      ]);
    }
  }

  it("tells all there is to tell", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, drawer, start, grant, account, makerAccount } = fixture;
    await at(start, () => grant(start, start + YEAR));
    await brands.connect(drawer).draw([brand], makerAccount, 7);
    const authorisation = [start, start + YEAR, 500, 7, 0];
    expect(await brands.authorisedAt(brand, makerAccount, start)).to.deep.equal([
      true,
      STATUS.recorded,
      0,
      account,
      authorisation,
    ]);
    expect((await brands.authorisedAt(brand, account, start)).authorisation).to.deep.equal([
      0, 0, 0, 0, 0,
    ]);
  });

  it("answers for this second, not for the next", async () => {
    const { brands, brand, account, start } = await loadFixture(deploy);
    await time.increaseTo(start);
    expect((await brands.authorisedAt(brand, account, start)).authorised).to.equal(true);
    await expect(brands.authorisedAt(brand, account, start + 1n))
      .to.be.revertedWithCustomError(brands, "BrandRegistryTimeAhead")
      .withArgs(start + 1n);
    await expect(brands.authorisedAt(brand, account, 2n ** 40n - 1n))
      .to.be.revertedWithCustomError(brands, "BrandRegistryTimeAhead")
      .withArgs(2n ** 40n - 1n);
  });

  it("knows nothing of a mark before it was recorded", async () => {
    const { brands, brand, account } = await loadFixture(deploy);
    const nothing = [false, STATUS.none, 0, NOBODY, [0, 0, 0, 0, 0]];
    for (const moment of [0, 1_000_000_000]) {
      expect(await brands.authorisedAt(brand, account, moment)).to.deep.equal(nothing);
      expect(await brands.authorisedAt(brand, NOBODY, moment)).to.deep.equal(nothing);
    }
    expect(await brands.authorisedAt(NO_BRAND, NOBODY, await time.latest())).to.deep.equal(nothing);
  });

  it("follows the mark's status", async () => {
    const fixture = await loadFixture(deploy);
    const { brand, start, grant, decide, account, makerAccount } = fixture;
    await grant(0n, start + YEAR);
    await at(start, () => decide.suspend(brand, GROUNDS));
    await at(start + 10n, () => decide.reinstate(brand, GROUNDS));
    await at(start + 20n, () => decide.lapse(brand, GROUNDS));
    await at(start + 30n, () => decide.renew(brand, start + 35n, "renewed", 1));
    await at(start + 40n, () => decide.renew(brand, start + YEAR, "renewed", 1));
    await at(start + 50n, () => decide.revoke(brand, GROUNDS));
    await time.increaseTo(start + 60n);
    for (const member of [account, makerAccount]) {
      await expectHistory(fixture, member, [
        [start - 1n, true, STATUS.recorded],
        [start, false, STATUS.suspended],
        [start + 9n, false, STATUS.suspended],
        [start + 10n, true, STATUS.recorded],
        [start + 19n, true, STATUS.recorded],
        [start + 20n, false, STATUS.lapsed],
        [start + 29n, false, STATUS.lapsed],
        [start + 30n, true, STATUS.recorded],
        [start + 35n, true, STATUS.recorded],
        [start + 36n, false, STATUS.lapsed],
        [start + 39n, false, STATUS.lapsed],
        [start + 40n, true, STATUS.recorded],
        [start + 49n, true, STATUS.recorded],
        [start + 50n, false, STATUS.revoked],
        [start + 60n, false, STATUS.revoked],
      ]);
    }
  });

  it("follows the owner", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, start, account, owner, neighbour, neighbourAccount } = fixture;
    await brands.connect(owner).offer(brand, neighbourAccount);
    await at(start, () => brands.connect(neighbour).acceptOffer(brand));
    for (const [moment, holder] of [
      [start - 1n, account],
      [start, neighbourAccount],
    ] as const) {
      for (const member of [account, neighbourAccount]) {
        const answer = await brands.authorisedAt(brand, member, moment);
        expect(answer.owner).to.equal(holder);
        expect(answer.authorised).to.equal(member === holder);
      }
    }
  });

  it("follows the open season", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, start, grant, owner, makerAccount } = fixture;
    await grant(0n, start + YEAR, { season: 0, quota: 1n });
    await grant(0n, start + YEAR, { season: 2027, quota: 3n });
    await at(start, () => brands.connect(owner).openSeason(brand, 2026));
    await at(start + 10n, () => brands.connect(owner).openSeason(brand, 2027));
    for (const [moment, season, authorised, quota] of [
      [start - 1n, 0, true, 1],
      [start, 2026, false, 0],
      [start + 9n, 2026, false, 0],
      [start + 10n, 2027, true, 3],
    ] as const) {
      const answer = await brands.authorisedAt(brand, makerAccount, moment);
      expect(answer.season).to.equal(season);
      expect(answer.authorised).to.equal(authorised);
      expect(answer.authorisation.quota).to.equal(quota);
    }
  });

  it("follows the authorisation's dates", async () => {
    const fixture = await loadFixture(deploy);
    const { start, grant, makerAccount } = fixture;
    await grant(start, start + 10n);
    await time.increaseTo(start + 20n);
    await expectHistory(fixture, makerAccount, [
      [start - 1n, false, STATUS.recorded],
      [start, true, STATUS.recorded],
      [start + 10n, true, STATUS.recorded],
      [start + 11n, false, STATUS.recorded],
    ]);
  });

  it("takes an authorisation to have held until the second in which it was withdrawn", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, start, grant, owner, makerAccount } = fixture;
    await at(start, () => grant(start, start + YEAR));
    await at(start + 10n, () =>
      brands.connect(owner).withdrawAuthorisation(brand, makerAccount, 0, GROUNDS),
    );
    await expectHistory(fixture, makerAccount, [
      [start - 1n, false, STATUS.recorded],
      [start, true, STATUS.recorded],
      [start + 9n, true, STATUS.recorded],
      [start + 10n, false, STATUS.recorded],
    ]);
  });

  it("keeps apart the times of an authorisation that ended and was taken up again", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, start, grant, decide, makerAccount } = fixture;
    const quotaAt = async (moment: bigint) =>
      (await brands.authorisedAt(brand, makerAccount, moment)).authorisation.quota;
    await at(start, () => grant(start, start + 10n));
    await at(start + 20n, () => grant(start, start + YEAR, { quota: UNLIMITED_QUOTA }));
    await at(start + 30n, () => decide.revokeAuthorisation(brand, makerAccount, 0, GROUNDS));
    await at(start + 40n, () => grant(start, start + 45n, { quota: 700n }));
    await time.increaseTo(start + 50n);
    await expectHistory(fixture, makerAccount, [
      [start - 1n, false, STATUS.recorded],
      [start, true, STATUS.recorded],
      [start + 10n, true, STATUS.recorded],
      [start + 11n, false, STATUS.recorded],
      [start + 19n, false, STATUS.recorded],
      [start + 20n, true, STATUS.recorded],
      [start + 29n, true, STATUS.recorded],
      [start + 30n, false, STATUS.recorded],
      [start + 39n, false, STATUS.recorded],
      [start + 40n, true, STATUS.recorded],
      [start + 45n, true, STATUS.recorded],
      [start + 46n, false, STATUS.recorded],
    ]);
    expect(await quotaAt(start + 19n)).to.equal(500);
    expect(await quotaAt(start + 20n)).to.equal(UNLIMITED_QUOTA);
    expect(await quotaAt(start + 39n)).to.equal(UNLIMITED_QUOTA);
    expect(await quotaAt(start + 40n)).to.equal(700);
  });

  it("does not let a later change shorten what has been", async () => {
    const fixture = await loadFixture(deploy);
    const { start, grant, makerAccount } = fixture;
    await at(start, () => grant(start, start + YEAR));
    await at(start + 10n, () => grant(start, start + 10n));
    await time.increaseTo(start + 20n);
    await expectHistory(fixture, makerAccount, [
      [start + 9n, true, STATUS.recorded],
      [start + 10n, true, STATUS.recorded],
      [start + 11n, false, STATUS.recorded],
    ]);
  });

  describe("of changes within a second", () => {
    it("keeps the last of the mark and of the season", async () => {
      const fixture = await loadFixture(deploy);
      const { brands, brand, start, owner, decide, account } = fixture;
      await inOneBlock(
        [
          (gas) => decide.suspend(brand, GROUNDS, gas),
          (gas) => decide.reinstate(brand, GROUNDS, gas),
          (gas) => decide.suspend(brand, GROUNDS, gas),
          (gas) => brands.connect(owner).openSeason(brand, 1, gas),
          (gas) => brands.connect(owner).openSeason(brand, 2, gas),
        ],
        start,
      );
      await expectHistory(fixture, account, [
        [start - 1n, true, STATUS.recorded],
        [start, false, STATUS.suspended],
      ]);
      expect((await brands.authorisedAt(brand, account, start - 1n)).season).to.equal(0);
      expect((await brands.authorisedAt(brand, account, start)).season).to.equal(2);
    });

    it("keeps the last of an authorisation, and what stood before them all", async () => {
      const fixture = await loadFixture(deploy);
      const { brands, brand, start, owner, decide, makerAccount, grant } = fixture;
      const granted = start - 100n;
      await at(granted, () => grant(granted, start + 5n, { quota: 1n }));
      const regrant = (quota: bigint, gas: object) =>
        brands
          .connect(owner)
          .grantAuthorisation(brand, makerAccount, 0, granted, start + 50n, quota, gas);
      await inOneBlock(
        [
          (gas) => regrant(2n, gas),
          (gas) => decide.revokeAuthorisation(brand, makerAccount, 0, GROUNDS, gas),
          (gas) => regrant(3n, gas),
        ],
        start,
      );
      await at(start + 10n, () => decide.revokeAuthorisation(brand, makerAccount, 0, GROUNDS));
      for (const [moment, authorised, quota] of [
        [granted - 1n, false, 1],
        [granted, true, 1],
        [start - 1n, true, 1],
        [start, true, 3],
        [start + 9n, true, 3],
        [start + 10n, false, 3],
      ] as const) {
        const answer = await brands.authorisedAt(brand, makerAccount, moment);
        expect(answer.authorised, `at ${moment}`).to.equal(authorised);
        expect(answer.authorisation.quota, `at ${moment}`).to.equal(quota);
      }
    });

    it("knows of nothing that was granted and withdrawn", async () => {
      const fixture = await loadFixture(deploy);
      const { brands, brand, start, owner, decide, makerAccount } = fixture;
      await inOneBlock(
        [
          (gas) =>
            brands
              .connect(owner)
              .grantAuthorisation(brand, makerAccount, 0, start, start + YEAR, 500, gas),
          (gas) => decide.revokeAuthorisation(brand, makerAccount, 0, GROUNDS, gas),
        ],
        start,
      );
      await time.increaseTo(start + 10n);
      await expectHistory(fixture, makerAccount, [
        [start - 1n, false, STATUS.recorded],
        [start, false, STATUS.recorded],
        [start + 10n, false, STATUS.recorded],
      ]);
    });
  });
});
