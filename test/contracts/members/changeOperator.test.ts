import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ALL_DUTIES, DUTIES, dutyMask } from "../../../sdk/members";
import { addOperator, recoverMember, YEAR } from "../support/members";
import { deployConsortium, expectOnlyAdministrators } from "./consortium";

describe("MemberRegistry: changeOperator", () => {
  async function deploy() {
    const consortium = await deployConsortium();
    return { ...consortium, later: BigInt(await time.latest()) + 2n * YEAR };
  }

  it("changes duties and expiry", async () => {
    const { members, account, owner, clerk, later } = await loadFixture(deploy);
    const duties = dutyMask("receive", "finance");
    await expect(members.connect(owner).changeOperator(clerk, duties, later))
      .to.emit(members, "OperatorChanged")
      .withArgs(account, clerk.address, duties, later);
    expect(await members.operatorOf(clerk)).to.deep.equal([account, duties, later, 1, 1]);
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("makes a key an administrator, and takes that away again", async () => {
    const { members, account, owner, clerk, later } = await loadFixture(deploy);
    await members.connect(owner).changeOperator(clerk, ALL_DUTIES, 0);
    expect(await members.operatorOf(clerk)).to.deep.equal([account, ALL_DUTIES, 0, 1, 1]);
    expect((await members.memberOf(account)).administrators).to.equal(2);

    await members.connect(owner).changeOperator(clerk, DUTIES.brand, later);
    expect(await members.operatorOf(clerk)).to.deep.equal([account, DUTIES.brand, later, 1, 1]);
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("lets one of two administrators step back", async () => {
    const { members, account, owner, clerk, later } = await loadFixture(deploy);
    await members.connect(owner).changeOperator(clerk, DUTIES.administer, 0);
    await members.connect(owner).changeOperator(owner, DUTIES.brand, later);
    expect((await members.memberOf(account)).administrators).to.equal(1);
    expect(await members.authorize(clerk, DUTIES.administer)).to.equal(account);
  });

  it("keeps the last administrator one, whatever else it does", async () => {
    const { members, account, owner, later } = await loadFixture(deploy);
    await expect(members.connect(owner).changeOperator(owner, DUTIES.brand, later))
      .to.be.revertedWithCustomError(members, "MemberRegistryLastAdministrator")
      .withArgs(owner.address, account);
    await members.connect(owner).changeOperator(owner, DUTIES.administer, 0);
    expect(await members.operatorOf(owner)).to.deep.equal([account, 1, 0, 1, 1]);
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("extends a key that expired", async () => {
    const { members, account, owner, clerk, later } = await loadFixture(deploy);
    const { expiry } = await members.operatorOf(clerk);
    await time.increaseTo(expiry + 1n);
    await members.connect(owner).changeOperator(clerk, DUTIES.brand, later);
    expect(await members.authorize(clerk, DUTIES.brand)).to.equal(account);
  });

  it("is for administrators", async () => {
    const fixture = await loadFixture(deploy);
    const { members, clerk, later } = fixture;
    await expectOnlyAdministrators(fixture, (caller) =>
      members.connect(caller).changeOperator(clerk, DUTIES.brand, later),
    );
  });

  it("changes keys of the own member only", async () => {
    const { members, account, owner, neighbour, stranger, later } = await loadFixture(deploy);
    for (const key of [neighbour, stranger]) {
      await expect(members.connect(owner).changeOperator(key, DUTIES.brand, later))
        .to.be.revertedWithCustomError(members, "MemberRegistryNotOperatorOf")
        .withArgs(key.address, account);
    }
  });

  it("does not bring back a key of an ended epoch", async () => {
    const fixture = await loadFixture(deploy);
    const { members, account, owner, clerk, newcomer, later } = fixture;
    await recoverMember(fixture, account, newcomer);
    for (const [key, duties, expiry] of [
      [owner, ALL_DUTIES, 0n],
      [owner, DUTIES.brand, later],
      [clerk, ALL_DUTIES, 0n],
      [clerk, DUTIES.brand, later],
    ] as const) {
      await expect(members.connect(newcomer).changeOperator(key, duties, expiry))
        .to.be.revertedWithCustomError(members, "MemberRegistryOperatorOfEndedEpoch")
        .withArgs(key.address, account);
    }
    expect((await members.memberOf(account)).administrators).to.equal(1);
  });

  it("needs one of the seven duties", async () => {
    const { members, owner, clerk, later } = await loadFixture(deploy);
    for (const duties of [0, 128, 255]) {
      await expect(members.connect(owner).changeOperator(clerk, duties, later))
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidDuties")
        .withArgs(duties);
    }
  });

  it("needs an expiry in the future for all but administrators", async () => {
    const { members, owner, clerk, newcomer, later } = await loadFixture(deploy);
    await addOperator(members, owner, { key: newcomer, duties: DUTIES.administer });
    const expectRefused = async (duties: bigint, expiry: bigint) =>
      expect(members.connect(owner).changeOperator(clerk, duties, expiry))
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidExpiry")
        .withArgs(expiry);
    await expectRefused(DUTIES.brand, 0n);
    await expectRefused(DUTIES.administer, later);

    const now = BigInt(await time.latest()) + 100n;
    await time.setNextBlockTimestamp(now);
    await expectRefused(DUTIES.brand, now);
    await time.setNextBlockTimestamp(now + 1n);
    await members.connect(owner).changeOperator(clerk, DUTIES.brand, now + 2n);
  });
});
