import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { type Deployment, LotmarkError, parseDeployment } from "../../sdk/chain";
import { manifestUnreadable } from "../../texts/consortium/deployment";

/** The manifest of a chain's deployment unless another file is named. */
export function defaultManifest(hre: HardhatRuntimeEnvironment, chainId: number | bigint): string {
  return join(hre.config.paths.root, "deployments", `${chainId}.json`);
}

/** Reads a deployment manifest. */
export function readManifest(path: string): Deployment {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new LotmarkError(
      "MANIFEST_INVALID",
      manifestUnreadable(path, (error as Error).message),
      { path },
      error,
    );
  }
  return parseDeployment(value);
}
