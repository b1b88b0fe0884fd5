/** How commands are understood: help in the language that is asked for, and clear words about what is wrong. */
import { extendEnvironment, task } from "hardhat/config";

import { optionTexts } from "../../texts/help/options";
import { inEach } from "../../texts/text";
import { say } from "../language";
import { toJson } from "./support/answer";
import { complaintAbout, readCommandLine } from "./support/commandLine";
import { helpAbout } from "./support/help";

/** Whether this process is `npx hardhat …`, and not a script or a test that uses Hardhat. */
const isCommand = /[\\/]hardhat[\\/]internal[\\/]cli[\\/]/.test(require.main?.filename ?? "");

const words = process.argv.slice(2);

if (isCommand) {
  // All tasks are defined by now, and Hardhat has not looked at what they are told.
  extendEnvironment((hre) => {
    const complaint = complaintAbout(words, hre);
    if (complaint !== undefined) {
      const { code, texts } = complaint;
      const message = say(inEach((inLanguage) => texts.map(inLanguage).join("\n")));
      if (words.includes("--json")) console.log(toJson({ error: { code, message, values: {} } }));
      else console.error(message);
      process.exit(1);
    }
    // Hardhat takes `npx hardhat lot --lang zh` for a task called --lang.
    const { scope, task: name, help } = readCommandLine(words);
    const lines = help && words.includes("--lang") && helpAbout(scope ?? "", name);
    if (lines === undefined || lines === false) return;
    console.log(lines.join("\n"));
    process.exit(0);
  });
}

interface HelpArguments {
  readonly scopeOrTask?: string;
  readonly task?: string;
}

task("help", async ({ scopeOrTask, task: name }: HelpArguments, _hre, runSuper) => {
  const lines = helpAbout(scopeOrTask ?? "", name);
  if (lines === undefined) await runSuper();
  else console.log(lines.join("\n"));
}).addOptionalParam("lang", say(optionTexts.lang));
