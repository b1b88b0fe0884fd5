import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { time } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import {
  DUTIES,
  type Consent,
  type ConsentTerms,
  MEMBER_PERMISSIONS,
  signConsent,
} from "../../../sdk/members";
import type { MemberRegistry } from "../../../typechain-types";
import { type Access, deployAccess, permit } from "./access";

export const SALT = ethers.id("a consortium's salt");
export const OBJECTION_PERIOD = 14n * 24n * 60n * 60n;

export const YEAR = 365n * 24n * 60n * 60n;

/** A reason for a decision. */
export const GROUNDS = { reason: "Decided in the meeting of May", evidence: ethers.id("minutes") };

/** Members of a consortium and what is needed to make more of them. */
export interface Members extends Access {
  readonly members: MemberRegistry;
}

/** An AccessManager with its roles, and a MemberRegistry that nobody was admitted to yet. */
export async function deployMembers(): Promise<Members> {
  const access = await deployAccess();
  const members = await ethers.deployContract("MemberRegistry", [
    access.manager,
    SALT,
    OBJECTION_PERIOD,
  ]);
  await permit(access.manager, members, MEMBER_PERMISSIONS);
  return { ...access, members };
}

/** A site to be added to a member. */
export interface NewSite {
  readonly site: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly name?: string;
}

/** A key to be added to a member. */
export interface NewOperator {
  readonly key: HardhatEthersSigner;
  readonly duties: bigint;
  /** Left out: in a year, or never for an administrator. */
  readonly expiry?: bigint;
}

/** A member to be admitted. */
export interface NewMember {
  readonly administrator: HardhatEthersSigner;
  /** Left out: a made-up register. */
  readonly scheme?: string;
  /** Left out: made up from the administrator's address. */
  readonly id?: string;
  readonly name?: string;
  readonly internationalName?: string;
  /** Left out: China's. */
  readonly utcOffset?: number;
  readonly operators?: readonly NewOperator[];
  readonly sites?: readonly NewSite[];
}

/** The present time of the chain and an hour more. */
export async function inAnHour(): Promise<bigint> {
  return BigInt(await time.latest()) + 3600n;
}

/** What `operator` has to sign to serve `account`: with its present nonce, for an hour. */
export async function consentTerms(
  members: MemberRegistry,
  operator: string,
  account: string,
): Promise<ConsentTerms> {
  const { chainId } = await ethers.provider.getNetwork();
  const { nonce } = await members.operatorOf(operator);
  const registry = await members.getAddress();
  return { chainId, registry, member: account, operator, nonce, deadline: await inAnHour() };
}

/** A consent of `key` to serve `account`. */
export async function consentOf(
  members: MemberRegistry,
  key: HardhatEthersSigner,
  account: string,
): Promise<Consent> {
  return signConsent(key, await consentTerms(members, key.address, account));
}

/** Adds a key to the member that `administrator` administers. */
export async function addOperator(
  members: MemberRegistry,
  administrator: HardhatEthersSigner,
  { key, duties, expiry }: NewOperator,
): Promise<void> {
  const { member } = await members.operatorOf(administrator);
  const never = (duties & DUTIES.administer) !== 0n;
  await members
    .connect(administrator)
    .addOperator(
      await consentOf(members, key, member),
      duties,
      expiry ?? (never ? 0n : BigInt(await time.latest()) + YEAR),
    );
}

/**
 * Admits a member with its first administrator, further operators and sites.
 *
 * @returns its account
 */
export async function admitMember(
  { members, registrar }: Pick<Members, "members" | "registrar">,
  {
    administrator,
    scheme = "REG",
    id = administrator.address.slice(2, 22).toUpperCase(),
    name = `东方商行 ${id}`,
    internationalName = `Dongfang Trading ${id}`,
    utcOffset = 32,
    operators = [],
    sites = [],
  }: NewMember,
): Promise<string> {
  const account = await members.accountOf(scheme, id);
  await members
    .connect(registrar)
    .admit(
      scheme,
      id,
      { name, internationalName, documentHash: ethers.ZeroHash },
      utcOffset,
      await consentOf(members, administrator, account),
    );
  for (const operator of operators) await addOperator(members, administrator, operator);
  for (const { site, latitude = 31_230_400, longitude = 121_473_700, name = "" } of sites) {
    await members.connect(administrator).addSite(site, latitude, longitude, name);
  }
  return account;
}

/** Gives a member new keys: `key` becomes its only one. */
export async function recoverMember(
  { members, recovery }: Pick<Members, "members" | "recovery">,
  account: string,
  key: HardhatEthersSigner,
): Promise<void> {
  await members
    .connect(recovery)
    .proposeRecovery(account, await consentOf(members, key, account), GROUNDS);
  await time.increase(OBJECTION_PERIOD);
  await members.executeRecovery(account);
}
