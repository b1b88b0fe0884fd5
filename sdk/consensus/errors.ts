import type { Text } from "../../texts/text";

/** Every reason for which a header or its seals are refused. Codes are stable. */
export type ConsensusErrorCode =
  | "HEADER_FIELD"
  | "HEADER_GAP"
  | "EXTRA_DATA_FORMAT"
  | "VALIDATORS_IN_CONTRACT"
  | `SEAL_${"FORM" | "STRANGER" | "TWICE"}`
  | "SEALS_TOO_FEW"
  | "HEADERS_NOT_LINKED"
  | `VALIDATOR_${"FORMAT" | "TWICE" | "NONE"}`;

/**
 * A header that cannot be relied on. `text` says what is wrong, and `message` says it in English;
 * `code` and `values` are for programs.
 */
export class ConsensusError extends Error {
  override readonly name = "ConsensusError";
  readonly text: Text;
  readonly code: ConsensusErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: ConsensusErrorCode,
    text: Text,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super(text.en);
    this.text = text;
    this.code = code;
    this.values = values;
  }
}
