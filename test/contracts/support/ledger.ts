import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { ethers } from "hardhat";
import { ALL_CAPABILITIES, LOT_PERMISSIONS } from "../../../sdk/lots";
import type { LotToken } from "../../../typechain-types";
import { type Access, deployAccess, permit } from "./access";

export const BASE_URI = "https://id.example.cn";

/** Most units that a lot may have. */
export const MAX_UNITS = 2n ** 48n - 1n;

/** The ledger by itself: accounts stand in for its modules. */
export interface Ledger extends Access {
  readonly ledger: LotToken;
  /** A module with every capability. */
  readonly module: HardhatEthersSigner;
  /** Another one. */
  readonly otherModule: HardhatEthersSigner;
  /** No module. */
  readonly stranger: HardhatEthersSigner;
}

export async function deployLedger(): Promise<Ledger> {
  const access = await deployAccess();
  const ledger = await ethers.deployContract("LotToken", [access.manager, BASE_URI]);
  await permit(access.manager, ledger, LOT_PERMISSIONS);
  const [module, otherModule, stranger] = access.keys;
  for (const each of [module!, otherModule!]) {
    await ledger.connect(access.council).setModule(each, ALL_CAPABILITIES);
  }
  return {
    ...access,
    ledger,
    module: module!,
    otherModule: otherModule!,
    stranger: stranger!,
  };
}

/** The account of a member, which no key controls. */
export function accountNamed(name: string): string {
  return ethers.getAddress(ethers.dataSlice(ethers.id(name), 12));
}
