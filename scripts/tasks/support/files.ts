import { readFileSync } from "node:fs";

import { LotmarkError } from "../../../sdk/chain";

/** The text of a file in UTF-8. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new LotmarkError("NO_FILE", `The file ${file} cannot be read.`, { file }, error);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new LotmarkError(
      "NOT_UTF8",
      `${file} is not text in UTF-8. Save it as "CSV UTF-8".`,
      { file },
      error,
    );
  }
}
