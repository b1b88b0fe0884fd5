import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The file of this machine's settings: `lotmark.settings.json`, or the one that LOTMARK_SETTINGS
 * names. `undefined` where that is empty: then there are none.
 */
export function settingsFile(): string | undefined {
  const named = process.env.LOTMARK_SETTINGS ?? join(__dirname, "../../lotmark.settings.json");
  return named === "" ? undefined : named;
}

/**
 * What stands in the file, whatever it is; `undefined` where there is none. What the SDK brings
 * along is not loaded for it, since every start of Hardhat asks for the language.
 *
 * Throws what the file system or JSON throws.
 */
export function contentOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return JSON.parse(text) as unknown;
}
