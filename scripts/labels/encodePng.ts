import { crc32, deflateSync } from "node:zlib";

/** A picture in shades of grey. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** A byte for each pixel, 0 for black, row by row. */
  readonly grey: Buffer;
  /** Width of a pixel in mm. */
  readonly dot: number;
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const MM_PER_METRE = 1_000;

/** Writes a PNG that says how large its pixels are, by which programs print it in its size. */
export function encodePng({ width, height, grey, dot }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey; the only compression and filters there are; not interlaced.
  header.writeUInt8(8, 8);
  const resolution = Buffer.alloc(9);
  const pixelsPerMetre = Math.round(MM_PER_METRE / dot);
  resolution.writeUInt32BE(pixelsPerMetre, 0);
  resolution.writeUInt32BE(pixelsPerMetre, 4);
  resolution.writeUInt8(1, 8);
  // In front of each row stands how it is filtered: not at all.
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; ++row) {
    grey.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("pHYs", resolution),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** PNG specification, 5.3: length, type, data, and a checksum over the last two. */
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
