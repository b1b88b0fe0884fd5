import type { LabelSymbol } from "./symbol";

/** How heavy letters are. */
export type Weight = "regular" | "bold";

/** A line of text; all lengths are in mm, from the upper left corner. */
export interface TextItem {
  readonly kind: "text";
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** Size of the font. */
  readonly size: number;
  readonly weight: Weight;
  readonly text: string;
}

/** A symbol, without its quiet zone. */
export interface SymbolItem {
  readonly kind: "symbol";
  readonly x: number;
  readonly y: number;
  /** Width of one module. */
  readonly module: number;
  readonly symbol: LabelSymbol;
}

/** A label or a page of them: what is drawn where, whatever it is drawn with. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly items: readonly (TextItem | SymbolItem)[];
}

/** A rectangle in mm. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The dark modules of a symbol, as rectangles that are as wide as they can be. */
export function darkRectangles({ x, y, module, symbol }: SymbolItem): Rectangle[] {
  const rectangles: Rectangle[] = [];
  for (let row = 0; row < symbol.size; ++row) {
    for (let column = 0; column < symbol.size; ++column) {
      if (!symbol.isDark(row, column)) continue;
      const from = column;
      while (column < symbol.size && symbol.isDark(row, column)) ++column;
      const width = (column - from) * module;
      rectangles.push({ x: x + from * module, y: y + row * module, width, height: module });
    }
  }
  return rectangles;
}
