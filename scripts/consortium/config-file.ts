import { readFileSync } from "node:fs";

import { notJson, UNREADABLE } from "../../texts/consortium/config";
import { configError, type ConsortiumConfig, parseConfig } from "./config";

/** Reads a configuration file. Throws what {@link parseConfig} throws. */
export function readConfig(file: string): ConsortiumConfig {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw configError(file, [UNREADABLE]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch (error) {
    throw configError(file, [notJson((error as Error).message)]);
  }
  return parseConfig(value, file);
}
