/** Where the names in a message come from. What has no name is shown as it is on the chain. */
export interface Names {
  /** The name of an account, an operator key or a contract. */
  account?(address: string): Promise<string | undefined>;
  /** The name of a key where the company that it serves is named beside it. */
  operator?(address: string): Promise<string | undefined>;
  /** The name of a mark. */
  brand?(id: bigint): Promise<string | undefined>;
  /** The reader's offset from UTC in quarter hours; default UTC. */
  readonly utcOffset?: number;
}
