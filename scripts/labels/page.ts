import type { Drawing } from "./drawing";
import type { Size } from "./layout";

/** A sheet of labels. */
export interface Sheet {
  readonly page: Size;
  readonly columns: number;
  readonly rows: number;
  /** White at the page's edges. */
  readonly margin: { readonly vertical: number; readonly horizontal: number };
  /** White between labels. */
  readonly gap: { readonly vertical: number; readonly horizontal: number };
  /** How many labels were taken off the first sheet before. */
  readonly used: number;
}

/** What a label on a sheet has for itself. */
export function labelSize({ page, columns, rows, margin, gap }: Sheet): Size {
  return {
    width: (page.width - 2 * margin.horizontal - (columns - 1) * gap.horizontal) / columns,
    height: (page.height - 2 * margin.vertical - (rows - 1) * gap.vertical) / rows,
  };
}

/** Puts labels on sheets, row by row. */
export function* onSheets(
  labels: Iterable<Drawing>,
  sheet: Sheet,
  dot: number,
): Generator<Drawing> {
  const { page, columns, rows, margin, gap } = sheet;
  const { width, height } = labelSize(sheet);
  let items: Drawing["items"][number][] = [];
  let place = sheet.used;
  for (const label of labels) {
    const x = margin.horizontal + (place % columns) * (width + gap.horizontal);
    const y = margin.vertical + Math.floor(place / columns) * (height + gap.vertical);
    items.push(...label.items.map((item) => ({ ...item, x: item.x + x, y: item.y + y })));
    place += 1;
    if (place < columns * rows) continue;
    yield onDots({ ...page, items }, dot);
    items = [];
    place = 0;
  }
  if (items.length > 0) yield onDots({ ...page, items }, dot);
}

/** Moves symbols onto the printer's dots, by half a dot at most, so that all modules are alike. */
export const onDots = (drawing: Drawing, dot: number): Drawing => {
  const onDot = (length: number): number => Math.round(length / dot) * dot;
  const items = drawing.items.map((item) =>
    item.kind === "symbol" ? { ...item, x: onDot(item.x), y: onDot(item.y) } : item,
  );
  return { ...drawing, items };
};
