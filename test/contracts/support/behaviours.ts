import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { expect } from "chai";
import type { BaseContract } from "ethers";
import { ethers } from "hardhat";
import { ROLE_NAMES, type RoleName } from "../../../sdk/chain";
import type { Access } from "./access";

/** A transaction that `caller` sends. */
export type CallBy = (caller: HardhatEthersSigner) => Promise<unknown>;

/** Nobody but the account with `role` gets past the AccessManager: no other role, and no stranger. */
export async function expectOnlyRole(
  access: Access,
  role: RoleName,
  contract: BaseContract,
  call: CallBy,
): Promise<void> {
  const others = ROLE_NAMES.filter((name) => name !== role).map((name) => access[name]);
  for (const caller of [...others, access.keys.at(-1)!]) {
    await expect(call(caller))
      .to.be.revertedWithCustomError(contract, "AccessManagedUnauthorized")
      .withArgs(caller.address);
  }
}

/** A decision is refused that gives neither words nor evidence. */
export async function expectGroundsNeeded(
  contract: BaseContract,
  call: (grounds: { reason: string; evidence: string }) => Promise<unknown>,
): Promise<void> {
  await expect(call({ reason: "", evidence: ethers.ZeroHash })).to.be.revertedWithCustomError(
    contract,
    "GroundsMissing",
  );
}
