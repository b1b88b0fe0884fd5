import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { EVIDENCE, markOf } from "../support/brands";
import { GROUNDS } from "../support/members";
import { deployMarks, GROUNDS_IN_EVENT } from "./marks";

const MARK = markOf({ number: "2" });

describe("BrandRegistry: rejectApplication", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, owner, neighbour } = marks;
    for (const key of [owner, neighbour]) await brands.connect(key).applyFor(MARK, EVIDENCE);
    return { ...marks, wanted: await brands.brandIdOf(MARK.office, MARK.kind, MARK.number) };
  }

  it("turns one application down", async () => {
    const { brands, registrar, wanted, account, neighbourAccount } = await loadFixture(deploy);
    await expect(brands.connect(registrar).rejectApplication(wanted, account, GROUNDS))
      .to.emit(brands, "BrandApplicationRejected")
      .withArgs(wanted, account, GROUNDS_IN_EVENT);
    expect(await brands.applicationOf(wanted, account)).to.equal(ethers.ZeroHash);
    expect(await brands.applicationOf(wanted, neighbourAccount)).not.to.equal(ethers.ZeroHash);
  });

  it("lets the member apply again", async () => {
    const { brands, registrar, wanted, account, owner } = await loadFixture(deploy);
    await brands.connect(registrar).rejectApplication(wanted, account, GROUNDS);
    await brands.connect(owner).applyFor(MARK, EVIDENCE);
    expect(await brands.applicationOf(wanted, account)).not.to.equal(ethers.ZeroHash);
  });

  it("needs an application", async () => {
    const { brands, registrar, wanted, account, makerAccount } = await loadFixture(deploy);
    await brands.connect(registrar).rejectApplication(wanted, account, GROUNDS);
    for (const applicant of [account, makerAccount]) {
      await expect(brands.connect(registrar).rejectApplication(wanted, applicant, GROUNDS))
        .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownApplication")
        .withArgs(wanted, applicant);
    }
  });

  it("is for the registrar, with grounds", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, registrar, wanted, account } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).rejectApplication(wanted, account, GROUNDS),
    );
    await expectGroundsNeeded(brands, (grounds) =>
      brands.connect(registrar).rejectApplication(wanted, account, grounds),
    );
  });
});
