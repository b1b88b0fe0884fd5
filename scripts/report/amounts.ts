import { type AuthorisedAt, UNLIMITED_QUOTA } from "../../sdk/brands";
import type { MemberOf } from "../../sdk/chain";
import * as texts from "../../texts/amounts";
import { quantity } from "../../texts/gs1/amounts";
import { grouped, same, type Text } from "../../texts/text";

type Measure = MemberOf<"Measure">;

const LARGE: Readonly<Partial<Record<Measure, readonly [bigint, string][]>>> = {
  Grams: [
    [1_000_000n, "t"],
    [1_000n, "kg"],
  ],
  Millilitres: [[1_000n, "l"]],
};
const SMALL: Readonly<Record<Exclude<Measure, "None">, string>> = {
  Grams: "g",
  Millilitres: "ml",
  Pieces: "pcs",
};

/** An amount in base measure as a person would write it, to the last gram: 19.9 t, 40 g. */
export function measured(amount: bigint, measure: Measure): Text {
  for (const [size, unit] of LARGE[measure] ?? []) {
    if (amount < size) continue;
    const rest = (amount % size).toString().padStart(size.toString().length - 1, "0");
    const decimals = rest.replace(/0+$/, "");
    return quantity(`${grouped(amount / size)}${decimals === "" ? "" : `.${decimals}`}`, unit);
  }
  return measure === "None" ? same(grouped(amount)) : quantity(grouped(amount), SMALL[measure]);
}

/** Whether a member may use a mark, and how much of its quota is left. */
export function authorisationInWords(
  { authorised, authorisation, season }: AuthorisedAt,
  measure: Measure,
): Text {
  if (!authorised) return texts.NOT_AUTHORISED;
  const { validFrom, quota, drawn } = authorisation;
  if (validFrom === 0n) return texts.OWNER;
  if (quota === UNLIMITED_QUOTA) return texts.withoutLimit(season);
  return texts.drawn(measured(drawn, measure), measured(quota, measure), season);
}
