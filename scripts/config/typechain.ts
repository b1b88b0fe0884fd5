import { TASK_TYPECHAIN_GENERATE_TYPES } from "@typechain/hardhat/dist/constants";
import { rm } from "node:fs/promises";
import { join } from "node:path";

import { TASK_CLEAN } from "hardhat/builtin-tasks/task-names";
import { subtask, task } from "hardhat/config";
import { getFullyQualifiedName, parseFullyQualifiedName } from "hardhat/utils/contract-names";

import { isSource, isWanted } from "./wanted";

interface CompileOutput {
  artifactsEmittedPerJob: {
    artifactsEmittedPerFile: { file: { sourceName: string }; artifactsEmitted: string[] }[];
  }[];
}

/**
 * The plugin's own version of this subtask writes bindings for every base and interface of
 * OpenZeppelin too, most of the output by size, leaves those of a deleted contract where they are,
 * and puts the instrumented bytecode of a coverage run into committed files.
 */
subtask(
  TASK_TYPECHAIN_GENERATE_TYPES,
  async ({ compileSolOutput }: { compileSolOutput: CompileOutput }, hre) => {
    const { artifacts, config } = hre;
    if ("__SOLIDITY_COVERAGE_RUNNING" in hre) return;

    const toPath = (name: string): string => artifacts.formArtifactPathFromFullyQualifiedName(name);
    const files = compileSolOutput.artifactsEmittedPerJob.flatMap(
      (job) => job.artifactsEmittedPerFile,
    );
    const compiled = new Set(files.map(({ file }) => file.sourceName));
    const changed = files
      .flatMap(({ file, artifactsEmitted }) =>
        artifactsEmitted.map((name) => getFullyQualifiedName(file.sourceName, name)),
      )
      .filter(isWanted);
    if (changed.length === 0) return;

    // Hardhat has not yet removed the artifacts of contracts that are gone.
    const unchanged = (await artifacts.getAllFullyQualifiedNames()).filter((name) => {
      const { sourceName } = parseFullyQualifiedName(name);
      return isWanted(name) && !compiled.has(sourceName) && isSource(config, sourceName);
    });

    const { outDir, ...flags } = config.typechain;
    if (unchanged.length === 0) await rm(outDir, { recursive: true, force: true });
    // Imported only here: it would slow down every other task.
    const { runTypeChain } = await import("typechain");
    await runTypeChain({
      cwd: config.paths.root,
      // Otherwise it is the deepest folder that all files share, which moves with the first contract.
      inputDir: config.paths.artifacts,
      allFiles: [...unchanged, ...changed].sort().map(toPath),
      filesToProcess: changed.map(toPath),
      outDir,
      target: flags.target,
      flags: { ...flags, environment: "hardhat" },
    });
  },
);

/**
 * Tasks import the bindings, so Hardhat could not even start to build them again if its `clean`
 * removed them, as the plugin would have it.
 */
task(TASK_CLEAN, async (args: { global: boolean }, { config }, runSuper) => {
  const { outDir } = config.typechain;
  config.typechain.outDir = join(config.paths.cache, "typechain-types");
  await runSuper(args);
  config.typechain.outDir = outDir;
});
