import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded } from "../support/behaviours";
import { inOneBlock } from "../support/blocks";
import { authoriseMember } from "../support/brands";
import { GROUNDS, YEAR } from "../support/members";
import { bring, deployMarks, GROUNDS_IN_EVENT, type Marks } from "./marks";

/** Two members authorised to use the mark, with a quota. */
export async function deployAuthorised(): Promise<Marks> {
  const marks = await deployMarks();
  const { brands, brand, owner, makerAccount, neighbourAccount } = marks;
  for (const member of [makerAccount, neighbourAccount]) {
    await authoriseMember(brands, { key: owner, brand, member, quota: 500n });
  }
  return marks;
}

/** Withdrawing an authorisation, by whoever decides. */
export function shouldEndAuthorisations(
  verb: "withdrawAuthorisation" | "revokeAuthorisation",
  decider: "owner" | "registrar",
): void {
  const end = (
    fixture: Marks,
    { brand = fixture.brand, member = fixture.makerAccount, season = 0, grounds = GROUNDS } = {},
  ) => fixture.brands.connect(fixture[decider])[verb](brand, member, season, grounds);

  it("ends the authorisation at that very second, and that of nobody else", async () => {
    const fixture = await loadFixture(deployAuthorised);
    const { brands, brand, makerAccount, neighbourAccount } = fixture;
    const before = await brands.authorisationOf(brand, makerAccount, 0);
    const now = BigInt(await time.latest()) + 100n;
    await time.setNextBlockTimestamp(now);
    await expect(end(fixture))
      .to.emit(brands, "AuthorisationWithdrawn")
      .withArgs(brand, makerAccount, 0, GROUNDS_IN_EVENT);
    expect(await brands.authorisationOf(brand, makerAccount, 0)).to.deep.equal([
      before.validFrom,
      now - 1n,
      500,
      0,
      0,
    ]);
    await expect(brands.requireAuthorised([brand], makerAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
      .withArgs(brand, makerAccount, 0, before.validFrom, now - 1n);
    await brands.requireAuthorised([brand], neighbourAccount);
  });

  it("keeps what was drawn", async () => {
    const fixture = await loadFixture(deployAuthorised);
    const { brands, brand, drawer, makerAccount } = fixture;
    await brands.connect(drawer).draw([brand], makerAccount, 7);
    await end(fixture);
    expect((await brands.authorisationOf(brand, makerAccount, 0)).drawn).to.equal(7);
  });

  it("ends one that was granted in the same second", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, brand, owner, makerAccount } = fixture;
    const now = BigInt(await time.latest()) + 100n;
    await inOneBlock(
      [
        (gas) =>
          brands
            .connect(owner)
            .grantAuthorisation(brand, makerAccount, 0, now, now + YEAR, 500, gas),
        (gas) => brands.connect(fixture[decider])[verb](brand, makerAccount, 0, GROUNDS, gas),
      ],
      now,
    );
    await expect(brands.requireAuthorised([brand], makerAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
      .withArgs(brand, makerAccount, 0, now, now - 1n);
  });

  it("ends one of another season, the past included", async () => {
    const fixture = await loadFixture(deployAuthorised);
    const { brands, brand, owner, makerAccount } = fixture;
    await authoriseMember(brands, { key: owner, brand, member: makerAccount, season: 2027n });
    await brands.connect(owner).openSeason(brand, 2026);
    for (const season of [0, 2027]) {
      await expect(end(fixture, { season }))
        .to.emit(brands, "AuthorisationWithdrawn")
        .withArgs(brand, makerAccount, season, GROUNDS_IN_EVENT);
    }
  });

  it("ends one before its beginning, so that it never holds", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, brand, owner, makerAccount } = fixture;
    const validFrom = BigInt(await time.latest()) + 1000n;
    await authoriseMember(brands, { key: owner, brand, member: makerAccount, validFrom });
    await end(fixture);
    await time.increaseTo(validFrom);
    const { validUntil } = await brands.authorisationOf(brand, makerAccount, 0);
    await expect(brands.requireAuthorised([brand], makerAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
      .withArgs(brand, makerAccount, 0, validFrom, validUntil);
  });

  it("refuses one that has ended", async () => {
    const fixture = await loadFixture(deployAuthorised);
    const { brands, brand, makerAccount } = fixture;
    const { validFrom, validUntil } = await brands.authorisationOf(brand, makerAccount, 0);
    await time.setNextBlockTimestamp(validUntil + 1n);
    await expect(end(fixture))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAuthorisationNotCurrent")
      .withArgs(brand, makerAccount, 0, validFrom, validUntil);
  });

  it("ends one in its last second", async () => {
    const fixture = await loadFixture(deployAuthorised);
    const { brands, brand, makerAccount } = fixture;
    const { validUntil } = await brands.authorisationOf(brand, makerAccount, 0);
    await time.setNextBlockTimestamp(validUntil);
    await end(fixture);
    expect((await brands.authorisationOf(brand, makerAccount, 0)).validUntil).to.equal(
      validUntil - 1n,
    );
  });

  it("refuses one that there is not", async () => {
    const fixture = await loadFixture(deployAuthorised);
    const { brands, brand, makerAccount, account } = fixture;
    await expect(end(fixture, { season: 1 }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
      .withArgs(brand, makerAccount, 1);
    await expect(end(fixture, { member: account }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
      .withArgs(brand, account, 0);
  });

  it("is possible once the mark is revoked", async () => {
    const fixture = await loadFixture(deployAuthorised);
    await bring(fixture, fixture.brand, "revoked");
    await expect(end(fixture)).to.emit(fixture.brands, "AuthorisationWithdrawn");
  });

  it("needs grounds", async () => {
    const fixture = await loadFixture(deployAuthorised);
    await expectGroundsNeeded(fixture.brands, (grounds) => end(fixture, { grounds }));
  });
}
