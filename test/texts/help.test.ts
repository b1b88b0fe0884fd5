import { expect } from "chai";
import hre from "hardhat";

import { speak } from "../../scripts/language";
import { CATALOGUE } from "../../scripts/tasks/support/catalogue";
import { helpAbout } from "../../scripts/tasks/support/help";
import { widthOf } from "../../scripts/tasks/support/table";
import { LANGUAGES, type Language } from "../../texts/text";

/** What must be in Chinese is; identifiers and what people type may stand in it. */
const CHINESE = /[一-鿿]/;

describe("help texts", () => {
  afterEach(() => speak("en"));

  const inLanguage = <T>(language: Language, act: () => T): T => {
    speak(language);
    return act();
  };

  it("are there for every task that Hardhat knows of", () => {
    for (const [scope, { tasks }] of CATALOGUE) {
      expect(Object.keys(hre.scopes[scope]?.tasks ?? {})).to.deep.equal([...tasks.keys()], scope);
    }
    const elsewhere = Object.keys(hre.scopes).filter((scope) => !CATALOGUE.has(scope));
    expect(elsewhere).to.deep.equal(["vars"]);
  });

  for (const [scope, { description, tasks }] of CATALOGUE) {
    it(`of ${scope} are in both languages`, () => {
      const texts = [...tasks].flatMap(([task, words]) => [
        { of: `${scope} ${task}`, text: words.description },
        ...Object.entries(words.options).map(([name, option]) => ({
          of: `${scope} ${task} ${name}`,
          text: option.description,
        })),
      ]);
      for (const { of, text } of [{ of: scope, text: description }, ...texts]) {
        expect(text.en, of).to.match(/^[^一-鿿，。：；、]+[^.,;:\s]$/);
        expect(text.zh, of)
          .to.match(CHINESE)
          .and.to.match(/[^。，；：\s]$/);
      }
    });

    it(`of ${scope} are printed in both languages, a line for each task and option`, () => {
      for (const language of LANGUAGES) {
        const lines = inLanguage(language, () => helpAbout(scope, undefined)) ?? [];
        expect(lines.filter((line) => line.startsWith("  "))).to.have.length(tasks.size);
        for (const [task, { options }] of tasks) {
          const help = inLanguage(language, () => helpAbout(scope, task)) ?? [];
          const shown = help.filter((line) => line.startsWith("  "));
          expect(shown, `${scope} ${task}`).to.have.length(Object.keys(options).length);
          expect(help.join("\n"), `${scope} ${task}`).not.to.match(/undefined|\[object/);
        }
      }
    });
  }

  it("line up with wide characters, what is needed first", () => {
    const help = inLanguage("zh", () => helpAbout("lot", "split")) ?? [];
    const from = help.indexOf("选项:");
    const options = help.slice(from + 1);
    expect(options.slice(0, 2)).to.deep.equal([
      "  --into 批号         （必填）新批次的批号，以逗号分隔",
      "  --units 件数        （必填）各新批次的件数，以逗号分隔",
    ]);
    const starts = options.map((line) => {
      const [begin = ""] = /^ {2}\S+( \S+)?\s{2,}/.exec(line) ?? [];
      return widthOf(begin);
    });
    expect(new Set(starts)).to.deep.equal(new Set([22]));
  });

  it("are there for what is Lotmark's alone", () => {
    expect(helpAbout("compile", undefined)).to.equal(undefined);
    expect(helpAbout("lot", "nothing")).to.equal(undefined);
  });
});
