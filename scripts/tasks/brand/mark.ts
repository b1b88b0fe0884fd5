import { type Brand, readBrand } from "../../../sdk/brands";
import { LotmarkError } from "../../../sdk/chain";
import { findBrand } from "../../../sdk/directory";
import { displayName } from "../../../sdk/members";
import * as texts from "../../../texts/tasks/brand";
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
  throw new LotmarkError("UNKNOWN_MARK", texts.unknownMark(text), { brand: id });
}

/** A season's number. */
export function parseSeason(text: string): number {
  const season = Number(text);
  if (/^[0-9]{1,10}$/.test(text) && season > 0 && season < 2 ** 32) return season;
  throw new LotmarkError("SEASON", texts.seasonFormat(text), { text });
}

/** The season that is given, or the open one. */
export function seasonOf({ brand, name }: RecordedMark, given: string | undefined): number {
  if (given !== undefined) return parseSeason(given);
  if (brand.season !== 0) return brand.season;
  throw new LotmarkError("NO_SEASON", texts.noSeasonYet(name), { brand: brand.id });
}
