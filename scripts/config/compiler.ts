import { TASK_COMPILE_SOLIDITY_GET_SOLC_BUILD } from "hardhat/builtin-tasks/task-names";
import { subtask } from "hardhat/config";
import type { SolcBuild } from "hardhat/types";

/** The package's own types say `any`. */
interface Solc {
  default: { version(): string };
}

/**
 * Hardhat would download a compiler. Taking it from the lock file instead makes a build possible
 * without a network, and makes the compiler as trustworthy as every other dependency.
 */
subtask(
  TASK_COMPILE_SOLIDITY_GET_SOLC_BUILD,
  async ({ solcVersion }: { solcVersion: string }): Promise<SolcBuild> => {
    // Imported only here: starting the compiler would slow down every other task.
    const solc = (await import("solc")) as Solc;
    // "0.8.30+commit.73712a01.Emscripten.clang"; explorers know it without its last two words.
    const installed = solc.default.version().split(".").slice(0, 4).join(".");
    if (!installed.startsWith(`${solcVersion}+`)) {
      throw new Error(
        `Solidity ${solcVersion} is configured, but the solc package is ${installed}`,
      );
    }
    return {
      version: solcVersion,
      longVersion: installed,
      compilerPath: require.resolve("solc/soljson.js"),
      isSolcJs: true,
    };
  },
);
