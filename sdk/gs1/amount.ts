import * as texts from "../../texts/gs1/amounts";
import { grouped, same, type Text } from "../../texts/text";
import type { Measure } from "./units";

/** How much of something, in whole numbers of a base measure. */
export interface Amount {
  readonly amount: bigint;
  readonly measure: Measure;
}

/** The largest unit first; thousands of the next one. */
const WRITTEN = {
  grams: ["t", "kg", "g"],
  millilitres: ["l", "ml"],
  pieces: ["pcs"],
} as const satisfies Readonly<Record<Measure, readonly string[]>>;

/** Writes an amount exactly, in the largest unit that it fills: `20 t`, `1,234.567 kg`, `1,000 pcs`. */
export function formatAmount({ amount, measure }: Amount): Text {
  const units = WRITTEN[measure];
  for (const [position, unit] of units.entries()) {
    const power = units.length - 1 - position;
    const size = 1000n ** BigInt(power);
    // Three decimals are enough to read; what has more is written in the next smaller unit.
    const isShort = amount % (size / (power > 0 ? 1000n : 1n)) === 0n;
    if ((amount >= size && isShort) || power === 0) {
      return texts.quantity(decimal(amount, size), unit);
    }
  }
  return same(amount.toString());
}

function decimal(amount: bigint, size: bigint): string {
  const whole = grouped(amount / size);
  const digits = size.toString().length - 1;
  const fraction = (amount % size).toString().padStart(digits, "0").replace(/0+$/, "");
  return digits === 0 || fraction === "" ? whole : `${whole}.${fraction}`;
}
