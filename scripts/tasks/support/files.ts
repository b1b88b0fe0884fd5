import { readFileSync } from "node:fs";

import { LotmarkError } from "../../../sdk/chain";
import * as texts from "../../../texts/tasks/support";

/** The text of a file in UTF-8. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new LotmarkError("NO_FILE", texts.noFile(file), { file }, error);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new LotmarkError("NOT_UTF8", texts.notUtf8(file), { file }, error);
  }
}
