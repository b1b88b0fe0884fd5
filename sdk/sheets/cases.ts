import * as texts from "../../texts/sheets";
import type { Consortium } from "../chain";
import { type Packaging, readCasesOf, readPackaging } from "../products";
import type { Faults } from "./faults";
import type { LotRow } from "./lotRows";
import type { Terms } from "./terms";

/** How many units of a product its cases hold; each is asked for once. */
export class Cases {
  readonly #packagings = new Map<string, Promise<Packaging | undefined>>();
  readonly #casesOf = new Map<string, Promise<readonly Packaging[]>>();

  constructor(private readonly consortium: Consortium) {}

  /** Units in one of what a row counts; nothing, and a fault, where that is not known. */
  async unitsIn(
    { row, caseCode, counted, written }: LotRow,
    { gtin, count }: Pick<Terms, "gtin" | "count">,
    faults: Faults,
  ): Promise<bigint | undefined> {
    const isOwnCase = caseCode.length === 14 && caseCode !== gtin;
    const packaging = isOwnCase ? await this.#packagingOf(caseCode) : undefined;
    if (isOwnCase && packaging?.inner !== gtin) {
      const reason = texts.notItsCase(packaging?.inner);
      faults.add(row, "case_code", written.case_code ?? "", "NOT_ITS_CASE", reason);
      return undefined;
    }
    // Nothing is said: what is counted is what the GTIN is of.
    if (counted === undefined) return count;
    if (counted === "unit") return 1n;
    if (count > 1n) return count;
    if (packaging !== undefined) return BigInt(packaging.count);
    const [only, ...others] = await this.#casesOfProduct(gtin);
    if (only !== undefined && others.length === 0) return BigInt(only.count);
    const column = written.unit === undefined ? "quantity" : "unit";
    const [code, reason] =
      only === undefined
        ? (["NO_CASE", texts.NO_CASE_KNOWN] as const)
        : ([
            "SEVERAL_CASES",
            texts.severalCases([only, ...others].map((one) => one.gtin)),
          ] as const);
    faults.add(row, column, written[column] ?? "", code, reason);
    return undefined;
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
