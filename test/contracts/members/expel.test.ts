import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { consentOf, GROUNDS } from "../support/members";
import { deployConsortium, GROUNDS_IN_EVENT, NOBODY, STANDING } from "./consortium";

describe("MemberRegistry: expel", () => {
  it("ends an active member, which nobody administers any more", async () => {
    const { members, registrar, account, owner, clerk } = await loadFixture(deployConsortium);
    const [, epoch, , ...rest] = await members.memberOf(account);
    const expulsion = members.connect(registrar).expel(account, GROUNDS);
    await expect(expulsion).to.emit(members, "MemberExpelled").withArgs(account, GROUNDS_IN_EVENT);
    await expect(expulsion).not.to.emit(members, "RecoveryDismissed");

    expect(await members.memberOf(account)).to.deep.equal([STANDING.expelled, epoch, 0, ...rest]);
    for (const key of [owner, clerk]) {
      await expect(members.authorize(key, 2))
        .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
        .withArgs(account, STANDING.expelled);
    }
  });

  it("ends a suspended member", async () => {
    const { members, registrar, account } = await loadFixture(deployConsortium);
    await members.connect(registrar).suspend(account, GROUNDS);
    await expect(members.connect(registrar).expel(account, GROUNDS))
      .to.emit(members, "MemberExpelled")
      .withArgs(account, GROUNDS_IN_EVENT);
  });

  for (const objected of [false, true]) {
    it(`ends a recovery ${objected ? "that waits for the council" : "under way"}`, async () => {
      const fixture = await loadFixture(deployConsortium);
      const { members, registrar, recovery, council, account, owner, newcomer } = fixture;
      const consent = await consentOf(members, newcomer, account);
      await members.connect(recovery).proposeRecovery(account, consent, GROUNDS);
      if (objected) await members.connect(owner).objectToRecovery(GROUNDS);

      await expect(members.connect(registrar).expel(account, GROUNDS))
        .to.emit(members, "RecoveryDismissed")
        .withArgs(account, GROUNDS_IN_EVENT);
      expect(await members.recoveryOf(account)).to.deep.equal([NOBODY, 0, false]);
      for (const call of [
        () => members.executeRecovery(account),
        () => members.connect(council).decideRecovery(account, true, GROUNDS),
      ]) {
        await expect(call())
          .to.be.revertedWithCustomError(members, "MemberRegistryNoRecovery")
          .withArgs(account);
      }
    });
  }

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deployConsortium);
    await expectOnlyRole(fixture, "registrar", fixture.members, (caller) =>
      fixture.members.connect(caller).expel(fixture.account, GROUNDS),
    );
  });

  it("needs words or evidence", async () => {
    const { members, registrar, account } = await loadFixture(deployConsortium);
    await expectGroundsNeeded(members, (grounds) =>
      members.connect(registrar).expel(account, grounds),
    );
  });

  it("is for members, and once", async () => {
    const { members, registrar, account } = await loadFixture(deployConsortium);
    const expel = (member: string) => members.connect(registrar).expel(member, GROUNDS);
    await expect(expel(NOBODY))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(NOBODY);
    await expel(account);
    await expect(expel(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryWrongStanding")
      .withArgs(account, STANDING.expelled);
  });
});
