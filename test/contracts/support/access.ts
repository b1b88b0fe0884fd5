import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import type { BaseContract } from "ethers";
import { ethers } from "hardhat";
import { type Permissions, ROLE_NAMES, type RoleName, ROLES } from "../../../sdk/chain";
import type { AccessManager } from "../../../typechain-types";

/** A consortium's access: one account per role, all of them without delay. */
export interface Access extends Readonly<Record<RoleName, HardhatEthersSigner>> {
  readonly manager: AccessManager;
  /** Accounts that are nobody yet. */
  readonly keys: readonly HardhatEthersSigner[];
}

/** Deploys the AccessManager; the first accounts get the roles, the others are left as keys. */
export async function deployAccess(): Promise<Access> {
  const [council, registrar, recovery, regulator, emergency, ...keys] = await ethers.getSigners();
  const roles = {
    council: council!,
    registrar: registrar!,
    recovery: recovery!,
    regulator: regulator!,
    emergency: emergency!,
  };
  const manager = await ethers.deployContract("AccessManager", [council], council);
  for (const name of ROLE_NAMES) {
    if (name === "council") continue;
    await manager.labelRole(ROLES[name], name);
    await manager.grantRole(ROLES[name], roles[name], 0);
  }
  return { ...roles, manager, keys };
}

/** Lets the roles call what they may on a contract. */
export async function permit(
  manager: AccessManager,
  contract: BaseContract,
  permissions: Permissions,
): Promise<void> {
  for (const name of ROLE_NAMES) {
    const selectors = (permissions[name] ?? []).map(
      (functionName) => contract.interface.getFunction(functionName)!.selector,
    );
    if (selectors.length === 0) continue;
    await manager.setTargetFunctionRole(contract, selectors, ROLES[name]);
  }
}
