import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { brandIdOf } from "../../../sdk/identifiers";
import { SALT } from "../support/members";
import { deployMarks, KIND, NO_BRAND, NOBODY } from "./marks";

describe("BrandRegistry: reading", () => {
  it("says how it was deployed", async () => {
    const { brands, members, manager } = await loadFixture(deployMarks);
    expect(await brands.authority()).to.equal(await manager.getAddress());
    expect(await brands.members()).to.equal(await members.getAddress());
  });

  it("takes its salt from the members", async () => {
    const { members, manager } = await loadFixture(deployMarks);
    const otherSalt = ethers.id("another consortium's salt");
    const others = await ethers.deployContract("MemberRegistry", [manager, otherSalt, 1]);
    for (const [salt, registry] of [
      [SALT, members],
      [otherSalt, others],
    ] as const) {
      const brands = await ethers.deployContract("BrandRegistry", [manager, registry]);
      for (const kind of Object.values(KIND)) {
        expect(await brands.brandIdOf("CN", kind, "1385542")).to.equal(
          brandIdOf(salt, "CN", Number(kind), "1385542"),
        );
      }
    }
  });

  it("keeps office, kind and number apart", async () => {
    const { brands } = await loadFixture(deployMarks);
    const ids = await Promise.all([
      brands.brandIdOf("CN", 0, "12"),
      brands.brandIdOf("EM", 0, "12"),
      brands.brandIdOf("CN", 1, "12"),
      brands.brandIdOf("CN", 0, "1-2"),
      brands.brandIdOf("C", 0, "N12"),
    ]);
    expect(new Set(ids)).to.have.property("size", ids.length);
  });

  it("knows nothing of a mark that was not recorded", async () => {
    const { brands, account } = await loadFixture(deployMarks);
    expect(await brands.brandOf(NO_BRAND)).to.deep.equal([
      ...Array<number>(8).fill(0),
      NOBODY,
      ethers.ZeroHash,
      "",
    ]);
    expect(await brands.markOf(NO_BRAND)).to.deep.equal(["", 0, "", "", "", ""]);
    expect(await brands.authorisationOf(NO_BRAND, account, 0)).to.deep.equal([0, 0, 0, 0, 0]);
    expect(await brands.distinctionsOf(NO_BRAND)).to.deep.equal([]);
    expect(await brands.applicationOf(NO_BRAND, account)).to.equal(ethers.ZeroHash);
    expect(await brands.offerOf(NO_BRAND)).to.equal(NOBODY);
    expect(await brands.isDisputedBy(NO_BRAND, account)).to.equal(false);
    await expect(brands.measureOf(NO_BRAND))
      .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownBrand")
      .withArgs(NO_BRAND);
  });
});
