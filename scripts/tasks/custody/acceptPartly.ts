import { type Consortium, LotmarkError, numberOf, parseMoment } from "../../../sdk/chain";
import {
  findNamedShipment,
  type FoundShipment,
  OUTCOME_COLUMNS,
  type Outcome,
  type OutcomeLists,
  pairOutcomes,
  readCourse,
  readOutcomes,
  readOutcomeSheet,
  shipmentStruct,
  unitsToAccept,
  type WrittenOutcomes,
} from "../../../sdk/custody";
import * as texts from "../../../texts/shipping";
import { NO_OUTCOMES, NO_RETURN_DEADLINE } from "../../../texts/tasks/custody";
import type { Text } from "../../../texts/text";
import { type Answer, answer } from "../support/answer";
import { markingFaults } from "../../sheets/markedCopy";
import { readSheetFile } from "../../sheets/readSheetFile";
import { confirm } from "../support/confirm";
import { previewOf } from "./preview";
import type { ActingSession } from "../support/session";
import { type Circumstances, occurrenceOf, openDesk } from "../support/desk";

/** What became of a shipment, as it was written. */
export interface Report extends Circumstances, Omit<OutcomeLists, "lot"> {
  readonly shipment: string;
  readonly file?: string | undefined;
  readonly lot?: string | undefined;
  readonly returnDeadline?: string | undefined;
  readonly sheet?: string | undefined;
  readonly yes?: boolean;
}

/** Accepts a shipment by line. */
export async function acceptPartly(session: ActingSession, report: Report): Promise<Answer> {
  const { file, lot } = report;
  if (file === undefined || lot !== undefined) {
    return acceptOutcomes(session, report, pairedOutcomes(report));
  }
  const read = await readSheetFile(file, OUTCOME_COLUMNS, report.sheet);
  return markingFaults(read, () =>
    acceptOutcomes(session, report, readOutcomeSheet(read.table, read.name)),
  );
}

async function acceptOutcomes(
  session: ActingSession,
  report: Report,
  written: WrittenOutcomes,
): Promise<Answer> {
  const desk = await openDesk(session, "receive");
  const { consortium } = session;
  const found = await findNamedShipment(consortium, report.shipment, {
    consignee: desk.member,
    statuses: ["Shipped"],
  });
  const { shipmentId, shipment } = found;
  const course = await readCourse(consortium, found);
  const amounts = unitsToAccept(found, course);
  const outcomes = await readOutcomes(consortium, shipment, amounts, written);
  const before = course.find((step) => step.type === "acceptedPartly");
  if (before !== undefined && isSame(before.outcomes, outcomes)) {
    const { returning } = before;
    const data = { shipmentId, already: true, outcomes, returning };
    return answer(tell(true, amounts, outcomes, returning), data);
  }
  if (written.noun === "row") {
    const accepted = outcomes.map((outcome) => outcome.accepted);
    await confirm(
      session.environment,
      report.yes === true,
      previewOf({ lots: shipment.lots, units: accepted }),
    );
  }
  const turnedBack = outcomes.some((outcome) => outcome.turnedBack > 0n);
  const { custodyTransfer } = consortium;
  const { hash } = await session.send(
    await custodyTransfer.acceptPartly.populateTransaction(
      shipmentStruct(shipment),
      outcomes.map((outcome) => ({
        ...outcome,
        fault: numberOf("ICustodyTransfer.Fault", outcome.fault),
      })),
      turnedBack ? returnDeadlineOf(report, desk.directory.utcOffset) : 0n,
      occurrenceOf(desk, report),
    ),
  );
  const after = (await readCourse(consortium, found)).find(({ type }) => type === "acceptedPartly");
  const returning = after?.type === "acceptedPartly" ? after.returning : undefined;
  const data = { shipmentId, already: false, outcomes, returning, transaction: hash };
  return answer(tell(false, amounts, outcomes, returning), data);
}

/** What became of each line, all of it accepted where nothing is said; and the deadline of what goes back. */
export async function planOutcomes(
  consortium: Consortium,
  utcOffset: number,
  found: FoundShipment,
  report: Report,
): Promise<{ outcomes: Outcome[]; returnDeadline: bigint }> {
  const amounts = unitsToAccept(found, await readCourse(consortium, found));
  const written = await writtenOutcomes(report);
  const outcomes = await readOutcomes(consortium, found.shipment, amounts, written);
  const anyBack = outcomes.some((outcome) => outcome.turnedBack > 0n);
  return { outcomes, returnDeadline: anyBack ? returnDeadlineOf(report, utcOffset) : 0n };
}

async function writtenOutcomes(report: Report): Promise<WrittenOutcomes> {
  const { file, lot, accepted, turnedBack, short } = report;
  if ([file, lot, accepted, turnedBack, short].every((value) => value === undefined)) {
    return { noun: "line", lines: [] };
  }
  if (file === undefined || lot !== undefined) return pairedOutcomes(report);
  const { table, name } = await readSheetFile(file, OUTCOME_COLUMNS, report.sheet);
  return readOutcomeSheet(table, name);
}

function pairedOutcomes({ file, lot, ...lists }: Report): WrittenOutcomes {
  if (file === undefined && lot !== undefined) return pairOutcomes({ lot, ...lists });
  throw new LotmarkError("LINES_NOT_SAID", NO_OUTCOMES);
}

function returnDeadlineOf({ returnDeadline }: Report, utcOffset: number): bigint {
  if (returnDeadline !== undefined) return parseMoment(returnDeadline, utcOffset, "end");
  throw new LotmarkError("RETURN_DEADLINE_NOT_SAID", NO_RETURN_DEADLINE);
}

const isSame = (one: readonly Outcome[], other: readonly Outcome[]): boolean =>
  one.length === other.length &&
  one.every(({ accepted, turnedBack, fault }, line) => {
    const counterpart = other[line];
    return (
      counterpart?.accepted === accepted &&
      counterpart.turnedBack === turnedBack &&
      counterpart.fault === fault
    );
  });

function tell(
  isBefore: boolean,
  amounts: readonly bigint[],
  outcomes: readonly Outcome[],
  returning: string | undefined,
): Text[] {
  const sum = (quantities: readonly bigint[]): bigint =>
    quantities.reduce((total, quantity) => total + quantity, 0n);
  const units = sum(amounts);
  const accepted = sum(outcomes.map((outcome) => outcome.accepted));
  const turnedBack = sum(outcomes.map((outcome) => outcome.turnedBack));
  const short = units - accepted - turnedBack;
  return [
    texts.acceptedByLine(isBefore, units, accepted, turnedBack, short),
    ...(returning === undefined ? [] : [texts.returningAs(returning)]),
    ...(short === 0n ? [] : [texts.SHORT_TO_SETTLE]),
  ];
}
