import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { DUTIES } from "../../../sdk/members";
import { addOperator, recoverMember } from "../support/members";
import { deployConsortium, expectOnlyAdministrators, NOBODY } from "./consortium";

describe("MemberRegistry: removeOperator", () => {
  it("leaves nothing of a key but the number of its consents", async () => {
    const { members, account, owner, clerk } = await loadFixture(deployConsortium);
    await expect(members.connect(owner).removeOperator(clerk))
      .to.emit(members, "OperatorRemoved")
      .withArgs(account, clerk.address);
    expect(await members.operatorOf(clerk)).to.deep.equal([NOBODY, 0, 0, 0, 1]);
    expect((await members.memberOf(account)).administrators).to.equal(1);
    await expect(members.authorize(clerk, DUTIES.brand))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
      .withArgs(clerk.address);
  });

  it("frees the key for another member", async () => {
    const { members, owner, clerk, neighbour, neighbourAccount } =
      await loadFixture(deployConsortium);
    await members.connect(owner).removeOperator(clerk);
    await addOperator(members, neighbour, { key: clerk, duties: DUTIES.brand });
    expect(await members.authorize(clerk, DUTIES.brand)).to.equal(neighbourAccount);
  });

  it("counts administrators down", async () => {
    const { members, account, owner, newcomer } = await loadFixture(deployConsortium);
    await addOperator(members, owner, { key: newcomer, duties: DUTIES.administer });
    await members.connect(newcomer).removeOperator(owner);
    expect((await members.memberOf(account)).administrators).to.equal(1);
    expect(await members.authorize(newcomer, DUTIES.administer)).to.equal(account);
  });

  it("lets one of two administrators remove itself", async () => {
    const { members, account, owner, newcomer } = await loadFixture(deployConsortium);
    await addOperator(members, owner, { key: newcomer, duties: DUTIES.administer });
    await members.connect(owner).removeOperator(owner);
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("keeps the last administrator", async () => {
    const { members, account, owner } = await loadFixture(deployConsortium);
    await expect(members.connect(owner).removeOperator(owner))
      .to.be.revertedWithCustomError(members, "MemberRegistryLastAdministrator")
      .withArgs(owner.address, account);
  });

  it("removes keys that expired", async () => {
    const { members, account, owner, clerk } = await loadFixture(deployConsortium);
    const { expiry } = await members.operatorOf(clerk);
    await time.increaseTo(expiry + 1n);
    await expect(members.connect(owner).removeOperator(clerk))
      .to.emit(members, "OperatorRemoved")
      .withArgs(account, clerk.address);
  });

  it("removes keys of an ended epoch, which were counted out already", async () => {
    const fixture = await loadFixture(deployConsortium);
    const { members, account, owner, clerk, newcomer, stranger } = fixture;
    await recoverMember(fixture, account, newcomer);
    await addOperator(members, newcomer, { key: stranger, duties: DUTIES.administer });
    for (const key of [owner, clerk]) {
      await expect(members.connect(newcomer).removeOperator(key))
        .to.emit(members, "OperatorRemoved")
        .withArgs(account, key.address);
      expect((await members.memberOf(account)).administrators).to.equal(2);
    }
    expect(await members.operatorOf(owner)).to.deep.equal([NOBODY, 0, 0, 0, 1]);
  });

  it("removes a former administrator even where one is left", async () => {
    const fixture = await loadFixture(deployConsortium);
    const { members, account, owner, newcomer } = fixture;
    await recoverMember(fixture, account, newcomer);
    await members.connect(newcomer).removeOperator(owner);
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("is for administrators", async () => {
    const fixture = await loadFixture(deployConsortium);
    await expectOnlyAdministrators(fixture, (caller) =>
      fixture.members.connect(caller).removeOperator(fixture.clerk),
    );
  });

  it("removes keys of the own member only", async () => {
    const { members, account, owner, clerk, neighbour, stranger } =
      await loadFixture(deployConsortium);
    await members.connect(owner).removeOperator(clerk);
    for (const key of [neighbour, stranger, clerk]) {
      await expect(members.connect(owner).removeOperator(key))
        .to.be.revertedWithCustomError(members, "MemberRegistryNotOperatorOf")
        .withArgs(key.address, account);
    }
  });
});
