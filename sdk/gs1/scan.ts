import * as texts from "../../texts/gs1/scans";
import type { AiElement } from "./aiElement";
import { applicationIdentifierAt } from "./applicationIdentifiers";
import { checkExclusions, checkRepeats, checkSignedKeys } from "./associations";
import { type DayNumber, parseYymmdd } from "./dates";
import { parseDigitalLink } from "./digitalLink";
import { GROUP_SEPARATOR, parseBracketed, parseElementString } from "./elementString";
import { Gs1Error } from "./errors";
import { normalizeGtin } from "./gtin";
import { looksLikeDigitalLink } from "./linkUri";
import { decodeLotId, encodeLotId } from "./lotId";
import { cleanScan } from "./scannerText";
import { parseSscc } from "./sscc";
import { stripSymbology } from "./symbology";
import { isDigits } from "./text";

/** The dates on a label, those that are given, as day numbers. Names are those of the AIs. */
export interface ScannedDates {
  /** AI (11). */
  readonly production?: DayNumber;
  /** AI (13). */
  readonly packaging?: DayNumber;
  /** AI (15). */
  readonly bestBefore?: DayNumber;
  /** AI (16). */
  readonly sellBy?: DayNumber;
  /** AI (17). */
  readonly expiration?: DayNumber;
}

interface Scanned {
  /** Everything that was read, each AI once, keys included. Empty for a token id. */
  readonly elements: readonly AiElement[];
}

interface ScannedItem extends Scanned {
  /** 14 digits. */
  readonly gtin: string;
  /** Serial number, AI (21). */
  readonly serial?: string;
  readonly dates: ScannedDates;
}

/** A lot of a product: GTIN and lot number, AI (01) and (10), or a token id. */
export interface ScannedLot extends ScannedItem {
  readonly kind: "lot";
  readonly lotNumber: string;
  /** ERC-1155 token id of the lot. */
  readonly tokenId: bigint;
}

/** A product of which no lot is given. */
export interface ScannedGtin extends ScannedItem {
  readonly kind: "gtin";
}

/** A pallet or parcel, AI (00), with what its label says of its content. */
export interface ScannedSscc extends Scanned {
  readonly kind: "sscc";
  /** 18 digits. */
  readonly sscc: string;
  /** GTIN and count of what it holds, AI (02) and (37), and their lot, AI (10). */
  readonly content?: {
    readonly gtin: string;
    readonly count?: number;
    readonly lotNumber?: string;
  };
  readonly dates: ScannedDates;
}

/** A place or a party, AI (414) or (417). */
export interface ScannedGln extends Scanned {
  readonly kind: "gln";
  /** 13 digits. */
  readonly gln: string;
}

export type Scan = ScannedLot | ScannedGtin | ScannedSscc | ScannedGln;

/**
 * Says what a scanner read, or a person typed or pasted: a Digital Link, an element string with or
 * without symbology identifier (`]C1`, `]d2`, `]Q3`, …) and FNC1, the bracketed form `(01)…(10)…`,
 * the digits of a GTIN or SSCC, or the token id of a lot.
 *
 * Labels often spread their data over several bar codes: pass all of them, and they are read as
 * one. A link may have a GTIN of 8, 12 or 13 digits, as early ones do.
 *
 * Throws `SCAN_EMPTY`, `SCAN_SYMBOLOGY`, `SCAN_UNREADABLE`, `SCAN_NO_KEY` (data without what it is
 * about), `SCAN_CONTENT_ONLY` (a pallet's content without its SSCC), or the error of the form that
 * it has.
 */
export function parseScan(...scans: readonly string[]): Scan {
  const texts = scans.map(cleanScan);
  const [first = ""] = texts;
  if (texts.length === 1 && isTokenId(first)) return lotOfTokenId(BigInt(first));
  const elements = unique(texts.flatMap(readElements));
  checkExclusions(elements);
  checkRepeats(elements);
  checkSignedKeys(elements);
  return interpret(elements);
}

function isTokenId(text: string): boolean {
  return /^0x[0-9A-Fa-f]{64}$/.test(text) || /^[0-9]{75}$/.test(text);
}

function lotOfTokenId(tokenId: bigint): ScannedLot {
  return { kind: "lot", ...decodeLotId(tokenId), tokenId, dates: {}, elements: [] };
}

function readElements(scan: string): AiElement[] {
  const { content, data } = stripSymbology(scan);
  if (data === "") throw new Gs1Error("SCAN_EMPTY", texts.NOTHING_SCANNED, { scan });
  if (content === "gtin") return [{ ai: "01", value: normalizeGtin(data) }];
  if (content === "elementString") return parseElementString(withFnc1(data));
  return readText(data);
}

function readText(text: string): AiElement[] {
  if (looksLikeDigitalLink(text)) {
    const { path, attributes } = parseDigitalLink(text, { permitZeroSuppressedGtin: true });
    return [...path, ...attributes];
  }
  if (text.startsWith("(")) return parseBracketed(text);
  if (isDigits(text) && [8, 12, 13, 14].includes(text.length))
    return [{ ai: "01", value: normalizeGtin(text) }];
  if (isDigits(text) && text.length === 18) return [{ ai: "00", value: parseSscc(text) }];
  // Many scanners are set up to send neither symbology identifier nor FNC1 in front.
  const data = withFnc1(text);
  if (applicationIdentifierAt(data, 1)) return parseElementString(data);
  throw new Gs1Error("SCAN_UNREADABLE", texts.unreadable(text), { text });
}

function withFnc1(data: string): string {
  return data.startsWith(GROUP_SEPARATOR) || data.startsWith("^") ? data : GROUP_SEPARATOR + data;
}

function unique(elements: readonly AiElement[]): AiElement[] {
  const isFirst = ({ ai, value }: AiElement, i: number): boolean =>
    elements.findIndex((other) => other.ai === ai && other.value === value) === i;
  return elements.filter(isFirst);
}

function interpret(elements: readonly AiElement[]): Scan {
  const value = (ai: string): string | undefined =>
    elements.find((element) => element.ai === ai)?.value;
  const lotNumber = value("10");
  const gtin = value("01");
  const sscc = value("00");
  const gln = value("414") ?? value("417");
  if (gtin !== undefined) {
    const serial = value("21");
    const item = {
      gtin: normalizeGtin(gtin),
      ...(serial !== undefined && { serial }),
      dates: readDates(value),
      elements,
    };
    if (lotNumber === undefined) return { kind: "gtin", ...item };
    return { kind: "lot", ...item, lotNumber, tokenId: encodeLotId({ gtin, lotNumber }) };
  }
  const content = value("02");
  if (sscc !== undefined) {
    const count = value("37");
    const held = content !== undefined && {
      content: {
        gtin: normalizeGtin(content),
        ...(count !== undefined && { count: Number(count) }),
        ...(lotNumber !== undefined && { lotNumber }),
      },
    };
    return { kind: "sscc", sscc, ...held, dates: readDates(value), elements };
  }
  if (content !== undefined) {
    throw new Gs1Error("SCAN_CONTENT_ONLY", texts.CONTENT_ONLY, { gtin: content });
  }
  if (gln !== undefined) return { kind: "gln", gln, elements };
  const ais = elements.map(({ ai }) => `(${ai})`).join(" ");
  throw new Gs1Error("SCAN_NO_KEY", texts.noKey(ais), { ais });
}

const DATE_AIS = {
  production: "11",
  packaging: "13",
  bestBefore: "15",
  sellBy: "16",
  expiration: "17",
} as const satisfies Readonly<Record<keyof ScannedDates, string>>;

function readDates(value: (ai: string) => string | undefined): ScannedDates {
  const dates = Object.entries(DATE_AIS).flatMap(([name, ai]) => {
    const text = value(ai);
    return text === undefined ? [] : [[name, parseYymmdd(text)] as const];
  });
  return Object.fromEntries(dates);
}
