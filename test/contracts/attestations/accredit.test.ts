import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ZeroHash } from "ethers";
import { kindBytes } from "../../../sdk/attestations";
import { expectOnlyRole } from "../support/behaviours";
import { inOneBlock } from "../support/blocks";
import { now } from "../support/consortium";
import { GROUNDS } from "../support/members";
import {
  attest,
  attestationOf,
  deployAccredited,
  deployLaboratory,
  EVIDENCE,
  LABORATORY,
  ORGANIC,
} from "./attested";

const LAST_SECOND = 2n ** 40n - 1n;

describe("Attestations: accredit", () => {
  it("lets a member attest with one kind of certificate, from now on", async () => {
    const { attestations, registrar, laboratory, accreditedUntil } =
      await loadFixture(deployLaboratory);
    const { account } = laboratory;
    expect(await attestations.isAccredited(account, LABORATORY)).to.equal(false);
    expect(await attestations.accreditationsOf(account, LABORATORY)).to.deep.equal([]);
    const sending = attestations
      .connect(registrar)
      .accredit(account, LABORATORY, accreditedUntil, EVIDENCE);
    await expect(sending)
      .to.emit(attestations, "MemberAccredited")
      .withArgs(account, LABORATORY, 0, accreditedUntil, EVIDENCE);
    expect(await attestations.accreditationsOf(account, LABORATORY)).to.deep.equal([
      [await now(), accreditedUntil, 0n, EVIDENCE],
    ]);
    expect(await attestations.isAccredited(account, LABORATORY)).to.equal(true);
    expect(await attestations.isAccredited(account, ORGANIC)).to.equal(false);
    expect(await attestations.accreditationsOf(account, ORGANIC)).to.deep.equal([]);
  });

  it("ends with its last second", async () => {
    const { attestations, laboratory, accreditedUntil } = await loadFixture(deployAccredited);
    await time.increaseTo(accreditedUntil);
    expect(await attestations.isAccredited(laboratory.account, LABORATORY)).to.equal(true);
    await time.increaseTo(accreditedUntil + 1n);
    expect(await attestations.isAccredited(laboratory.account, LABORATORY)).to.equal(false);
  });

  it("replaces the accreditation that is in force, which ends and stays known", async () => {
    const { attestations, registrar, laboratory, accreditedAt, accreditedUntil } =
      await loadFixture(deployAccredited);
    const { account } = laboratory;
    const accredit = attestations.connect(registrar).accredit;
    expect(await accredit.staticCall(account, LABORATORY, LAST_SECOND, ZeroHash)).to.equal(1);
    await expect(accredit(account, LABORATORY, LAST_SECOND, ZeroHash))
      .to.emit(attestations, "MemberAccredited")
      .withArgs(account, LABORATORY, 1, LAST_SECOND, ZeroHash);
    const replacedAt = await now();
    expect(await attestations.accreditationsOf(account, LABORATORY)).to.deep.equal([
      [accreditedAt, accreditedUntil, replacedAt, EVIDENCE],
      [replacedAt, LAST_SECOND, 0n, ZeroHash],
    ]);
  });

  it("leaves one that had ended by itself or was withdrawn as it was", async () => {
    const { attestations, registrar, laboratory, accreditedAt, accreditedUntil } =
      await loadFixture(deployAccredited);
    const { account } = laboratory;
    const asRegistrar = attestations.connect(registrar);
    await time.increaseTo(accreditedUntil + 1n);
    await asRegistrar.accredit(account, LABORATORY, LAST_SECOND, EVIDENCE);
    const secondAt = await now();
    await asRegistrar.withdrawAccreditation(account, LABORATORY, GROUNDS);
    const withdrawnAt = await now();
    await asRegistrar.accredit(account, LABORATORY, LAST_SECOND, EVIDENCE);
    expect(await attestations.accreditationsOf(account, LABORATORY)).to.deep.equal([
      [accreditedAt, accreditedUntil, 0n, EVIDENCE],
      [secondAt, LAST_SECOND, withdrawnAt, EVIDENCE],
      [await now(), LAST_SECOND, 0n, EVIDENCE],
    ]);
  });

  it("tells under which accreditation something was attested, even if all is in one second", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, registrar, laboratory } = consortium;
    const { account, inspect } = laboratory;
    const [before, after] = [await attestationOf(), await attestationOf({ certificate: "2" })];
    await inOneBlock([
      (overrides) => attestations.connect(inspect).attest(before, overrides),
      (overrides) =>
        attestations
          .connect(registrar)
          .accredit(account, LABORATORY, LAST_SECOND, EVIDENCE, overrides),
    ]);
    await attest(consortium, after);
    for (const [attestation, accreditation] of [
      [before, 0n],
      [after, 1n],
    ] as const) {
      const id = await attestations.attestationIdOf(account, attestation);
      expect((await attestations.stateOf(id)).accreditation).to.equal(accreditation);
    }
  });

  for (const [what, code] of Object.entries({
    "of no characters": ZeroHash,
    "with a capital letter": kindBytes("Organic"),
    "with a space": kindBytes("eu organic"),
    "with an underscore": kindBytes("eu_organic"),
    "with a character just before a": kindBytes("`"),
    "with a character just after z": kindBytes("{"),
    "with a character just before 0": kindBytes("/"),
    "with a character just after 9": kindBytes(":"),
    "that does not begin at the left": `0x00${LABORATORY.slice(2, 64)}`,
    "with a gap": `0x6100${"61".repeat(30)}`,
    "with letters beyond ASCII": kindBytes("有机"),
  })) {
    it(`refuses a kind ${what}`, async () => {
      const { attestations, registrar, laboratory } = await loadFixture(deployLaboratory);
      await expect(
        attestations.connect(registrar).accredit(laboratory.account, code, LAST_SECOND, EVIDENCE),
      )
        .to.be.revertedWithCustomError(attestations, "AttestationsInvalidKind")
        .withArgs(code);
    });
  }

  it("takes kinds of one character and of 32", async () => {
    const { attestations, registrar, laboratory } = await loadFixture(deployLaboratory);
    for (const code of ["a", "z", "0", "9", "-", "eu-2018-848-organic-produce-2026"]) {
      const kind = kindBytes(code);
      await attestations
        .connect(registrar)
        .accredit(laboratory.account, kind, LAST_SECOND, EVIDENCE);
      expect(await attestations.isAccredited(laboratory.account, kind)).to.equal(true);
    }
  });

  it("refuses a validity that is over", async () => {
    const { attestations, registrar, laboratory } = await loadFixture(deployLaboratory);
    const { account } = laboratory;
    const time0 = (await now()) + 10n;
    await time.setNextBlockTimestamp(time0);
    await expect(
      attestations.connect(registrar).accredit(account, LABORATORY, time0 - 1n, EVIDENCE),
    )
      .to.be.revertedWithCustomError(attestations, "AttestationsInvalidValidity")
      .withArgs(time0, time0 - 1n);
    await time.setNextBlockTimestamp(time0 + 1n);
    await attestations.connect(registrar).accredit(account, LABORATORY, time0 + 1n, EVIDENCE);
  });

  it("is for active members", async () => {
    const { attestations, members, registrar, laboratory, stranger } =
      await loadFixture(deployLaboratory);
    const accredit = (account: string) =>
      attestations.connect(registrar).accredit(account, LABORATORY, LAST_SECOND, EVIDENCE);
    await expect(accredit(stranger.address))
      .to.be.revertedWithCustomError(members, "MemberRegistryUnknownMember")
      .withArgs(stranger.address);
    await members.connect(registrar).suspend(laboratory.account, GROUNDS);
    await expect(accredit(laboratory.account)).to.be.revertedWithCustomError(
      members,
      "MemberRegistryMemberNotActive",
    );
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deployLaboratory);
    const { attestations, laboratory } = fixture;
    await expectOnlyRole(fixture, "registrar", attestations, (caller) =>
      attestations.connect(caller).accredit(laboratory.account, LABORATORY, LAST_SECOND, EVIDENCE),
    );
  });
});
