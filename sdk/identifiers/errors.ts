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
 * An identifier that its scheme refuses. `message` says what is wrong and what to do; `code` and
 * `values` are for programs.
 */
export class IdentifierError extends Error {
  override readonly name = "IdentifierError";
  readonly code: IdentifierErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: IdentifierErrorCode,
    message: string,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.code = code;
    this.values = values;
  }
}
