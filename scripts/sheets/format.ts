import type { Foreign } from "../../texts/sheetFiles";

/** What a file is, by its first bytes and not by its name. */
export type Format = "workbook" | "text" | Foreign;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** In UTF-16, as the directory of an OLE container has it. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Tells archives of which it is not known yet what they hold as workbooks. */
export function formatOf(bytes: Buffer): Format {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    return "workbook";
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return bytes.includes(ENCRYPTED) ? "encrypted" : "xls";
  // BIFF without a container, of Excel 2 to 4 and of programs that imitate it.
  if (startsWith(bytes, 0x09) && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 1)) return "xls";
  if (isDocument(bytes)) return "document";
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (isUtf16) return "text";
  if (bytes.includes(0)) return "binary";
  const start = bytes
    .subarray(0, 1_000)
    .toString("latin1")
    .replace(/^\xEF\xBB\xBF/, "")
    .trimStart();
  if (/^<(?:!doctype html|html|head|meta|table|style)\b/i.test(start)) return "html";
  if (start.startsWith("<?xml")) return /<html/i.test(start) ? "html" : "xml";
  return "text";
}

const isDocument = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46) || // PDF
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || // PNG
  startsWith(bytes, 0xff, 0xd8, 0xff) || // JPEG
  startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66); // RTF
