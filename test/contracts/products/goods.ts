import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { expect } from "chai";
import { ethers } from "hardhat";
import { numberOf } from "../../../sdk/chain/enumerations";
import { withCheckDigit } from "../../../sdk/gs1";
import { ALL_DUTIES, DUTIES } from "../../../sdk/members";
import type { CallBy } from "../support/behaviours";
import { admitMember, GROUNDS } from "../support/members";
import { addProduct, deployProducts, leftAligned, type Products } from "../support/products";

export const NOBODY = ethers.ZeroAddress;

/** Grounds as an event carries them. */
export const GROUNDS_IN_EVENT = [GROUNDS.reason, GROUNDS.evidence];

/** A GTIN from all of its digits but the check digit. */
export function gtinOf(digits: string): bigint {
  return BigInt(withCheckDigit(digits));
}

/** A lot-number prefix as the registry takes it. */
export function lotPrefix(text: string): string {
  return leftAligned(text, 20);
}

/** The prefix recorded for the responsible member. */
export const PREFIX = "6901234";
/** A product of the responsible member. */
export const GTIN = gtinOf("690123456789");
/** A GTIN within the same prefix that nothing has. */
export const FREE_GTIN = gtinOf("690123400000");
/** A case of {@link GTIN}. */
export const CASE_GTIN = gtinOf("1690123456789");
/** A GTIN outside every prefix. */
export const OUTSIDE_GTIN = gtinOf("400638133393");

/** Three members; the first is responsible for a product without marks. */
export interface Goods extends Products {
  readonly account: string;
  /** The only administrator of the responsible member. */
  readonly owner: HardhatEthersSigner;
  /** A key of it with every duty but brand. */
  readonly clerk: HardhatEthersSigner;
  readonly makerAccount: string;
  readonly maker: HardhatEthersSigner;
  readonly neighbourAccount: string;
  readonly neighbour: HardhatEthersSigner;
  /** A key that serves nobody. */
  readonly stranger: HardhatEthersSigner;
}

export async function deployGoods(): Promise<Goods> {
  const base = await deployProducts();
  const { products, registrar } = base;
  const [owner, clerk, maker, neighbour, stranger] = base.keys as [
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
  await products.connect(registrar).recordPrefix(PREFIX, account);
  await addProduct(products, { key: owner, gtin: GTIN });
  return {
    ...base,
    account,
    owner,
    clerk,
    makerAccount,
    maker,
    neighbourAccount,
    neighbour,
    stranger,
  };
}

/** A call that only a key with the duty for brands of an active member may make. */
export async function expectOnlyBrandDuty(
  { members, registrar, account, owner, clerk, stranger }: Goods,
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

/** A call on a product that only the responsible member may make, and on no case. */
export async function expectOnlyResponsible(
  fixture: Goods,
  call: (caller: HardhatEthersSigner, gtin: bigint) => Promise<unknown>,
): Promise<void> {
  const { products, account, owner, neighbour, neighbourAccount } = fixture;
  await expectOnlyBrandDuty(fixture, (caller) => call(caller, GTIN));
  await expect(call(neighbour, GTIN))
    .to.be.revertedWithCustomError(products, "ProductRegistryNotResponsible")
    .withArgs(GTIN, neighbourAccount, account);
  await expect(call(owner, FREE_GTIN))
    .to.be.revertedWithCustomError(products, "ProductRegistryUnknownProduct")
    .withArgs(FREE_GTIN);
  await products.connect(owner).addPackaging(CASE_GTIN, GTIN, 12);
  await expect(call(owner, CASE_GTIN))
    .to.be.revertedWithCustomError(products, "ProductRegistryIsPackaging")
    .withArgs(CASE_GTIN, GTIN, 12);
}

/** Numbers that are no GTINs, or of which a count says nothing. */
export const INVALID_GTINS: readonly (readonly [why: string, gtin: bigint])[] = [
  ["zero", 0n],
  ["a wrong check digit", GTIN + 1n],
  ["15 digits", gtinOf("10690123456789")],
  ["the largest number there can be", 2n ** 64n - 1n],
  ["variable measure", gtinOf("9690123456789")],
];

/** GTINs that every company or region gives for itself. */
export const RESTRICTED_GTINS: readonly bigint[] = [
  gtinOf("020000000000"),
  gtinOf("029999999999"),
  gtinOf("040000000000"),
  gtinOf("049999999999"),
  gtinOf("200000000000"),
  gtinOf("299999999999"),
  gtinOf("1290000000000"),
  gtinOf("0000001"),
  gtinOf("0999999"),
  gtinOf("2000000"),
  gtinOf("2999999"),
];

/** GTINs next to restricted ones that anybody may have. */
export const UNRESTRICTED_GTINS: readonly bigint[] = [
  gtinOf("000010000000"),
  gtinOf("019999999999"),
  gtinOf("030000000000"),
  gtinOf("039999999999"),
  gtinOf("050000000000"),
  gtinOf("199999999999"),
  gtinOf("300000000000"),
  gtinOf("999999999999"),
  gtinOf("1300000000000"),
  gtinOf("8300000000000"),
  gtinOf("1000000"),
  gtinOf("1999999"),
  gtinOf("3000000"),
  gtinOf("9999999"),
];
