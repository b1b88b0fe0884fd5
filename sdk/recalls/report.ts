import { ZeroAddress } from "ethers";

import type { HistoryEvent, Holder, Stopped, Trail } from "../trail";
import { isMaking } from "./downstream";

/** A holder of a stopped lot, and whether it has acknowledged the notice that stands. */
export interface KnowingHolder extends Holder {
  readonly acknowledged: boolean;
}

/** Where the units of a lot are. All but `declared` add up to it. */
export interface RecallReport {
  readonly lot: bigint;
  /** The notice by which it is stopped now, if it is. */
  readonly stopped?: Stopped;
  readonly declared: bigint;
  /** In somebody's custody, or in transit. */
  readonly located: bigint;
  /** Went into other lots. */
  readonly used: bigint;
  readonly destroyed: bigint;
  /** Had left circulation and came back. */
  readonly recovered: bigint;
  /** Sold, consumed, lost, …, and not come back. */
  readonly outstanding: bigint;
  readonly holders: readonly KnowingHolder[];
}

/** What became of a lot, by its history. */
export function reportOn({ lot, history, holders }: Trail): RecallReport {
  const stopped = stopOf(history);
  const located = sum(holders.map(({ units }) => units));
  const burnt = sum(history.filter(isBurning).map(({ entry }) => entry.units));
  const used = sum(history.filter(isMaking).map(({ entry }) => entry.units));
  const destroyed = sum(
    history
      .filter((event) => "retirement" in event && event.retirement === "Destroyed")
      .map(({ entry }) => entry.units),
  );
  const recovered = recoveredIn(history);
  const left = burnt - used - destroyed - recovered;
  return {
    ...{ lot, declared: located + burnt, located, used, destroyed, recovered },
    ...(stopped === undefined ? {} : { stopped }),
    outstanding: left > 0n ? left : 0n,
    holders: holders.map((holder) => ({
      ...holder,
      acknowledged: knows(holder, stopped, history),
    })),
  };
}

/** The stop that holds after a history. */
export function stopOf(history: readonly HistoryEvent[]): Stopped | undefined {
  const last = history.findLast(({ type }) => type === "stopped" || type === "lifted");
  return last?.type === "stopped" ? last : undefined;
}

/** Whether units left circulation; what was corrected never was in it. */
const isBurning = ({ type, entry }: HistoryEvent): boolean =>
  type !== "corrected" && entry.to === ZeroAddress && entry.from !== ZeroAddress;

/** A lot that stands twice in one recovery has two entries that say the same. */
function recoveredIn(history: readonly HistoryEvent[]): bigint {
  const recoveries = new Map<string, bigint>();
  for (const event of history) {
    if (event.type !== "recovered") continue;
    recoveries.set(`${event.entry.transaction} ${event.entry.logIndex}`, event.units);
  }
  return sum([...recoveries.values()]);
}

/** Who stopped the lot needs no notice. */
const knows = (
  { account }: Holder,
  stopped: Stopped | undefined,
  history: readonly HistoryEvent[],
): boolean =>
  stopped !== undefined &&
  (stopped.party === account ||
    history.some(
      (event) =>
        event.type === "acknowledged" &&
        event.noticeId === stopped.noticeId &&
        event.holder === account,
    ));

const sum = (units: readonly bigint[]): bigint => units.reduce((total, one) => total + one, 0n);
