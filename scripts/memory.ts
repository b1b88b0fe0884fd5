import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { HardhatRuntimeEnvironment } from "hardhat/types";

import type { Consortium } from "../sdk/chain";
import { writeWhole } from "./consortium/files";

/**
 * What was found on the chain before, in files that can be deleted at any time. Whoever reads it
 * checks that the chain is still the one that it was found on.
 */
export class Memory {
  readonly #folder: string;

  constructor({ config }: Pick<HardhatRuntimeEnvironment, "config">, { deployment }: Consortium) {
    const { chainId, genesis, contracts } = deployment;
    // Chains with the same id, as development chains are, have different first blocks.
    const name = `${chainId}-${genesis.slice(2, 18)}-${contracts.lotToken.address.toLowerCase()}`;
    this.#folder = join(config.paths.cache, "lotmark", name);
  }

  /** What was remembered under a name; nothing where that is not there or damaged. */
  recall<T>(name: string, isWhole: (value: unknown) => value is T): T | undefined {
    try {
      const value: unknown = JSON.parse(readFileSync(this.#file(name), "utf8"));
      return isWhole(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Remembers something. Where that cannot be written, it is found anew the next time. */
  remember(name: string, value: unknown): void {
    try {
      writeWhole(this.#file(name), JSON.stringify(value));
    } catch {
      // A full or read-only disk is no reason to fail: nothing depends on it.
    }
  }

  #file(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
