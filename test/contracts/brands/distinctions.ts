import { ethers } from "hardhat";
import type { IBrandRegistry } from "../../../typechain-types";

/** A distinction as the registrar would enter it. */
export function distinctionOf(
  changes: Partial<IBrandRegistry.DistinctionStruct> = {},
): IBrandRegistry.DistinctionStruct {
  return {
    title: "China Time-Honoured Brand",
    authority: "Ministry of Commerce",
    evidence: ethers.id("announcement no. 3 of 2024"),
    validFrom: 1_700_000_000n,
    validUntil: 4_000_000_000n,
    ...changes,
  };
}
