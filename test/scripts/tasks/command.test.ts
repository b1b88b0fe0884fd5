import { expect } from "chai";
import hre from "hardhat";
import { HARDHAT_PARAM_DEFINITIONS } from "hardhat/internal/core/params/hardhat-params";

import {
  complaintAbout,
  GLOBAL_FLAGS,
  GLOBAL_OPTIONS,
  readCommandLine,
} from "../../../scripts/tasks/support/commandLine";
import { typed } from "../../../scripts/tasks/support/options";

describe("a command", () => {
  const complaint = (command: string) => {
    const found = complaintAbout(command === "" ? [] : command.split(" "), hre);
    return found && { code: found.code, lines: found.texts.map(({ en }) => en) };
  };

  it("has Hardhat's own options anywhere", () => {
    const definitions = Object.values(HARDHAT_PARAM_DEFINITIONS);
    const names = (isFlag: boolean) =>
      definitions.filter((one) => one.isFlag === isFlag).map(({ name }) => typed(name));
    expect([...GLOBAL_OPTIONS].sort()).to.deep.equal(names(false).sort());
    expect([...GLOBAL_FLAGS].sort()).to.deep.equal(names(true).sort());
    expect(readCommandLine(["--network", "lot", "lot", "--verbose", "show", "A"])).to.deep.equal({
      scope: "lot",
      task: "show",
      words: ["A"],
      help: false,
    });
  });

  it("asks for help in several ways", () => {
    for (const command of ["help lot show", "lot show --help", "help --lang zh lot show"]) {
      const { scope, task, help } = readCommandLine(command.split(" "));
      expect({ scope, task, help }, command).to.deep.equal({
        scope: "lot",
        task: "show",
        help: true,
      });
    }
    for (const command of ["lot", "lot --lang zh", "help lot", "--help lot"]) {
      const { scope, task, help } = readCommandLine(command.split(" "));
      expect({ scope, task, help }, command).to.deep.equal({
        scope: "lot",
        task: undefined,
        help: true,
      });
    }
  });

  it("that can be done is complained of by nobody", () => {
    for (const command of [
      "",
      "help",
      "compile --force",
      "test test/scripts/language.test.ts --grep lot",
      "vars list",
      "lot",
      "lot show --help",
      "help lot show",
      "lot close A B C --lang zh --document d.pdf",
      "--network consortium lot retire sold --lot A --units 5 --json",
      "member site-add 6901118000002 --signer 0",
    ]) {
      expect(complaint(command), command).to.equal(undefined);
    }
  });

  it("names a task that there is", () => {
    const scopes = Object.keys(hre.scopes).filter((scope) => scope !== "vars");
    expect(complaint("lots show A")).to.deep.equal({
      code: "UNKNOWN_TASK",
      lines: [
        `There is no task "lots". Lotmark's tasks are in ${scopes.join(", ")}; "npx hardhat" lists all others.`,
      ],
    });
    for (const command of ["product shwo 06901234567892", "help product shwo", "product shwo"]) {
      expect(complaint(command), command).to.deep.equal({
        code: "UNKNOWN_TASK",
        lines: [
          'There is no task "product shwo". "product" has prefix-record, prefix-remove, gtin-record, gtin-remove, add, discontinue, resume, packaging-add, maker-permit, maker-withdraw, show.',
        ],
      });
    }
  });

  it("names a language that is spoken", () => {
    for (const [command, name] of [
      ["lot show A --lang fr", "fr"],
      ["lot --lang fr", "fr"],
      ["lot show A --lang", ""],
    ] as const) {
      expect(complaint(command), command).to.deep.equal({
        code: "UNKNOWN_LANGUAGE",
        lines: [`"${name}" is no language that is spoken here. Say en or zh.`],
      });
    }
  });

  it("tells the task everything that it needs, and nothing else", () => {
    const shown = '"npx hardhat help lot show" explains the task.';
    for (const [command, code, line] of [
      ["lot show A --fast", "OPTION_UNKNOWN", "--fast is no option of this task."],
      [
        "lot show A --deployment=d.json",
        "OPTION_UNKNOWN",
        "--deployment=d.json cannot be read. Write the value after a space: --deployment …",
      ],
      ["lot show A --json --json", "OPTION_REPEATED", "--json is given more than once."],
      [
        "lot show A --deployment",
        "VALUE_MISSING",
        "--deployment is given without its value (FILE).",
      ],
      [
        "lot show A --deployment --json",
        "VALUE_MISSING",
        "--deployment is given without its value (FILE).",
      ],
      [
        "lot show --json",
        "ARGUMENT_MISSING",
        "LOT is missing. What a scanner gives: Digital Link, (01)…(10)…, element string, or token id.",
      ],
      [
        "lot show A B",
        "ARGUMENT_UNKNOWN",
        '"B" is one word too many. Put values that have spaces in quotes.',
      ],
    ] as const) {
      expect(complaint(command), command).to.deep.equal({ code, lines: [line, shown] });
    }
  });

  it("hears of everything that is wrong in one go", () => {
    expect(complaint("lot split --deadline --into")).to.deep.equal({
      code: "OPTION_UNKNOWN",
      lines: [
        "--deadline is no option of this task.",
        "--into is given without its value (NUMBERS).",
        "LOT is missing. What a scanner gives: Digital Link, (01)…(10)…, element string, or token id.",
        "--units UNITS is missing. Units of each new lot, with commas between.",
        '"npx hardhat help lot split" explains the task.',
      ],
    });
  });
});
