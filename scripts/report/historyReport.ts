import { formatMoment, inWords } from "../../sdk/chain";
import type { Directory } from "../../sdk/directory";
import type { HistoryEvent, Trail } from "../../sdk/trail";
import { say } from "../language";
import { formatUnits, table } from "../tasks/support/table";
import { shortName } from "./names";

/** A lot's history for people, the oldest first. */
export async function historyTable(
  { history }: Pick<Trail, "history">,
  directory: Directory,
): Promise<string[]> {
  const rows = await Promise.all(
    history.map(async (event) => [
      formatMoment(event.entry.time, directory.utcOffset),
      WHAT[event.type],
      event.entry.units === 0n ? "" : formatUnits(event.entry.units),
      await describe(event, directory),
    ]),
  );
  return table(["Recorded", "What", "Units", "Details"], rows);
}

const WHAT: Readonly<Record<HistoryEvent["type"], string>> = {
  declared: "declared",
  closed: "closed",
  corrected: "corrected",
  annotated: "annotated",
  split: "split",
  merged: "merged",
  retired: "retired",
  seized: "seized",
  shipped: "shipped",
  accepted: "accepted",
  turnedBack: "turned back",
  cancelled: "cancelled",
  reclaimed: "reclaimed",
  settled: "settled",
  returned: "returned",
  unknown: "unknown",
};

async function describe(event: HistoryEvent, directory: Directory): Promise<string> {
  switch (event.type) {
    case "declared":
    case "closed":
      return `by ${await shortName(event.maker, directory)}`;
    case "corrected":
      return `by ${await shortName(event.maker, directory)}: ${because(event.grounds)}`;
    case "annotated":
      return `by ${await shortName(event.maker, directory)}: ${event.note}`;
    case "split":
    case "merged":
      return `${event.role === "input" ? "used up" : "came out"}, by ${await shortName(event.member, directory)}`;
    case "retired":
      return `${say(inWords("IProduction.Retirement", event.retirement))}, by ${await shortName(event.holder, directory)}`;
    case "seized":
      return `from ${await shortName(event.holder, directory)}: ${because(event.grounds)}`;
    case "shipped":
      return parties(event, directory);
    case "accepted":
      return `by ${await shortName(event.shipment.consignee, directory)}${shortage(event)}`;
    case "turnedBack":
      return `by ${await shortName(event.shipment.consignee, directory)}: ${faults(event)}`;
    case "cancelled":
    case "reclaimed":
      return `by ${await shortName(event.shipment.consignor, directory)}: ${because(event.grounds)}`;
    case "settled":
      return `${event.found ? "found" : "lost"}, by ${await shortName(event.shipment.consignor, directory)}: ${because(event.grounds)}`;
    case "returned":
      return `to ${await shortName(event.shipment.consignor, directory)} after the deadline`;
    case "unknown":
      return "by a module that this version does not know";
  }
}

type InShipment = Extract<HistoryEvent, { readonly shipment: unknown }>;

async function parties({ shipment }: InShipment, directory: Directory): Promise<string> {
  const { consignor, consignee, consignorSite, consigneeSite, tradeReference } = shipment;
  const from = await place(consignor, consignorSite, directory);
  const to = await place(consignee, consigneeSite, directory);
  return `${from} → ${to}${tradeReference === "" ? "" : `, ${tradeReference}`}`;
}

async function place(account: string, site: string, directory: Directory): Promise<string> {
  const name = (await directory.site(account, site))?.name ?? "";
  const company = await shortName(account, directory);
  return name === "" ? company : `${company} (${name})`;
}

const because = ({ reason }: { readonly reason: string }): string =>
  reason === "" ? "evidence on file" : reason;

function shortage({ outcomes }: Extract<HistoryEvent, { readonly type: "accepted" }>): string {
  const short = outcomes.reduce((sum, outcome) => sum + outcome.short, 0n);
  return short === 0n ? "" : `, ${formatUnits(short)} short`;
}

function faults({ outcomes }: Extract<HistoryEvent, { readonly type: "turnedBack" }>): string {
  const found = outcomes.filter(({ turnedBack }) => turnedBack !== 0n);
  return [...new Set(found.map(({ fault }) => say(inWords("ICustodyTransfer.Fault", fault))))].join(
    ", ",
  );
}
