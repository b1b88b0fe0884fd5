import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { expectOnlyRole } from "../support/behaviours";
import { EVIDENCE, markOf } from "../support/brands";
import { GROUNDS, YEAR } from "../support/members";
import { deployMarks, NOBODY, STATUS } from "./marks";

const MARK = markOf({ number: "2" });

describe("BrandRegistry: record", () => {
  async function deploy() {
    const marks = await deployMarks();
    const { brands, registrar, neighbour } = marks;
    await brands.connect(neighbour).applyFor(MARK, EVIDENCE);
    const recording = {
      measure: numberOf("Measure", "Millilitres"),
      officeStatus: "已注册",
      statusDate: 20_345n,
      validUntil: BigInt(await time.latest()) + YEAR,
    };
    const record = (changes: { applicant?: string; mark?: object; evidence?: string }) =>
      brands
        .connect(registrar)
        .record(
          changes.applicant ?? marks.neighbourAccount,
          { ...MARK, ...changes.mark },
          changes.evidence ?? EVIDENCE,
          recording,
        );
    const wanted = await brands.brandIdOf(MARK.office, MARK.kind, MARK.number);
    return { ...marks, wanted, recording, record };
  }

  it("makes the mark a token of its applicant", async () => {
    const { brands, registrar, wanted, recording, neighbourAccount } = await loadFixture(deploy);
    const record = brands.connect(registrar).record;
    expect(await record.staticCall(neighbourAccount, MARK, EVIDENCE, recording)).to.equal(wanted);
    const transaction = record(neighbourAccount, MARK, EVIDENCE, recording);
    await expect(transaction)
      .to.emit(brands, "BrandRecorded")
      .withArgs(wanted, neighbourAccount, Object.values(recording));
    await expect(transaction)
      .to.emit(brands, "Transfer")
      .withArgs(NOBODY, neighbourAccount, wanted);
    expect(await brands.ownerOf(wanted)).to.equal(neighbourAccount);
    expect(await brands.balanceOf(neighbourAccount)).to.equal(1);
  });

  it("keeps what the office registered, and uses the application up", async () => {
    const { brands, wanted, recording, record, neighbourAccount } = await loadFixture(deploy);
    await record({});
    expect(await brands.brandOf(wanted)).to.deep.equal([
      STATUS.recorded,
      MARK.kind,
      recording.measure,
      recording.validUntil,
      0,
      0,
      recording.statusDate,
      0,
      neighbourAccount,
      EVIDENCE,
      recording.officeStatus,
    ]);
    expect(await brands.markOf(wanted)).to.deep.equal(Object.values(MARK));
    expect(await brands.measureOf(wanted)).to.equal(recording.measure);
    expect(await brands.applicationOf(wanted, neighbourAccount)).to.equal(ethers.ZeroHash);
  });

  it("is not held up by applications of others", async () => {
    const { brands, wanted, record, owner, account, neighbourAccount } = await loadFixture(deploy);
    await brands.connect(owner).applyFor(MARK, EVIDENCE);
    await record({});
    expect(await brands.ownerOf(wanted)).to.equal(neighbourAccount);
    await expect(record({ applicant: account }))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAlreadyRecorded")
      .withArgs(wanted, neighbourAccount);
    await brands.connect(owner).withdrawApplication(wanted);
  });

  it("wants the mark and the evidence of the application, and its applicant", async () => {
    const { brands, wanted, record, account, neighbourAccount } = await loadFixture(deploy);
    for (const [changes, applicant] of [
      [{ mark: { name: "龙井" } }, neighbourAccount],
      [{ mark: { internationalName: "" } }, neighbourAccount],
      [{ mark: { goods: "Class 30" } }, neighbourAccount],
      [{ evidence: ethers.id("another certificate") }, neighbourAccount],
      [{ applicant: account }, account],
    ] as const) {
      await expect(record(changes))
        .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownApplication")
        .withArgs(wanted, applicant);
    }
  });

  it("wants an application that was not taken back", async () => {
    const { brands, wanted, record, neighbour, neighbourAccount } = await loadFixture(deploy);
    await brands.connect(neighbour).withdrawApplication(wanted);
    await expect(record({}))
      .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownApplication")
      .withArgs(wanted, neighbourAccount);
  });

  it("wants an active member", async () => {
    const { members, registrar, record, neighbourAccount } = await loadFixture(deploy);
    await members.connect(registrar).suspend(neighbourAccount, GROUNDS);
    await expect(record({}))
      .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
      .withArgs(neighbourAccount, numberOf("IMemberRegistry.Standing", "Suspended"));
  });

  it("wants a validity that has not ended", async () => {
    const { brands, wanted, recording, record } = await loadFixture(deploy);
    await time.setNextBlockTimestamp(recording.validUntil + 1n);
    await expect(record({}))
      .to.be.revertedWithCustomError(brands, "BrandRegistryInvalidValidity")
      .withArgs(recording.validUntil + 1n, recording.validUntil);
    expect((await brands.brandOf(wanted)).status).to.equal(STATUS.none);
  });

  it("takes a validity that ends this second", async () => {
    const { brands, wanted, recording, record } = await loadFixture(deploy);
    await time.setNextBlockTimestamp(recording.validUntil);
    await record({});
    expect((await brands.brandOf(wanted)).status).to.equal(STATUS.recorded);
  });

  it("records a mark once and for all, even if it is revoked", async () => {
    const { brands, registrar, wanted, record, neighbourAccount } = await loadFixture(deploy);
    await record({});
    await brands.connect(registrar).revoke(wanted, GROUNDS);
    await expect(record({}))
      .to.be.revertedWithCustomError(brands, "BrandRegistryAlreadyRecorded")
      .withArgs(wanted, neighbourAccount);
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deploy);
    const { brands, neighbourAccount, recording } = fixture;
    await expectOnlyRole(fixture, "registrar", brands, (caller) =>
      brands.connect(caller).record(neighbourAccount, MARK, EVIDENCE, recording),
    );
  });
});
