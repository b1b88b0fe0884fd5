import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS } from "../support/members";
import { deployConsortium, GROUNDS_IN_EVENT, NOBODY, STANDING } from "./consortium";

describe("MemberRegistry: suspend", () => {
  it("stops every key of the member, and of nobody else", async () => {
    const fixture = await loadFixture(deployConsortium);
    const { members, registrar, account, owner, clerk, neighbour, neighbourAccount } = fixture;
    await expect(members.connect(registrar).suspend(account, GROUNDS))
      .to.emit(members, "MemberSuspended")
      .withArgs(account, GROUNDS_IN_EVENT);

    expect((await members.memberOf(account)).standing).to.equal(STANDING.suspended);
    for (const key of [owner, clerk]) {
      await expect(members.authorize(key, 2))
        .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
        .withArgs(account, STANDING.suspended);
    }
    expect(await members.authorize(neighbour, 2)).to.equal(neighbourAccount);
  });

  it("leaves the rest of the record alone", async () => {
    const { members, registrar, account } = await loadFixture(deployConsortium);
    const [, ...rest] = await members.memberOf(account);
    await members.connect(registrar).suspend(account, GROUNDS);
    expect(await members.memberOf(account)).to.deep.equal([STANDING.suspended, ...rest]);
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deployConsortium);
    await expectOnlyRole(fixture, "registrar", fixture.members, (caller) =>
      fixture.members.connect(caller).suspend(fixture.account, GROUNDS),
    );
  });

  it("needs words or evidence", async () => {
    const fixture = await loadFixture(deployConsortium);
    const { members, registrar, account, neighbourAccount } = fixture;
    await expectGroundsNeeded(members, (grounds) =>
      members.connect(registrar).suspend(account, grounds),
    );
    await members
      .connect(registrar)
      .suspend(account, { reason: "Unpaid fees", evidence: ethers.ZeroHash });
    await members
      .connect(registrar)
      .suspend(neighbourAccount, { reason: "", evidence: GROUNDS.evidence });
  });

  it("is for active members", async () => {
    const { members, registrar, account } = await loadFixture(deployConsortium);
    const suspend = (member: string) => members.connect(registrar).suspend(member, GROUNDS);
    await expect(suspend(NOBODY))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(NOBODY);
    await suspend(account);
    await expect(suspend(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryWrongStanding")
      .withArgs(account, STANDING.suspended);
    await members.connect(registrar).expel(account, GROUNDS);
    await expect(suspend(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryWrongStanding")
      .withArgs(account, STANDING.expelled);
  });
});
