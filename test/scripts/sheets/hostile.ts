import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { createDeflateRaw } from "node:zlib";

import { writeXlsx, writeXlsxStream } from "hucre";

const HEADS = ["商品条码", "批号", "数量", "单位", "生产日期", "有效期至", "箱码", "备注"];
const TEA = "06901234567892";

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A workbook with so many lots. */
export function workbookOf(lots: number, remark = "", inlineStrings = false): Promise<Buffer> {
  function* rows(): Generator<(string | number | Date)[]> {
    const made = new Date("2026-11-05T00:00:00Z");
    for (let row = 0; row < lots; ++row) {
      yield [TEA, `LJ-${row}`, 480, "盒", made, "2028-05-05", "", remark];
    }
  }
  const columns = HEADS.map((header) => ({ header }));
  const stream = writeXlsxStream(rows(), { name: "批次", columns, inlineStrings });
  return collect(stream as unknown as AsyncIterable<Uint8Array>);
}

/** CSV with so many lots. */
export function csvOf(lots: number): Buffer {
  const rows = Array.from(
    { length: lots },
    (_, row) => `${TEA},LJ-${row},480,盒,2026-11-05,2028-05-05,,`,
  );
  return Buffer.from([HEADS.join(","), ...rows].join("\n"));
}

/** A workbook whose sheet begins as usual and is then so many megabytes of the same. */
export async function bomb(megabytes: number, declared = megabytes * 1e6): Promise<Buffer> {
  const small = await writeXlsx({ sheets: [{ name: "批次", rows: [HEADS] }] });
  return replacePart(
    Buffer.from(small),
    "xl/worksheets/sheet1.xml",
    await deflate(megabytes),
    declared,
  );
}

async function deflate(megabytes: number): Promise<Buffer> {
  const stream = createDeflateRaw();
  const out = collect(stream);
  const block = Buffer.alloc(1_000_000, "<row><c/></row>");
  stream.write('<?xml version="1.0"?><worksheet><sheetData>');
  for (let written = 0; written < megabytes; ++written) {
    if (!stream.write(block)) await new Promise((resolve) => stream.once("drain", resolve));
  }
  stream.end("</sheetData></worksheet>");
  return out;
}

/** An archive with other content for one part; sizes as they are declared, sums as they were. */
function replacePart(zip: Buffer, name: string, content: Buffer, size: number): Buffer {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06"));
  const count = zip.readUInt16LE(end + 10);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (let at = zip.readUInt32LE(end + 16), index = 0; index < count; ++index) {
    const length =
      46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const entry = Buffer.from(zip.subarray(at, at + length));
    const fileName = entry.toString("utf8", 46, 46 + entry.readUInt16LE(28));
    const local = entry.readUInt32LE(42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const header = Buffer.from(zip.subarray(local, start));
    let data: Buffer = zip.subarray(start, start + entry.readUInt32LE(20));
    if (fileName === name) {
      data = content;
      for (const [buffer, shift] of [
        [entry, 2],
        [header, 0],
      ] as const) {
        buffer.writeUInt16LE(8, 8 + shift);
        buffer.writeUInt32LE(content.length, 18 + shift);
        buffer.writeUInt32LE(size, 22 + shift);
      }
    }
    entry.writeUInt32LE(offset, 42);
    parts.push(header, data);
    directory.push(entry);
    offset += header.length + data.length;
    at += length;
  }
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, tail]);
}

/** A workbook of two cells in opposite corners. */
export const corners = (): Promise<Buffer> =>
  writeXlsx({ sheets: [{ name: "批次", rows: [HEADS] }] }).then((small) => {
    const content = Buffer.from(
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>gtin</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
    );
    return replacePart(
      Buffer.from(small),
      "xl/worksheets/sheet1.xml",
      stored(content),
      content.length,
    );
  });

/** Content in a deflate block that is only stored. */
function stored(content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeUInt16LE(content.length, 1);
  head.writeUInt16LE(content.length ^ 0xffff, 3);
  return Buffer.concat([head, content]);
}

/** Random bytes, and a workbook with some of its bytes changed. */
export const noise = (length: number): Buffer => randomBytes(length);

export function damage(bytes: Buffer, seed: number): Buffer {
  const copy = Buffer.from(bytes);
  let state = seed;
  for (let change = 0; change < 20; ++change) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    copy[state % copy.length] = state & 0xff;
  }
  return copy;
}
