import { type Descendant, readDownstream, type RecallReport, reportOn } from "../../../sdk/recalls";
import type { Holder } from "../../../sdk/trail";
import * as texts from "../../../texts/tasks/recall";
import { grouped, listed, same, type Text } from "../../../texts/text";
import { say } from "../../language";
import { noticeInWords } from "../../report/historyReport";
import { shortName } from "../../report/names";
import { labelOf } from "../lot/names";
import { type Answer, answer } from "../support/answer";
import type { Session } from "../support/session";
import { table } from "../support/table";
import { findLots } from "./stop";

/** Where the units of lots are, and who has acknowledged. */
export async function status(
  session: Session,
  codes: readonly string[],
  withDownstream: boolean,
): Promise<Answer> {
  const { consortium, names } = session;
  const named = await findLots(session, codes);
  const found = await readDownstream(consortium, named);
  const reports = found
    .filter(({ lot }) => withDownstream || named.includes(lot))
    .map(({ trail }) => reportOn(trail));
  const rows = reports.map((report) => [
    labelOf(report.lot),
    ...[report.declared, report.located, report.used].map(grouped),
    ...[report.recovered, report.destroyed, report.outstanding].map(grouped),
  ]);
  const missing = await unanswered(reports, names);
  return answer(
    [...table(texts.STATUS_HEADING, rows), "", ...missing.map(say)].map((line) => same(line)),
    { reports },
  );
}

/** Everything that was made of lots. */
export async function downstream(session: Session, codes: readonly string[]): Promise<Answer> {
  const { consortium } = session;
  const found = await readDownstream(consortium, await findLots(session, codes));
  const rows = await Promise.all(found.map((one) => descendantRow(session, one)));
  return answer(
    table(texts.DOWNSTREAM_HEADING, rows).map((line) => same(line)),
    {
      lots: found.map(({ lot, madeOf, trail }) => ({ lot, madeOf, report: reportOn(trail) })),
    },
  );
}

async function descendantRow(
  { names }: Session,
  { lot, madeOf, trail }: Descendant,
): Promise<(string | Text)[]> {
  const { stopped, holders } = reportOn(trail);
  const held = await Promise.all(
    holders.map(async (holder) => texts.unitsWith(await called(holder, names), holder.units)),
  );
  return [
    labelOf(lot),
    madeOf.map(labelOf).join(", "),
    stopped === undefined ? texts.FREE : noticeInWords(stopped.notice),
    held.length === 0 ? texts.NOBODY : listed(held),
  ];
}

type Names = Session["names"];

async function called({ account, transit }: Holder, names: Names): Promise<Text> {
  if (transit === undefined) return shortName(account, names);
  const { consignor, consignee } = transit.shipment;
  return texts.inTransit(await shortName(consignor, names), await shortName(consignee, names));
}

/** One line for each stopped lot of which a holder has not acknowledged. */
async function unanswered(reports: readonly RecallReport[], names: Names): Promise<Text[]> {
  const open = reports.flatMap(({ lot, stopped, holders }) => {
    const silent = holders.filter(({ acknowledged }) => !acknowledged);
    return stopped === undefined || silent.length === 0 ? [] : [{ lot, silent }];
  });
  if (open.length === 0) {
    return reports.some(({ stopped }) => stopped !== undefined) ? [texts.ALL_ACKNOWLEDGED] : [];
  }
  return Promise.all(
    open.map(async ({ lot, silent }) =>
      texts.notAcknowledged(
        labelOf(lot),
        await Promise.all(silent.map((holder) => called(holder, names))),
      ),
    ),
  );
}
