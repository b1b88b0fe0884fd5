import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { expect } from "chai";
import { ALL_DUTIES, DUTIES } from "../../../sdk/members";
import type { CallBy } from "../support/behaviours";
import { admitMember, deployMembers, GROUNDS, type Members } from "../support/members";

/** As `IMemberRegistry.Standing` numbers them. */
export const STANDING = { none: 0n, active: 1n, suspended: 2n, expelled: 3n } as const;

/** Grounds as an event carries them. */
export const GROUNDS_IN_EVENT = [GROUNDS.reason, GROUNDS.evidence];

export const NOBODY = "0x0000000000000000000000000000000000000000";

/** Two members. */
export interface Consortium extends Members {
  /** Account of the first. */
  readonly account: string;
  /** Its only administrator, with every duty. */
  readonly owner: HardhatEthersSigner;
  /** A key of it with every duty but to administer. */
  readonly clerk: HardhatEthersSigner;
  /** Account of the second. */
  readonly neighbourAccount: string;
  /** Its only key. */
  readonly neighbour: HardhatEthersSigner;
  /** A key that serves nobody yet. */
  readonly newcomer: HardhatEthersSigner;
  /** A key that never will. */
  readonly stranger: HardhatEthersSigner;
}

export async function deployConsortium(): Promise<Consortium> {
  const base = await deployMembers();
  const [owner, clerk, neighbour, newcomer, stranger] = base.keys;
  const account = await admitMember(base, {
    administrator: owner!,
    operators: [{ key: clerk!, duties: ALL_DUTIES & ~DUTIES.administer }],
  });
  const neighbourAccount = await admitMember(base, { administrator: neighbour! });
  return {
    ...base,
    account,
    owner: owner!,
    clerk: clerk!,
    neighbourAccount,
    neighbour: neighbour!,
    newcomer: newcomer!,
    stranger: stranger!,
  };
}

/** A call that only an administrator of an active member may make. */
export async function expectOnlyAdministrators(
  { members, registrar, account, owner, clerk, stranger }: Consortium,
  call: CallBy,
): Promise<void> {
  await expect(call(stranger))
    .to.be.revertedWithCustomError(members, "MemberRegistryUnknownOperator")
    .withArgs(stranger.address);
  await expect(call(clerk))
    .to.be.revertedWithCustomError(members, "MemberRegistryDutyMissing")
    .withArgs(clerk.address, account, DUTIES.administer);
  await members.connect(registrar).suspend(account, GROUNDS);
  await expect(call(owner))
    .to.be.revertedWithCustomError(members, "MemberRegistryMemberNotActive")
    .withArgs(account, STANDING.suspended);
}
