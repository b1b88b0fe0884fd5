import type { Symbology } from "./symbol";

/** Where labels are scanned: at the till, or from a distance in warehouses and on docks. */
export type Scanning = "retail" | "distribution";

/** Width of one module in mm: the least, the intended, and the most. */
export interface XDimension {
  readonly min: number;
  readonly target: number;
  readonly max: number;
}

/**
 * X-dimensions of GS1 DataMatrix and of QR Code with a GS1 Digital Link URI: GS1 General
 * Specifications, symbol specification table 1 (retail point-of-sale) and 2 (general distribution).
 */
export const X_DIMENSIONS: Readonly<Record<Scanning, XDimension>> = {
  retail: { min: 0.396, target: 0.495, max: 0.99 },
  distribution: { min: 0.743, target: 0.743, max: 1.5 },
};

/** Modules that stay white on all four sides (the same tables). */
export const QUIET_ZONES: Readonly<Record<Symbology, number>> = { qrCode: 4, dataMatrix: 1 };

/**
 * How wide a module can be, in whole dots of the printer, the intended width first and then ever
 * less. A module that is not whole dots wide is printed uneven.
 *
 * @param dot width of a dot in mm
 */
export function modulesInDots({ min, target, max }: XDimension, dot: number): number[] {
  // What floating point makes of 4 × 0.125 is no reason for a fifth dot.
  const atLeast = (width: number): number => Math.ceil(width / dot - 1e-9);
  const most = Math.floor(max / dot + 1e-9);
  const first = Math.min(atLeast(target), most);
  const last = atLeast(min);
  return Array.from({ length: Math.max(0, first - last + 1) }, (_, less) => first - less);
}
