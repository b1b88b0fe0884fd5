import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { GROUNDS, OBJECTION_PERIOD } from "../support/members";
import { GROUNDS_IN_EVENT, NOBODY } from "./consortium";
import { deployObjectedRecovery, deployRecovery } from "./recovery";

describe("MemberRegistry: withdrawRecovery", () => {
  it("calls a recovery off, even one that is due", async () => {
    const { members, recovery, account, owner } = await loadFixture(deployRecovery);
    await time.increase(OBJECTION_PERIOD);
    await expect(members.connect(recovery).withdrawRecovery(account, GROUNDS))
      .to.emit(members, "RecoveryDismissed")
      .withArgs(account, GROUNDS_IN_EVENT);
    expect(await members.recoveryOf(account)).to.deep.equal([NOBODY, 0, false]);
    await expect(members.executeRecovery(account))
      .to.be.revertedWithCustomError(members, "MemberRegistryNoRecovery")
      .withArgs(account);
    expect(await members.authorize(owner, 1)).to.equal(account);
  });

  it("is not possible once the member objected", async () => {
    const { members, recovery, account } = await loadFixture(deployObjectedRecovery);
    await expect(members.connect(recovery).withdrawRecovery(account, GROUNDS))
      .to.be.revertedWithCustomError(members, "MemberRegistryRecoveryObjected")
      .withArgs(account);
  });

  it("needs a recovery", async () => {
    const { members, recovery, neighbourAccount } = await loadFixture(deployRecovery);
    await expect(members.connect(recovery).withdrawRecovery(neighbourAccount, GROUNDS))
      .to.be.revertedWithCustomError(members, "MemberRegistryNoRecovery")
      .withArgs(neighbourAccount);
  });

  it("is for the recovery role", async () => {
    const fixture = await loadFixture(deployRecovery);
    await expectOnlyRole(fixture, "recovery", fixture.members, (caller) =>
      fixture.members.connect(caller).withdrawRecovery(fixture.account, GROUNDS),
    );
  });

  it("needs words or evidence", async () => {
    const { members, recovery, account } = await loadFixture(deployRecovery);
    await expectGroundsNeeded(members, (grounds) =>
      members.connect(recovery).withdrawRecovery(account, grounds),
    );
  });
});
