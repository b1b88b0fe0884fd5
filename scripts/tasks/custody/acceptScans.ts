import { formatMoment, LotmarkError, numberOf, parseMoment } from "../../../sdk/chain";
import {
  findNamedShipment,
  type Outcome,
  readCourse,
  shipmentStruct,
  type ShipmentWithState,
  unitsToAccept,
} from "../../../sdk/custody";
import { findLot } from "../../../sdk/lots";
import * as texts from "../../../texts/scanning";
import { INTERRUPTED } from "../../../texts/scans";
import type { Text } from "../../../texts/text";
import { labelOf } from "../lot/names";
import { type Answer, answer } from "../support/answer";
import { type Circumstances, type Desk, occurrenceOf, openDesk } from "../support/desk";
import { laterNow } from "../support/moments";
import { findOpenShipments } from "../support/remembered";
import type { ActingSession } from "../support/session";
import { type LineReader, standardInput } from "./lineReader";
import { ScanDesk } from "./scanDesk";
import { readScanLine, type ScanLine } from "./scanLine";

/** How a shipment is accepted by scanning. */
export interface ScanOrder extends Circumstances {
  readonly shipment?: string | undefined;
  readonly returnDeadline?: string | undefined;
  readonly yes: boolean;
}

const DAY = 86_400n;
/** Until when the consignor has to take back what goes back, unless that is said. */
const DAYS_TO_RETURN = 14n;
const INTERRUPTED_CODE = 130;

/** Accepts a shipment by scanning what arrived; in full or by line, as the scans say. */
export async function acceptScans(
  session: ActingSession,
  order: ScanOrder,
  lines: LineReader = standardInput(),
): Promise<Answer> {
  const { report } = session.environment;
  const interrupted = (): never => {
    report(INTERRUPTED);
    process.exit(INTERRUPTED_CODE);
  };
  process.once("SIGINT", interrupted);
  try {
    const desk = await openDesk(session, "receive");
    const until = await returnDeadlineOf(desk, order);
    const counting = await begin(desk, order, lines);
    if (counting === undefined) return answer(texts.nothingScanned, { accepted: false });
    await countAll(session, counting, lines);
    const plan = planOf(desk, counting, until);
    if (plan === undefined) return answer(texts.nothingScanned, { accepted: false });
    const confirmed = order.yes ? "yes" : await confirm(session, plan.lines, lines);
    // From here on it is sent, and whoever interrupts has to look whether it was.
    process.off("SIGINT", interrupted);
    if (confirmed !== "yes") {
      const word = confirmed === "no" ? texts.declined : texts.notConfirmed;
      const data = { accepted: false, outcomes: plan.outcomes };
      return { ...answer([...plan.lines, word], data), failed: confirmed === "nobody" };
    }
    return await send(session, desk, order, { ...plan, found: counting.found, until });
  } finally {
    process.off("SIGINT", interrupted);
    lines.close();
  }
}

/** A shipment that is being counted, and the line that told which one it is. */
interface Counting {
  readonly found: ShipmentWithState;
  readonly scans: ScanDesk;
  readonly first: ScanLine | undefined;
}

async function begin(
  desk: Desk,
  { shipment: name }: ScanOrder,
  lines: LineReader,
): Promise<Counting | undefined> {
  const { session, member } = desk;
  const { report } = session.environment;
  const { shipments } = await findOpenShipments(session, member);
  const inbox = shipments.filter(isWaitingFor(member));
  if (name !== undefined) {
    const meant = { consignee: member, statuses: ["Shipped"] } as const;
    const found = await findNamedShipment(session.consortium, name, meant);
    if (!isWaitingFor(member)(found)) {
      const { shipmentId } = found;
      throw new LotmarkError("NOT_WAITING", texts.notOpen(shipmentId.slice(0, 14)), { shipmentId });
    }
    return welcome(desk, found, undefined);
  }
  const [only, ...others] = inbox;
  if (only !== undefined && others.length === 0) return welcome(desk, only, undefined);
  if (only === undefined) throw new LotmarkError("NOTHING_TO_ACCEPT", texts.nothingOnItsWay);
  report(texts.chooseByScan(inbox.length));
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    const read = readScanLine(line);
    if (read?.kind !== "scan") continue;
    const found = await shipmentWith(desk, inbox, read.scan);
    if (found !== undefined) return welcome(desk, found, read);
  }
  return undefined;
}

const isWaitingFor =
  (member: string) =>
  ({ shipment, state }: ShipmentWithState): boolean =>
    shipment.consignee === member && state.status === "Shipped";

/** The only shipment that a scanned lot is in; nothing where the scan does not tell. */
async function shipmentWith(
  { session }: Desk,
  inbox: readonly ShipmentWithState[],
  scan: string,
): Promise<ShipmentWithState | undefined> {
  const { report } = session.environment;
  let lot: bigint;
  try {
    lot = await findLot(session.consortium, scan);
  } catch (error) {
    if (!(error instanceof LotmarkError || (error as Error).name === "Gs1Error")) throw error;
    report(texts.notCounted((error as LotmarkError).text));
    return undefined;
  }
  const fitting = inbox.filter(({ shipment }) => shipment.lots.includes(lot));
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return only;
  report(
    only === undefined
      ? texts.inNone(labelOf(lot))
      : texts.inSeveral(
          labelOf(lot),
          fitting.map(({ shipmentId }) => shipmentId.slice(0, 14)),
        ),
  );
  return undefined;
}

async function welcome(
  { session, directory }: Desk,
  found: ShipmentWithState,
  first: ScanLine | undefined,
): Promise<Counting> {
  const { shipmentId, shipment } = found;
  const course = await readCourse(session.consortium, found);
  const amounts = unitsToAccept(found, course);
  const units = amounts.reduce((sum, amount) => sum + amount, 0n);
  const consignor = await directory.nameOf(shipment.consignor);
  const lots = new Set(shipment.lots).size;
  session.environment.report(texts.welcome(shipmentId.slice(0, 14), consignor, lots, units));
  return { found, first, scans: new ScanDesk(session.consortium, shipment, amounts) };
}

async function countAll(
  { environment }: ActingSession,
  { scans, first }: Counting,
  lines: LineReader,
): Promise<void> {
  const take = async (line: ScanLine): Promise<void> => {
    for (const said of await scans.take(line)) environment.report(said);
  };
  if (first !== undefined) await take(first);
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    const read = readScanLine(line);
    if (read?.kind === "done") return;
    if (read !== undefined) await take(read);
  }
}

/** What would be sent, and what is said of it before. */
interface Plan {
  readonly lines: readonly Text[];
  readonly outcomes: readonly Outcome[];
  readonly inFull: boolean;
  readonly accepted: bigint;
  readonly turnedBack: bigint;
  readonly short: bigint;
}

/** Nothing where no unit of the shipment was scanned. */
function planOf({ directory }: Desk, { scans }: Counting, until: bigint): Plan | undefined {
  const { tally, relabelled } = scans;
  const counts = tally.all();
  const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
  const accepted = sum(counts.map((one) => one.accepted));
  const turnedBack = sum(counts.map((one) => one.turnedBack));
  if (accepted + turnedBack === 0n) return undefined;
  const surplus = sum(counts.map((one) => one.surplus));
  const short = tally.missing;
  const inFull = tally.isComplete;
  const lines = [
    texts.summary(scans.counts()),
    ...(relabelled.size === 0 ? [] : [texts.relabelledLots([...relabelled].map(labelOf))]),
    ...(surplus === 0n ? [] : [texts.aside(surplus)]),
    inFull ? texts.inFull : texts.byLine(accepted, turnedBack, short),
    ...(turnedBack === 0n ? [] : [texts.returnUntil(formatMoment(until, directory.utcOffset))]),
  ];
  return { lines, outcomes: tally.outcomes(), inFull, accepted, turnedBack, short };
}

/** Asks the person who scanned, by the same way as the scans came. */
async function confirm(
  { environment }: ActingSession,
  said: readonly Text[],
  lines: LineReader,
): Promise<"yes" | "no" | "nobody"> {
  for (const text of [...said, texts.CONFIRM]) environment.report(text);
  const reply = await lines.next();
  if (reply === undefined) return "nobody";
  return texts.YES.test(reply) ? "yes" : "no";
}

interface Sending extends Plan {
  readonly found: ShipmentWithState;
  readonly until: bigint;
}

async function send(
  session: ActingSession,
  desk: Desk,
  order: ScanOrder,
  plan: Sending,
): Promise<Answer> {
  const { custodyTransfer } = session.consortium;
  const { found, outcomes, until, accepted, turnedBack, short } = plan;
  const { shipmentId, shipment } = found;
  const struct = shipmentStruct(shipment);
  const occurrence = occurrenceOf(desk, order);
  const call = plan.inFull
    ? custodyTransfer.accept.populateTransaction(struct, occurrence)
    : custodyTransfer.acceptPartly.populateTransaction(
        struct,
        outcomes.map((outcome) => ({
          ...outcome,
          fault: numberOf("ICustodyTransfer.Fault", outcome.fault),
        })),
        turnedBack === 0n ? 0n : until,
        occurrence,
      );
  const { hash } = await session.send(await call);
  const course = turnedBack === 0n ? [] : await readCourse(session.consortium, found);
  const step = course.find(({ type }) => type === "acceptedPartly");
  const returning = step?.type === "acceptedPartly" ? step.returning : undefined;
  const consignor = await desk.directory.nameOf(shipment.consignor);
  return answer(
    [
      ...plan.lines,
      texts.accepted(accepted, consignor),
      ...(returning === undefined ? [] : [texts.returning(returning)]),
      ...(short === 0n ? [] : [texts.shortWaits]),
      texts.shipment(shipmentId),
    ],
    { shipmentId, accepted: true, inFull: plan.inFull, outcomes, returning, transaction: hash },
  );
}

async function returnDeadlineOf(
  { directory, session }: Desk,
  { returnDeadline }: ScanOrder,
): Promise<bigint> {
  if (returnDeadline !== undefined) {
    return parseMoment(returnDeadline, directory.utcOffset, "end");
  }
  return (await laterNow(session.consortium)) + DAYS_TO_RETURN * DAY;
}
