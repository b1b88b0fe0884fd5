import * as texts from "../../texts/gs1/amounts";
import { same, type Text } from "../../texts/text";
import { WITHOUT_LIMIT } from "../../texts/values";
import { memberNamed, type MemberOf } from "../chain";
import { formatAmount, Gs1Error, type Measure, parseAmount } from "../gs1";

/** The quota of an authorisation without limit, under which nothing is counted. */
export const UNLIMITED_QUOTA = 2n ** 64n - 1n;

/** Every measure of the chain that counts something, by its name in GS1. */
const MEASURES: Readonly<Record<Measure, MemberOf<"Measure">>> = {
  grams: "Grams",
  millilitres: "Millilitres",
  pieces: "Pieces",
};

/** The chain's member for a measure. */
export const measureNamed = (measure: Measure): MemberOf<"Measure"> => MEASURES[measure];

/** A quota that was read. */
export interface Quota {
  readonly quota: bigint;
  /** `None` where there is no limit. */
  readonly measure: MemberOf<"Measure">;
}

/**
 * Reads a quota with its unit, `20 t` or `1000 pcs`, or `unlimited`. Throws what `parseAmount` throws,
 * and `NET_CONTENT_RANGE` for more than can be counted.
 */
export function parseQuota(text: string): Quota {
  const written = text.trim().toLowerCase();
  if (written === texts.UNLIMITED.en || written === texts.UNLIMITED.zh) {
    return { quota: UNLIMITED_QUOTA, measure: "None" };
  }
  const { amount, measure } = parseAmount(text);
  if (amount < UNLIMITED_QUOTA) return { quota: amount, measure: MEASURES[measure] };
  throw new Gs1Error("NET_CONTENT_RANGE", texts.notCountable(text), { text, amount });
}

/** Writes a quota, or what was drawn of one, with its unit. */
export function formatQuota(quota: bigint, measure: MemberOf<"Measure">): Text {
  if (quota === UNLIMITED_QUOTA) return WITHOUT_LIMIT;
  const [name] = Object.entries(MEASURES).find(([, member]) => member === measure) ?? [];
  return name === undefined
    ? same(quota.toString())
    : formatAmount({ amount: quota, measure: name as Measure });
}

/** Reads the measure in which a mark's quotas are counted: `grams`, …, or `none`. */
export function parseMeasure(text: string): MemberOf<"Measure"> {
  const measure = memberNamed("Measure", text);
  if (measure !== undefined) return measure;
  throw new Gs1Error("NET_CONTENT_UNIT", texts.notAMeasure(text), { text });
}
