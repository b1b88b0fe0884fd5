import type { LinterName } from "./linters";

/** One part of an AI's value. */
export interface AiComponent {
  /** N: digits; X: character set 82; Y: character set 39; Z: character set 64 (base64url). */
  readonly set: "N" | "X" | "Y" | "Z";
  readonly min: number;
  readonly max: number;
  /** Set if the value may end before this component. */
  readonly optional?: true;
  /** Tests of the content beyond its characters. */
  readonly linters: readonly LinterName[];
}

/**
 * What the GS1 Barcode Syntax Dictionary says of an Application Identifier, or of a range of AIs
 * that differ in their last digit only (the place of a decimal point, or a running number).
 */
export interface AiRow {
  /** First and last AI of the range, both included. */
  readonly ais: readonly [first: string, last: string];
  /** Data title for people, such as `BATCH/LOT`. Coupons have none. */
  readonly title: string;
  /** Whether FNC1 has to end the value if another AI follows: it has no predefined length. */
  readonly separator: boolean;
  /** Whether a Digital Link may carry it as a data attribute, in the query. */
  readonly attribute: boolean;
  readonly components: readonly AiComponent[];
  /**
   * AIs that must come with it. Of every list, one group must be there as a whole. `n` stands for
   * any digit.
   */
  readonly requires?: readonly (readonly (readonly string[])[])[];
  /** AIs that must not come with it. `n` stands for any digit; the AI itself never counts. */
  readonly excludes?: readonly string[];
  /**
   * Set if it is the primary key of a Digital Link: the sequences of qualifiers that may follow it
   * in the path, in this order.
   */
  readonly qualifiers?: readonly (readonly string[])[];
}
