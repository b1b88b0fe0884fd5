import type { HandedOverEvent } from "../../typechain-types/contracts/handover/IHandover";
import { readOccurrence, TrailKind } from "../chain";
import { handoverIdOf } from "../handover/terms";
import type { LoggedEntry } from "./entries";
import { type Evidence, provenEvent } from "./evidence";
import type { HandedOver, HistoryEvent } from "./history";

/** What is known when an entry of the Handover module is read. */
export interface HandoverEvidence extends Evidence {
  readonly chainId: bigint;
  /** All entries of the transaction: those of one handover have the same data. */
  readonly entries: readonly LoggedEntry[];
}

type Reader = (evidence: HandoverEvidence) => HistoryEvent | undefined;

/** What entries of the Handover module record, by their kind. */
export const HANDOVER: Readonly<Record<number, Reader>> = {
  [TrailKind.HANDED_OVER]: handedOver,
};

function handedOver(evidence: HandoverEvidence): HandedOver | undefined {
  const { chainId, entry } = evidence;
  const event = provenEvent<HandedOverEvent.OutputObject>(
    evidence,
    "HandedOver",
    "lotmark.Handover",
    ["handoverId", "giverOperator", "takerOperator"],
  );
  if (event === undefined) return undefined;
  const { handoverId, giver, taker, tradeReference, nonce, deadline } = event;
  const lines = evidence.entries.filter(
    ({ module, kind, data }) =>
      module === entry.module && kind === entry.kind && data === entry.data,
  );
  const terms = {
    giver,
    taker,
    lots: lines.map(({ lot }) => lot),
    units: lines.map(({ units }) => units),
    tradeReference,
    occurrence: readOccurrence(event.occurrence),
    nonce,
    deadline,
  };
  // The entry proves the id, and the id what was signed.
  if (handoverIdOf({ chainId, contract: entry.module }, terms) !== handoverId) return undefined;
  const { giverOperator, takerOperator } = event;
  return { type: "handedOver", entry, handoverId, terms, giverOperator, takerOperator };
}
