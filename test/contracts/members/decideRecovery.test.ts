import { loadFixture } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ALL_DUTIES, DUTIES } from "../../../sdk/members";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { addOperator, consentOf, GROUNDS } from "../support/members";
import { GROUNDS_IN_EVENT, NOBODY } from "./consortium";
import { deployObjectedRecovery, deployRecovery } from "./recovery";

describe("MemberRegistry: decideRecovery", () => {
  it("carries it out at once", async () => {
    const fixture = await loadFixture(deployObjectedRecovery);
    const { members, council, account, owner, clerk, newcomer } = fixture;
    const decision = members.connect(council).decideRecovery(account, true, GROUNDS);
    await expect(decision)
      .to.emit(members, "RecoveryApproved")
      .withArgs(account, GROUNDS_IN_EVENT)
      .and.to.emit(members, "MemberRecovered")
      .withArgs(account, newcomer.address, 2)
      .and.to.emit(members, "OperatorAdded")
      .withArgs(account, newcomer.address, ALL_DUTIES, 0);
    await expect(decision).not.to.emit(members, "RecoveryDismissed");

    expect(await members.recoveryOf(account)).to.deep.equal([NOBODY, 0, false]);
    expect(await members.authorize(newcomer, DUTIES.administer)).to.equal(account);
    for (const key of [owner, clerk]) {
      await expect(members.authorize(key, DUTIES.brand))
        .to.be.revertedWithCustomError(members, "MemberRegistryOperatorOfEndedEpoch")
        .withArgs(key.address, account);
    }
  });

  it("dismisses it", async () => {
    const fixture = await loadFixture(deployObjectedRecovery);
    const { members, council, account, owner, newcomer } = fixture;
    const before = await members.memberOf(account);
    const decision = members.connect(council).decideRecovery(account, false, GROUNDS);
    await expect(decision)
      .to.emit(members, "RecoveryDismissed")
      .withArgs(account, GROUNDS_IN_EVENT);
    await expect(decision).not.to.emit(members, "RecoveryApproved");
    await expect(decision).not.to.emit(members, "MemberRecovered");

    expect(await members.recoveryOf(account)).to.deep.equal([NOBODY, 0, false]);
    expect(await members.memberOf(account)).to.deep.equal(before);
    expect(await members.authorize(owner, DUTIES.administer)).to.equal(account);
    expect(await members.operatorOf(newcomer)).to.deep.equal([NOBODY, 0, 0, 0, 1]);
  });

  it("is final: the next recovery is another one", async () => {
    const fixture = await loadFixture(deployObjectedRecovery);
    const { members, council, recovery, account, newcomer } = fixture;
    await members.connect(council).decideRecovery(account, false, GROUNDS);
    await expect(members.connect(council).decideRecovery(account, true, GROUNDS))
      .to.be.revertedWithCustomError(members, "MemberRegistryNoRecovery")
      .withArgs(account);
    const consent = await consentOf(members, newcomer, account);
    await members.connect(recovery).proposeRecovery(account, consent, GROUNDS);
    expect((await members.recoveryOf(account)).objected).to.equal(false);
  });

  it("carries it out for a member that was suspended since, which stays so", async () => {
    const fixture = await loadFixture(deployObjectedRecovery);
    const { members, registrar, council, account, newcomer } = fixture;
    await members.connect(registrar).suspend(account, GROUNDS);
    await members.connect(council).decideRecovery(account, true, GROUNDS);
    await expect(members.authorize(newcomer, DUTIES.brand))
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(account, 2);
  });

  it("cannot give the member a key that serves another by now, so it is dismissed", async () => {
    const fixture = await loadFixture(deployObjectedRecovery);
    const { members, council, account, newcomer, neighbour, neighbourAccount } = fixture;
    await addOperator(members, neighbour, { key: newcomer, duties: DUTIES.brand });
    await expect(members.connect(council).decideRecovery(account, true, GROUNDS))
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorTaken")
      .withArgs(newcomer.address, neighbourAccount);
    await members.connect(council).decideRecovery(account, false, GROUNDS);
  });

  it("waits for an objection", async () => {
    const { members, council, account } = await loadFixture(deployRecovery);
    for (const approved of [true, false]) {
      await expect(members.connect(council).decideRecovery(account, approved, GROUNDS))
        .to.be.revertedWithCustomError(members, "MemberRegistryRecoveryNotObjected")
        .withArgs(account);
    }
  });

  it("is for the council", async () => {
    const fixture = await loadFixture(deployObjectedRecovery);
    await expectOnlyRole(fixture, "council", fixture.members, (caller) =>
      fixture.members.connect(caller).decideRecovery(fixture.account, true, GROUNDS),
    );
  });

  it("needs words or evidence", async () => {
    const { members, council, account } = await loadFixture(deployObjectedRecovery);
    for (const approved of [true, false]) {
      await expectGroundsNeeded(members, (grounds) =>
        members.connect(council).decideRecovery(account, approved, grounds),
      );
    }
  });
});
