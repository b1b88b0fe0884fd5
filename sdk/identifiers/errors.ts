import type { Text } from "../../texts/text";

/**
 * Every reason for which this folder refuses a value. Stable, so that programs and translations can
 * rely on them.
 */
export type IdentifierErrorCode =
  | `USCC_${"LENGTH" | "CHARACTER" | "DIVISION" | "CHECK_CHARACTER"}`
  | `LEI_${"LENGTH" | "CHARACTER" | "CHECK_DIGITS"}`
  | "SCHEME_FORMAT"
  | "IDENTIFIER_FORMAT"
  | "OFFICE_FORMAT"
  | "BRAND_KIND_RANGE"
  | "BRAND_NUMBER_FORMAT"
  | "MARK_FORMAT"
  | "MARK_KIND"
  | "SALT_FORMAT";

/**
 * An identifier that its scheme refuses. `text` says what is wrong and what to do, and `message` in English; `code` and
 * `values` are for programs.
 */
export class IdentifierError extends Error {
  override readonly name = "IdentifierError";
  readonly text: Text;
  readonly code: IdentifierErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: IdentifierErrorCode,
    text: Text,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super(text.en);
    this.text = text;
    this.code = code;
    this.values = values;
  }
}
