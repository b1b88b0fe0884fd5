import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { expectGroundsNeeded } from "../support/behaviours";
import { LOT, now, OCCURRENCE, PERISHABLE, stopLots } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import { attest, attestationOf, deployAttested, LABORATORY, withdraw } from "./attested";

const withdrawalHash = (attestationId: string): string =>
  structHash(
    "AttestationWithdrawal",
    ["bytes32", attestationId],
    [TYPES.grounds, GROUNDS],
    [TYPES.occurrence, OCCURRENCE],
  );

describe("Attestations: withdraw", () => {
  it("ends an attestation for good, which the lot's trail tells", async () => {
    const consortium = await loadFixture(deployAttested);
    const { attestations, attestation, attestationId, attestedAt } = consortium;
    const receipt = await expectRecorded(
      consortium,
      attestations,
      withdraw(consortium, attestation),
      [{ kind: "ATTESTATION_WITHDRAWN", lots: [LOT], data: [withdrawalHash(attestationId)] }],
    );
    expectEvents(attestations, receipt, await attestations.getAddress(), [
      ["AttestationWithdrawn", attestationId, inEvent(GROUNDS), inEvent(OCCURRENCE)],
    ]);
    const { validFrom, validUntil } = attestation;
    expect(await attestations.stateOf(attestationId)).to.deep.equal([
      ...[attestedAt, validFrom, validUntil, await now(), 0n, 0n],
    ]);
    expect(await attestations.isValid(attestationId)).to.equal(false);
  });

  it("does so for all lots of the attestation", async () => {
    const consortium = await loadFixture(deployAttested);
    const { attestations, laboratory } = consortium;
    const attestation = await attestationOf({ lots: [LOT, PERISHABLE] });
    await attest(consortium, attestation);
    const id = await attestations.attestationIdOf(laboratory.account, attestation);
    await expectRecorded(consortium, attestations, withdraw(consortium, attestation), [
      { kind: "ATTESTATION_WITHDRAWN", lots: [LOT, PERISHABLE], data: [withdrawalHash(id)] },
    ]);
  });

  it("can be done when the attestation has expired, and the accreditation ended", async () => {
    const consortium = await loadFixture(deployAttested);
    const { attestations, registrar, laboratory, attestation } = consortium;
    await attestations
      .connect(registrar)
      .withdrawAccreditation(laboratory.account, LABORATORY, GROUNDS);
    await time.increaseTo(attestation.validUntil + 1n);
    await withdraw(consortium, attestation);
  });

  it("can be done when the lot is stopped, and in a pause", async () => {
    const consortium = await loadFixture(deployAttested);
    await stopLots(consortium, [LOT]);
    await consortium.ledger.connect(consortium.emergency).pause();
    await withdraw(consortium, consortium.attestation);
  });

  it("happens once", async () => {
    const consortium = await loadFixture(deployAttested);
    const { attestations, attestation, attestationId } = consortium;
    await withdraw(consortium, attestation);
    const withdrawnAt = await now();
    await expect(withdraw(consortium, attestation))
      .to.be.revertedWithCustomError(attestations, "AttestationsAlreadyWithdrawn")
      .withArgs(attestationId, withdrawnAt);
  });

  it("is for the attester, of what it attested as it did", async () => {
    const consortium = await loadFixture(deployAttested);
    const { attestations, laboratory, producer, attestation } = consortium;
    await expect(withdraw(consortium, attestation, producer.inspect))
      .to.be.revertedWithCustomError(attestations, "AttestationsUnknown")
      .withArgs(await attestations.attestationIdOf(producer.account, attestation));
    const other = { ...attestation, lots: [LOT, PERISHABLE] };
    await expect(withdraw(consortium, other))
      .to.be.revertedWithCustomError(attestations, "AttestationsUnknown")
      .withArgs(await attestations.attestationIdOf(laboratory.account, other));
  });

  it("needs grounds", async () => {
    const { attestations, laboratory, attestation } = await loadFixture(deployAttested);
    await expectGroundsNeeded(attestations, (grounds) =>
      attestations.connect(laboratory.inspect).withdraw(attestation, grounds, OCCURRENCE),
    );
  });

  shouldNeedDuty({
    deploy: deployAttested,
    company: ({ laboratory }) => laboratory,
    duty: "inspect",
    call: (consortium, by) => withdraw(consortium, consortium.attestation, by),
  });
});
