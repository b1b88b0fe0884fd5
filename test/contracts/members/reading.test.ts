import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { accountOf } from "../../../sdk/identifiers";
import { siteIdOfCode } from "../../../sdk/members";
import { GROUNDS, OBJECTION_PERIOD, SALT } from "../support/members";
import { deployConsortium, NOBODY, STANDING } from "./consortium";

const DOCK = siteIdOfCode("DOCK-1");

describe("MemberRegistry: reading", () => {
  it("says how it was deployed", async () => {
    const { members, manager } = await loadFixture(deployConsortium);
    expect(await members.authority()).to.equal(await manager.getAddress());
    expect(await members.salt()).to.equal(SALT);
    expect(await members.objectionPeriod()).to.equal(OBJECTION_PERIOD);
  });

  it("computes accounts as anybody can", async () => {
    const { members, manager } = await loadFixture(deployConsortium);
    const otherSalt = ethers.id("another consortium's salt");
    const another = await ethers.deployContract("MemberRegistry", [manager, otherSalt, 1]);
    for (const [scheme, id] of [
      ["USCC", "91330100799655058B"],
      ["LEI", "5493001KJTIIGC8Y1R12"],
      ["VAT", "IT00743110157"],
    ] as const) {
      expect(await members.accountOf(scheme, id)).to.equal(accountOf(SALT, scheme, id));
      expect(await another.accountOf(scheme, id)).to.equal(accountOf(otherSalt, scheme, id));
    }
  });

  it("keeps scheme and identifier apart", async () => {
    const { members } = await loadFixture(deployConsortium);
    expect(await members.accountOf("AB", "CD")).not.to.equal(await members.accountOf("ABC", "D"));
  });

  it("knows nothing of nobody", async () => {
    const { members, account, neighbourAccount, stranger } = await loadFixture(deployConsortium);
    expect(await members.memberOf(stranger)).to.deep.equal([0, 0, 0, 0, 0, 0, ethers.ZeroHash]);
    expect(await members.operatorOf(stranger)).to.deep.equal([NOBODY, 0, 0, 0, 0]);
    expect(await members.operatorOf(account)).to.deep.equal([NOBODY, 0, 0, 0, 0]);
    expect(await members.siteOf(neighbourAccount, DOCK)).to.deep.equal([false, 0, 0, 0]);
    expect(await members.recoveryOf(account)).to.deep.equal([NOBODY, 0, false]);
    expect(await members.utcOffsetOf(stranger)).to.equal(0);
  });

  describe("requireActive and requireSite", () => {
    async function deploy() {
      const consortium = await deployConsortium();
      await consortium.members.connect(consortium.owner).addSite(DOCK, 1, 2, "");
      return consortium;
    }

    it("pass for an active member and its open site", async () => {
      const { members, account } = await loadFixture(deploy);
      await members.requireActive(account);
      await members.requireSite(account, DOCK);
    });

    it("revert for nobody", async () => {
      const { members, stranger } = await loadFixture(deploy);
      for (const call of [
        () => members.requireActive(stranger),
        () => members.requireSite(stranger, DOCK),
      ]) {
        await expect(call())
          .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
          .withArgs(stranger.address);
      }
    });

    for (const standing of ["suspended", "expelled"] as const) {
      it(`revert for a member that is ${standing}`, async () => {
        const { members, registrar, account } = await loadFixture(deploy);
        if (standing === "suspended") await members.connect(registrar).suspend(account, GROUNDS);
        else await members.connect(registrar).expel(account, GROUNDS);
        for (const call of [
          () => members.requireActive(account),
          () => members.requireSite(account, DOCK),
        ]) {
          await expect(call())
            .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
            .withArgs(account, STANDING[standing]);
        }
      });
    }

    it("revert for a site that is closed or somebody else's", async () => {
      const { members, account, owner, neighbourAccount } = await loadFixture(deploy);
      await members.connect(owner).closeSite(DOCK);
      for (const member of [account, neighbourAccount]) {
        await expect(members.requireSite(member, DOCK))
          .to.be.revertedWithCustomError(members, "MemberRegistryUnknownSite")
          .withArgs(member, DOCK);
      }
    });
  });
});
