import * as texts from "../../texts/gs1/scans";
import { Gs1Error } from "./errors";

/** What a bar code's symbology says of its data. */
export type SymbologyContent =
  /** An element string; FNC1 in front is implied by the symbology. */
  | "elementString"
  /** The digits of a GTIN. */
  | "gtin"
  /** Text of any kind, such as a Digital Link. */
  | "text";

/** AIM symbology identifiers of the symbols that GS1 uses (GS1 General Specifications 5.1.3). */
const CONTENTS: ReadonlyMap<string, SymbologyContent> = new Map([
  ["]C1", "elementString"], // GS1-128
  ["]e0", "elementString"], // GS1 DataBar
  ["]d2", "elementString"], // GS1 DataMatrix
  ["]Q3", "elementString"], // GS1 QR Code
  ["]J1", "elementString"], // GS1 DotCode
  ["]E0", "gtin"], // EAN-13, UPC-A, UPC-E
  ["]E4", "gtin"], // EAN-8
  ["]I0", "gtin"], // ITF-14
  ["]I1", "gtin"],
  ["]C0", "text"], // Code 128
  ["]d1", "text"], // Data Matrix
  ["]Q1", "text"], // QR Code
  ["]J0", "text"], // DotCode
]);

/**
 * Takes the symbology identifier off what a scanner sent, if it sends one.
 *
 * Throws `SCAN_SYMBOLOGY` for a symbology that GS1 data is not in.
 */
export function stripSymbology(scan: string): {
  readonly content: SymbologyContent;
  readonly data: string;
} {
  if (!scan.startsWith("]")) return { content: "text", data: scan };
  const identifier = scan.slice(0, 3);
  const content = CONTENTS.get(identifier);
  if (content === undefined) {
    throw new Gs1Error("SCAN_SYMBOLOGY", texts.otherSymbology(identifier), { scan, identifier });
  }
  return { content, data: scan.slice(3) };
}
