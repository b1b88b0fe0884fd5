import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import hre, { network } from "hardhat";
import { DUTIES, DUTY_NAMES } from "../../../sdk/members";
import { addOperator, consentOf, GROUNDS, OBJECTION_PERIOD } from "../support/members";
import { deployConsortium, STANDING } from "./consortium";

describe("MemberRegistry: authorize", () => {
  it("answers with the member for duties that the key has", async () => {
    const { members, account, owner } = await loadFixture(deployConsortium);
    for (const name of DUTY_NAMES) {
      expect(await members.authorize(owner, DUTIES[name]), name).to.equal(account);
    }
  });

  it("tells every duty from every other", async () => {
    const { members, account, owner, newcomer } = await loadFixture(deployConsortium);
    for (const own of DUTY_NAMES) {
      await addOperator(members, owner, { key: newcomer, duties: DUTIES[own] });
      for (const name of DUTY_NAMES) {
        if (name === own) {
          expect(await members.authorize(newcomer, DUTIES[name]), name).to.equal(account);
        } else {
          await expect(members.authorize(newcomer, DUTIES[name]), `${own}: ${name}`)
            .to.be.revertedWithCustomError(members, "MemberRegistryDutyMissing")
            .withArgs(newcomer.address, account, DUTIES[name]);
        }
      }
      await members.connect(owner).removeOperator(newcomer);
    }
  });

  it("authorizes nobody for no duty", async () => {
    const { members, account, owner } = await loadFixture(deployConsortium);
    await expect(members.authorize(owner, 0))
      .to.be.revertedWithCustomError(members, "MemberRegistryDutyMissing")
      .withArgs(owner.address, account, 0);
  });

  it("gives the first reason there is", async () => {
    const fixture = await loadFixture(deployConsortium);
    const { members, registrar, recovery, account, clerk, newcomer, stranger } = fixture;
    const authorize = () => members.authorize(clerk, DUTIES.administer);
    await expect(members.authorize(stranger, DUTIES.administer))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
      .withArgs(stranger.address);
    await expect(authorize(), "the duty")
      .to.be.revertedWithCustomError(members, "MemberRegistryDutyMissing")
      .withArgs(clerk.address, account, DUTIES.administer);

    const { expiry } = await members.operatorOf(clerk);
    await time.increaseTo(expiry + 1n);
    await expect(authorize(), "and the expiry")
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorExpired")
      .withArgs(clerk.address, account, expiry);

    await members.connect(registrar).suspend(account, GROUNDS);
    await expect(authorize(), "and the standing")
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(account, STANDING.suspended);

    const consent = await consentOf(members, newcomer, account);
    await members.connect(recovery).proposeRecovery(account, consent, GROUNDS);
    await time.increase(OBJECTION_PERIOD);
    await members.executeRecovery(account);
    await expect(authorize(), "and the epoch")
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorOfEndedEpoch")
      .withArgs(clerk.address, account);
  });

  it("holds until the key's last second", async () => {
    const { members, account, clerk } = await loadFixture(deployConsortium);
    const { expiry } = await members.operatorOf(clerk);
    const transaction = await members.authorize.populateTransaction(clerk, DUTIES.brand);
    await time.setNextBlockTimestamp(expiry);
    await clerk.sendTransaction(transaction);
    await time.setNextBlockTimestamp(expiry + 1n);
    await expect(clerk.sendTransaction(transaction))
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorExpired")
      .withArgs(clerk.address, account, expiry);
  });

  it("reads two slots of storage, each once", async function () {
    // Coverage compiles other code than is deployed.
    if ("__SOLIDITY_COVERAGE_RUNNING" in hre) this.skip();
    const { members, clerk } = await loadFixture(deployConsortium);
    const { hash } = await clerk.sendTransaction(
      await members.authorize.populateTransaction(clerk, DUTIES.brand),
    );
    const { structLogs } = (await network.provider.send("debug_traceTransaction", [hash])) as {
      structLogs: { op: string }[];
    };
    expect(structLogs.filter(({ op }) => op === "SLOAD")).to.have.lengthOf(2);
  });
});
