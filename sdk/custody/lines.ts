import * as texts from "../../texts/custody";
import { type Consortium, LotmarkError } from "../chain";
import { decodeLotId, encodeLotId, normalizeGtin, parseScan } from "../gs1";
import { noLotIn } from "../lots/scanned";
import { readPackaging } from "../products";
import { Cases, type Counted as Unit, MAX_UNITS } from "../sheets";
import type { CustodyFaults, LineNoun, LinesInSheet } from "./faults";

const { FIELDS } = texts;

/** A line as somebody wrote it. */
export interface WrittenLine {
  /** Its number, for messages. */
  readonly number: number;
  /** GTIN, where that is apart from the lot number. */
  readonly gtin: string;
  /** Anything that `parseScan` takes; only the lot number where the GTIN is apart. */
  readonly lot: string;
  readonly units: string;
  /** What the units count; what the code is of, where nothing is said. */
  readonly counted?: Unit | undefined;
  /** 14 digits of the case's GTIN, or 18 of an SSCC, where one is given. */
  readonly caseCode?: string;
  /** The pallet that it stands on; left out, that of the case code, if it is one. */
  readonly sscc?: string;
}

/** Lines as somebody wrote them. */
export interface WrittenLines {
  readonly noun: LineNoun;
  readonly lines: readonly WrittenLine[];
  /** Site that they go to, and reference of the trade, where a sheet says them. */
  readonly toSite?: string;
  readonly reference?: string;
  readonly sheet?: LinesInSheet;
}

/** A line of a shipment. */
export interface Line {
  readonly written: WrittenLine;
  readonly lot: bigint;
  readonly units: bigint;
  /** SSCC of the pallet that it stands on; 0 for none. */
  readonly sscc: bigint;
}

/** Where the next of several scans begins: after a comma or space, like a scan. */
const NEXT_SCAN = /[\s,]+(?=\(|\]|https?:|0x|[0-9]{16})/i;

/** Bar codes of products alone, which are shorter than anything else that begins with a digit. */
const PRODUCTS = /^[0-9]{8,14}(?:[\s,]+[0-9]{8,14})+$/;

/** Several scans that are written in one, with commas or spaces between them. */
export function splitScans(text: string): string[] {
  const written = text.trim();
  return written.split(PRODUCTS.test(written) ? /[\s,]+/ : NEXT_SCAN);
}

/** Several values that are written in one, with commas or spaces between them. */
export const splitValues = (text: string): string[] => text.trim().split(/[\s,]+/);

/**
 * Takes lots and their units that are written as lists. Throws a {@link LotmarkError}
 * `LINES_MISMATCH`.
 */
export function pairLines(lots: string, units: string, pallets?: string): WrittenLines {
  const scans = splitScans(lots);
  const quantities = splitValues(units);
  const ssccs = pallets === undefined ? [] : splitValues(pallets);
  if (ssccs.length > 1 && ssccs.length !== scans.length) {
    throw new LotmarkError("LINES_MISMATCH", texts.unpairedPallets(scans.length, ssccs.length), {
      lots: scans,
      pallets: ssccs,
    });
  }
  if (scans.length !== quantities.length) {
    throw new LotmarkError("LINES_MISMATCH", texts.unpaired(scans.length, quantities.length), {
      lots: scans,
      units: quantities,
    });
  }
  const lines = scans.map((lot, index) => ({
    number: index + 1,
    gtin: "",
    lot,
    units: quantities[index] ?? "",
    sscc: ssccs[ssccs.length === 1 ? 0 : index] ?? "",
  }));
  return { noun: "line", lines };
}

/** What is meant by lines; what cannot be understood is among the faults. */
export async function readLines(
  consortium: Consortium,
  { noun, lines }: WrittenLines,
  faults: CustodyFaults,
): Promise<Line[]> {
  const numbers = new Map<string, number>();
  const read: Line[] = [];
  const cases = new Cases(consortium);
  for (const written of lines) {
    const counted = await readCounted(consortium, written, faults);
    const units = await faults.attempt(written.number, FIELDS.units, written.units, () =>
      parseUnits(written.units),
    );
    const sscc = await readPallet(written, faults);
    if (counted === undefined || units === undefined || sscc === undefined) continue;
    const { lot } = counted;
    const { gtin } = decodeLotId(lot);
    const { counted: unit, caseCode = "" } = written;
    const count = await cases.unitsIn({ gtin, count: counted.count, counted: unit, caseCode });
    if (typeof count !== "bigint") {
      faults.add(written.number, FIELDS.units, written.units, count.reason);
      continue;
    }
    const first = numbers.get(`${lot} ${sscc}`);
    if (first !== undefined) {
      const reason = texts.sameLot(texts.numbered(noun, first));
      faults.add(written.number, FIELDS.lot, written.lot, reason);
      continue;
    }
    numbers.set(`${lot} ${sscc}`, written.number);
    if (units * count > MAX_UNITS) {
      const reason = texts.tooManyCases(count, units * count, MAX_UNITS);
      faults.add(written.number, FIELDS.units, written.units, reason);
      continue;
    }
    read.push({ written, lot, units: units * count, sscc });
  }
  return read;
}

/** The pallet of a line; 0 where it stands on none. */
async function readPallet(
  { number, sscc: said, caseCode = "" }: WrittenLine,
  faults: CustodyFaults,
): Promise<bigint | undefined> {
  const sscc = said ?? (caseCode.length === 18 ? caseCode : "");
  if (sscc === "") return 0n;
  return faults.attempt(number, FIELDS.pallet, sscc, () => {
    const scan = parseScan(sscc);
    if (scan.kind === "sscc") return BigInt(scan.sscc);
    throw new LotmarkError("NO_SSCC", texts.NO_SSCC, { sscc });
  });
}

/** A lot, and how many units of it one counted thing holds: more than one for a case. */
interface Counted {
  readonly lot: bigint;
  readonly count: bigint;
}

/** The lot that a line is about; nothing where that is not said. */
export async function readCounted(
  consortium: Consortium,
  { number, gtin, lot }: Pick<WrittenLine, "number" | "gtin" | "lot">,
  faults: CustodyFaults,
): Promise<Counted | undefined> {
  if (gtin !== "") {
    const digits = await faults.attempt(number, FIELDS.gtin, gtin, () => normalizeGtin(gtin));
    if (digits === undefined) return undefined;
    return faults.attempt(number, FIELDS.lot, lot, () => unpack(consortium, digits, lot));
  }
  return faults.attempt(number, FIELDS.lot, lot, () => {
    const scan = parseScan(lot);
    if (scan.kind === "lot") return unpack(consortium, scan.gtin, scan.lotNumber);
    if (scan.kind !== "gtin") throw noLotIn(lot, scan);
    throw new LotmarkError("NO_LOT_NUMBER", texts.NO_LOT_NUMBER, { lot, gtin: scan.gtin });
  });
}

async function unpack(consortium: Consortium, gtin: string, lotNumber: string): Promise<Counted> {
  const lot = encodeLotId({ gtin, lotNumber });
  const packaging = await readPackaging(consortium, gtin);
  if (packaging === undefined) return { lot, count: 1n };
  const inner = encodeLotId({ gtin: packaging.inner, lotNumber });
  return { lot: inner, count: BigInt(packaging.count) };
}

/** Reads a quantity of at least one unit. Throws a {@link LotmarkError} `UNITS_FORMAT`. */
export function parseUnits(text: string, least = 1n): bigint {
  const units = /^[0-9]{1,18}$/.test(text) ? BigInt(text) : -1n;
  if (units >= least && units <= MAX_UNITS) return units;
  throw new LotmarkError("UNITS_FORMAT", texts.notAQuantity(least, MAX_UNITS), { text });
}
