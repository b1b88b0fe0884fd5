import { expect } from "chai";

import { type Exception, sentencesIn } from "./support/sentences";
import { parse, type Place, sourcesIn } from "./support/sources";
import { flawsOf } from "./support/texts";

/** Folders whose texts must be in texts/, with the sentences that may stand in the code. */
const CODE: Readonly<Record<string, readonly Exception[]>> = {
  scripts: [
    {
      file: "scripts/generate/sheet-fixtures.ts",
      words: /^(茶叶批次表;;|本表由仓库填写)$/,
      because: "cells of sheets that are made as clerks write them",
    },
    ...["scripts/config/", "scripts/gas.ts", "scripts/generate/"].map((file) => ({
      file,
      words: / /,
      because: "run while the project is built, by people who read its source",
    })),
    {
      file: "scripts/sheets/readSheetFile.ts",
      words: /^not a file$/,
      because: "a cause, which is caught and put into words",
    },
    ...["scripts/chain.ts", "scripts/consortium/development.ts"].map((file) => ({
      file,
      words: /^(test ){11}junk$/,
      because: "from which development chains make their keys",
    })),
    {
      file: "scripts/chain.ts",
      words: /^ {2}npx hardhat /,
      because: "commands, as they are typed",
    },
    {
      file: "scripts/consortium/check.ts",
      words: /^function /,
      because: "a function's declaration in Solidity",
    },
    {
      file: "scripts/demo",
      words:
        /^The chain has no key|^The demo did not|^\$: this should|^\$ has no product|^the |^declaring /,
      because: "why the demo fails, for those who work on it",
    },
    {
      file: "scripts/demo/registers.ts",
      words: /^announcement of|^registration certificate/,
      because: "documents, of which only the hash is shown",
    },
    {
      file: "scripts/labels/",
      words: /^No \$ was drawn\.$|is no font|was not loaded/,
      because: "a font or symbol of our own that is broken, which only programmers can mend",
    },
    {
      file: "scripts/network/",
      words: /^# Options of|^exec 3/,
      because: "files and commands for programs",
    },
    {
      file: "scripts/tasks/brand/check.ts",
      words: /^mark not (recorded|in force)$/,
      because: "names of reasons, which are put into words here",
    },
  ],
  sdk: [
    {
      file: "sdk/sheets/headings.ts",
      words: /^[\w# ]+, /,
      because: "headings of columns, which are looked for in sheets",
    },
    {
      file: "sdk/sheets/quantities.ts",
      words: /^(件|箱|kg), /,
      because: "names of units, which are looked for in sheets",
    },
    {
      file: "sdk/sheets/lotNumbers.ts",
      words: /^(〇一二三四五六七八九|甲乙丙丁戊己庚辛壬癸)$/,
      because: "signs for which others are suggested",
    },
    {
      file: "sdk/gs1/units.ts",
      words: / /,
      because: "names of units, which are looked for in what people write",
    },
    {
      file: "sdk/gs1/netContent.ts",
      words: /^pack packs |^瓶 /,
      because: "names of packages, which are looked for in what people write",
    },
    {
      file: "sdk/gs1/linters/codeLists.ts",
      words: /^\s*([0-9A-Z]{1,3}\s+)+$/,
      because: "codes of countries and packages",
    },
    {
      file: "sdk/brands/authorisations.ts",
      words: /^mark not (recorded|in force)$/,
      because: "names of reasons, which those who show them put into words",
    },
  ],
};

const at = ({ file, line }: Place): string => `${file}:${line}`;

describe("texts in the sources", () => {
  for (const folder of ["texts", "sdk", "scripts"]) {
    it(`of ${folder} are in both languages, and say the same values`, () => {
      const flaws = sourcesIn(folder).flatMap(flawsOf);
      expect(flaws.map((flaw) => `${at(flaw)} ${flaw.flaw}`)).to.deep.equal([]);
    });
  }

  for (const [folder, exceptions] of Object.entries(CODE)) {
    const sentences = sourcesIn(folder).flatMap(sentencesIn);
    const isExcepted =
      (words: string, file: string) =>
      (exception: Exception): boolean =>
        file.startsWith(exception.file) && exception.words.test(words);

    it(`stand in texts/, not in ${folder}`, () => {
      const strays = sentences.filter(
        ({ words, file }) => !exceptions.some(isExcepted(words, file)),
      );
      expect(strays.map((stray) => `${at(stray)} ${stray.words}`)).to.deep.equal([]);
    });

    it(`may stand in ${folder} only where they do`, () => {
      const stale = exceptions.filter(
        (exception) => !sentences.some(({ words, file }) => isExcepted(words, file)(exception)),
      );
      expect(stale).to.deep.equal([]);
    });
  }
});

describe("looking for texts", () => {
  const flaws = (code: string): string[] => flawsOf(parse("a.ts", code)).map(({ flaw }) => flaw);
  const sentences = (code: string): string[] =>
    sentencesIn(parse("a.ts", code)).map(({ words }) => words);

  it("sees a language that is missing", () => {
    expect(flaws(`const a = { en: "A lot." };`)).to.deep.equal(["it has no zh"]);
    expect(flaws(`const a = { en: "A lot.", zh: "A lot." };`)).to.deep.equal([
      "its zh is not Chinese",
    ]);
    expect(flaws(`const a = { en: "A lot, a case.", zh: "一批, 一箱。" };`)).to.deep.equal([
      "its zh has English punctuation",
    ]);
    expect(flaws(`const a = { en: "A lot.", zh: "一批。" };`)).to.deep.equal([]);
    expect(flaws(`const a = { name: "en" };`)).to.deep.equal([]);
  });

  it("sees values that only one language says", () => {
    const f = (en: string, zh: string): string[] =>
      flaws(`const f = (lot: string, maker: Text, n: { units: bigint; cases: bigint }) =>
        ({ en: \`${en}\`, zh: \`${zh}\` });`);
    expect(f("Lot ${lot} of ${maker.en}", "${maker.zh}的批次${lot}")).to.deep.equal([]);
    expect(f("Lot ${lot}", "批次")).to.deep.equal(["en says lot, zh says no value"]);
    expect(f("Lot ${maker.en}", "批次${lot}")).to.deep.equal(["en says maker, zh says lot"]);
    expect(f("${n.units} units", "${n.cases} 件")).to.deep.equal([
      "en says n.units, zh says n.cases",
    ]);
    expect(f("Lots ${counted(lot.length, maker)}", "批次${lot}${maker}")).to.deep.equal([]);
    expect(flaws(`const a = { en: "The lot {lot}", zh: "批次 {id}" };`)).to.deep.equal([
      "en has lot, zh has id",
    ]);
  });

  it("sees sentences, and what is none", () => {
    expect(sentences(`throw new LotmarkError("A", "It is wrong.");`)).to.deep.equal([
      "It is wrong.",
    ]);
    expect(sentences("const a = `There is ${no} lot (01)${gtin}.`;")).to.have.length(1);
    expect(sentences("const a = `${a} is not ${b}`;")).to.deep.equal(["$ is not $"]);
    expect(sentences(`const a = "没有这个批次。";`)).to.have.length(1);
    expect(
      sentences(`
        import a from "it is so";
        type A = "mark in force";
        const a = "two words", b = "uint256 a, uint256 b", c = \`\${d} \${e} \${f}\`, g = "克";
        throw new RangeError("Only a programmer can do this");
      `),
    ).to.deep.equal([]);
  });
});
