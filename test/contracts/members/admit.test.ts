import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import hre, { ethers } from "hardhat";
import { accountOf } from "../../../sdk/identifiers";
import { ALL_DUTIES } from "../../../sdk/members";
import { expectOnlyRole } from "../support/behaviours";
import {
  admitMember,
  consentOf,
  deployMembers,
  GROUNDS,
  type Members,
  SALT,
} from "../support/members";
import { STANDING } from "./consortium";

const USCC = "91330100799655058B";
const PROFILE = {
  name: "杭州西湖龙井茶业有限公司",
  internationalName: "Hangzhou West Lake Longjing Tea Co., Ltd.",
  documentHash: ethers.id("particulars"),
};

/** The text that is `length` times the same character. */
const times = (length: number, character = "7"): string => character.repeat(length);

describe("MemberRegistry: admit", () => {
  async function deploy() {
    const consortium = await deployMembers();
    const [administrator] = consortium.keys;
    return { ...consortium, administrator: administrator! };
  }

  /** Admits `scheme` and `id` with the administrator's consent. */
  async function admit(
    { members, registrar, administrator }: Members & Awaited<ReturnType<typeof deploy>>,
    { scheme = "USCC", id = USCC, profile = PROFILE, utcOffset = 32, caller = registrar } = {},
  ) {
    const account = await members.accountOf(scheme, id);
    const consent = await consentOf(members, administrator, account);
    return members.connect(caller).admit(scheme, id, profile, utcOffset, consent);
  }

  it("makes an active member with its first administrator", async () => {
    const fixture = await loadFixture(deploy);
    const { members, administrator } = fixture;
    const account = accountOf(SALT, "USCC", USCC);

    const admission = await admit(fixture);
    await expect(admission)
      .to.emit(members, "MemberAdmitted")
      .withArgs(account, "USCC", USCC, administrator.address)
      .and.to.emit(members, "MemberProfileChanged")
      .withArgs(account, Object.values(PROFILE), 32)
      .and.to.emit(members, "OperatorAdded")
      .withArgs(account, administrator.address, ALL_DUTIES, 0);

    const profileHash = ethers.keccak256(
      ethers.AbiCoder.defaultAbiCoder().encode(
        ["tuple(string,string,bytes32)"],
        [Object.values(PROFILE)],
      ),
    );
    expect(await members.memberOf(account)).to.deep.equal([
      STANDING.active,
      1,
      1,
      32,
      await time.latest(),
      admission.blockNumber,
      profileHash,
    ]);
    expect(await members.operatorOf(administrator)).to.deep.equal([account, ALL_DUTIES, 0, 1, 1]);
    expect(await members.authorize(administrator, 1)).to.equal(account);
  });

  it("answers with the account", async () => {
    const { members, registrar, administrator } = await loadFixture(deploy);
    const account = accountOf(SALT, "USCC", USCC);
    const consent = await consentOf(members, administrator, account);
    expect(
      await members.connect(registrar).admit.staticCall("USCC", USCC, PROFILE, 32, consent),
    ).to.equal(account);
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deploy);
    await expectOnlyRole(fixture, "registrar", fixture.members, (caller) =>
      admit(fixture, { caller }),
    );
  });

  it("takes schemes of 2 to 10 capital letters and digits", async () => {
    const fixture = await loadFixture(deploy);
    const { members, registrar } = fixture;
    for (const [index, scheme] of ["AZ", "09", "ABCDEFGH09"].entries()) {
      await admitMember(fixture, { administrator: fixture.keys[index]!, scheme, id: "42" });
    }
    const consent = { operator: registrar, deadline: 0, signature: "0x" };
    const others = ["", "A", "ABCDEFGHIJK", "uscc", "US CC", "A/", "A:", "A@", "A[", "A`", "税"];
    for (const scheme of [...others, "AB\0", "\0\0", times(40, "A")]) {
      await expect(members.connect(registrar).admit(scheme, "42", PROFILE, 32, consent), scheme)
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidScheme")
        .withArgs(scheme);
    }
  });

  it("takes identifiers of the length that their scheme has", async () => {
    const fixture = await loadFixture(deploy);
    const { members, registrar } = fixture;
    const right = [
      ["USCC", times(18)],
      ["LEI", times(20)],
      ["VAT", times(2)],
      ["VAT", times(30)],
      ["USCC2", times(20, "A")],
      ["LEIX", times(18, "Z")],
    ] as const;
    for (const [index, [scheme, id]] of right.entries()) {
      await admitMember(fixture, { administrator: fixture.keys[index]!, scheme, id });
    }
    const consent = { operator: registrar, deadline: 0, signature: "0x" };
    for (const [scheme, id] of [
      ["USCC", times(17)],
      ["USCC", times(19)],
      ["USCC", times(17) + "x"],
      ["LEI", times(19)],
      ["LEI", times(21)],
      ["LEI", times(19) + " "],
      ["VAT", ""],
      ["VAT", times(1)],
      ["VAT", times(31)],
      ["VAT", "ab"],
      ["VAT", "A-B"],
      ["VAT", "AB\0"],
      ["VAT", times(32)],
      ["VAT", times(33)],
    ] as const) {
      const admission = members.connect(registrar).admit(scheme, id, PROFILE, 32, consent);
      await expect(admission, `${scheme} ${id}`)
        .to.be.revertedWithCustomError(members, "MemberRegistryInvalidIdentifier")
        .withArgs(scheme, id);
    }
  });

  it("admits nobody twice, not even after an expulsion", async () => {
    const fixture = await loadFixture(deploy);
    const { members, registrar, keys } = fixture;
    const member = { scheme: "USCC", id: USCC };
    const account = await admitMember(fixture, { administrator: keys[0]!, ...member });
    const again = () => admitMember(fixture, { administrator: keys[1]!, ...member });

    for (const change of [
      async () => Promise.resolve(),
      async () => members.connect(registrar).suspend(account, GROUNDS),
      async () => members.connect(registrar).expel(account, GROUNDS),
    ]) {
      await change();
      await expect(again())
        .to.be.revertedWithCustomError(members, "MemberRegistryAlreadyAdmitted")
        .withArgs(account);
    }
  });

  it("needs a name, and no other particulars", async () => {
    const fixture = await loadFixture(deploy);
    const profile = { name: "", internationalName: "", documentHash: ethers.ZeroHash };
    await expect(admit(fixture, { profile })).to.be.revertedWithCustomError(
      fixture.members,
      "MemberRegistryNameMissing",
    );
    await admit(fixture, { profile: { ...profile, name: "茶" } });
  });

  it("knows the local times that there are", async () => {
    const fixture = await loadFixture(deploy);
    for (const utcOffset of [-128, -49, 57, 127]) {
      await expect(admit(fixture, { utcOffset }))
        .to.be.revertedWithCustomError(fixture.members, "MemberRegistryInvalidUtcOffset")
        .withArgs(utcOffset);
    }
    for (const [index, utcOffset] of [-48, 0, 56].entries()) {
      const administrator = fixture.keys[index + 1]!;
      const account = await admitMember(fixture, { administrator, utcOffset });
      expect(await fixture.members.utcOffsetOf(account)).to.equal(utcOffset);
    }
  });

  it("costs at most 135,000 gas", async function () {
    // Coverage compiles other code than is deployed.
    if ("__SOLIDITY_COVERAGE_RUNNING" in hre) this.skip();
    const admission = await admit(await loadFixture(deploy));
    expect((await admission.wait())!.gasUsed).to.be.lessThanOrEqual(135_000n);
  });
});
