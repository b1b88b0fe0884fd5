import { LotmarkError } from "../../sdk/chain";
import { printerTooCoarse, tooSmall } from "../../texts/labels";
import type { Drawing } from "./drawing";
import {
  type LabelContent,
  type LaidOut,
  layOut,
  type Press,
  type Size,
  sizeThatWouldDo,
} from "./layout";
import { type LabelOrder, xDimension } from "./order";
import { onDots, onSheets } from "./page";
import { modulesInDots } from "./specification";
import { loadTypeface, type Typeface } from "./typeface";

/** A lot's label: what stands on it, and how the lot is called in messages. */
export interface Wanted {
  readonly name: string;
  readonly content: LabelContent;
}

/** Labels that can be written in any format. */
export interface Labels {
  readonly typeface: Typeface;
  /** One for each of what is wanted. */
  readonly labels: readonly LaidOut[];
  /** Of the copies of all of them. */
  readonly pageCount: number;
  readonly pages: () => Iterable<Drawing>;
}

/**
 * Lays out labels, and puts them on pages.
 *
 * Throws a {@link LotmarkError} `LABEL_TOO_SMALL` with the size that would do, or `DPI_TOO_LOW`.
 */
export async function makeLabels(wanted: readonly Wanted[], order: LabelOrder): Promise<Labels> {
  const { dot, dpi, size, sheet, copies } = order;
  const { min, max } = xDimension(order);
  const modules = modulesInDots(xDimension(order), dot);
  if (modules.length === 0) {
    throw new LotmarkError("DPI_TOO_LOW", printerTooCoarse(dpi, min, max), { dpi });
  }
  const typeface = await loadTypeface(
    wanted.flatMap(({ content }) => [content.title, ...content.lines, ...content.interpretation]),
  );
  const press = { dot, modules, measure: typeface.measure };
  const labels = wanted.map((label) => fitting(label, size, press));
  const all = function* (): Generator<LaidOut> {
    for (const label of labels) for (let copy = 0; copy < copies; ++copy) yield label;
  };
  const single = function* (): Generator<Drawing> {
    for (const label of all()) yield onDots(label, dot);
  };
  const count = labels.length * copies;
  return {
    ...{ typeface, labels },
    pageCount:
      sheet === undefined ? count : Math.ceil((sheet.used + count) / (sheet.columns * sheet.rows)),
    pages: () => (sheet === undefined ? single() : onSheets(all(), sheet, dot)),
  };
}

function fitting({ name, content }: Wanted, size: Size, press: Press): LaidOut {
  const label = layOut(content, size, press);
  if (label !== undefined) return label;
  const enough = sizeThatWouldDo(content, size, press);
  throw new LotmarkError("LABEL_TOO_SMALL", tooSmall(name, size, enough), { size, enough });
}
