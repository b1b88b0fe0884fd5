import { expect } from "chai";

import {
  type AiElement,
  checkElement,
  findApplicationIdentifier,
  formatBracketed,
  formatElementString,
  GROUP_SEPARATOR,
  parseBracketed,
  parseElementString,
  withCheckDigit,
} from "../../../sdk/gs1";
import { matchesPattern } from "../../../sdk/gs1/applicationIdentifiers";
import { CSET_82 } from "../../../sdk/gs1/characterSets";
import { Random } from "../support/random";
import { expectRefusal } from "../support/refusal";

/** Elements of AIs with and without predefined length, with any values that their formats allow. */
export function randomElements(random: Random, count: number): AiElement[] {
  const digits = (length: number): string => random.text("0123456789", length);
  const text = (max: number): string => random.text(CSET_82, 1 + random.below(max));
  const makers: Readonly<Record<string, () => string>> = {
    "00": () => withCheckDigit(digits(17)),
    "01": () => withCheckDigit(digits(13)),
    "10": () => text(20),
    "11": () => `2${digits(1)}0${1 + random.below(9)}2${random.below(9)}`,
    "21": () => text(20),
    "240": () => text(30),
    "3103": () => digits(6),
    "37": () => digits(1 + random.below(8)),
    "414": () => withCheckDigit(digits(12)),
    "90": () => text(30),
    "8008": () => `260101${random.pick(["00", "23"])}${random.pick(["", "59", "5959"])}`,
  };
  return Array.from({ length: count }, () => {
    const ai = random.pick(Object.keys(makers));
    return { ai, value: makers[ai]!() };
  });
}

describe("gs1: element strings", () => {
  it("reads FNC1 as scanners send it", () => {
    expect(parseElementString("\x1d10A-1\x1d0106901234567892")).to.deep.equal([
      { ai: "10", value: "A-1" },
      { ai: "01", value: "06901234567892" },
    ]);
  });

  it("writes FNC1 in front and after values without predefined length only", () => {
    const elements = parseBracketed("(01)06901234567892(17)270315(10)A-1(21)S1");
    expect(formatElementString(elements)).to.equal("\x1d01069012345678921727031510A-1\x1d21S1");
    expect(GROUP_SEPARATOR).to.equal("\x1d");
  });

  it("keeps brackets and backslashes of values apart from its own", () => {
    const elements = [
      { ai: "10", value: "((A)(" },
      { ai: "21", value: "(10)" },
    ];
    const written = formatBracketed(elements);
    expect(written).to.equal("(10)\\(\\(A)\\((21)\\(10)");
    expect(parseBracketed(written)).to.deep.equal(elements);
    expectRefusal(() => parseBracketed("(10)A\\B"), "AI_VALUE_CONTENT", { position: 2 });
  });

  it("says where something is wrong", () => {
    expectRefusal(() => parseBracketed(""), "ELEMENT_STRING_EMPTY");
    expectRefusal(() => parseBracketed("01)1"), "ELEMENT_STRING_BRACKET", { position: 1 });
    expectRefusal(() => parseBracketed("(10)A(21"), "ELEMENT_STRING_BRACKET", { position: 6 });
    expectRefusal(() => parseBracketed("(88)1"), "AI_UNKNOWN", { ai: "88" });
    expectRefusal(() => parseBracketed("(10)"), "AI_VALUE_EMPTY", { ai: "10" });
    expectRefusal(() => parseBracketed("(01)1"), "AI_VALUE_TOO_SHORT", {
      length: 1,
      expected: "14",
    });
    expectRefusal(() => parseBracketed(`(10)${"1".repeat(21)}`), "AI_VALUE_TOO_LONG", {
      expected: "1 to 20",
    });
    expectRefusal(() => parseBracketed("(7007)2601012"), "AI_VALUE_LENGTH", { ai: "7007" });
    expectRefusal(() => parseElementString(""), "ELEMENT_STRING_FNC1");
    expectRefusal(() => parseElementString("\x1d"), "ELEMENT_STRING_EMPTY");
    expectRefusal(() => parseElementString("\x1d8812"), "AI_UNKNOWN", { ai: "8812" });
    const date = expectRefusal(() => parseBracketed("(11)261301"), "AI_VALUE_CONTENT", {
      ai: "11",
      reason: "ILLEGAL_MONTH",
      position: 3,
      length: 2,
    });
    expect(date.message).to.equal(
      '(11) PROD DATE is not valid at "13" in "261301" (from character 3): months are 01 to 12.',
    );
  });

  it("refuses to write what nobody could read", () => {
    const bad = [{ ai: "10", value: "A^B" }];
    expectRefusal(() => formatElementString(bad), "AI_VALUE_CONTENT");
    expectRefusal(() => formatBracketed(bad), "AI_VALUE_CONTENT");
    expectRefusal(() => checkElement({ ai: "1", value: "A" }), "AI_UNKNOWN");
  });

  it("returns what it wrote, in both forms", () => {
    const random = new Random(82);
    for (let round = 0; round < 500; round++) {
      const elements = randomElements(random, 1 + random.below(6));
      expect(parseElementString(formatElementString(elements))).to.deep.equal(elements);
      expect(parseElementString(formatElementString(elements, "^"))).to.deep.equal(elements);
      expect(parseBracketed(formatBracketed(elements))).to.deep.equal(elements);
    }
  });

  it("never reads rubbish as something else than it writes", () => {
    const random = new Random(83);
    for (let round = 0; round < 3000; round++) {
      const text = `\x1d${random.pick(["01", "10", "00", "17", "37", "8008", ""])}${random.text(`0123456789^AB(\x1d`, random.below(30))}`;
      let elements;
      try {
        elements = parseElementString(text);
      } catch {
        continue;
      }
      expect(parseElementString(formatElementString(elements)), JSON.stringify(text)).to.deep.equal(
        elements,
      );
    }
  });
});

describe("gs1: Application Identifiers", () => {
  it("fits patterns in which n is any digit", () => {
    for (const pattern of ["3103", "310n", "31nn", "3nnn"])
      expect(matchesPattern("3103", pattern)).to.equal(true);
    for (const pattern of ["3104", "311n", "31n", "31", "31nnn"])
      expect(matchesPattern("3103", pattern)).to.equal(false);
  });

  it("knows their titles, lengths and separators", () => {
    expect(findApplicationIdentifier("01")).to.include({
      title: "GTIN",
      minLength: 14,
      maxLength: 14,
      separator: false,
    });
    expect(findApplicationIdentifier("10")).to.include({
      title: "BATCH/LOT",
      minLength: 1,
      maxLength: 20,
      separator: true,
    });
    expect(findApplicationIdentifier("8003")).to.include({ minLength: 14, maxLength: 30 });
    expect(findApplicationIdentifier("3103")).to.include({ title: "NET WEIGHT (kg)" });
    expect(findApplicationIdentifier("99")).to.include({ title: "INTERNAL" });
    for (const ai of ["", "1", "3106", "310", "88", "０１"]) {
      expect(findApplicationIdentifier(ai), ai).to.equal(undefined);
    }
  });
});
