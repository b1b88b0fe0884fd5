import { expect } from "chai";

import { language, languageAskedFor, languageNamed, say, speak } from "../../scripts/language";
import { run } from "./support/consortium";
import { messageOf } from "./support/messageOf";

describe("the language", () => {
  it("is what is asked for on the command line, else in the environment, else the system's", () => {
    const system = { LC_ALL: "", LC_MESSAGES: "zh_CN.UTF-8", LANG: "en_US.UTF-8" };
    for (const [words, environment, expected] of [
      [[], {}, "en"],
      [[], { LANG: "C.UTF-8" }, "en"],
      [[], { LANG: "zh_CN.UTF-8" }, "zh"],
      [[], system, "zh"],
      [[], { ...system, LC_ALL: "de_DE" }, "en"],
      [[], { ...system, LOTMARK_LANG: "en" }, "en"],
      [[], { ...system, LOTMARK_LANG: "" }, "zh"],
      [["lot", "show", "--lang", "en"], { ...system, LOTMARK_LANG: "zh" }, "en"],
      [["lot", "show", "--lang", "ZH-Hans"], {}, "zh"],
      [["lot", "show", "--lang"], { LOTMARK_LANG: "zh" }, "zh"],
    ] as const) {
      expect(languageAskedFor(words, environment), JSON.stringify([words, environment])).to.equal(
        expected,
      );
    }
  });

  it("has several names", () => {
    expect(["en", "EN", "en_GB.UTF-8", "zh", "zh-CN", "zh_TW"].map(languageNamed)).to.deep.equal([
      "en",
      "en",
      "en",
      "zh",
      "zh",
      "zh",
    ]);
    expect(["", "C", "fr", "english", "zhuang"].map(languageNamed)).to.deep.equal(
      Array<undefined>(5).fill(undefined),
    );
  });

  it("is English in tests, and changes when another is spoken", () => {
    const text = { en: "lot", zh: "批次" };
    expect([language(), say(text), say("A-1")]).to.deep.equal(["en", "lot", "A-1"]);
    speak("zh");
    try {
      expect([language(), say(text), say("A-1")]).to.deep.equal(["zh", "批次", "A-1"]);
    } finally {
      speak("en");
    }
  });

  it("is asked for by programs for one task alone", async () => {
    const failing = run("lot", "show", { lot: "(01)06901234567892(10)A-1", lang: "zh" });
    await messageOf(failing);
    expect(language()).to.equal("en");
  });
});
