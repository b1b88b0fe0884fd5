import { readFile } from "node:fs/promises";

import { initWasm, Resvg } from "@resvg/resvg-wasm";

import type { Drawing } from "./drawing";
import { encodePng } from "./encodePng";
import { toSvg } from "./svg";
import type { Typeface } from "./typeface";

/** A pixel of SVG in mm (CSS Values and Units, 6.2). */
const SVG_PIXEL = 25.4 / 96;

/** A drawing as PNG: one pixel for each of the printer's dots, and it says how large that is. */
export async function toPng(drawing: Drawing, typeface: Typeface, dot: number): Promise<Buffer> {
  await ready();
  const image = new Resvg(toSvg(drawing, typeface), {
    fitTo: { mode: "zoom", value: SVG_PIXEL / dot },
    font: { loadSystemFonts: false },
  });
  const rendered = image.render();
  const { width, height, pixels } = rendered;
  // Everything is black on white, so that one of red, green and blue says it all.
  const grey = Buffer.alloc(width * height);
  for (let index = 0; index < grey.length; ++index) grey[index] = pixels[4 * index] ?? 0;
  rendered.free();
  image.free();
  return encodePng({ width, height, grey, dot });
}

let initialised: Promise<void> | undefined;

function ready(): Promise<void> {
  initialised ??= readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")).then(initWasm);
  return initialised;
}
