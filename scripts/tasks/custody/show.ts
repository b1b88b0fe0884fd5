import { ZeroHash } from "ethers";

import { type Consortium, formatMoment, inWords } from "../../../sdk/chain";
import {
  findNamedShipment,
  readCourse,
  readInTransit,
  type ShipmentWithState,
  type Step,
} from "../../../sdk/custody";
import { Directory } from "../../../sdk/directory";
import { decodeLotId } from "../../../sdk/gs1";
import { readProduct } from "../../../sdk/products";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import type { Session } from "../support/session";
import { count, formatUnits, properties, table } from "../support/table";
import { span } from "./words";

/** Shows a shipment. */
export async function show({ consortium, names }: Session, name: string): Promise<Answer> {
  const found = await findNamedShipment(consortium, name);
  const directory = new Directory(consortium, names.utcOffset);
  const [course, inTransit] = await Promise.all([
    readCourse(consortium, found),
    readInTransit(consortium, found),
  ]);
  const lines = [
    ...properties(await propertiesOf(directory, found)),
    "",
    ...(await tableOf(consortium, found, course, inTransit)),
    ...(course.length === 0 ? [] : ["", ...course.map((step) => tell(step, directory.utcOffset))]),
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
): Promise<(readonly [string, string | undefined])[]> {
  const { consignor, consignee, consignorSite, consigneeSite, occurrence } = shipment;
  const when = (seconds: bigint): string => formatMoment(seconds, directory.utcOffset);
  const place = async (account: string, site: string): Promise<string> =>
    `${say(await directory.nameOf(account))}, ${await directory.siteName(account, site)}`;
  const pause = state.deadline - shipment.deadline;
  const grown =
    pause > 0n ? ` (as shipped ${when(shipment.deadline)}; paused for ${span(pause)})` : "";
  const status = say(inWords("ICustodyTransfer.Status", state.status));
  const open = state.outstanding > 0n ? `, ${formatUnits(state.outstanding)} to be settled` : "";
  return [
    ["Shipment", shipmentId],
    ["From", await place(consignor, consignorSite)],
    ["To", await place(consignee, consigneeSite)],
    ["Purpose", say(inWords("ICustodyTransfer.Purpose", shipment.purpose))],
    ["Reference", shipment.tradeReference === "" ? undefined : shipment.tradeReference],
    ["Document", occurrence.documentHash === ZeroHash ? undefined : occurrence.documentHash],
    ["State", `${status}${open}`],
    ["Shipped", when(occurrence.eventTime)],
    ["Deadline", `${when(state.deadline)}${grown}`],
  ];
}

async function tableOf(
  consortium: Consortium,
  { shipment: { lots, units } }: ShipmentWithState,
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
    const common = [gtin, lotNumber, products.get(gtin) ?? "", sent];
    if (outcome === undefined) return [...common, inTransit.get(lot) ?? 0n];
    const { accepted, turnedBack, fault } = outcome;
    const why = fault === "None" ? "" : say(inWords("ICustodyTransfer.Fault", fault));
    return [...common, inTransit.get(lot) ?? 0n, accepted, turnedBack, why];
  });
  const heading = ["GTIN", "Lot", "Product", "Units", "In transit"];
  return table(partly ? [...heading, "Accepted", "Turned back", "Fault"] : heading, rows);
}

function tell(step: Step, utcOffset: number): string {
  if (step.type === "stoppedReturned") {
    return `Stopped or expired, sent back after the deadline: ${count(step.lots.length, "lot")}.`;
  }
  const when = formatMoment(step.occurrence.eventTime, utcOffset);
  if (step.type === "accepted") return `${when}  accepted in full`;
  if (step.type === "acceptedPartly") {
    const back = step.returning === undefined ? "" : `; back goes the shipment ${step.returning}`;
    return `${when}  accepted by line${back}`;
  }
  const { reason, evidence } = step.grounds;
  const why = [reason, evidence === ZeroHash ? "" : `evidence ${evidence}`].filter(
    (part) => part !== "",
  );
  if (step.type !== "settled") return `${when}  ${step.type}: ${why.join(", ")}`;
  const units = step.units.reduce((sum, line) => sum + line, 0n);
  const how = step.found ? "found" : "lost";
  return `${when}  ${formatUnits(units)} units settled as ${how}: ${why.join(", ")}`;
}
