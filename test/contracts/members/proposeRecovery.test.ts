import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { consentOf, GROUNDS, OBJECTION_PERIOD } from "../support/members";
import { deployConsortium, GROUNDS_IN_EVENT, NOBODY, STANDING } from "./consortium";

describe("MemberRegistry: proposeRecovery", () => {
  async function deploy() {
    const consortium = await deployConsortium();
    const { members, newcomer, account } = consortium;
    return { ...consortium, consent: await consentOf(members, newcomer, account) };
  }

  it("starts the period for objections, and changes no key yet", async () => {
    const { members, recovery, account, owner, newcomer, consent } = await loadFixture(deploy);
    const before = await members.memberOf(account);
    const now = BigInt(await time.latest()) + 10n;
    await time.setNextBlockTimestamp(now);
    await expect(members.connect(recovery).proposeRecovery(account, consent, GROUNDS))
      .to.emit(members, "RecoveryProposed")
      .withArgs(account, newcomer.address, now + OBJECTION_PERIOD, GROUNDS_IN_EVENT);

    expect(await members.recoveryOf(account)).to.deep.equal([
      newcomer.address,
      now + OBJECTION_PERIOD,
      false,
    ]);
    expect(await members.memberOf(account)).to.deep.equal(before);
    expect(await members.operatorOf(newcomer)).to.deep.equal([NOBODY, 0, 0, 0, 1]);
    expect(await members.authorize(owner, 1)).to.equal(account);
    await expect(members.authorize(newcomer, 1))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
      .withArgs(newcomer.address);
  });

  it("is possible for a suspended member", async () => {
    const { members, registrar, recovery, account, consent } = await loadFixture(deploy);
    await members.connect(registrar).suspend(account, GROUNDS);
    await expect(members.connect(recovery).proposeRecovery(account, consent, GROUNDS)).to.emit(
      members,
      "RecoveryProposed",
    );
  });

  it("is not for an expelled one, nor for nobody", async () => {
    const { members, registrar, recovery, account, consent } = await loadFixture(deploy);
    await members.connect(registrar).expel(account, GROUNDS);
    await expect(members.connect(recovery).proposeRecovery(account, consent, GROUNDS))
      .to.be.revertedWithCustomError(members, "MemberRegistryWrongStanding")
      .withArgs(account, STANDING.expelled);
    await expect(members.connect(recovery).proposeRecovery(NOBODY, consent, GROUNDS))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(NOBODY);
  });

  it("is made one at a time for a member", async () => {
    const { members, recovery, account, owner, stranger, consent } = await loadFixture(deploy);
    await members.connect(recovery).proposeRecovery(account, consent, GROUNDS);
    const another = await consentOf(members, stranger, account);
    const propose = () => members.connect(recovery).proposeRecovery(account, another, GROUNDS);
    const expectPending = async () =>
      expect(propose())
        .to.be.revertedWithCustomError(members, "MemberRegistryRecoveryPending")
        .withArgs(account);
    await expectPending();
    await members.connect(owner).objectToRecovery(GROUNDS);
    await expectPending();
  });

  it("can be made again after it was withdrawn", async () => {
    const { members, recovery, account, newcomer, consent } = await loadFixture(deploy);
    await members.connect(recovery).proposeRecovery(account, consent, GROUNDS);
    await members.connect(recovery).withdrawRecovery(account, GROUNDS);
    const again = await consentOf(members, newcomer, account);
    await expect(members.connect(recovery).proposeRecovery(account, again, GROUNDS)).to.emit(
      members,
      "RecoveryProposed",
    );
  });

  it("is for the recovery role", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyRole(fixture, "recovery", fixture.members, (caller) =>
      fixture.members.connect(caller).proposeRecovery(fixture.account, fixture.consent, GROUNDS),
    );
  });

  it("needs words or evidence", async () => {
    const { members, recovery, account, consent } = await loadFixture(deploy);
    await expectGroundsNeeded(members, (grounds) =>
      members.connect(recovery).proposeRecovery(account, consent, grounds),
    );
  });
});
