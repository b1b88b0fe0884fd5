import { raw } from "bwip-js";

import { type AiElement, formatDigitalLink, formatElementString } from "../../sdk/gs1";

/** What kind of symbol. */
export type Symbology = "qrCode" | "dataMatrix";

/** A symbol without its quiet zone: which of its modules are dark, row by row. */
export interface LabelSymbol {
  readonly symbology: Symbology;
  /** Modules of a side. */
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/** A QR Code with a GS1 Digital Link URI. */
export function digitalLinkQrCode(elements: readonly AiElement[], base: string): LabelSymbol {
  const uri = formatDigitalLink(elements, base);
  return toSymbol("qrCode", raw("qrcode", uri, "eclevel=M"));
}

/** A GS1 DataMatrix with an element string. */
export function gs1DataMatrix(elements: readonly AiElement[]): LabelSymbol {
  // "^" is in no character set of GS1, so that no value has it.
  const text = formatElementString(elements, "^FNC1");
  return toSymbol("dataMatrix", raw("datamatrix", text, "parsefnc"));
}

/** A symbol that is made of squares, as the library gives it: darkness by row, and a row's length. */
interface Squares {
  readonly pixs: readonly number[];
  readonly pixx: number;
}

function toSymbol(symbology: Symbology, [drawn]: readonly object[]): LabelSymbol {
  if (drawn === undefined || !("pixs" in drawn)) throw new TypeError(`No ${symbology} was drawn.`);
  const { pixs, pixx: size } = drawn as Squares;
  return { symbology, size, isDark: (row, column) => pixs[row * size + column] === 1 };
}
