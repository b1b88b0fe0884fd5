import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { authoriseMember } from "../support/brands";
import { GROUNDS } from "../support/members";
import { deployMarks, expectOnlyBrandDuty, NO_BRAND, NOBODY } from "./marks";

const DAY = 86_400n;

describe("BrandRegistry: acceptOffer", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, brand, owner, neighbourAccount } = marks;
    await brands.connect(owner).offer(brand, neighbourAccount);
    return marks;
  }

  it("makes the token the member's and uses the offer up", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, account, neighbour, neighbourAccount } = fixture;
    const before = [...(await brands.brandOf(brand))];
    await expect(brands.connect(neighbour).acceptOffer(brand))
      .to.emit(brands, "Transfer")
      .withArgs(account, neighbourAccount, brand);
    expect(await brands.ownerOf(brand)).to.equal(neighbourAccount);
    expect(await brands.balanceOf(account)).to.equal(0);
    expect(await brands.balanceOf(neighbourAccount)).to.equal(1);
    expect(await brands.offerOf(brand)).to.equal(NOBODY);
    expect(await brands.brandOf(brand)).to.deep.equal(
      before.map((value) => (value === account ? neighbourAccount : value)),
    );
    await expect(brands.connect(neighbour).acceptOffer(brand))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotOffered")
      .withArgs(brand, neighbourAccount);
  });

  it("hands the owner's rights over", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, brand, account, owner, neighbour, neighbourAccount } = fixture;
    await brands.connect(neighbour).acceptOffer(brand);
    await brands.requireAuthorised([brand], neighbourAccount);
    await expect(brands.requireAuthorised([brand], account))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotAuthorised")
      .withArgs(brand, account, 0);
    await expect(brands.connect(owner).openSeason(brand, 1))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotOwner")
      .withArgs(brand, account, neighbourAccount);
    await brands.connect(neighbour).openSeason(brand, 1);
  });

  it("leaves authorisations in force", async () => {
    const { brands, brand, owner, neighbour, makerAccount } = await loadFixture(deploy);
    await authoriseMember(brands, { key: owner, brand, member: makerAccount, quota: 5n });
    await brands.connect(neighbour).acceptOffer(brand);
    await brands.requireAuthorised([brand], makerAccount);
  });

  it("notes the day until which the former owner's use was not counted", async () => {
    const { brands, brand, account, owner, neighbour } = await loadFixture(deploy);
    await brands.connect(owner).openSeason(brand, 2026);
    await brands.connect(neighbour).acceptOffer(brand);
    const day = BigInt(await time.latest()) / DAY;
    expect(await brands.authorisationOf(brand, account, 2026)).to.deep.equal([0, 0, 0, 0, day]);
    await authoriseMember(brands, { key: neighbour, brand, member: account, quota: 5n });
    const { quota, countedFrom } = await brands.authorisationOf(brand, account, 2026);
    expect([quota, countedFrom]).to.deep.equal([5n, day]);
  });

  it("needs an offer to the own member", async () => {
    const { brands, brand, maker, makerAccount } = await loadFixture(deploy);
    for (const offered of [brand, NO_BRAND]) {
      await expect(brands.connect(maker).acceptOffer(offered))
        .to.be.revertedWithCustomError(brands, "BrandRegistryNotOffered")
        .withArgs(offered, makerAccount);
    }
  });

  it("does not depend on the former owner's standing", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, members, registrar, brand, account, neighbour, neighbourAccount } = fixture;
    await members.connect(registrar).suspend(account, GROUNDS);
    await brands.connect(neighbour).acceptOffer(brand);
    expect(await brands.ownerOf(brand)).to.equal(neighbourAccount);
  });

  it("is for keys with the duty for brands", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyBrandDuty(fixture, (caller) =>
      fixture.brands.connect(caller).acceptOffer(fixture.brand),
    );
  });
});
