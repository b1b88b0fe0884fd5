import type {
  LotsLiftedEvent,
  LotsStoppedEvent,
  NoticeAcknowledgedEvent,
  RecallClosedEvent,
  UnitsRecoveredEvent,
} from "../../typechain-types/contracts/recalls/IRecalls";
import { memberOf, readGrounds, readOccurrence, TrailKind } from "../chain";
import { readNotice } from "../recalls/notice";
import {
  type Evidence,
  eventsOf,
  hashStruct,
  hashValues,
  provenEvent,
  rawParameter,
} from "./evidence";
import type {
  Acknowledged,
  HistoryEvent,
  Lifted,
  RecallClosed,
  Recovered,
  Stopped,
} from "./history";

/** What is known when an entry of the Recalls module is read. */
export interface RecallEvidence extends Evidence {
  readonly chainId: bigint;
}

type Reader = (evidence: RecallEvidence) => HistoryEvent | undefined;

/** What entries of the Recalls module record, by their kind. */
export const RECALLS: Readonly<Record<number, Reader>> = {
  [TrailKind.STOPPED]: stopped,
  [TrailKind.LIFTED]: lifted,
  [TrailKind.ACKNOWLEDGED]: acknowledged,
  [TrailKind.RECOVERED]: recovered,
  [TrailKind.RECALL_CLOSED]: recallClosed,
};

/** The notice whose id, the hash of all it says, is the entry's data. */
function stopped(evidence: RecallEvidence): Stopped | undefined {
  const { chainId, entry } = evidence;
  const event = eventsOf<LotsStoppedEvent.OutputObject>(evidence, "LotsStopped").find(
    (candidate) =>
      hashStruct("lotmark.Notice", [
        ["uint256", chainId],
        ["address", entry.module],
        rawParameter(candidate, "party"),
        [
          "bytes32",
          hashValues([rawParameter(candidate, "authority"), rawParameter(candidate, "notice")]),
        ],
      ]) === entry.data,
  );
  if (event === undefined) return undefined;
  const { authority, party, notice } = event.args;
  return {
    type: "stopped",
    entry,
    noticeId: entry.data,
    authority: memberOf("IRecalls.Authority", authority),
    party,
    notice: readNotice(notice),
  };
}

function lifted(evidence: RecallEvidence): Lifted | undefined {
  const event = provenEvent<LotsLiftedEvent.OutputObject>(
    evidence,
    "LotsLifted",
    "lotmark.Lifting",
    ["authority", "party", "grounds", "occurrence"],
  );
  return event && { type: "lifted", entry: evidence.entry, ...decision(event) };
}

function recallClosed(evidence: RecallEvidence): RecallClosed | undefined {
  const event = provenEvent<RecallClosedEvent.OutputObject>(
    evidence,
    "RecallClosed",
    "lotmark.RecallClosure",
    ["authority", "party", "grounds", "occurrence"],
  );
  return event && { type: "recallClosed", entry: evidence.entry, ...decision(event) };
}

const decision = ({
  authority,
  party,
  grounds,
  occurrence,
}: LotsLiftedEvent.OutputObject): Omit<Lifted, "type" | "entry"> => ({
  authority: memberOf("IRecalls.Authority", authority),
  party,
  grounds: readGrounds(grounds),
  occurrence: readOccurrence(occurrence),
});

function acknowledged(evidence: RecallEvidence): Acknowledged | undefined {
  const event = provenEvent<NoticeAcknowledgedEvent.OutputObject>(
    evidence,
    "NoticeAcknowledged",
    "lotmark.Acknowledgement",
    ["noticeId", "holder", "occurrence"],
  );
  if (event === undefined) return undefined;
  const { noticeId, holder, occurrence } = event;
  return {
    type: "acknowledged",
    entry: evidence.entry,
    noticeId,
    holder,
    occurrence: readOccurrence(occurrence),
  };
}

/** A lot that stands twice in a recovery has two entries, each of which says all that came back of it then. */
function recovered(evidence: RecallEvidence): Recovered | undefined {
  const event = provenEvent<UnitsRecoveredEvent.OutputObject>(
    evidence,
    "UnitsRecovered",
    "lotmark.Recovery",
    ["member", "lots", "units", "occurrence"],
  );
  if (event === undefined) return undefined;
  const { member, lots, units, occurrence } = event;
  return {
    type: "recovered",
    entry: evidence.entry,
    member,
    units: lots.reduce(
      (sum, lot, line) => (lot === evidence.entry.lot ? sum + (units[line] ?? 0n) : sum),
      0n,
    ),
    occurrence: readOccurrence(occurrence),
  };
}
