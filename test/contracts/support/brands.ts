import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { BRAND_PERMISSIONS, UNLIMITED_QUOTA } from "../../../sdk/brands";
import { type MemberOf, numberOf } from "../../../sdk/chain/enumerations";
import type { BrandRegistry, IBrandRegistry } from "../../../typechain-types";
import { permit } from "./access";
import { deployMembers, type Members, YEAR } from "./members";

/** Evidence of an application. */
export const EVIDENCE = ethers.id("registration certificate");

/** Members and a registry of their marks. */
export interface Brands extends Members {
  readonly brands: BrandRegistry;
}

/** A BrandRegistry that nothing was recorded in yet. */
export async function deployBrands(): Promise<Brands> {
  const base = await deployMembers();
  const brands = await ethers.deployContract("BrandRegistry", [base.manager, base.members]);
  await permit(base.manager, brands, BRAND_PERMISSIONS);
  return { ...base, brands };
}

/** A mark as an office registered it; left out is what a geographical indication in China could be. */
export function markOf(
  changes: Partial<IBrandRegistry.MarkStruct> = {},
): IBrandRegistry.MarkStruct {
  return {
    office: "CN",
    kind: numberOf("IBrandRegistry.Kind", "GeographicalIndication"),
    number: "1385542",
    name: "西湖龙井",
    internationalName: "West Lake Longjing",
    goods: "Tea of the West Lake district, Hangzhou",
    ...changes,
  };
}

/** A mark to be recorded for a member. */
export interface NewBrand {
  /** A key of the member with the duty: brand. */
  readonly key: HardhatEthersSigner;
  readonly mark?: Partial<IBrandRegistry.MarkStruct>;
  /** Left out: grams. */
  readonly measure?: MemberOf<"Measure">;
  /** Left out: in ten years. */
  readonly validUntil?: bigint;
}

/**
 * Applies for a mark and records it.
 *
 * @returns its id
 */
export async function recordBrand(
  { brands, members, registrar }: Pick<Brands, "brands" | "members" | "registrar">,
  { key, mark: changes, measure = "Grams", validUntil }: NewBrand,
): Promise<bigint> {
  const mark = markOf(changes);
  await brands.connect(key).applyFor(mark, EVIDENCE);
  await brands.connect(registrar).record((await members.operatorOf(key)).member, mark, EVIDENCE, {
    measure: numberOf("Measure", measure),
    officeStatus: "registered",
    statusDate: 19_000,
    validUntil: validUntil ?? BigInt(await time.latest()) + 10n * YEAR,
  });
  return brands.brandIdOf(mark.office, mark.kind, mark.number);
}

/** An authorisation to be granted. */
export interface NewAuthorisation {
  /** A key of the mark's owner with the duty: brand. */
  readonly key: HardhatEthersSigner;
  readonly brand: bigint;
  /** Account of who may use the mark. */
  readonly member: string;
  /** Left out: the one that is open. */
  readonly season?: bigint;
  /** Left out: now. */
  readonly validFrom?: bigint;
  /** Left out: in a year. */
  readonly validUntil?: bigint;
  /** Left out: without limit. */
  readonly quota?: bigint;
}

/** Authorises a member to use a mark. */
export async function authoriseMember(
  brands: BrandRegistry,
  { key, brand, member, season, validFrom, validUntil, quota = UNLIMITED_QUOTA }: NewAuthorisation,
): Promise<void> {
  await brands
    .connect(key)
    .grantAuthorisation(
      brand,
      member,
      season ?? (await brands.brandOf(brand)).season,
      validFrom ?? 0n,
      validUntil ?? BigInt(await time.latest()) + YEAR,
      quota,
    );
}
