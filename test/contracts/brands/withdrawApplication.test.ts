import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { EVIDENCE, markOf } from "../support/brands";
import { deployMarks, expectOnlyBrandDuty } from "./marks";

const MARK = markOf({ number: "2" });

describe("BrandRegistry: withdrawApplication", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, owner, neighbour } = marks;
    for (const key of [owner, neighbour]) await brands.connect(key).applyFor(MARK, EVIDENCE);
    return { ...marks, wanted: await brands.brandIdOf(MARK.office, MARK.kind, MARK.number) };
  }

  it("takes back the own application, and that of nobody else", async () => {
    const { brands, wanted, account, owner, neighbourAccount } = await loadFixture(deploy);
    await expect(brands.connect(owner).withdrawApplication(wanted))
      .to.emit(brands, "BrandApplicationWithdrawn")
      .withArgs(wanted, account);
    expect(await brands.applicationOf(wanted, account)).to.equal(ethers.ZeroHash);
    expect(await brands.applicationOf(wanted, neighbourAccount)).not.to.equal(ethers.ZeroHash);
  });

  it("needs an application", async () => {
    const { brands, wanted, account, owner, maker, makerAccount } = await loadFixture(deploy);
    await expect(brands.connect(maker).withdrawApplication(wanted))
      .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownApplication")
      .withArgs(wanted, makerAccount);
    await brands.connect(owner).withdrawApplication(wanted);
    await expect(brands.connect(owner).withdrawApplication(wanted))
      .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownApplication")
      .withArgs(wanted, account);
  });

  it("is for keys with the duty for brands", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyBrandDuty(fixture, (caller) =>
      fixture.brands.connect(caller).withdrawApplication(fixture.wanted),
    );
  });
});
