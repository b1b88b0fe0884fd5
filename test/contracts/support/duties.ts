import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture, setBalance, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { DUTIES } from "../../../sdk/members";
import { type Company, type Consortium, KEY_DUTIES, type KeyDuty } from "./consortium";
import { GROUNDS, recoverMember } from "./members";

/** A function for operators of one company. */
export interface OperatorFunction<Fixture extends Consortium> {
  readonly deploy: () => Promise<Fixture>;
  readonly company: (fixture: Fixture) => Company;
  readonly duty: KeyDuty;
  /** A call that succeeds if `caller` may make it. */
  readonly call: (fixture: Fixture, caller: HardhatEthersSigner) => Promise<unknown>;
}

/** What holds for every function for operators with a duty. */
export function shouldNeedDuty<Fixture extends Consortium>({
  deploy,
  company,
  duty,
  call,
}: OperatorFunction<Fixture>): void {
  describe(`is for operators with the duty: ${duty}`, () => {
    it("and for administrators, who have every duty", async () => {
      const fixture = await loadFixture(deploy);
      await call(fixture, company(fixture).administrator);
    });

    it("not for a key of nobody", async () => {
      const fixture = await loadFixture(deploy);
      const { members, stranger } = fixture;
      await expect(call(fixture, stranger))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
        .withArgs(stranger.address);
    });

    it("not for the AccessManager, whoever executes through it", async () => {
      const fixture = await loadFixture(deploy);
      const { members, manager } = fixture;
      const address = await manager.getAddress();
      await setBalance(address, ethers.parseEther("1"));
      await expect(call(fixture, await ethers.getImpersonatedSigner(address)))
        .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
        .withArgs(address);
    });

    it("not for keys with other duties", async () => {
      const fixture = await loadFixture(deploy);
      const own = company(fixture);
      for (const other of KEY_DUTIES.filter((name) => name !== duty)) {
        await expect(call(fixture, own[other]), other)
          .to.be.revertedWithCustomError(fixture.members, "MemberRegistryDutyMissing")
          .withArgs(own[other].address, own.account, DUTIES[duty]);
      }
    });

    it("not for a key after its last second", async () => {
      const fixture = await loadFixture(deploy);
      const { [duty]: key, account } = company(fixture);
      const { expiry } = await fixture.members.operatorOf(key);
      await time.setNextBlockTimestamp(expiry + 1n);
      await expect(call(fixture, key))
        .to.be.revertedWithCustomError(fixture.members, "MemberRegistryOperatorExpired")
        .withArgs(key.address, account, expiry);
    });

    it("not for a removed key", async () => {
      const fixture = await loadFixture(deploy);
      const { administrator, [duty]: key } = company(fixture);
      await fixture.members.connect(administrator).removeOperator(key);
      await expect(call(fixture, key))
        .to.be.revertedWithCustomError(fixture.members, "MemberRegistryUnknownOperator")
        .withArgs(key.address);
    });

    for (const [decision, standing] of [
      ["suspend", "Suspended"],
      ["expel", "Expelled"],
    ] as const) {
      it(`not for keys of a member that was ${standing.toLowerCase()}`, async () => {
        const fixture = await loadFixture(deploy);
        const { members, registrar } = fixture;
        const { account, administrator, [duty]: key } = company(fixture);
        await members.connect(registrar)[decision](account, GROUNDS);
        for (const caller of [administrator, key]) {
          await expect(call(fixture, caller))
            .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
            .withArgs(account, numberOf("IMemberRegistry.Standing", standing));
        }
      });
    }

    it("not for keys of an ended epoch", async () => {
      const fixture = await loadFixture(deploy);
      const { members, stranger } = fixture;
      const { account, administrator, [duty]: key } = company(fixture);
      await recoverMember(fixture, account, stranger);
      for (const caller of [administrator, key]) {
        await expect(call(fixture, caller))
          .to.be.revertedWithCustomError(members, "MemberRegistryOperatorOfEndedEpoch")
          .withArgs(caller.address, account);
      }
    });
  });
}
