import { existsSync } from "node:fs";
import { join } from "node:path";

import type { HardhatConfig } from "hardhat/types";
import { parseFullyQualifiedName } from "hardhat/utils/contract-names";

/** What others wrote and the deployment uses by name. */
const EXTERNAL = new Set([
  "@openzeppelin/contracts/access/manager/AccessManager.sol:AccessManager",
]);

/** Whether a contract, by its fully qualified name, has bindings. */
export const isWanted = (name: string): boolean =>
  EXTERNAL.has(name) || parseFullyQualifiedName(name).sourceName.startsWith("contracts/");

/** Whether a source file is there; Hardhat removes what it made of a deleted one late. */
export const isSource = ({ paths }: HardhatConfig, sourceName: string): boolean =>
  !sourceName.startsWith("contracts/") || existsSync(join(paths.root, sourceName));

/** Whether a contract's source is there and it gets deployed, so that users see its errors. */
export const isDeployed = (config: HardhatConfig, name: string): boolean => {
  const { sourceName } = parseFullyQualifiedName(name);
  return (
    isWanted(name) && isSource(config, sourceName) && !sourceName.startsWith("contracts/mocks/")
  );
};
