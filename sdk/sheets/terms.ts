import { toUtf8String } from "ethers";

import { type Consortium, explain, type LotmarkError, type Names } from "../chain";
import { inTurns } from "./turns";

/** What a maker has to keep to for a GTIN. */
export interface Terms {
  /** 14 digits, of the product itself. */
  readonly gtin: string;
  /** How many units one counted thing holds: more than one for a case. */
  readonly count: bigint;
  /** Base measure in one unit. */
  readonly netContent: bigint;
  /** What its lot numbers begin with; may be empty. */
  readonly lotPrefix: string;
  /** Ids of the marks on it. */
  readonly marks: readonly bigint[];
}

/** What a maker has to keep to for each GTIN, or why it may not make it. */
export async function readTerms(
  consortium: Consortium,
  maker: string,
  gtins: readonly string[],
  names?: Names,
): Promise<ReadonlyMap<string, Terms | LotmarkError>> {
  const distinct = [...new Set(gtins)];
  const pairs = await inTurns(distinct, async (gtin): Promise<[string, Terms | LotmarkError]> => {
    try {
      return [gtin, await readTermsOf(consortium, maker, gtin)];
    } catch (error) {
      return [gtin, await refusalOf(error, names)];
    }
  });
  return new Map(pairs);
}

async function readTermsOf(
  { productRegistry, brandRegistry }: Consortium,
  maker: string,
  given: string,
): Promise<Terms> {
  const { inner, count } = await productRegistry.packagingOf(BigInt(given));
  const gtin = inner === 0n ? given : inner.toString().padStart(14, "0");
  const terms = await productRegistry.termsFor(BigInt(gtin), maker);
  const marks = [...terms.marks];
  await brandRegistry.requireAuthorised(marks, maker);
  return {
    gtin,
    count: inner === 0n ? 1n : count,
    netContent: terms.netContent,
    lotPrefix: toUtf8String(terms.lotPrefix).replace(/\0+$/, ""),
    marks,
  };
}

/** Why a contract refuses; whatever else fails is thrown on. */
async function refusalOf(error: unknown, names?: Names): Promise<LotmarkError> {
  const refusal = await explain(error, names);
  if (/^(Member|Brand|Product)Registry/.test(refusal.code)) return refusal;
  throw refusal;
}
