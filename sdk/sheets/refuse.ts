import type { Text } from "../../texts/text";
import { LotmarkError } from "../chain";

/** Refuses what stands in a cell: a code for programs, and words. */
export function refuse(code: string, text: Text): never {
  throw new LotmarkError(code, text);
}

/** The code of an error, for programs. */
export function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? code : "INVALID";
}
