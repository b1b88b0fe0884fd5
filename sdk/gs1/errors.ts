import type { Text } from "../../texts/text";

/**
 * Every reason for which this folder refuses a value. Codes are stable: programs may branch on
 * them, and translations of the messages are keyed by them.
 */
export type Gs1ErrorCode =
  | `${"GTIN" | "GLN" | "SSCC"}_${"CHARACTER" | "LENGTH" | "CHECK_DIGIT"}`
  | "CHECK_DIGIT_INPUT"
  | "GTIN_ZERO"
  | "COMPANY_PREFIX_FORMAT"
  | `LOT_NUMBER_${"EMPTY" | "TOO_LONG" | "CHARACTER"}`
  | `LOT_ID_${"RANGE" | "SCHEME" | "RESERVED_BITS" | "GTIN_RANGE" | "GTIN_ZERO" | "GTIN_CHECK_DIGIT"}`
  | `LOT_ID_LOT_NUMBER_${"EMPTY" | "NUL" | "CHARACTER"}`
  | `DATE_${"FORMAT" | "MONTH" | "DAY" | "RANGE" | "WINDOW"}`
  | `AI_${"UNKNOWN" | "REPEATED" | "EXCLUDED" | "REQUIRED" | "SERIAL_REQUIRED"}`
  | `AI_VALUE_${"EMPTY" | "TOO_SHORT" | "TOO_LONG" | "LENGTH" | "CONTENT"}`
  | `ELEMENT_STRING_${"EMPTY" | "FNC1" | "BRACKET"}`
  | `DIGITAL_LINK_${"CHARACTER" | "SCHEME" | "DOMAIN" | "NO_KEY" | "VALUE_EMPTY" | "NUL" | "BASE"}`
  | `DIGITAL_LINK_${"PATH_ORDER" | "DUPLICATE" | "NOT_ATTRIBUTE" | "BELONGS_IN_PATH"}`
  | `SCAN_${"EMPTY" | "SYMBOLOGY" | "UNREADABLE" | "NO_KEY" | "CONTENT_ONLY"}`
  | `NET_CONTENT_${"FORMAT" | "NUMBER" | "UNIT" | "NOT_METRIC" | "FRACTION" | "RANGE"}`;

/** The values that explain an error: what was given, where, what was expected. */
export type ErrorValues = Readonly<Record<string, string | number | bigint>>;

/**
 * A value that a GS1 rule refuses. `text` says what is wrong and what to do, and `message` in English; `code` and `values`
 * are for programs.
 */
export class Gs1Error extends Error {
  override readonly name = "Gs1Error";
  readonly text: Text;
  readonly code: Gs1ErrorCode;
  readonly values: ErrorValues;

  constructor(code: Gs1ErrorCode, text: Text, values: ErrorValues = {}) {
    super(text.en);
    this.text = text;
    this.code = code;
    this.values = values;
  }
}
