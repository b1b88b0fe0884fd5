import type { Drawing, SymbolItem, TextItem, Weight } from "./drawing";
import { QUIET_ZONES } from "./specification";
import type { LabelSymbol } from "./symbol";
import { widestWord, wrap } from "./wrap";

/** What stands on a label. */
export interface LabelContent {
  /** The product. */
  readonly title: string;
  /** What else is said of it: marks, lot, dates. */
  readonly lines: readonly string[];
  /** The human readable interpretation of the symbols: each Application Identifier with its value. */
  readonly interpretation: readonly string[];
  readonly symbols: readonly LabelSymbol[];
}

/** Width and height in mm. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a label is printed with. */
export interface Press {
  /** Width of a dot in mm. */
  readonly dot: number;
  /** Dots of a module that are tried, in this order. */
  readonly modules: readonly number[];
  /** Width of a text in a font of size 1. */
  readonly measure: (text: string, weight: Weight) => number;
}

/** A label that can be printed. */
export interface LaidOut extends Drawing {
  /** Width of a module in mm. */
  readonly module: number;
}

/** White all around, since printers do not reach the edge. */
const MARGIN = 1.5;
const GAP = 2;
/** Sizes of the text in mm that are tried, the largest first: 20 to 5.5 points. */
const TEXT_SIZES = [7, 6, 5, 4.5, 4, 3.5, 3.2, 2.9, 2.6, 2.3, 2.1, 1.95] as const;
/** What symbols say need not be larger. */
const LARGEST_INTERPRETATION = 3.2;
const TITLE = 1.35;
const LEADING = 1.25;
/** Part of its size by which a letter rises above the baseline. */
const ASCENT = 0.92;
/** Beyond this no label is of any use. */
const LARGEST = 400;

/**
 * Lays a label out: symbols with their quiet zones and what they say below them, the text beside or
 * below. Modules are as wide as is intended if that fits, and never narrower than may be; the text is
 * as large as then fits. Nothing is left out: `undefined` where it does not fit.
 */
export function layOut(content: LabelContent, size: Size, press: Press): LaidOut | undefined {
  for (const dots of press.modules) {
    const module = dots * press.dot;
    for (const textSize of TEXT_SIZES) {
      for (const arrange of ARRANGEMENTS) {
        const items = arrange(content, size, { ...press, module, textSize });
        if (items !== undefined) return { ...size, items, module };
      }
    }
  }
  return undefined;
}

/** The least size of the same proportions, in whole mm, on which a label fits. */
export function sizeThatWouldDo(
  content: LabelContent,
  { width, height }: Size,
  press: Press,
): Size | undefined {
  const narrowest = { ...press, modules: press.modules.slice(-1) };
  for (let longer = Math.ceil(Math.max(width, height)); longer <= LARGEST; ++longer) {
    const scale = longer / Math.max(width, height);
    const larger = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
    if (layOut(content, larger, narrowest) !== undefined) return larger;
  }
  return undefined;
}

interface Scale extends Press {
  readonly module: number;
  readonly textSize: number;
}

type Items = readonly (TextItem | SymbolItem)[];

/** Items in a box whose upper left corner is where they count from. */
interface Box extends Size {
  readonly items: Items;
}

type Arrange = (content: LabelContent, size: Size, scale: Scale) => Items | undefined;

const ARRANGEMENTS: readonly Arrange[] = [
  (content, size, scale) => beside(content, size, scale, column),
  (content, size, scale) => beside(content, size, scale, row),
  (content, size, scale) => below(content, size, scale, row),
  (content, size, scale) => below(content, size, scale, column),
];

/** The text to the right of the symbols. */
function beside(
  content: LabelContent,
  size: Size,
  scale: Scale,
  stack: typeof row,
): Items | undefined {
  const symbols = coded(content, scale, stack, 0);
  const left = MARGIN + symbols.width + GAP;
  const text = written(content, size.width - MARGIN - left, scale);
  if (text === undefined) return undefined;
  if (Math.max(symbols.height, text.height) > size.height - 2 * MARGIN) return undefined;
  return [
    ...moved(symbols.items, MARGIN, (size.height - symbols.height) / 2),
    ...moved(text.items, left, (size.height - text.height) / 2),
  ];
}

/** The text below the symbols. */
function below(
  content: LabelContent,
  size: Size,
  scale: Scale,
  stack: typeof row,
): Items | undefined {
  const inner = size.width - 2 * MARGIN;
  const symbols = coded(content, scale, stack, inner);
  const text = written(content, inner, scale);
  if (text === undefined || symbols.width > inner) return undefined;
  const height = symbols.height + GAP + text.height;
  if (height > size.height - 2 * MARGIN) return undefined;
  const top = (size.height - height) / 2;
  return [
    ...moved(symbols.items, (size.width - symbols.width) / 2, top),
    ...moved(text.items, MARGIN, top + symbols.height + GAP),
  ];
}

/** Symbols and below them what they say, its elements unbroken. */
function coded(
  { symbols, interpretation }: LabelContent,
  scale: Scale,
  stack: typeof row,
  width: number,
): Box {
  const drawn = stack(symbols.map((symbol) => framed(symbol, scale)));
  const size = Math.min(scale.textSize, LARGEST_INTERPRETATION);
  const measure = (text: string): number => scale.measure(text, "regular") * size;
  const longest = Math.max(...interpretation.map(measure));
  const lines = joined(interpretation, Math.max(drawn.width, longest, width), measure);
  const text = lined(lines.map((line) => ({ text: line, weight: "regular", size })));
  const total = Math.max(drawn.width, ...lines.map(measure));
  const items = lines.flatMap((line, index) =>
    moved(text.items.slice(index, index + 1), (total - measure(line)) / 2, drawn.height),
  );
  return {
    width: total,
    height: drawn.height + text.height,
    items: [...moved(drawn.items, (total - drawn.width) / 2, 0), ...items],
  };
}

/** A symbol with its quiet zone, and a dot more, by which it is moved onto the printer's dots. */
function framed(symbol: LabelSymbol, { module, dot }: Scale): Box {
  const quiet = QUIET_ZONES[symbol.symbology] * module;
  const side = symbol.size * module + 2 * quiet + dot;
  const item: SymbolItem = {
    kind: "symbol",
    x: quiet + dot / 2,
    y: quiet + dot / 2,
    module,
    symbol,
  };
  return { width: side, height: side, items: [item] };
}

function row(boxes: readonly Box[]): Box {
  const height = Math.max(...boxes.map((box) => box.height));
  let width = 0;
  const items = boxes.flatMap((box) => {
    const placed = moved(box.items, width, (height - box.height) / 2);
    width += box.width;
    return placed;
  });
  return { width, height, items };
}

function column(boxes: readonly Box[]): Box {
  const width = Math.max(...boxes.map((box) => box.width));
  let height = 0;
  const items = boxes.flatMap((box) => {
    const placed = moved(box.items, (width - box.width) / 2, height);
    height += box.height;
    return placed;
  });
  return { width, height, items };
}

/** As many elements to a line as fit. */
function joined(
  elements: readonly string[],
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const element of elements) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${element}`) <= width) {
      lines[lines.length - 1] = `${last} ${element}`;
    } else lines.push(element);
  }
  return lines;
}

/**
 * Title and lines, broken where they are too long. Nothing where that would break words, unless
 * letters cannot be smaller, or where lines would be too short to read.
 */
function written(
  { title, lines }: LabelContent,
  width: number,
  { measure, textSize }: Scale,
): Box | undefined {
  if (width < 6 * textSize) return undefined;
  const parts: readonly Line[] = [
    { text: title, weight: "bold", size: textSize * TITLE },
    ...lines.map((text): Line => ({ text, weight: "regular", size: textSize })),
  ];
  const measureOf =
    ({ weight, size }: Line) =>
    (text: string): number =>
      measure(text, weight) * size;
  const breaksWords = parts.some((part) => widestWord(part.text, measureOf(part)) > width);
  if (breaksWords && textSize > Math.min(...TEXT_SIZES)) return undefined;
  return lined(
    parts.flatMap((part) =>
      wrap(part.text, width, measureOf(part)).map((text) => ({ ...part, text })),
    ),
  );
}

type Line = Pick<TextItem, "text" | "weight" | "size">;

function lined(lines: readonly Line[]): Box {
  let height = 0;
  const items = lines.map((line): TextItem => {
    const y = height + line.size * ASCENT;
    height += line.size * LEADING;
    return { kind: "text", ...line, x: 0, y };
  });
  return { width: 0, height, items };
}

const moved = (items: Items, x: number, y: number): Items =>
  items.map((item) => ({ ...item, x: item.x + x, y: item.y + y }));
