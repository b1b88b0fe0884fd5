import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { siteIdOfCode, siteIdOfGln } from "../../../sdk/members";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { deployConsortium, GROUNDS_IN_EVENT, NOBODY } from "./consortium";

const GLN = siteIdOfGln("6901234000009");
const DOCK = siteIdOfCode("DOCK-1");

describe("MemberRegistry: strikeOffSite", () => {
  async function deploy() {
    const consortium = await deployConsortium();
    const { members, owner } = consortium;
    for (const site of [GLN, DOCK]) await members.connect(owner).addSite(site, 1, 2, "");
    return consortium;
  }

  it("closes a site, whose record stays", async () => {
    const { members, registrar, account } = await loadFixture(deploy);
    for (const site of [GLN, DOCK]) {
      const [, ...rest] = await members.siteOf(account, site);
      const strike = members.connect(registrar).strikeOffSite(account, site, GROUNDS);
      await expect(strike)
        .to.emit(members, "SiteStruckOff")
        .withArgs(account, site, GROUNDS_IN_EVENT);
      await expect(strike).not.to.emit(members, "SiteClosed");
      expect(await members.siteOf(account, site)).to.deep.equal([false, ...rest]);
    }
  });

  it("frees a GLN for its rightful holder, who then keeps it", async () => {
    const { members, registrar, account, owner, neighbour, neighbourAccount } =
      await loadFixture(deploy);
    await members.connect(registrar).strikeOffSite(account, GLN, GROUNDS);
    await members.connect(neighbour).addSite(GLN, 1, 2, "");
    await expect(members.connect(owner).addSite(GLN, 1, 2, ""))
      .to.be.revertedWithCustomError(members, "MemberRegistrySiteTaken")
      .withArgs(GLN, neighbourAccount);
  });

  it("concerns suspended and expelled members as well", async () => {
    const { members, registrar, account } = await loadFixture(deploy);
    await members.connect(registrar).suspend(account, GROUNDS);
    await members.connect(registrar).strikeOffSite(account, DOCK, GROUNDS);
    await members.connect(registrar).expel(account, GROUNDS);
    await members.connect(registrar).strikeOffSite(account, GLN, GROUNDS);
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyRole(fixture, "registrar", fixture.members, (caller) =>
      fixture.members.connect(caller).strikeOffSite(fixture.account, GLN, GROUNDS),
    );
  });

  it("needs words or evidence", async () => {
    const { members, registrar, account } = await loadFixture(deploy);
    await expectGroundsNeeded(members, (grounds) =>
      members.connect(registrar).strikeOffSite(account, GLN, grounds),
    );
  });

  it("concerns open sites of that member", async () => {
    const { members, registrar, account, neighbourAccount } = await loadFixture(deploy);
    await members.connect(registrar).strikeOffSite(account, DOCK, GROUNDS);
    for (const [member, site] of [
      [account, DOCK],
      [neighbourAccount, GLN],
      [NOBODY, GLN],
    ] as const) {
      await expect(members.connect(registrar).strikeOffSite(member, site, GROUNDS))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownSite")
        .withArgs(member, site);
    }
  });
});
