import { findLot, noLot, readLot, readOrigins } from "../../../sdk/lots";
import { Blocks, readTrail } from "../../../sdk/trail";
import { ofWhichItCame } from "../../../texts/tasks/lot";
import { say } from "../../language";
import { historyTable } from "../../report/historyReport";
import { lotReport } from "../../report/lotReport";
import { relabelledInWords } from "../../report/relabelled";
import { type Answer, answer } from "../support/answer";
import { saidLot } from "../support/saidLot";
import type { Session } from "../support/session";
import { labelOf } from "./names";

/** Everything that a verifier can know of a lot. */
export async function show(session: Session, code: string): Promise<Answer> {
  const { consortium, names } = session;
  const report = await readLot(consortium, await saidLot(session, code));
  const warning = relabelledInWords(report.relabelled);
  const lines = await lotReport(report, names);
  return answer(warning === undefined ? lines : [warning, "", ...lines], report);
}

/** A lot's history, and that of the lots that it came out of. */
export async function trail(session: Session, code: string): Promise<Answer> {
  const { consortium, names } = session;
  const blocks = new Blocks(consortium);
  const lot = await findLot(consortium, await saidLot(session, code));
  const own = await readTrail(consortium, lot, { blocks });
  if (own.history.length === 0) throw noLot(own.lot);
  const origins = await readOrigins(consortium, own, blocks);
  const lines = [labelOf(own.lot), ...(await historyTable(own, names))];
  for (const origin of origins) {
    lines.push("", say(ofWhichItCame(labelOf(origin.lot))), ...(await historyTable(origin, names)));
  }
  return answer(lines, { trail: own, origins });
}
