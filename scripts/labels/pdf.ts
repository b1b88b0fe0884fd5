import PDFDocument from "pdfkit";

import { darkRectangles, type Drawing, type TextItem } from "./drawing";
import type { Typeface } from "./typeface";

const POINTS_PER_MM = 72 / 25.4;

/** Drawings as the pages of a PDF, with the letters that are needed of each font. */
export async function toPdf(
  pages: Iterable<Drawing>,
  typeface: Typeface,
  title: string,
): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    // None of the fonts that every reader has.
    font: null as unknown as string,
    info: { Title: title, Creator: "Lotmark" },
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.once("end", resolve);
    document.once("error", reject);
  });
  for (const { width, height, items } of pages) {
    document.addPage({ size: [width * POINTS_PER_MM, height * POINTS_PER_MM], margin: 0 });
    document.scale(POINTS_PER_MM);
    for (const item of items) {
      if (item.kind === "text") write(document, item, typeface);
      else {
        for (const { x, y, width: wide, height: high } of darkRectangles(item)) {
          document.rect(x, y, wide, high);
        }
        document.fill("black");
      }
    }
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function write(
  document: PDFKit.PDFDocument,
  { x, y, size, weight, text }: TextItem,
  typeface: Typeface,
): void {
  let left = x;
  for (const { text: part, font, width } of typeface.runs(text, weight)) {
    document.registerFont(font.name, Buffer.from(font.bytes));
    document.font(font.name, size);
    document.text(part, left, y, { lineBreak: false, baseline: "alphabetic" });
    left += width * size;
  }
}
