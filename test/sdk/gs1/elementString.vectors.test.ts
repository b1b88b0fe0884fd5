import { expect } from "chai";

import {
  type AiElement,
  checkExclusions,
  checkRepeats,
  checkRequirements,
  checkSignedKeys,
  formatBracketed,
  formatElementString,
  Gs1Error,
  parseBracketed,
  parseElementString,
} from "../../../sdk/gs1";
import { needsOptions, readVectors } from "../support/gs1Vectors";

interface Vector {
  readonly ok: boolean;
  readonly bracketed: string;
  readonly elementString: string;
  readonly rule: keyof typeof RULES;
  readonly error: string;
  readonly line: number;
  readonly flags?: Readonly<Record<string, string>>;
}

const vectors = readVectors("syntax-engine-ai-vectors.json") as Readonly<
  Record<
    "parseBracketed" | "processElementString" | "validateRules" | "linterErrors",
    readonly Vector[]
  >
>;

const RULES = {
  validateAIrepeats: checkRepeats,
  validateAImutex: checkExclusions,
  validateAIrequisites: checkRequirements,
  validateDigSigRequiresSerialisedKey: checkSignedKeys,
};

/**
 * Splits without looking anything up: the rules' vectors contain an AI that GS1 has not assigned.
 */
function split(bracketed: string): AiElement[] {
  const pairs = bracketed.matchAll(/\(([0-9]+)\)([^(]+)/g);
  return Array.from(pairs, ([, ai = "", value = ""]) => ({ ai, value }));
}

describe("gs1: element strings, vectors of the GS1 engine", () => {
  for (const { ok, bracketed, elementString, line } of vectors.parseBracketed) {
    it(`line ${line} ${ok ? "reads" : "refuses"} ${bracketed}`, () => {
      if (!ok) {
        expect(() => parseBracketed(bracketed)).to.throw(Gs1Error);
        return;
      }
      const elements = parseBracketed(bracketed);
      expect(formatElementString(elements, "^")).to.equal(elementString);
      expect(parseElementString(elementString)).to.deep.equal(elements);
      expect(formatBracketed(elements)).to.equal(bracketed);
    });
  }

  for (const vector of vectors.processElementString) {
    if (needsOptions(vector)) continue;
    const { ok, elementString, line } = vector;
    it(`line ${line} ${ok ? "reads" : "refuses"} ${elementString}`, () => {
      if (!ok) {
        expect(() => parseElementString(elementString)).to.throw(Gs1Error);
        return;
      }
      const elements = parseElementString(elementString);
      // Superfluous FNC1 at the end is read and not written again.
      expect(formatElementString(elements, "^")).to.equal(elementString.replace(/\^$/, ""));
    });
  }

  // They run with unknown AIs permitted, which matters to no rule.
  for (const { ok, rule, bracketed, line } of vectors.validateRules) {
    it(`line ${line} ${rule} ${ok ? "accepts" : "refuses"} ${bracketed}`, () => {
      const act = (): void => RULES[rule](split(bracketed));
      if (ok) act();
      else expect(act).to.throw(Gs1Error);
    });
  }

  for (const { ok, bracketed, error } of vectors.linterErrors) {
    it(`${error.replace("GS1_LINTER_", "").toLowerCase().replaceAll("_", " ")}: ${bracketed}`, () => {
      if (ok) {
        parseBracketed(bracketed);
        return;
      }
      try {
        parseBracketed(bracketed);
      } catch (refused) {
        expect(refused).to.be.instanceOf(Gs1Error);
        const { code, values, message } = refused as Gs1Error;
        expect(code, message).to.equal("AI_VALUE_CONTENT");
        expect(`GS1_LINTER_${values.reason}`).to.equal(error);
        return;
      }
      expect.fail("expected an error");
    });
  }
});
