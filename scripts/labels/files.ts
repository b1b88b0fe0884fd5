import { existsSync, writeFileSync } from "node:fs";
import { extname } from "node:path";

import { LotmarkError } from "../../sdk/chain";
import { cannotWrite, fileExists, unknownFormat } from "../../texts/labels";

/** Formats of labels; of the last two, each page is a file. */
export type Format = "pdf" | "png" | "svg";

/** The format that a file's name says. Throws a {@link LotmarkError} `LABEL_FORMAT`. */
export function formatOf(file: string): Format {
  const extension = extname(file).slice(1).toLowerCase();
  if (extension === "pdf" || extension === "png" || extension === "svg") return extension;
  throw new LotmarkError("LABEL_FORMAT", unknownFormat(file), { file });
}

/** The names of so many files: labels-01.png, labels-02.png, …; of one alone, labels.png. */
export function numbered(file: string, count: number): string[] {
  if (count === 1) return [file];
  const extension = extname(file);
  const stem = file.slice(0, file.length - extension.length);
  const digits = String(count).length;
  return Array.from(
    { length: count },
    (_, index) => `${stem}-${String(index + 1).padStart(digits, "0")}${extension}`,
  );
}

/** Throws a {@link LotmarkError} `FILE_EXISTS` where a file would be overwritten. */
export function refuseToOverwrite(files: readonly string[]): void {
  const there = files.filter((file) => existsSync(file));
  if (there.length > 0) throw new LotmarkError("FILE_EXISTS", fileExists(there), { files: there });
}

/** Writes a file. Throws a {@link LotmarkError} `FILE_EXISTS` or `CANNOT_WRITE`. */
export function writeLabels(file: string, content: string | Buffer, overwrite: boolean): void {
  try {
    writeFileSync(file, content, { flag: overwrite ? "w" : "wx" });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw exists
      ? new LotmarkError("FILE_EXISTS", fileExists([file]), { files: [file] })
      : new LotmarkError("CANNOT_WRITE", cannotWrite(file), { file }, error);
  }
}
