import { PDFiumLibrary } from "@hyzyla/pdfium";
import { readFile } from "node:fs/promises";
import { prepareZXingModule, type ReadResult, readBarcodes } from "zxing-wasm/reader";

/** A symbol as a scanner that sends symbology identifiers reads it. */
export interface ReadSymbol {
  /** With its symbology identifier. */
  readonly scan: string;
  readonly format: string;
  /** Upper left corner and width of its modules in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const ready = async (): Promise<void> => {
  const { buffer } = await readFile(require.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  await prepareZXingModule({
    overrides: { wasmBinary: buffer },
    fireImmediately: true,
  });
};
let readyOnce: Promise<void> | undefined;

/** Reads all symbols of a picture, in reading order. */
async function readSymbols(picture: Parameters<typeof readBarcodes>[0]): Promise<ReadSymbol[]> {
  await (readyOnce ??= ready());
  const found = await readBarcodes(picture, {
    formats: ["QRCode", "DataMatrix"],
    textMode: "Plain",
    tryHarder: true,
    maxNumberOfSymbols: 255,
  });
  return found.map(toSymbol).sort((a, b) => a.y - b.y || a.x - b.x);
}

const toSymbol = ({ symbologyIdentifier, text, format, position }: ReadResult): ReadSymbol => ({
  scan: symbologyIdentifier + text,
  format,
  x: position.topLeft.x,
  y: position.topLeft.y,
  width: position.topRight.x - position.topLeft.x,
});

/** What a scanner reads on a PNG. */
export const readPng = (png: Uint8Array): Promise<ReadSymbol[]> => readSymbols(png);

/** A page of a PDF, as a scanner and a person see it. */
export interface ReadPage {
  readonly symbols: readonly ReadSymbol[];
  /** Its words, whatever lines they are in. */
  readonly text: string;
  /** In mm. */
  readonly width: number;
  readonly height: number;
}

/** What is on the pages of a PDF, printed with so many dots an inch. */
export async function readPdf(pdf: Uint8Array, dpi = 300): Promise<ReadPage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages: ReadPage[] = [];
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      // In this order: the library does not find its way back from the picture to the text.
      const text = page.getText().replaceAll(/\s+/g, " ");
      const { data, width, height } = await page.render({ scale: dpi / 72, render: "bitmap" });
      const picture = { data: new Uint8ClampedArray(data), width, height, colorSpace: "srgb" };
      pages.push({
        symbols: await readSymbols(picture as ImageData),
        text,
        width: (originalWidth / 72) * 25.4,
        height: (originalHeight / 72) * 25.4,
      });
    }
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}
