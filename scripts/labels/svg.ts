import { darkRectangles, type Drawing, type SymbolItem, type TextItem } from "./drawing";
import type { Run, Typeface } from "./typeface";

/**
 * A drawing as SVG. Letters are outlines: it looks and prints the same wherever it is opened, without
 * the font. What is written is in its title, too.
 */
export function toSvg({ width, height, items }: Drawing, typeface: Typeface): string {
  const shapes = items.map((item) =>
    item.kind === "symbol" ? symbolPath(item) : textPath(item, typeface),
  );
  const words = items.flatMap((item) => (item.kind === "text" ? [escape(item.text)] : []));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}mm" height="${short(height)}mm" viewBox="0 0 ${short(width)} ${short(height)}">`,
    `<title>${words.join(" ")}</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...shapes.map((path) => `<path d="${path}"/>`),
    "</svg>",
    "",
  ].join("\n");
}

const symbolPath = (item: SymbolItem): string =>
  darkRectangles(item)
    .map(
      ({ x, y, width, height }) =>
        `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`,
    )
    .join("");

function textPath({ x, y, size, weight, text }: TextItem, typeface: Typeface): string {
  let left = x;
  const paths: string[] = [];
  for (const run of typeface.runs(text, weight)) {
    paths.push(outline(run, left, y, size));
    left += run.width * size;
  }
  return paths.join("");
}

const LETTERS = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "z",
} as const;

/** The glyphs of a run; fonts count upwards from the baseline, drawings downwards. */
function outline({ text, font: { font } }: Run, x: number, y: number, size: number): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let advance = 0;
  let path = "";
  glyphs.forEach((glyph, index) => {
    const position = positions[index];
    const offset = advance + (position?.xOffset ?? 0);
    for (const { command, args } of glyph.path.commands) {
      path += LETTERS[command];
      path += args
        .map((value, axis) =>
          axis % 2 === 0 ? short(x + (offset + value) * scale) : short(y - value * scale),
        )
        .join(" ");
    }
    advance += position?.xAdvance ?? 0;
  });
  return path;
}

/** A length to a ten-thousandth of a mm: a hundredth of a printer's dot is a shade of grey. */
const short = (length: number): string => String(Math.round(length * 10_000) / 10_000);

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
