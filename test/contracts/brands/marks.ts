import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { ALL_DUTIES, DUTIES } from "../../../sdk/members";
import type { CallBy } from "../support/behaviours";
import { type Brands, deployBrands, recordBrand } from "../support/brands";
import { admitMember, GROUNDS } from "../support/members";

export const STATUS = {
  none: numberOf("IBrandRegistry.Status", "None"),
  recorded: numberOf("IBrandRegistry.Status", "Recorded"),
  suspended: numberOf("IBrandRegistry.Status", "Suspended"),
  revoked: numberOf("IBrandRegistry.Status", "Revoked"),
  lapsed: numberOf("IBrandRegistry.Status", "Lapsed"),
} as const;

export const KIND = {
  trademark: numberOf("IBrandRegistry.Kind", "Trademark"),
  collectiveMark: numberOf("IBrandRegistry.Kind", "CollectiveMark"),
  geographicalIndication: numberOf("IBrandRegistry.Kind", "GeographicalIndication"),
} as const;

/** Grounds as an event carries them. */
export const GROUNDS_IN_EVENT = [GROUNDS.reason, GROUNDS.evidence];

export const NOBODY = ethers.ZeroAddress;

/** The id of a mark that nobody recorded. */
export const NO_BRAND = 42n;

/** Three members and a geographical indication of the first. */
export interface Marks extends Brands {
  /** The mark, counted in grams. */
  readonly brand: bigint;
  /** Until when it is valid. */
  readonly validUntil: bigint;
  /** Account of its owner. */
  readonly account: string;
  /** The only administrator of the owner. */
  readonly owner: HardhatEthersSigner;
  /** A key of the owner with every duty but brand. */
  readonly clerk: HardhatEthersSigner;
  /** Account of a member that makes things. */
  readonly makerAccount: string;
  readonly maker: HardhatEthersSigner;
  /** Account of yet another member. */
  readonly neighbourAccount: string;
  readonly neighbour: HardhatEthersSigner;
  /** In place of a module that may draw quotas. */
  readonly drawer: HardhatEthersSigner;
  /** A key that serves nobody. */
  readonly stranger: HardhatEthersSigner;
}

export async function deployMarks(): Promise<Marks> {
  const base = await deployBrands();
  const { brands, council } = base;
  const [owner, clerk, maker, neighbour, drawer, stranger] = base.keys as [
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
  ];
  const account = await admitMember(base, {
    administrator: owner,
    operators: [{ key: clerk, duties: ALL_DUTIES & ~DUTIES.administer & ~DUTIES.brand }],
  });
  const makerAccount = await admitMember(base, { administrator: maker });
  const neighbourAccount = await admitMember(base, { administrator: neighbour });
  const brand = await recordBrand(base, { key: owner });
  const { validUntil } = await brands.brandOf(brand);
  await brands.connect(council).setQuotaDrawer(drawer, true);
  return {
    ...base,
    brand,
    validUntil,
    account,
    owner,
    clerk,
    makerAccount,
    maker,
    neighbourAccount,
    neighbour,
    drawer,
    stranger,
  };
}

/** A call that only a key with the duty for brands of an active member may make. */
export async function expectOnlyBrandDuty(
  { members, registrar, account, owner, clerk, stranger }: Marks,
  call: CallBy,
): Promise<void> {
  await expect(call(stranger))
    .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
    .withArgs(stranger.address);
  await expect(call(clerk))
    .to.be.revertedWithCustomError(members, "MemberRegistryDutyMissing")
    .withArgs(clerk.address, account, DUTIES.brand);
  await members.connect(registrar).suspend(account, GROUNDS);
  await expect(call(owner))
    .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
    .withArgs(account, numberOf("IMemberRegistry.Standing", "Suspended"));
  await members.connect(registrar).reinstate(account, GROUNDS);
}

/** A call on a mark that only its owner may make. */
export async function expectOnlyOwner(
  fixture: Marks,
  call: (caller: HardhatEthersSigner, brand: bigint) => Promise<unknown>,
): Promise<void> {
  const { brands, brand, account, owner, neighbour, neighbourAccount } = fixture;
  await expectOnlyBrandDuty(fixture, (caller) => call(caller, brand));
  await expect(call(neighbour, brand))
    .to.be.revertedWithCustomError(brands, "BrandRegistryNotOwner")
    .withArgs(brand, neighbourAccount, account);
  await expect(call(owner, NO_BRAND))
    .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownBrand")
    .withArgs(NO_BRAND);
}

/** A decision about a mark that applies to some statuses only, and not to marks that there are not. */
export async function expectWrongStatus(
  fixture: Marks,
  wrong: readonly (keyof typeof STATUS)[],
  call: (brand: bigint) => Promise<unknown>,
): Promise<void> {
  const { brands } = fixture;
  await expect(call(NO_BRAND))
    .to.be.revertedWithCustomError(brands, "BrandRegistryUnknownBrand")
    .withArgs(NO_BRAND);
  for (const status of wrong) {
    const brand = await recordBrand(fixture, {
      key: fixture.owner,
      mark: { number: status.toUpperCase() },
    });
    await bring(fixture, brand, status);
    await expect(call(brand), status)
      .to.be.revertedWithCustomError(brands, "BrandRegistryWrongStatus")
      .withArgs(brand, STATUS[status]);
  }
}

/** Brings a recorded mark into a status. */
export async function bring(
  { brands, registrar }: Pick<Marks, "brands" | "registrar">,
  brand: bigint,
  status: keyof typeof STATUS,
): Promise<void> {
  const decide = brands.connect(registrar);
  if (status === "suspended") await decide.suspend(brand, GROUNDS);
  if (status === "revoked") await decide.revoke(brand, GROUNDS);
  if (status === "lapsed") await decide.lapse(brand, GROUNDS);
}
