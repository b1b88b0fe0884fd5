import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import type { ContractTransactionResponse } from "ethers";
import { id } from "ethers";
import { kindBytes } from "../../../sdk/attestations";
import type { IAttestations } from "../../../typechain-types";
import {
  admitCompany,
  type Company,
  DAY,
  deployStockedConsortium,
  LOT,
  now,
  OCCURRENCE,
  type StockedConsortium,
} from "../support/consortium";
import { GROUNDS, YEAR } from "../support/members";

export const LABORATORY = kindBytes("laboratory");
export const ORGANIC = kindBytes("organic");
export const EVIDENCE = id("accreditation");

/** The consortium, with a laboratory that is accredited as such for a year. */
export interface AccreditedConsortium extends StockedConsortium {
  readonly laboratory: Company;
  /** Unix seconds at which it was accredited. */
  readonly accreditedAt: bigint;
  /** The accreditation's last second. */
  readonly accreditedUntil: bigint;
}

export async function deployLaboratory(): Promise<Omit<AccreditedConsortium, "accreditedAt">> {
  const consortium = await deployStockedConsortium();
  const laboratory = await admitCompany(
    consortium,
    consortium.keys.slice(-10, -4),
    "6905555555552",
  );
  return { ...consortium, laboratory, accreditedUntil: (await now()) + YEAR };
}

export async function deployAccredited(): Promise<AccreditedConsortium> {
  const consortium = await deployLaboratory();
  const { attestations, registrar, laboratory, accreditedUntil } = consortium;
  await attestations
    .connect(registrar)
    .accredit(laboratory.account, LABORATORY, accreditedUntil, EVIDENCE);
  return { ...consortium, accreditedAt: await now() };
}

export interface Attestation extends IAttestations.AttestationStruct {
  readonly lots: bigint[];
  readonly validFrom: bigint;
  readonly validUntil: bigint;
}

/** An attestation; left out is that LOT conforms, for 90 days from the day before. */
export async function attestationOf(changes: Partial<Attestation> = {}): Promise<Attestation> {
  const today = ((await now()) / DAY) * DAY;
  return {
    lots: [LOT],
    kind: LABORATORY,
    result: 0n,
    validFrom: today - DAY,
    validUntil: today + 90n * DAY,
    certificate: "LAB-2026-0815",
    occurrence: OCCURRENCE,
    ...changes,
  };
}

/** Attests, by the laboratory's key for it. */
export async function attest(
  { attestations, laboratory }: AccreditedConsortium,
  attestation: Attestation,
  by: HardhatEthersSigner = laboratory.inspect,
): Promise<ContractTransactionResponse> {
  return attestations.connect(by).attest(attestation);
}

/** Withdraws an attestation, by the laboratory's key for it. */
export async function withdraw(
  { attestations, laboratory }: AccreditedConsortium,
  attestation: Attestation,
  by: HardhatEthersSigner = laboratory.inspect,
): Promise<ContractTransactionResponse> {
  return attestations.connect(by).withdraw(attestation, GROUNDS, OCCURRENCE);
}

/** The consortium, with LOT attested. */
export interface AttestedConsortium extends AccreditedConsortium {
  readonly attestation: Attestation;
  readonly attestationId: string;
  readonly attestedAt: bigint;
}

export async function deployAttested(): Promise<AttestedConsortium> {
  const consortium = await deployAccredited();
  const attestation = await attestationOf();
  await attest(consortium, attestation);
  const { attestations, laboratory } = consortium;
  const attestationId = await attestations.attestationIdOf(laboratory.account, attestation);
  return { ...consortium, attestation, attestationId, attestedAt: await now() };
}
