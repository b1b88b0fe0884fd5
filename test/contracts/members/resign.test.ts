import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { DUTIES, dutyMask } from "../../../sdk/members";
import { addOperator, GROUNDS, recoverMember } from "../support/members";
import { deployConsortium, NOBODY, STANDING } from "./consortium";

describe("MemberRegistry: resign", () => {
  it("leaves nothing of a key but the number of its consents", async () => {
    const { members, account, clerk } = await loadFixture(deployConsortium);
    await expect(members.connect(clerk).resign())
      .to.emit(members, "OperatorRemoved")
      .withArgs(account, clerk.address);
    expect(await members.operatorOf(clerk)).to.deep.equal([NOBODY, 0, 0, 0, 1]);
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("takes no particular duty, and frees the key for another member", async () => {
    const { members, owner, newcomer, neighbour, neighbourAccount } =
      await loadFixture(deployConsortium);
    await addOperator(members, owner, { key: newcomer, duties: DUTIES.finance });
    await members.connect(newcomer).resign();
    await addOperator(members, neighbour, { key: newcomer, duties: dutyMask("brand") });
    expect(await members.authorize(newcomer, DUTIES.brand)).to.equal(neighbourAccount);
  });

  it("counts administrators down", async () => {
    const { members, account, owner, newcomer } = await loadFixture(deployConsortium);
    await addOperator(members, owner, { key: newcomer, duties: DUTIES.administer });
    await members.connect(owner).resign();
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("is not for the last administrator", async () => {
    const { members, account, owner } = await loadFixture(deployConsortium);
    await expect(members.connect(owner).resign())
      .to.be.revertedWithCustomError(members, "MemberRegistryLastAdministrator")
      .withArgs(owner.address, account);
  });

  it("is for keys that serve a member", async () => {
    const { members, clerk, stranger } = await loadFixture(deployConsortium);
    await members.connect(clerk).resign();
    for (const key of [stranger, clerk]) {
      await expect(members.connect(key).resign())
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
        .withArgs(key.address);
    }
  });

  it("is not for keys that are out of force", async () => {
    const fixture = await loadFixture(deployConsortium);
    const { members, registrar, account, owner, clerk, newcomer } = fixture;
    await members.connect(registrar).suspend(account, GROUNDS);
    await expect(members.connect(clerk).resign())
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(account, STANDING.suspended);
    await members.connect(registrar).reinstate(account, GROUNDS);

    const { expiry } = await members.operatorOf(clerk);
    await time.increaseTo(expiry);
    await expect(members.connect(clerk).resign())
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorExpired")
      .withArgs(clerk.address, account, expiry);

    await recoverMember(fixture, account, newcomer);
    await expect(members.connect(owner).resign())
      .to.be.revertedWithCustomError(members, "MemberRegistryOperatorOfEndedEpoch")
      .withArgs(owner.address, account);
  });

  it("is possible until the key's last second", async () => {
    const { members, account, clerk } = await loadFixture(deployConsortium);
    const { expiry } = await members.operatorOf(clerk);
    await time.setNextBlockTimestamp(expiry);
    await expect(members.connect(clerk).resign())
      .to.emit(members, "OperatorRemoved")
      .withArgs(account, clerk.address);
  });
});
