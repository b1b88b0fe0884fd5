import * as texts from "../../texts/sheets";
import type { Text } from "../../texts/text";
import type { Consortium } from "../chain";
import { type Packaging, readCasesOf, readPackaging } from "../products";
import type { Counted } from "./quantities";

/** What is counted, and of what. */
export interface CountedThing {
  /** 14 digits, of the product itself. */
  readonly gtin: string;
  /** How many units the code that was given stands for: more than one for a case. */
  readonly count: bigint;
  /** What is said to be counted; what the code is of, where nothing is said. */
  readonly counted: Counted | undefined;
  /** 14 digits of the case's GTIN; anything else says nothing. */
  readonly caseCode: string;
}

/** Why it is not known how many units are meant. */
export interface CaseFault {
  /** Whether it is about what is counted, or about the case. */
  readonly about: "unit" | "case_code";
  readonly code: string;
  readonly reason: Text;
}

/** How many units of a product its cases hold; each is asked for once. */
export class Cases {
  readonly #packagings = new Map<string, Promise<Packaging | undefined>>();
  readonly #casesOf = new Map<string, Promise<readonly Packaging[]>>();

  constructor(private readonly consortium: Consortium) {}

  /** Units in one of what is counted, or why that is not known. */
  async unitsIn({ gtin, count, counted, caseCode }: CountedThing): Promise<bigint | CaseFault> {
    const isOwnCase = caseCode.length === 14 && caseCode !== gtin;
    const packaging = isOwnCase ? await this.#packagingOf(caseCode) : undefined;
    if (isOwnCase && packaging?.inner !== gtin) {
      return {
        about: "case_code",
        code: "NOT_ITS_CASE",
        reason: texts.notItsCase(packaging?.inner),
      };
    }
    if (counted === undefined) return count;
    if (counted === "unit") return 1n;
    if (count > 1n) return count;
    if (packaging !== undefined) return BigInt(packaging.count);
    const cases = await this.#casesOfProduct(gtin);
    const [only, ...others] = cases;
    if (only === undefined) return { about: "unit", code: "NO_CASE", reason: texts.NO_CASE_KNOWN };
    if (others.length === 0) return BigInt(only.count);
    const reason = texts.severalCases(cases.map((one) => one.gtin));
    return { about: "unit", code: "SEVERAL_CASES", reason };
  }

  #packagingOf(gtin: string): Promise<Packaging | undefined> {
    return once(this.#packagings, gtin, () => readPackaging(this.consortium, gtin));
  }

  #casesOfProduct(gtin: string): Promise<readonly Packaging[]> {
    return once(this.#casesOf, gtin, () => readCasesOf(this.consortium, gtin));
  }
}

function once<T>(answers: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const answer = answers.get(key) ?? ask();
  answers.set(key, answer);
  return answer;
}
