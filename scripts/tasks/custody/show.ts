import { ZeroAddress, ZeroHash } from "ethers";

import { type Consortium, formatMoment, inWords } from "../../../sdk/chain";
import {
  contentOf,
  findNamedShipment,
  formatSscc,
  readCourse,
  readInTransit,
  readSscc,
  type Shipment,
  type ShipmentState,
  type ShipmentWithState,
  type Step,
} from "../../../sdk/custody";
import { Directory } from "../../../sdk/directory";
import { decodeLotId } from "../../../sdk/gs1";
import { readProduct } from "../../../sdk/products";
import * as texts from "../../../texts/tasks/custody";
import {
  CARRIER,
  inHandOf,
  onPallet,
  PALLET,
  PICKED_UP,
  unitsOf,
} from "../../../texts/tasks/carriage";
import { grouped, inEach, listed, same, type Text } from "../../../texts/text";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import type { Session } from "../support/session";
import { type Cell, properties, table } from "../support/table";
import { span } from "./words";

const H = texts.HEADINGS;

/** Shows a shipment. */
export async function show({ consortium, names }: Session, name: string): Promise<Answer> {
  const found = await findNamedShipment(consortium, name);
  const directory = new Directory(consortium, names.utcOffset);
  const [course, inTransit] = await Promise.all([
    readCourse(consortium, found),
    readInTransit(consortium, found),
  ]);
  const scanned = contentOfPallet(found, name);
  const lines = [
    ...scanned,
    ...properties(await propertiesOf(directory, found)),
    "",
    ...(await tableOf(consortium, found, course, inTransit)),
    ...(course.length === 0
      ? []
      : ["", ...course.map((step) => say(tell(step, directory.utcOffset)))]),
  ];
  const { shipmentId, block, shipment, state } = found;
  return answer(lines, {
    ...{ shipmentId, block, shipment, state, course },
    inTransit: shipment.lots.map((lot) => inTransit.get(lot) ?? 0n),
  });
}

async function propertiesOf(
  directory: Directory,
  { shipmentId, shipment, state }: ShipmentWithState,
): Promise<(readonly [Text, Text | string | undefined])[]> {
  const { consignor, consignee, consignorSite, consigneeSite, occurrence } = shipment;
  const when = (seconds: bigint): string => formatMoment(seconds, directory.utcOffset);
  const place = async (account: string, site: string): Promise<Text> => {
    const [name, siteName] = [
      await directory.nameOf(account),
      await directory.siteName(account, site),
    ];
    return inEach((inLanguage) => `${inLanguage(name)}, ${siteName}`);
  };
  const pause = state.deadline - shipment.deadline;
  const deadline = when(state.deadline);
  const status = inWords("ICustodyTransfer.Status", state.status);
  return [
    [H.shipment, shipmentId],
    [H.from, await place(consignor, consignorSite)],
    [H.to, await place(consignee, consigneeSite)],
    [CARRIER, await carrierOf(directory, shipment, state)],
    [H.purpose, inWords("ICustodyTransfer.Purpose", shipment.purpose)],
    [H.reference, shipment.tradeReference === "" ? undefined : shipment.tradeReference],
    [H.document, occurrence.documentHash === ZeroHash ? undefined : occurrence.documentHash],
    [H.state, texts.stateOf(status, state.outstanding)],
    [H.shipped, when(occurrence.eventTime)],
    [
      H.deadline,
      pause > 0n ? texts.grownDeadline(deadline, when(shipment.deadline), span(pause)) : deadline,
    ],
  ];
}

/** Who carries it, and whether it is in that one's hands. */
const carrierOf = async (
  directory: Directory,
  { carrier }: Shipment,
  { pickedUp }: ShipmentState,
): Promise<Text | undefined> =>
  carrier === ZeroAddress ? undefined : inHandOf(await directory.nameOf(carrier), pickedUp);

/** What stands on the pallet, if it was a pallet that was scanned. */
function contentOfPallet({ shipment }: ShipmentWithState, scanned: string): string[] {
  const sscc = readSscc(scanned);
  const content = sscc === undefined ? [] : contentOf(shipment, sscc);
  if (sscc === undefined || content.length === 0) return [];
  const what = content.map(({ lot, units }) => {
    const { gtin, lotNumber } = decodeLotId(lot);
    return unitsOf(`(01)${gtin}(10)${lotNumber}`, grouped(units));
  });
  return [say(onPallet(formatSscc(sscc), listed(what))), ""];
}

async function tableOf(
  consortium: Consortium,
  { shipment: { lots, units, ssccs } }: ShipmentWithState,
  course: readonly Step[],
  inTransit: ReadonlyMap<bigint, bigint>,
): Promise<string[]> {
  const partly = course.find((step) => step.type === "acceptedPartly");
  const products = new Map<string, string>();
  for (const gtin of new Set(lots.map((lot) => decodeLotId(lot).gtin))) {
    products.set(gtin, (await readProduct(consortium, gtin))?.name ?? "");
  }
  const rows = lots.map((lot, line) => {
    const { gtin, lotNumber } = decodeLotId(lot);
    const outcome = partly?.outcomes[line];
    const sent = units[line] ?? 0n;
    const sscc = ssccs[line] ?? 0n;
    const pallet = ssccs.length === 0 ? [] : [sscc === 0n ? "" : formatSscc(sscc)];
    const common: Cell[] = [gtin, lotNumber, products.get(gtin) ?? "", ...pallet, sent];
    if (outcome === undefined) return [...common, inTransit.get(lot) ?? 0n];
    const { accepted, turnedBack, fault } = outcome;
    const why = fault === "None" ? "" : inWords("ICustodyTransfer.Fault", fault);
    return [...common, inTransit.get(lot) ?? 0n, accepted, turnedBack, why];
  });
  const pallet = ssccs.length === 0 ? [] : [PALLET];
  const heading = [H.gtin, H.lot, H.product, ...pallet, H.units, H.inTransit];
  return table(partly ? [...heading, H.accepted, H.turnedBack, H.fault] : heading, rows);
}

function tell(step: Step, utcOffset: number): Text {
  if (step.type === "stoppedReturned") return texts.stoppedReturned(step.lots.length);
  const when = formatMoment(step.occurrence.eventTime, utcOffset);
  if (step.type === "pickedUp") return texts.at(when, PICKED_UP);
  if (step.type === "accepted") return texts.at(when, texts.ACCEPTED_IN_FULL);
  if (step.type === "acceptedPartly") return texts.at(when, texts.acceptedByLine(step.returning));
  const { reason, evidence } = step.grounds;
  const why = [
    ...(reason === "" ? [] : [same(reason)]),
    ...(evidence === ZeroHash ? [] : [texts.evidence(evidence)]),
  ];
  if (step.type !== "settled") return texts.at(when, texts.because(texts.STEPS[step.type], why));
  const units = step.units.reduce((sum, line) => sum + line, 0n);
  return texts.at(when, texts.because(texts.settledAs(units, step.found), why));
}
