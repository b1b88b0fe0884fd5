import { ZeroHash } from "ethers";
import { ethers } from "hardhat";
import type { IProduction } from "../../../typechain-types/contracts/production/IProduction";
import type { Declaration } from "./consortium";

/** What came out beside lots. */
export interface Remainder {
  readonly residue: bigint;
  readonly measure: bigint;
  readonly amount: bigint;
  readonly description: string;
}

/** A transformation as the contract takes it. */
export interface Transformation extends IProduction.TransformationStruct {
  inputs: bigint[];
  inputUnits: bigint[];
  outputs: Declaration[];
  remainders: Remainder[];
  outsideInputs: string;
}

/** A transformation; left out, nothing comes out beside lots, and nothing goes in that is none. */
export const transformationOf = (
  inputs: readonly (readonly [lot: bigint, units: bigint])[],
  outputs: readonly Declaration[],
  changes: Partial<Pick<Transformation, "remainders" | "outsideInputs">> = {},
): Transformation => ({
  inputs: inputs.map(([lot]) => lot),
  inputUnits: inputs.map(([, units]) => units),
  outputs: [...outputs],
  remainders: [],
  outsideInputs: ZeroHash,
  ...changes,
});

/** Hash of the documents of something from outside the chain. */
export const OUTSIDE = ethers.id("jasmine flowers, delivery note of the grower");
