import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ALL_DUTIES, DUTIES, dutyMask } from "../../../sdk/members";
import { consentOf, recoverMember, YEAR } from "../support/members";
import { deployConsortium, expectOnlyAdministrators } from "./consortium";

describe("MemberRegistry: addOperator", () => {
  async function deploy() {
    const consortium = await deployConsortium();
    const { members, newcomer, account } = consortium;
    return {
      ...consortium,
      consent: await consentOf(members, newcomer, account),
      nextYear: BigInt(await time.latest()) + YEAR,
    };
  }

  it("gives a key its duties until they expire", async () => {
    const { members, account, owner, newcomer, consent, nextYear } = await loadFixture(deploy);
    const duties = dutyMask("produce", "dispatch");
    await expect(members.connect(owner).addOperator(consent, duties, nextYear))
      .to.emit(members, "OperatorAdded")
      .withArgs(account, newcomer.address, duties, nextYear);
    expect(await members.operatorOf(newcomer)).to.deep.equal([account, duties, nextYear, 1, 1]);
    expect((await members.memberOf(account)).administrators).to.equal(1);
    expect(await members.authorize(newcomer, DUTIES.produce)).to.equal(account);
  });

  it("adds administrators, who have no expiry", async () => {
    const { members, account, owner, newcomer, consent } = await loadFixture(deploy);
    await expect(members.connect(owner).addOperator(consent, DUTIES.administer, 0))
      .to.emit(members, "OperatorAdded")
      .withArgs(account, newcomer.address, DUTIES.administer, 0);
    expect(await members.operatorOf(newcomer)).to.deep.equal([account, 1, 0, 1, 1]);
    expect((await members.memberOf(account)).administrators).to.equal(2);
    await members.connect(newcomer).removeOperator(owner);
  });

  it("adds to the epoch that is in force", async () => {
    const fixture = await loadFixture(deploy);
    const { members, account, owner, newcomer } = fixture;
    await recoverMember(fixture, account, newcomer);
    await members
      .connect(newcomer)
      .addOperator(await consentOf(members, owner, account), ALL_DUTIES, 0);
    expect(await members.operatorOf(owner)).to.deep.equal([account, ALL_DUTIES, 0, 2, 2]);
    expect((await members.memberOf(account)).administrators).to.equal(2);
  });

  it("is for administrators", async () => {
    const fixture = await loadFixture(deploy);
    const { members, consent, nextYear } = fixture;
    await expectOnlyAdministrators(fixture, (caller) =>
      members.connect(caller).addOperator(consent, DUTIES.brand, nextYear),
    );
  });

  it("adds to the own member only", async () => {
    const { members, neighbour, neighbourAccount, newcomer, consent, nextYear } =
      await loadFixture(deploy);
    await expect(members.connect(neighbour).addOperator(consent, DUTIES.brand, nextYear))
      .to.be.revertedWithCustomError(members, "MemberRegistryInvalidConsent")
      .withArgs(newcomer.address, neighbourAccount, 0);
  });

  it("needs one of the seven duties", async () => {
    const { members, owner, consent, nextYear } = await loadFixture(deploy);
    for (const duties of [0, 128, 129, 255]) {
      await expect(members.connect(owner).addOperator(consent, duties, nextYear))
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidDuties")
        .withArgs(duties);
    }
    await members.connect(owner).addOperator(consent, DUTIES.finance, nextYear);
  });

  it("needs an expiry in the future for all but administrators", async () => {
    const { members, owner, newcomer, consent, nextYear } = await loadFixture(deploy);
    const expectRefused = async (duties: bigint, expiry: bigint) =>
      expect(members.connect(owner).addOperator(consent, duties, expiry))
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidExpiry")
        .withArgs(expiry);
    await expectRefused(DUTIES.brand, 0n);
    await expectRefused(ALL_DUTIES, nextYear);

    const now = BigInt(await time.latest()) + 100n;
    await time.setNextBlockTimestamp(now);
    await expectRefused(DUTIES.brand, now);
    await time.setNextBlockTimestamp(now + 1n);
    await members.connect(owner).addOperator(consent, DUTIES.brand, now + 2n);
    expect((await members.operatorOf(newcomer)).expiry).to.equal(now + 2n);
  });
});
