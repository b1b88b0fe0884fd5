import type { Text } from "../../../texts/text";

/**
 * Something that did not work, in words. `text` says what is wrong and what to do, in each language,
 * and `message` in English; `code` and `values` are for programs. The code of a refusal by a
 * contract is the name of its custom error.
 */
export class LotmarkError extends Error {
  override readonly name = "LotmarkError";
  readonly text: Text;
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    text: Text,
    values: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.text = text;
    this.code = code;
    this.values = values;
  }
}
