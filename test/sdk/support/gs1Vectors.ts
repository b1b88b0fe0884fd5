import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../vectors/gs1");

/** A text of the vectors; in hexadecimal, byte for byte, where it is no valid UTF-8. */
export type VectorText = string | { readonly hex: string };

/** Reads a file of test/vectors/gs1. Its README tells where each comes from. */
export function readVectors(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
}

/** The text with one character per byte. */
export function textOf(text: VectorText): string {
  return typeof text === "string" ? text : Buffer.from(text.hex, "hex").toString("latin1");
}

/** Whether a case depends on options of the GS1 engine that are off by default. */
export function needsOptions(vector: {
  readonly flags?: Readonly<Record<string, string>>;
}): boolean {
  return Object.entries(vector.flags ?? {}).some(([flag, value]) => value !== DEFAULTS[flag]);
}

const DEFAULTS: Readonly<Record<string, string>> = {
  "ctx->permitConvenienceAlphas": "false",
  gs1_encoder_setPermitZeroSuppressedGTINinDLuris: "false",
  gs1_encoder_setPermitUnknownAIs: "false",
  "gs1_encoder_setValidationEnabled:gs1_encoder_vUNKNOWN_AI_NOT_DL_ATTR": "true",
};
