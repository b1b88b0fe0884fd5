import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ALL_DUTIES, DUTIES } from "../../../sdk/members";
import {
  addOperator,
  consentOf,
  GROUNDS,
  OBJECTION_PERIOD,
  recoverMember,
} from "../support/members";
import { NOBODY, STANDING } from "./consortium";
import { deployObjectedRecovery, deployRecovery } from "./recovery";

describe("MemberRegistry: executeRecovery", () => {
  it("makes the new key the only one, whoever calls", async () => {
    const fixture = await loadFixture(deployRecovery);
    const { members, account, owner, clerk, newcomer, stranger } = fixture;
    await addOperator(members, owner, { key: fixture.keys[9]!, duties: DUTIES.administer });
    const before = await members.memberOf(account);
    const { executableFrom } = await members.recoveryOf(account);
    await time.setNextBlockTimestamp(executableFrom);
    await expect(members.connect(stranger).executeRecovery(account))
      .to.emit(members, "MemberRecovered")
      .withArgs(account, newcomer.address, 2)
      .and.to.emit(members, "OperatorAdded")
      .withArgs(account, newcomer.address, ALL_DUTIES, 0);

    expect(await members.recoveryOf(account)).to.deep.equal([NOBODY, 0, false]);
    expect(await members.memberOf(account)).to.deep.equal([
      before.standing,
      2,
      1,
      before.utcOffset,
      before.admittedAt,
      before.profileBlock,
      before.profileHash,
    ]);
    expect(await members.operatorOf(newcomer)).to.deep.equal([account, ALL_DUTIES, 0, 2, 1]);
    expect(await members.authorize(newcomer, DUTIES.administer)).to.equal(account);
    for (const key of [owner, clerk, fixture.keys[9]!]) {
      await expect(members.authorize(key, DUTIES.administer))
        .to.be.revertedWithCustomError(members, "MemberRegistryOperatorOfEndedEpoch")
        .withArgs(key.address, account);
    }
  });

  it("is not possible before objections are over", async () => {
    const { members, account } = await loadFixture(deployRecovery);
    const { executableFrom } = await members.recoveryOf(account);
    await time.setNextBlockTimestamp(executableFrom - 1n);
    await expect(members.executeRecovery(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryRecoveryTooEarly")
      .withArgs(account, executableFrom);
  });

  it("is not possible once the member objected", async () => {
    const { members, account } = await loadFixture(deployObjectedRecovery);
    await time.increase(OBJECTION_PERIOD);
    await expect(members.executeRecovery(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryRecoveryObjected")
      .withArgs(account);
  });

  it("happens once", async () => {
    const { members, account, neighbourAccount } = await loadFixture(deployRecovery);
    await time.increase(OBJECTION_PERIOD);
    await members.executeRecovery(account);
    for (const member of [account, neighbourAccount]) {
      await expect(members.executeRecovery(member))
        .to.be.revertedWithCustomError(members, "MemberRegistryNoRecovery")
        .withArgs(member);
    }
  });

  it("recovers a suspended member, which stays suspended", async () => {
    const fixture = await loadFixture(deployRecovery);
    const { members, registrar, account, newcomer } = fixture;
    await members.connect(registrar).suspend(account, GROUNDS);
    await time.increase(OBJECTION_PERIOD);
    await members.executeRecovery(account);
    await expect(members.authorize(newcomer, DUTIES.brand))
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(account, STANDING.suspended);
    await members.connect(registrar).reinstate(account, GROUNDS);
    expect(await members.authorize(newcomer, DUTIES.brand)).to.equal(account);
  });

  it("does not take a key that serves another member by now", async () => {
    const fixture = await loadFixture(deployRecovery);
    const { members, recovery, account, owner, newcomer, neighbour, neighbourAccount } = fixture;
    await addOperator(members, neighbour, { key: newcomer, duties: DUTIES.brand });
    await time.increase(OBJECTION_PERIOD);
    await expect(members.executeRecovery(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorTaken")
      .withArgs(newcomer.address, neighbourAccount);
    expect(await members.authorize(owner, DUTIES.brand)).to.equal(account);
    await members.connect(recovery).withdrawRecovery(account, GROUNDS);
  });

  it("serves one of two members that it was proposed for", async () => {
    const fixture = await loadFixture(deployRecovery);
    const { members, recovery, account, newcomer, neighbourAccount } = fixture;
    const consent = await consentOf(members, newcomer, neighbourAccount);
    await members.connect(recovery).proposeRecovery(neighbourAccount, consent, GROUNDS);
    await time.increase(OBJECTION_PERIOD);
    await members.executeRecovery(neighbourAccount);
    await expect(members.executeRecovery(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorTaken")
      .withArgs(newcomer.address, neighbourAccount);
  });

  it("takes a key that joined this very member since, whose epoch ends with the others'", async () => {
    const fixture = await loadFixture(deployRecovery);
    const { members, account, owner, newcomer } = fixture;
    await addOperator(members, owner, { key: newcomer, duties: DUTIES.administer });
    await time.increase(OBJECTION_PERIOD);
    await members.executeRecovery(account);
    expect(await members.operatorOf(newcomer)).to.deep.equal([account, ALL_DUTIES, 0, 2, 2]);
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("ends every epoch before, so that old keys can come back only anew", async () => {
    const fixture = await loadFixture(deployRecovery);
    const { members, account, owner, newcomer, stranger } = fixture;
    await time.increase(OBJECTION_PERIOD);
    await members.executeRecovery(account);
    await addOperator(members, newcomer, { key: owner, duties: DUTIES.administer });
    expect((await members.memberOf(account)).administrators).to.equal(2);

    await recoverMember(fixture, account, stranger);
    expect((await members.memberOf(account)).epoch).to.equal(3);
    expect((await members.memberOf(account)).administrators).to.equal(1);
    for (const key of [owner, newcomer]) {
      await expect(members.authorize(key, DUTIES.administer))
        .to.be.revertedWithCustomError(members, "MemberRegistryOperatorOfEndedEpoch")
        .withArgs(key.address, account);
    }
    await expect(members.connect(stranger).resign())
      .to.be.revertedWithCustomError(members, "MemberRegistryLastAdministrator")
      .withArgs(stranger.address, account);
  });
});
