import { type Brand, readBrand } from "../../../sdk/brands";
import { LotmarkError } from "../../../sdk/chain";
import { findBrand } from "../../../sdk/directory";
import { displayName } from "../../../sdk/members";
import type { Session } from "../support/session";

/** A recorded mark, and how it is called. */
export interface RecordedMark {
  readonly id: bigint;
  readonly brand: Brand;
  readonly name: string;
}

/** The recorded mark that a text names. */
export async function recordedMark({ consortium }: Session, text: string): Promise<RecordedMark> {
  const id = findBrand(consortium, text);
  const brand = await readBrand(consortium, id);
  if (brand !== undefined) return { id, brand, name: displayName(brand.mark) };
  throw new LotmarkError(
    "UNKNOWN_MARK",
    `The mark ${text} is not recorded in this consortium. "brand list" shows all that are.`,
    { brand: id },
  );
}

/** A season's number. */
export function parseSeason(text: string): number {
  const season = Number(text);
  if (/^[0-9]{1,10}$/.test(text) && season > 0 && season < 2 ** 32) return season;
  throw new LotmarkError(
    "SEASON",
    `"${text}" is not a season: a number such as 2026 or 202601 is expected.`,
    { text },
  );
}

/** The season that is given, or the open one. */
export function seasonOf({ brand, name }: RecordedMark, given: string | undefined): number {
  if (given !== undefined) return parseSeason(given);
  if (brand.season !== 0) return brand.season;
  throw new LotmarkError(
    "NO_SEASON",
    `No season of ${name} has been opened. Its owner opens one with "brand season-open".`,
    { brand: brand.id },
  );
}
