import { TASK_TYPECHAIN_GENERATE_TYPES } from "@typechain/hardhat/dist/constants";
import { subtask } from "hardhat/config";
import { getFullyQualifiedName, parseFullyQualifiedName } from "hardhat/utils/contract-names";
import type { CompilationJob } from "hardhat/types";
import { runTypeChain } from "typechain";

/** What others wrote and the deployment scripts use by name. */
const EXTERNAL = new Set([
  "@openzeppelin/contracts/access/manager/AccessManager.sol:AccessManager",
]);

const isWanted = (name: string): boolean => {
  const { sourceName } = parseFullyQualifiedName(name);
  return (
    EXTERNAL.has(name) ||
    (sourceName.startsWith("contracts/") && !sourceName.startsWith("contracts/mocks/"))
  );
};

interface CompileOutput {
  artifactsEmittedPerJob: {
    job: CompilationJob;
    artifactsEmittedPerFile: { file: { sourceName: string }; artifactsEmitted: string[] }[];
  }[];
}

/**
 * The plugin's own version of this subtask writes types for every artifact: mocks and each of
 * OpenZeppelin's bases and interfaces as well, most of the output by size. It also would write the
 * instrumented bytecode of a coverage run into committed files.
 */
subtask(
  TASK_TYPECHAIN_GENERATE_TYPES,
  async ({ compileSolOutput }: { compileSolOutput: CompileOutput }, hre) => {
    const { artifacts, config } = hre;
    if ("__SOLIDITY_COVERAGE_RUNNING" in hre) return compileSolOutput;

    const toPath = (name: string): string => artifacts.formArtifactPathFromFullyQualifiedName(name);
    const changed = compileSolOutput.artifactsEmittedPerJob
      .flatMap((job) => job.artifactsEmittedPerFile)
      .flatMap(({ file, artifactsEmitted }) =>
        artifactsEmitted.map((name) => getFullyQualifiedName(file.sourceName, name)),
      )
      .filter(isWanted);
    if (changed.length === 0) return compileSolOutput;

    const { target, outDir, alwaysGenerateOverloads, discriminateTypes, tsNocheck, node16Modules } =
      config.typechain;
    const all = (await artifacts.getAllFullyQualifiedNames()).filter(isWanted);
    await runTypeChain({
      cwd: config.paths.root,
      // Otherwise it is the deepest folder that all files share, which moves with the first contract.
      inputDir: config.paths.artifacts,
      allFiles: all.map(toPath),
      filesToProcess: changed.map(toPath),
      outDir,
      target,
      flags: {
        alwaysGenerateOverloads,
        discriminateTypes,
        tsNocheck,
        node16Modules,
        environment: "hardhat",
      },
    });
    return compileSolOutput;
  },
);
