import { type ChildProcess, spawn } from "node:child_process";

import hre from "hardhat";

/** What a command wrote and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command reads from its standard input. */
export interface Input {
  readonly text: string;
  /** Whether nothing comes after it. */
  readonly ends: boolean;
}

/** A command in a process of its own. */
export interface Command {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/**
 * Starts `npx hardhat …` as people do, in English and without settings, with these variables and no
 * others of ours.
 *
 * @param input what is typed; where it is missing, nobody can type anything
 */
export function hardhat(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  input?: Input,
): Command {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("LOTMARK_") && !name.startsWith("HARDHAT_"),
  );
  const child = spawn(
    process.execPath,
    [require.resolve("hardhat/internal/cli/bootstrap"), ...words],
    {
      cwd: hre.config.paths.root,
      env: {
        ...Object.fromEntries(inherited),
        LOTMARK_LANG: "en",
        LOTMARK_SETTINGS: "",
        ...variables,
      },
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    },
  );
  child.stdin?.write(input?.text ?? "");
  if (input?.ends !== false) child.stdin?.end();
  const collect = { stdout: "", stderr: "" };
  child.stdout!.on("data", (chunk: Buffer) => (collect.stdout += chunk.toString()));
  child.stderr!.on("data", (chunk: Buffer) => (collect.stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, ...collect }));
  });
  return { child, ended };
}
