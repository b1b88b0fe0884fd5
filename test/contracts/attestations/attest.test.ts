import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { ZeroHash } from "ethers";
import { ethers } from "hardhat";
import { LOT, now, OCCURRENCE, PERISHABLE, stopLots, UNKNOWN_LOT } from "../support/consortium";
import { shouldNeedDuty } from "../support/duties";
import { GROUNDS } from "../support/members";
import { expectEvents, expectRecorded, inEvent, structHash, TYPES } from "../support/recorded";
import {
  attest,
  type Attestation,
  attestationOf,
  deployAccredited,
  EVIDENCE,
  LABORATORY,
  ORGANIC,
} from "./attested";

/** An attestation as an event carries it. */
const asEmitted = ({ lots, ...rest }: Attestation): unknown[] => [lots, ...inEvent(rest)];

describe("Attestations: attest", () => {
  it("attests a lot, which its trail tells, and changes nothing", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, ledger, laboratory } = consortium;
    const { account } = laboratory;
    const before = await ledger.lotOf(LOT);
    const attestation = await attestationOf();
    const id = structHash(
      "AttestationId",
      ["uint256", 31337],
      ["address", await attestations.getAddress()],
      ["address", account],
      [TYPES.attestation, attestation],
    );
    expect(await attestations.attestationIdOf(account, attestation)).to.equal(id);
    const data = structHash("Attestation", ["bytes32", id], ["uint32", 0]);
    const receipt = await expectRecorded(
      consortium,
      attestations,
      attest(consortium, attestation),
      [{ kind: "ATTESTED", lots: [LOT], data: [data] }],
    );
    expectEvents(attestations, receipt, await attestations.getAddress(), [
      ["Attested", id, account, 0n, asEmitted(attestation)],
    ]);
    const { validFrom, validUntil } = attestation;
    expect(await attestations.stateOf(id)).to.deep.equal([
      ...[await now(), validFrom, validUntil, 0n, 0n, 0n],
    ]);
    expect(await attestations.isValid(id)).to.equal(true);
    expect(await ledger.lotOf(LOT)).to.deep.equal(before);
  });

  it("attests many lots with one certificate, and that they do not conform", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, laboratory } = consortium;
    const attestation = await attestationOf({ lots: [LOT, PERISHABLE], result: 1n });
    const id = await attestations.attestationIdOf(laboratory.account, attestation);
    const data = structHash("Attestation", ["bytes32", id], ["uint32", 0]);
    await expectRecorded(consortium, attestations, attest(consortium, attestation), [
      { kind: "ATTESTED", lots: [LOT, PERISHABLE], data: [data] },
    ]);
    expect((await attestations.stateOf(id)).result).to.equal(1);
    expect(await attestations.isValid(id)).to.equal(true);
  });

  it("answers with the id", async () => {
    const { attestations, laboratory } = await loadFixture(deployAccredited);
    const attestation = await attestationOf();
    expect(await attestations.connect(laboratory.inspect).attest.staticCall(attestation)).to.equal(
      await attestations.attestationIdOf(laboratory.account, attestation),
    );
  });

  it("gives what differs in anything another id", async () => {
    const { attestations, laboratory, producer } = await loadFixture(deployAccredited);
    const attestation = await attestationOf();
    const { account } = laboratory;
    const ids = await Promise.all([
      attestations.attestationIdOf(account, attestation),
      attestations.attestationIdOf(producer.account, attestation),
      ...[
        { lots: [PERISHABLE] },
        { kind: ORGANIC },
        { result: 1n },
        { validFrom: attestation.validFrom + 1n },
        { validUntil: attestation.validUntil + 1n },
        { certificate: "2" },
        { occurrence: { ...OCCURRENCE, eventTime: 1n } },
      ].map((changes) => attestations.attestationIdOf(account, { ...attestation, ...changes })),
    ]);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("can be done to stopped lots and in a pause", async () => {
    const consortium = await loadFixture(deployAccredited);
    await stopLots(consortium, [LOT]);
    await consortium.ledger.connect(consortium.emergency).pause();
    await attest(consortium, await attestationOf());
  });

  it("counts from its first to its last second", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, laboratory } = consortium;
    const validFrom = (await now()) + 1_000n;
    const attestation = await attestationOf({ validFrom, validUntil: validFrom + 50n });
    await attest(consortium, attestation);
    const id = await attestations.attestationIdOf(laboratory.account, attestation);
    for (const [moment, valid] of [
      [validFrom - 1n, false],
      [validFrom, true],
      [validFrom + 50n, true],
      [validFrom + 51n, false],
    ] as const) {
      await time.increaseTo(moment);
      expect(await attestations.isValid(id), moment.toString()).to.equal(valid);
    }
    expect(await attestations.isValid(ZeroHash)).to.equal(false);
  });

  it("needs a validity that does not end before it begins and is not over", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations } = consortium;
    const moment = (await now()) + 100n;
    for (const [validFrom, validUntil] of [
      [moment + 2n, moment + 1n],
      [moment - 1n, moment - 1n],
    ] as const) {
      await time.setNextBlockTimestamp(validFrom > moment ? moment - 1n : moment);
      await expect(attest(consortium, await attestationOf({ validFrom, validUntil })))
        .to.be.revertedWithCustomError(attestations, "AttestationsInvalidValidity")
        .withArgs(validFrom, validUntil);
    }
    const last = moment + 5n;
    await time.setNextBlockTimestamp(last);
    await attest(consortium, await attestationOf({ validFrom: last, validUntil: last }));
  });

  it("needs lots that exist", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, ledger } = consortium;
    await expect(
      attest(consortium, await attestationOf({ lots: [] })),
    ).to.be.revertedWithCustomError(attestations, "AttestationsNothingGiven");
    await expect(attest(consortium, await attestationOf({ lots: [LOT, UNKNOWN_LOT] })))
      .to.be.revertedWithCustomError(ledger, "LotTokenUnknownLot")
      .withArgs(UNKNOWN_LOT);
  });

  it("needs the hash of the certificate", async () => {
    const consortium = await loadFixture(deployAccredited);
    const occurrence = { ...OCCURRENCE, documentHash: ethers.ZeroHash };
    await expect(
      attest(consortium, await attestationOf({ occurrence })),
    ).to.be.revertedWithCustomError(consortium.attestations, "AttestationsDocumentMissing");
  });

  it("counts once", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, laboratory } = consortium;
    const attestation = await attestationOf();
    await attest(consortium, attestation);
    await expect(attest(consortium, attestation))
      .to.be.revertedWithCustomError(attestations, "AttestationsExists")
      .withArgs(await attestations.attestationIdOf(laboratory.account, attestation));
  });

  it("does not come back once it was withdrawn", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, laboratory } = consortium;
    const attestation = await attestationOf();
    await attest(consortium, attestation);
    await attestations.connect(laboratory.inspect).withdraw(attestation, GROUNDS, OCCURRENCE);
    await expect(attest(consortium, attestation)).to.be.revertedWithCustomError(
      attestations,
      "AttestationsExists",
    );
  });

  it("needs an accreditation for that kind which is in force", async () => {
    const consortium = await loadFixture(deployAccredited);
    const { attestations, registrar, laboratory, producer, accreditedUntil } = consortium;
    await expect(attest(consortium, await attestationOf({ kind: ORGANIC })))
      .to.be.revertedWithCustomError(attestations, "AttestationsNotAccredited")
      .withArgs(laboratory.account, ORGANIC);
    await expect(attest(consortium, await attestationOf(), producer.inspect))
      .to.be.revertedWithCustomError(attestations, "AttestationsNotAccredited")
      .withArgs(producer.account, LABORATORY);
    await attestations
      .connect(registrar)
      .accredit(laboratory.account, LABORATORY, (await now()) + 100n, EVIDENCE);
    await time.increase(100);
    await expect(attest(consortium, await attestationOf())).to.be.revertedWithCustomError(
      attestations,
      "AttestationsNotAccredited",
    );
    await attestations
      .connect(registrar)
      .accredit(laboratory.account, LABORATORY, accreditedUntil, EVIDENCE);
    await attest(consortium, await attestationOf());
  });

  shouldNeedDuty({
    deploy: deployAccredited,
    company: ({ laboratory }) => laboratory,
    duty: "inspect",
    call: async (consortium, by) =>
      attest(
        consortium,
        await attestationOf({ validUntil: (await now()) + 20n * 365n * 86_400n }),
        by,
      ),
  });
});
