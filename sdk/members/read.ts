import { AbiCoder, keccak256, ZeroAddress } from "ethers";

import type {
  MemberAdmittedEvent,
  MemberProfileChangedEvent,
  SiteAddedEvent,
} from "../../typechain-types/contracts/members/IMemberRegistry";
import { profileBroken } from "../../texts/members";
import {
  type Consortium,
  decodeEvent,
  INTERFACES,
  LotmarkError,
  logsOfBlock,
  type MemberOf,
  memberOf,
  readEvent,
  searchLogs,
  type SearchOptions,
  topicOf,
} from "../chain";
import { accountOf } from "../identifiers";
import { type DutyName, dutyNames } from "./duties";

/** What the world may know of a member. */
export interface Profile {
  readonly name: string;
  /** Name in Latin script; may be empty. */
  readonly internationalName: string;
  readonly documentHash: string;
}

/** A member of the consortium, or an account that never was one: its standing is `None`. */
export interface Member {
  readonly account: string;
  readonly standing: MemberOf<"IMemberRegistry.Standing">;
  readonly epoch: number;
  readonly administrators: number;
  /** Its local offset from UTC in quarter hours. */
  readonly utcOffset: number;
  /** Unix seconds. */
  readonly admittedAt: bigint;
  readonly profileBlock: number;
  readonly profileHash: string;
}

/** A member with its name. */
export interface NamedMember extends Member {
  readonly profile: Profile;
}

/** A key and what it may do. */
export interface Operator {
  readonly key: string;
  readonly member: string;
  readonly duties: readonly DutyName[];
  /** Unix seconds; zero for an administrator, who has none. */
  readonly expiry: bigint;
  readonly epoch: number;
  /** How many consents of this key have been used. */
  readonly nonce: bigint;
}

/** A place of a member. */
export interface Site {
  readonly account: string;
  readonly site: string;
  readonly open: boolean;
  /** Millionths of a degree. */
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
}

/** The legal identifier with which a member was admitted. */
export interface Admission {
  readonly account: string;
  readonly scheme: string;
  readonly id: string;
  readonly block: number;
}

const { memberRegistry } = INTERFACES;
const PROFILE_CHANGED = memberRegistry.getEvent("MemberProfileChanged").topicHash;
const SITE_ADDED = memberRegistry.getEvent("SiteAdded").topicHash;
const ADMITTED = memberRegistry.getEvent("MemberAdmitted").topicHash;

/** A member's record, without its name. */
export async function readMember(
  { memberRegistry }: Consortium,
  account: string,
  blockTag: number | "latest" = "latest",
): Promise<Member> {
  const record = await memberRegistry.memberOf(account, { blockTag });
  return {
    account,
    standing: memberOf("IMemberRegistry.Standing", record.standing),
    epoch: Number(record.epoch),
    administrators: Number(record.administrators),
    utcOffset: Number(record.utcOffset),
    admittedAt: record.admittedAt,
    profileBlock: Number(record.profileBlock),
    profileHash: record.profileHash,
  };
}

/** The account of a legal identifier in this consortium, admitted or not. */
export const accountIn = ({ deployment }: Consortium, scheme: string, id: string): string =>
  accountOf(deployment.salt, scheme, id);

/**
 * The name of a member, from the one block that its record points to, checked against the hash in
 * the record. Throws a {@link LotmarkError} `PROFILE_BROKEN` if the node does not have it.
 */
export async function readProfile(consortium: Consortium, member: Member): Promise<Profile> {
  const topics = [PROFILE_CHANGED, topicOf(member.account)];
  const filter = { contract: "memberRegistry", topics } as const;
  for (const log of await logsOfBlock(consortium, filter, member.profileBlock)) {
    const event = decodeEvent<MemberProfileChangedEvent.OutputObject>(
      memberRegistry,
      "MemberProfileChanged",
      log,
    );
    const position = event?.rawTypes.findIndex(({ name }) => name === "profile") ?? -1;
    const type = event?.rawTypes[position];
    if (event === undefined || type === undefined) continue;
    const encoded = AbiCoder.defaultAbiCoder().encode([type], [event.raw[position]]);
    if (keccak256(encoded) !== member.profileHash) continue;
    const { name, internationalName, documentHash } = event.args.profile;
    return { name, internationalName, documentHash };
  }
  throw new LotmarkError("PROFILE_BROKEN", profileBroken(member.account, member.profileBlock), {
    account: member.account,
    block: member.profileBlock,
  });
}

/** A member with its name; `undefined` for an account that was never admitted. */
export async function readNamedMember(
  consortium: Consortium,
  account: string,
): Promise<NamedMember | undefined> {
  const member = await readMember(consortium, account);
  if (member.standing === "None") return undefined;
  return { ...member, profile: await readProfile(consortium, member) };
}

/** A key's record; `undefined` for a key that serves no member. */
export async function readOperator(
  { memberRegistry }: Consortium,
  key: string,
): Promise<Operator | undefined> {
  const { member, duties, expiry, epoch, nonce } = await memberRegistry.operatorOf(key);
  if (member === ZeroAddress) return undefined;
  return { key, member, duties: dutyNames(duties), expiry, epoch: Number(epoch), nonce };
}

/** A site with its name; `undefined` where the member never had it. */
export async function readSite(
  consortium: Consortium,
  account: string,
  site: string,
): Promise<Site | undefined> {
  const record = await consortium.memberRegistry.siteOf(account, site);
  if (record.recordBlock === 0n) return undefined;
  const topics = [SITE_ADDED, topicOf(account), site];
  const filter = { contract: "memberRegistry", topics } as const;
  const log = (await logsOfBlock(consortium, filter, Number(record.recordBlock))).at(-1);
  const event = log && readEvent<SiteAddedEvent.OutputObject>(memberRegistry, "SiteAdded", log);
  return {
    account,
    site,
    open: record.open,
    latitude: Number(record.latitude),
    longitude: Number(record.longitude),
    name: event?.name ?? "",
  };
}

/** Who was admitted, the latest first. */
export async function* searchAdmissions(
  consortium: Consortium,
  options: SearchOptions & { readonly account?: string } = {},
): AsyncGenerator<Admission> {
  const { account } = options;
  const topics = [ADMITTED, ...(account === undefined ? [] : [topicOf(account)])];
  for await (const log of searchLogs(consortium, { contract: "memberRegistry", topics }, options)) {
    const event = readEvent<MemberAdmittedEvent.OutputObject>(
      memberRegistry,
      "MemberAdmitted",
      log,
    );
    if (event === undefined) continue;
    const { account: admitted, scheme, id } = event;
    yield { account: admitted, scheme, id, block: log.blockNumber };
  }
}

/** A name for people, of a member or a mark, in both scripts where it has both. */
export function displayName({
  name,
  internationalName,
}: Pick<Profile, "name" | "internationalName">): string {
  return internationalName === "" || internationalName === name
    ? name
    : `${name} (${internationalName})`;
}
