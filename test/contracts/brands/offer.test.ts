import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { numberOf } from "../../../sdk/chain/enumerations";
import { recordBrand } from "../support/brands";
import { GROUNDS } from "../support/members";
import { bring, deployMarks, expectOnlyOwner, NOBODY, STATUS } from "./marks";

describe("BrandRegistry: offer", () => {
  it("offers the mark to another member, and moves nothing yet", async () => {
    const { brands, brand, account, owner, neighbourAccount } = await loadFixture(deployMarks);
    await expect(brands.connect(owner).offer(brand, neighbourAccount))
      .to.emit(brands, "BrandOffered")
      .withArgs(brand, account, neighbourAccount);
    expect(await brands.offerOf(brand)).to.equal(neighbourAccount);
    expect(await brands.ownerOf(brand)).to.equal(account);
  });

  it("replaces the offer before", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, brand, owner, makerAccount, neighbour, neighbourAccount } = fixture;
    await brands.connect(owner).offer(brand, neighbourAccount);
    await brands.connect(owner).offer(brand, makerAccount);
    expect(await brands.offerOf(brand)).to.equal(makerAccount);
    await expect(brands.connect(neighbour).acceptOffer(brand))
      .to.be.revertedWithCustomError(brands, "BrandRegistryNotOffered")
      .withArgs(brand, neighbourAccount);
  });

  it("to nobody takes it back", async () => {
    const { brands, brand, account, owner, neighbourAccount } = await loadFixture(deployMarks);
    await brands.connect(owner).offer(brand, neighbourAccount);
    await expect(brands.connect(owner).offer(brand, NOBODY))
      .to.emit(brands, "BrandOffered")
      .withArgs(brand, account, NOBODY);
    expect(await brands.offerOf(brand)).to.equal(NOBODY);
  });

  it("is to active members", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, members, registrar, brand, owner, stranger, neighbourAccount } = fixture;
    await expect(brands.connect(owner).offer(brand, stranger))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(stranger.address);
    await members.connect(registrar).suspend(neighbourAccount, GROUNDS);
    await expect(brands.connect(owner).offer(brand, neighbourAccount))
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(neighbourAccount, numberOf("IMemberRegistry.Standing", "Suspended"));
  });

  it("is possible while the mark is suspended or lapsed, not once it is revoked", async () => {
    const fixture = await loadFixture(deployMarks);
    const { brands, owner, neighbourAccount } = fixture;
    for (const status of ["suspended", "lapsed"] as const) {
      const mark = { number: status.toUpperCase() };
      const brand = await recordBrand(fixture, { key: owner, mark });
      await bring(fixture, brand, status);
      await brands.connect(owner).offer(brand, neighbourAccount);
    }
    await bring(fixture, fixture.brand, "revoked");
    await expect(brands.connect(owner).offer(fixture.brand, neighbourAccount))
      .to.be.revertedWithCustomError(brands, "BrandRegistryWrongStatus")
      .withArgs(fixture.brand, STATUS.revoked);
  });

  it("is for the owner", async () => {
    const fixture = await loadFixture(deployMarks);
    await expectOnlyOwner(fixture, (caller, brand) =>
      fixture.brands.connect(caller).offer(brand, fixture.neighbourAccount),
    );
  });
});
