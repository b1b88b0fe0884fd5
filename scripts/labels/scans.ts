import { existsSync, statSync } from "node:fs";

import { LotmarkError } from "../../sdk/chain";
import { lineOf, noScans } from "../../texts/labels";
import { same, type Text } from "../../texts/text";
import { readText } from "../tasks/support/files";

/** Something that was scanned, and where that stands. */
export interface PlacedScan {
  readonly scan: string;
  readonly where: Text;
}

/** The scans that words are: each is a scan itself, or a file that has one on each line. */
export function readScans(words: readonly string[]): PlacedScan[] {
  return words.flatMap((word) =>
    isFile(word) ? scansIn(word) : [{ scan: word, where: same(word) }],
  );
}

const isFile = (word: string): boolean => existsSync(word) && statSync(word).isFile();

function scansIn(file: string): PlacedScan[] {
  const scans = readText(file)
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ scan: line.trim(), where: lineOf(file, index + 1) }))
    .filter(({ scan }) => scan !== "");
  if (scans.length > 0) return scans;
  throw new LotmarkError("NO_SCANS", noScans(file), { file });
}
