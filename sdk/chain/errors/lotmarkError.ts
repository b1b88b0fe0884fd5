/**
 * Something that did not work, in words. `message` says what is wrong and what to do; `code` and
 * `values` are for programs. The code of a refusal by a contract is the name of its custom error.
 */
export class LotmarkError extends Error {
  override readonly name = "LotmarkError";
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    values: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.values = values;
  }
}
