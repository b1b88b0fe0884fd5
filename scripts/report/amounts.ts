import type { AuthorisedAt } from "../../sdk/brands";
import { UNLIMITED_QUOTA } from "../../sdk/brands";
import type { MemberOf } from "../../sdk/chain";
import { formatUnits } from "../tasks/support/table";

type Measure = MemberOf<"Measure">;

const LARGE: Readonly<Partial<Record<Measure, readonly [bigint, string][]>>> = {
  Grams: [
    [1_000_000n, "t"],
    [1_000n, "kg"],
  ],
  Millilitres: [[1_000n, "l"]],
};
const SMALL: Readonly<Record<Measure, string>> = {
  None: "",
  Grams: "g",
  Millilitres: "ml",
  Pieces: "pcs",
};

/** An amount in base measure as a person would write it, to the last gram: 19.9 t, 40 g. */
export function measured(amount: bigint, measure: Measure): string {
  for (const [size, unit] of LARGE[measure] ?? []) {
    if (amount < size) continue;
    const rest = (amount % size).toString().padStart(size.toString().length - 1, "0");
    const decimals = rest.replace(/0+$/, "");
    return `${formatUnits(amount / size)}${decimals === "" ? "" : `.${decimals}`} ${unit}`;
  }
  return `${formatUnits(amount)} ${SMALL[measure]}`.trimEnd();
}

/** Whether a member may use a mark, and how much of its quota is left. */
export function authorisationInWords(
  { authorised, authorisation, season }: AuthorisedAt,
  measure: Measure,
): string {
  if (!authorised) return "not authorised";
  const { validFrom, quota, drawn } = authorisation;
  if (validFrom === 0n) return "owner";
  const when = season === 0 ? "" : `, season ${season}`;
  if (quota === UNLIMITED_QUOTA) return `authorised without limit${when}`;
  return `${measured(drawn, measure)} of ${measured(quota, measure)} drawn${when}`;
}
