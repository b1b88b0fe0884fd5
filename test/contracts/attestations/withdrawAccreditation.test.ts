import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded, expectOnlyRole } from "../support/behaviours";
import { now } from "../support/consortium";
import { GROUNDS } from "../support/members";
import {
  attest,
  attestationOf,
  deployAccredited,
  deployAttested,
  EVIDENCE,
  LABORATORY,
  ORGANIC,
} from "./attested";

describe("Attestations: withdrawAccreditation", () => {
  it("ends an accreditation, which stays known", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, registrar, laboratory, accreditedAt, accreditedUntil } = consortium;
    const { account } = laboratory;
    await expect(
      attestations.connect(registrar).withdrawAccreditation(account, LABORATORY, GROUNDS),
    )
      .to.emit(attestations, "AccreditationWithdrawn")
      .withArgs(account, LABORATORY, 0, Object.values(GROUNDS));
    const endedAt = await now();
    expect(await attestations.isAccredited(account, LABORATORY)).to.equal(false);
    expect(await attestations.accreditationsOf(account, LABORATORY)).to.deep.equal([
      [accreditedAt, accreditedUntil, endedAt, EVIDENCE],
    ]);
    await expect(attest(consortium, await attestationOf()))
      .to.be.revertedWithCustomError(attestations, "AttestationsNotAccredited")
      .withArgs(account, LABORATORY);
  });

  it("takes nothing from what was attested under it", async () => {
    const { attestations, registrar, laboratory, attestationId } =
      await loadFixture(deployAttested);
    const before = await attestations.stateOf(attestationId);
    await attestations
      .connect(registrar)
      .withdrawAccreditation(laboratory.account, LABORATORY, GROUNDS);
    expect(await attestations.stateOf(attestationId)).to.deep.equal(before);
    expect(await attestations.isValid(attestationId)).to.equal(true);
  });

  it("can be done to members that are suspended or expelled", async () => {
    for (const decision of ["suspend", "expel"] as const) {
      const { attestations, members, registrar, laboratory } = await loadFixture(deployAccredited);
      await members.connect(registrar)[decision](laboratory.account, GROUNDS);
      await attestations
        .connect(registrar)
        .withdrawAccreditation(laboratory.account, LABORATORY, GROUNDS);
    }
  });

  it("needs an accreditation that is in force", async () => {
    const { attestations, registrar, laboratory, accreditedUntil } =
      await loadFixture(deployAccredited);
    const { account } = laboratory;
    const withdraw = (kind: string) =>
      attestations.connect(registrar).withdrawAccreditation(account, kind, GROUNDS);
    await expect(withdraw(ORGANIC))
      .to.be.revertedWithCustomError(attestations, "AttestationsNotAccredited")
      .withArgs(account, ORGANIC);
    await withdraw(LABORATORY);
    await expect(withdraw(LABORATORY)).to.be.revertedWithCustomError(
      attestations,
      "AttestationsNotAccredited",
    );
    await attestations.connect(registrar).accredit(account, ORGANIC, accreditedUntil, EVIDENCE);
    await time.increaseTo(accreditedUntil + 1n);
    await expect(withdraw(ORGANIC)).to.be.revertedWithCustomError(
      attestations,
      "AttestationsNotAccredited",
    );
  });

  it("needs grounds", async () => {
    const { attestations, registrar, laboratory } = await loadFixture(deployAccredited);
    await expectGroundsNeeded(attestations, (grounds) =>
      attestations
        .connect(registrar)
        .withdrawAccreditation(laboratory.account, LABORATORY, grounds),
    );
  });

  it("is for the registrar", async () => {
    const fixture = await loadFixture(deployAccredited);
    const { attestations, laboratory } = fixture;
    await expectOnlyRole(fixture, "registrar", attestations, (caller) =>
      attestations.connect(caller).withdrawAccreditation(laboratory.account, LABORATORY, GROUNDS),
    );
  });
});
