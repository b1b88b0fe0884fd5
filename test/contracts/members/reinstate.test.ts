import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { deployConsortium, GROUNDS_IN_EVENT, NOBODY, STANDING } from "./consortium";

describe("MemberRegistry: reinstate", () => {
  async function deploy() {
    const consortium = await deployConsortium();
    const { members, registrar, account } = consortium;
    await members.connect(registrar).suspend(account, GROUNDS);
    return consortium;
  }

  it("lets the member's keys act again", async () => {
    const { members, registrar, account, owner, clerk } = await loadFixture(deploy);
    const [, ...rest] = await members.memberOf(account);
    await expect(members.connect(registrar).reinstate(account, GROUNDS))
      .to.emit(members, "MemberReinstated")
      .withArgs(account, GROUNDS_IN_EVENT);
    expect(await members.memberOf(account)).to.deep.equal([STANDING.active, ...rest]);
    expect(await members.authorize(owner, 1)).to.equal(account);
    expect(await members.authorize(clerk, 2)).to.equal(account);
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyRole(fixture, "registrar", fixture.members, (caller) =>
      fixture.members.connect(caller).reinstate(fixture.account, GROUNDS),
    );
  });

  it("needs words or evidence", async () => {
    const { members, registrar, account } = await loadFixture(deploy);
    await expectGroundsNeeded(members, (grounds) =>
      members.connect(registrar).reinstate(account, grounds),
    );
  });

  it("is for suspended members", async () => {
    const { members, registrar, account, neighbourAccount } = await loadFixture(deploy);
    const reinstate = (member: string) => members.connect(registrar).reinstate(member, GROUNDS);
    await expect(reinstate(NOBODY))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(NOBODY);
    await expect(reinstate(neighbourAccount))
      .to.be.revertedWithCustomError(members, "MemberRegistryWrongStanding")
      .withArgs(neighbourAccount, STANDING.active);
    await members.connect(registrar).expel(account, GROUNDS);
    await expect(reinstate(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryWrongStanding")
      .withArgs(account, STANDING.expelled);
  });
});
