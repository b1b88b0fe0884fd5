import type { Text } from "../../../texts/text";

/**
 * Where the names in a message come from. What has no name is shown as it is on the
 * chain; a name that is the same in every language is a string.
 */
export interface Names {
  /** The name of an account, an operator key or a contract. */
  account?(address: string): Promise<Text | string | undefined>;
  /** The name of a key where the company that it serves is named beside it. */
  operator?(address: string): Promise<Text | string | undefined>;
  /** The name of a mark. */
  brand?(id: bigint): Promise<Text | string | undefined>;
  /** The reader's offset from UTC in quarter hours; default UTC. */
  readonly utcOffset?: number;
}
