import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { siteIdOfCode, siteIdOfGln } from "../../../sdk/members";
import { deployConsortium, expectOnlyAdministrators } from "./consortium";

const GLN = siteIdOfGln("6901234000009");
const DOCK = siteIdOfCode("DOCK-1");

describe("MemberRegistry: closeSite", () => {
  async function deploy() {
    const consortium = await deployConsortium();
    const { members, owner } = consortium;
    for (const site of [GLN, DOCK]) await members.connect(owner).addSite(site, 1, 2, "");
    return consortium;
  }

  it("closes a site, whose record stays", async () => {
    const { members, account, owner } = await loadFixture(deploy);
    for (const site of [GLN, DOCK]) {
      const [, ...rest] = await members.siteOf(account, site);
      await expect(members.connect(owner).closeSite(site))
        .to.emit(members, "SiteClosed")
        .withArgs(account, site);
      expect(await members.siteOf(account, site)).to.deep.equal([false, ...rest]);
      await expect(members.requireSite(account, site))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownSite")
        .withArgs(account, site);
    }
  });

  it("lets the member open it again, elsewhere if need be", async () => {
    const { members, account, owner } = await loadFixture(deploy);
    for (const site of [GLN, DOCK]) {
      await members.connect(owner).closeSite(site);
      const { blockNumber } = await members.connect(owner).addSite(site, 3, 4, "moved");
      expect(await members.siteOf(account, site)).to.deep.equal([true, 3, 4, blockNumber]);
    }
  });

  it("frees a GLN for another member, which then holds it", async () => {
    const { members, account, owner, neighbour, neighbourAccount } = await loadFixture(deploy);
    await members.connect(owner).closeSite(GLN);
    await members.connect(neighbour).addSite(GLN, 1, 2, "");
    await members.requireSite(neighbourAccount, GLN);
    await expect(members.connect(owner).addSite(GLN, 1, 2, ""))
      .to.be.revertedWithCustomError(members, "MemberRegistrySiteTaken")
      .withArgs(GLN, neighbourAccount);
    await expect(members.connect(owner).closeSite(GLN))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownSite")
      .withArgs(account, GLN);
    await members.requireSite(neighbourAccount, GLN);
  });

  it("is for administrators", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyAdministrators(fixture, (caller) =>
      fixture.members.connect(caller).closeSite(GLN),
    );
  });

  it("closes open sites of the own member only", async () => {
    const { members, account, owner, neighbour, neighbourAccount } = await loadFixture(deploy);
    for (const site of [GLN, DOCK]) {
      await expect(members.connect(neighbour).closeSite(site))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownSite")
        .withArgs(neighbourAccount, site);
    }
    await members.connect(owner).closeSite(DOCK);
    await expect(members.connect(owner).closeSite(DOCK))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownSite")
      .withArgs(account, DOCK);
  });
});
