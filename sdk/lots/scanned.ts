import { LotmarkError } from "../chain";
import { NO_DATE, parseScan, type Scan, type ScannedDates } from "../gs1";
import { noLotNumber, palletNotLot, placeNotLot } from "../../texts/scans";
import type { LotDates } from "./read";

/** The lot that a code says. Throws a {@link LotmarkError} `NO_LOT_NUMBER`, or what `parseScan` throws. */
export function lotOfScan(scanned: string): bigint {
  const scan = parseScan(scanned);
  if (scan.kind === "lot") return scan.tokenId;
  throw noLotIn(scanned, scan);
}

/** What is said of a code of something else than a lot. */
export function noLotIn(
  scanned: string,
  scan: Exclude<Scan, { readonly kind: "lot" }>,
): LotmarkError {
  const values = { scanned, kind: scan.kind };
  if (scan.kind === "sscc") {
    return new LotmarkError("NO_LOT_NUMBER", palletNotLot(scan.sscc), values);
  }
  if (scan.kind === "gln") return new LotmarkError("NO_LOT_NUMBER", placeNotLot(scan.gln), values);
  return new LotmarkError("NO_LOT_NUMBER", noLotNumber, { ...values, gtin: scan.gtin });
}

/** A date on a label that is not what the chain has. */
export interface RelabelledDate {
  readonly date: keyof LotDates;
  /** Days since 1970-01-01. */
  readonly onLabel: number;
  /** Zero where none was declared. */
  readonly recorded: number;
}

const RECORDED = [
  ["production", "productionDate"],
  ["bestBefore", "bestBeforeDate"],
  ["expiration", "expirationDate"],
] as const satisfies readonly (readonly [keyof ScannedDates, keyof LotDates])[];

/** The dates on a label that are not what the chain has: somebody may have put another label on. */
export const relabelledDates = (scanned: ScannedDates, recorded: LotDates): RelabelledDate[] =>
  RECORDED.flatMap(([onLabel, date]) => {
    const day = scanned[onLabel] ?? NO_DATE;
    return day === NO_DATE || day === recorded[date]
      ? []
      : [{ date, onLabel: day, recorded: recorded[date] }];
  });
