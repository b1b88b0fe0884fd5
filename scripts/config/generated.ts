import { TASK_COMPILE_SOLIDITY_COMPILE_JOBS } from "hardhat/builtin-tasks/task-names";
import { subtask } from "hardhat/config";
import type { BuildInfo, CompilerOutput, HardhatRuntimeEnvironment } from "hardhat/types";
import { parseFullyQualifiedName } from "hardhat/utils/contract-names";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { isDeployed, isSource } from "./wanted";

interface JobsOutput {
  readonly artifactsEmittedPerJob: readonly {
    readonly artifactsEmittedPerFile: readonly { readonly artifactsEmitted: readonly string[] }[];
  }[];
}

/**
 * After a compilation, what `sdk/` has to know of the contracts beside their types: the words of
 * their errors, and the names behind their numbers.
 */
subtask(
  TASK_COMPILE_SOLIDITY_COMPILE_JOBS,
  async (taskArguments: unknown, hre, runSuper): Promise<JobsOutput> => {
    const output = (await runSuper(taskArguments)) as JobsOutput;
    const emitted = output.artifactsEmittedPerJob
      .flatMap(({ artifactsEmittedPerFile }) => artifactsEmittedPerFile)
      .some(({ artifactsEmitted }) => artifactsEmitted.length > 0);
    if (emitted && !("__SOLIDITY_COVERAGE_RUNNING" in hre)) await generate(hre);
    return output;
  },
);

async function generate({ artifacts, config }: HardhatRuntimeEnvironment): Promise<void> {
  // Imported only here: most runs compile nothing.
  const { renderErrors } = await import("../generate/errors");
  const { renderEnumerations } = await import("../generate/enumerations");
  const { writeSource } = await import("../generate/write-source");

  const builds = new Map<string, CompilerOutput>();
  const contracts = [];
  for (const name of (await artifacts.getAllFullyQualifiedNames()).sort()) {
    if (!isDeployed(config, name)) continue;
    const file = buildFileOf(artifacts.formArtifactPathFromFullyQualifiedName(name));
    const output = builds.get(file) ?? (readJson(file) as BuildInfo).output;
    builds.set(file, output);
    contracts.push({ ...parseFullyQualifiedName(name), output });
  }
  // The newest build that has a file has its present text.
  const sources: CompilerOutput["sources"] = {};
  for (const file of [...builds.keys()].sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)) {
    for (const [name, source] of Object.entries(builds.get(file)?.sources ?? {})) {
      if (name.startsWith("contracts/") && isSource(config, name)) sources[name] = source;
    }
  }
  const folder = join(config.paths.root, "sdk/chain/generated");
  await writeSource(join(folder, "errors.ts"), renderErrors(contracts));
  await writeSource(join(folder, "enumerations.ts"), renderEnumerations(sources));
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** Beside every artifact is a note of the build that it comes from. */
function buildFileOf(artifact: string): string {
  const { buildInfo } = readJson(artifact.replace(/\.json$/, ".dbg.json")) as { buildInfo: string };
  return join(dirname(artifact), buildInfo);
}
