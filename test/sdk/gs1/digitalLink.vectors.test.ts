import { expect } from "chai";

import {
  canonicalizeDigitalLink,
  formatBracketed,
  formatDigitalLink,
  formatElementString,
  Gs1Error,
  parseBracketed,
  parseDigitalLink,
} from "../../../sdk/gs1";
import { percentDecode, percentEncode } from "../../../sdk/gs1/percentEncoding";
import { needsOptions, readVectors, textOf, type VectorText } from "../support/gs1Vectors";

interface OracleVector {
  readonly group: string;
  readonly uri?: string;
  readonly bracketed?: string;
  readonly canonical?: string;
  readonly ok: boolean;
  readonly error?: string;
  /** The data with bars around what is wrong. */
  readonly markup?: string;
  readonly permitZeroSuppressedGTIN?: boolean;
}

interface EngineVector {
  readonly ok: boolean;
  readonly uri: string;
  readonly elementString: string;
  readonly bracketed: string;
  readonly stem: string | null;
  readonly line: number;
  readonly flags?: Readonly<Record<string, string>>;
}

interface EscapeVector {
  readonly input: string;
  readonly path: VectorText;
  readonly query: VectorText;
}

const oracle = readVectors("lgtin-digital-link-oracle-vectors.json") as {
  readonly digitalLink: readonly OracleVector[];
  readonly bracketed: readonly OracleVector[];
};

const engine = readVectors("syntax-engine-digital-link-vectors.json") as {
  readonly parse: readonly EngineVector[];
  readonly generate: readonly EngineVector[];
  readonly uriUnescape: readonly EscapeVector[];
  readonly uriEscape: readonly EscapeVector[];
};

/** Which of our codes says what a message of the engine says. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^URI contains illegal characters/, "DIGITAL_LINK_CHARACTER"],
  [/treated as plain non-AI data/, "DIGITAL_LINK_SCHEME"],
  [/^No GS1 DL keys found/, "DIGITAL_LINK_NO_KEY"],
  [/path element is empty/, "DIGITAL_LINK_VALUE_EMPTY"],
  [/illegal null character/, "DIGITAL_LINK_NUL"],
  [/valid key-qualifier sequence/, "DIGITAL_LINK_PATH_ORDER"],
  [/should be in the path info/, "DIGITAL_LINK_BELONGS_IN_PATH"],
  [/not a valid DL URI data attribute/, "DIGITAL_LINK_NOT_ATTRIBUTE"],
  [/^Unknown AI/, "AI_UNKNOWN"],
  [/is too short/, "AI_VALUE_TOO_SHORT"],
  [/is too long/, "AI_VALUE_TOO_LONG"],
  [/check digit is incorrect|illegal (day|month)|non-digit|non-CSET 82/i, "AI_VALUE_CONTENT"],
  [/have different values/, "AI_REPEATED"],
  [/^Failed to parse AI data/, "AI_VALUE_EMPTY"],
];

function codeOf(message: string): string | undefined {
  return CODES.find(([pattern]) => pattern.test(message))?.[1];
}

function errorOf(act: () => unknown): Gs1Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Gs1Error) return error;
    throw error;
  }
  return expect.fail("expected an error");
}

/**
 * A content error in the engine's markup: bars around what is wrong, one character standing for
 * each byte.
 */
function markupOf({ values }: Gs1Error): string {
  const value = String(values.value);
  const start = Number(values.position) - 1;
  const end = start + Number(values.length);
  return `(${values.ai})${value.slice(0, start)}|${value.slice(start, end)}|${value.slice(end)}`;
}

describe("gs1: Digital Link, vectors of the project", () => {
  const groups = new Set(oracle.digitalLink.map(({ group }) => group));

  for (const group of groups) {
    const vectors = oracle.digitalLink.filter((vector) => vector.group === group);
    it(`${group}: ${vectors.length} links`, () => {
      for (const { uri = "", ok, bracketed, canonical, error = "", markup, ...vector } of vectors) {
        const options = { permitZeroSuppressedGtin: vector.permitZeroSuppressedGTIN ?? false };
        if (ok) {
          const { path, attributes } = parseDigitalLink(uri, options);
          expect(formatBracketed([...path, ...attributes]), uri).to.equal(bracketed);
          expect(canonicalizeDigitalLink(uri, options), uri).to.equal(canonical);
          expect(canonicalizeDigitalLink(canonical!), "canonical twice").to.equal(canonical);
          continue;
        }
        const refused = errorOf(() => parseDigitalLink(uri, options));
        expect(refused.code, `${uri}: ${refused.message}`).to.equal(codeOf(error));
        // The engine's markup of bytes that are no UTF-8 was lost when it was recorded.
        if (markup !== undefined && !markup.includes("\ufffd"))
          expect(markupOf(refused)).to.equal(markup);
      }
    });
  }

  it(`bracketed strings: ${oracle.bracketed.length}`, () => {
    for (const { bracketed = "", ok, canonical, error = "" } of oracle.bracketed) {
      const act = (): string => formatDigitalLink(parseBracketed(bracketed));
      if (ok) expect(act(), bracketed).to.equal(canonical);
      else expect(errorOf(act).code, bracketed).to.equal(codeOf(error));
    }
  });
});

describe("gs1: Digital Link, vectors of the GS1 engine", () => {
  const ZERO_SUPPRESSED = "gs1_encoder_setPermitZeroSuppressedGTINinDLuris";

  for (const { ok, uri, elementString, line, flags = {} } of engine.parse) {
    const { [ZERO_SUPPRESSED]: permit, ...otherFlags } = flags;
    if (needsOptions({ flags: otherFlags })) continue;
    it(`line ${line} ${ok ? "reads" : "refuses"} ${uri}`, () => {
      const options = { permitZeroSuppressedGtin: permit === "true" };
      if (!ok) {
        errorOf(() => parseDigitalLink(uri, options));
        return;
      }
      const { path, attributes } = parseDigitalLink(uri, options);
      expect(formatElementString([...path, ...attributes], "^")).to.equal(elementString);
    });
  }

  for (const vector of engine.generate) {
    if (needsOptions(vector)) continue;
    const { ok, bracketed, stem, uri, line } = vector;
    it(`line ${line} ${ok ? "writes" : "refuses"} ${bracketed}`, () => {
      const act = (): string => formatDigitalLink(parseBracketed(bracketed), stem ?? undefined);
      if (ok) expect(act()).to.equal(uri);
      else errorOf(act);
    });
  }

  it(`percent-decodes ${engine.uriUnescape.length} texts`, () => {
    for (const { input, path, query } of engine.uriUnescape) {
      expect(percentDecode(input, "path")).to.equal(textOf(path));
      expect(percentDecode(input, "query")).to.equal(textOf(query));
    }
  });

  it(`percent-encodes ${engine.uriEscape.length} texts`, () => {
    for (const { input, path, query } of engine.uriEscape) {
      expect(percentEncode(input, "path")).to.equal(textOf(path));
      expect(percentEncode(input, "query")).to.equal(textOf(query));
    }
  });
});
