/** What the acting member declared about an event in the real world (EPCIS eventTime). */
export interface Occurrence {
  /** Unix seconds when it happened, as declared. */
  readonly eventTime: bigint;
  /** The local offset from UTC at that place, in quarter hours. */
  readonly utcOffset: number;
  /** Root of the documents that go with it; zero where there are none. */
  readonly documentHash: string;
}

/** Why something was decided. */
export interface Grounds {
  readonly reason: string;
  /** Hash of the document behind it; zero where there is none. */
  readonly evidence: string;
}

/** An occurrence as a contract emitted it. */
export const readOccurrence = (struct: {
  readonly eventTime: bigint;
  readonly utcOffset: bigint;
  readonly documentHash: string;
}): Occurrence => ({
  eventTime: struct.eventTime,
  utcOffset: Number(struct.utcOffset),
  documentHash: struct.documentHash,
});

/** Grounds as a contract emitted them. */
export const readGrounds = ({ reason, evidence }: Grounds): Grounds => ({ reason, evidence });
