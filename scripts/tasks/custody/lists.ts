import { formatMoment, LotmarkError } from "../../../sdk/chain";
import type { ShipmentWithState } from "../../../sdk/custody";
import { Directory, findMember } from "../../../sdk/directory";
import { decodeLotId } from "../../../sdk/gs1";
import { readMember, readOperator } from "../../../sdk/members";
import { readProduct } from "../../../sdk/products";
import * as texts from "../../../texts/custodyLists";
import { looked, nextTimeLess } from "../../../texts/scans";
import { keyOfNoMember } from "../../../texts/tasks/custody";
import { inEach, same, type Text } from "../../../texts/text";
import { labelOf } from "../lot/names";
import { type Answer, answer, type Line } from "../support/answer";
import { addressOfKey, connectTo, type KeyChoice } from "../support/connection";
import { chainTime } from "../support/moments";
import { findOpenShipments } from "../support/remembered";
import type { Session } from "../support/session";
import { type Cell, table } from "../support/table";

/** Whose shipments are looked at. */
export interface Whose extends KeyChoice {
  readonly member?: string | undefined;
}

/** Most lots of one shipment that are listed. */
const MOST_LOTS = 20;

/** Shipments that a member has to accept or refuse, and what came back of its own. */
export async function listInbox(session: Session, whose: Whose): Promise<Answer> {
  const view = await look(session, whose);
  const { member, directory, shipments: all, cost } = view;
  const shipments = all.filter(
    ({ shipment, state }) => shipment.consignee === member && state.status === "Shipped",
  );
  const cameBack = all.filter(
    ({ shipment, state }) => shipment.consignor === member && state.status === "Refused",
  );
  const data = { member, shipments, cameBack, cost };
  const lines: Line[] = [];
  if (shipments.length === 0) lines.push(texts.noneTo(await directory.nameOf(member)));
  else {
    lines.push(...(await shipmentTable(view, shipments, "consignor", toAccept)));
    lines.push("", ...(await lotTable(session, shipments)));
  }
  if (cameBack.length > 0) {
    lines.push("", texts.CAME_BACK);
    lines.push(...(await shipmentTable(view, cameBack, "consignee", toWaitFor)));
  }
  return answer(lines, data);
}

/** Shipments of a member that are not over. */
export async function listOutbox(session: Session, whose: Whose): Promise<Answer> {
  const view = await look(session, whose);
  const { member, directory, shipments: all, cost } = view;
  const shipments = all.filter(({ shipment }) => shipment.consignor === member);
  const data = { member, shipments, cost };
  if (shipments.length === 0) return answer(texts.noneFrom(await directory.nameOf(member)), data);
  return answer(await shipmentTable(view, shipments, "consignee", toWaitFor), data);
}

/** A member's shipments that are not over, and what is needed to tell of them. */
interface View {
  readonly member: string;
  readonly directory: Directory;
  /** The chain's time. */
  readonly now: bigint;
  readonly shipments: readonly ShipmentWithState[];
  readonly cost: { readonly blocks: number; readonly requests: number };
}

async function look(session: Session, whose: Whose): Promise<View> {
  const { consortium, environment } = session;
  const member = await accountOf(session, whose);
  const [{ utcOffset }, now, { shipments, cost }] = await Promise.all([
    readMember(consortium, member),
    chainTime(consortium),
    findOpenShipments(session, member),
  ]);
  environment.report(
    inEach((say) => `${say(looked(cost.blocks, cost.requests))} ${say(nextTimeLess)}`),
  );
  return { member, directory: new Directory(consortium, utcOffset), now, shipments, cost };
}

type ToDo = (shipment: ShipmentWithState, now: bigint) => Text;

const toAccept: ToDo = ({ shipment }) =>
  shipment.purpose === "Return" ? texts.TO_DO.takeBack : texts.TO_DO.accept;

const toWaitFor: ToDo = ({ state }, now) => {
  if (state.status === "Short") return texts.settleShort(state.outstanding);
  if (state.status === "Refused") return texts.TO_DO.refused;
  return now < state.deadline ? texts.TO_DO.wait : texts.TO_DO.overdue;
};

async function shipmentTable(
  { directory, now }: View,
  shipments: readonly ShipmentWithState[],
  other: "consignor" | "consignee",
  toDo: ToDo,
): Promise<string[]> {
  const rows = shipments.map(async (found): Promise<Cell[]> => {
    const { shipment, state } = found;
    return [
      shortId(found),
      shipment.tradeReference,
      await directory.nameOf(shipment[other]),
      BigInt(new Set(shipment.lots).size),
      shipment.units.reduce((sum, units) => sum + units, 0n),
      formatMoment(state.deadline, directory.utcOffset),
      toDo(found, now),
    ];
  });
  const { shipment, reference, from, to, lots, units, until, toDo: todo } = texts.HEADINGS;
  const party = other === "consignor" ? from : to;
  const headings = [shipment, reference, party, lots, units, until, todo];
  return table(headings, await Promise.all(rows));
}

/** As much of an id as names a shipment. */
const shortId = ({ shipmentId }: ShipmentWithState): string => shipmentId.slice(0, 14);

/** What is in shipments, lot by lot. */
async function lotTable(
  { consortium }: Session,
  shipments: readonly ShipmentWithState[],
): Promise<string[]> {
  const gtins = new Set(
    shipments.flatMap(({ shipment }) =>
      shipment.lots.slice(0, MOST_LOTS).map((lot) => decodeLotId(lot).gtin),
    ),
  );
  const products = new Map(
    await Promise.all(
      [...gtins].map(async (gtin) => [gtin, (await readProduct(consortium, gtin))?.name] as const),
    ),
  );
  const rows = shipments.flatMap((found): Cell[][] => {
    const { lots, units } = found.shipment;
    const listed = lots.slice(0, MOST_LOTS).map((lot, line): Cell[] => {
      const product = products.get(decodeLotId(lot).gtin) ?? "";
      return [line === 0 ? shortId(found) : "", labelOf(lot), same(product), units[line] ?? 0n];
    });
    const more = lots.length - listed.length;
    return more > 0 ? [...listed, ["", texts.moreLots(more), "", ""]] : listed;
  });
  const { shipment, lot, product, units } = texts.HEADINGS;
  return table([shipment, lot, product, units], rows);
}

/** The member that is named, or the one that a key acts for; the key is not opened for that. */
export async function accountOf(
  { consortium, environment }: Session,
  { member, ...key }: Whose,
): Promise<string> {
  if (member !== undefined) return findMember(consortium, member);
  const { hre, isCommand } = environment;
  const address = await addressOfKey(await connectTo(hre, isCommand), key);
  const operator = await readOperator(consortium, address);
  if (operator !== undefined) return operator.member;
  throw new LotmarkError("MemberRegistryUnknownOperator", keyOfNoMember(address), {
    operator: address,
  });
}
