import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { deployConsortium, expectOnlyAdministrators } from "./consortium";

const PROFILE = {
  name: "东方茶业股份有限公司",
  internationalName: "Dongfang Tea Inc.",
  documentHash: ethers.id("other particulars"),
};

describe("MemberRegistry: changeProfile", () => {
  it("replaces the profile and the local time, and nothing else", async () => {
    const { members, account, owner } = await loadFixture(deployConsortium);
    const before = await members.memberOf(account);
    const change = await members.connect(owner).changeProfile(PROFILE, -12);
    await expect(change)
      .to.emit(members, "MemberProfileChanged")
      .withArgs(account, Object.values(PROFILE), -12);

    const profileHash = ethers.keccak256(
      ethers.AbiCoder.defaultAbiCoder().encode(
        ["tuple(string,string,bytes32)"],
        [Object.values(PROFILE)],
      ),
    );
    expect(await members.memberOf(account)).to.deep.equal([
      before.standing,
      before.epoch,
      before.administrators,
      -12,
      before.admittedAt,
      change.blockNumber,
      profileHash,
    ]);
    expect(await members.utcOffsetOf(account)).to.equal(-12);
  });

  it("is for administrators", async () => {
    const fixture = await loadFixture(deployConsortium);
    await expectOnlyAdministrators(fixture, (caller) =>
      fixture.members.connect(caller).changeProfile(PROFILE, 32),
    );
  });

  it("needs a name", async () => {
    const { members, owner } = await loadFixture(deployConsortium);
    await expect(
      members.connect(owner).changeProfile({ ...PROFILE, name: "" }, 32),
    ).to.be.revertedWithCustomError(members, "MemberRegistryNameMissing");
  });

  it("knows the local times that there are", async () => {
    const { members, account, owner } = await loadFixture(deployConsortium);
    for (const utcOffset of [-49, 57]) {
      await expect(members.connect(owner).changeProfile(PROFILE, utcOffset))
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidUtcOffset")
        .withArgs(utcOffset);
    }
    for (const utcOffset of [-48, 56]) {
      await members.connect(owner).changeProfile(PROFILE, utcOffset);
      expect(await members.utcOffsetOf(account)).to.equal(utcOffset);
    }
  });
});
