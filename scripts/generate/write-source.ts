import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";

const HEADER = "// Generated from the contracts by `npm run build`. Do not edit.\n";

/** Writes a generated TypeScript file, formatted like all others, unless it is that already. */
export async function writeSource(file: string, source: string): Promise<void> {
  const options = await resolveConfig(file, { editorconfig: true });
  const text = await format(HEADER + source, { ...options, filepath: file });
  if (read(file) === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
