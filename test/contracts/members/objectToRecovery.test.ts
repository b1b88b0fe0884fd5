import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded } from "../support/behaviours";
import { GROUNDS, OBJECTION_PERIOD } from "../support/members";
import { expectOnlyAdministrators, GROUNDS_IN_EVENT } from "./consortium";
import { deployRecovery } from "./recovery";

describe("MemberRegistry: objectToRecovery", () => {
  it("leaves the recovery to the council", async () => {
    const { members, recovery, account, owner } = await loadFixture(deployRecovery);
    const [administrator, executableFrom] = await members.recoveryOf(account);
    await expect(members.connect(owner).objectToRecovery(GROUNDS))
      .to.emit(members, "RecoveryObjected")
      .withArgs(account, GROUNDS_IN_EVENT);
    expect(await members.recoveryOf(account)).to.deep.equal([administrator, executableFrom, true]);

    await time.increase(OBJECTION_PERIOD);
    for (const call of [
      () => members.executeRecovery(account),
      () => members.connect(recovery).withdrawRecovery(account, GROUNDS),
    ]) {
      await expect(call())
        .to.be.revertedWithCustomError(members, "MemberRegistryRecoveryObjected")
        .withArgs(account);
    }
  });

  it("is possible as long as nobody carried the recovery out", async () => {
    const { members, account, owner } = await loadFixture(deployRecovery);
    await time.increase(OBJECTION_PERIOD * 2n);
    await expect(members.connect(owner).objectToRecovery(GROUNDS))
      .to.emit(members, "RecoveryObjected")
      .withArgs(account, GROUNDS_IN_EVENT);
  });

  it("is for administrators", async () => {
    const fixture = await loadFixture(deployRecovery);
    await expectOnlyAdministrators(fixture, (caller) =>
      fixture.members.connect(caller).objectToRecovery(GROUNDS),
    );
  });

  it("concerns the own member only", async () => {
    const { members, neighbour, neighbourAccount } = await loadFixture(deployRecovery);
    await expect(members.connect(neighbour).objectToRecovery(GROUNDS))
      .to.be.revertedWithCustomError(members, "MemberRegistryNoRecovery")
      .withArgs(neighbourAccount);
  });

  it("is made once", async () => {
    const { members, account, owner } = await loadFixture(deployRecovery);
    await members.connect(owner).objectToRecovery(GROUNDS);
    await expect(members.connect(owner).objectToRecovery(GROUNDS))
      .to.be.revertedWithCustomError(members, "MemberRegistryRecoveryObjected")
      .withArgs(account);
  });

  it("needs words or evidence", async () => {
    const { members, owner } = await loadFixture(deployRecovery);
    await expectGroundsNeeded(members, (grounds) =>
      members.connect(owner).objectToRecovery(grounds),
    );
  });
});
