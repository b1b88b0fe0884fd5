import { formatMoment, LotmarkError } from "../../../sdk/chain";
import { inbox, outbox, type ShipmentWithState } from "../../../sdk/custody";
import { Directory, findMember } from "../../../sdk/directory";
import { readMember, readOperator } from "../../../sdk/members";
import { keyOfNoMember } from "../../../texts/tasks/custody";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import { addressOfKey, connectTo, type KeyChoice } from "../support/connection";
import { chainTime } from "../support/moments";
import type { Session } from "../support/session";
import { formatUnits, table } from "../support/table";

/** Whose shipments are looked at. */
export interface Whose extends KeyChoice {
  readonly member?: string | undefined;
}

/** Shipments that a member has to accept or refuse. */
export const listInbox = (session: Session, whose: Whose): Promise<Answer> =>
  list(session, whose, {
    find: inbox,
    party: "consignor",
    heading: "From",
    none: "Nothing is on its way to",
    toDo: () => "accept or refuse",
  });

/** Shipments of a member that are not over. */
export const listOutbox = (session: Session, whose: Whose): Promise<Answer> =>
  list(session, whose, {
    find: outbox,
    party: "consignee",
    heading: "To",
    none: "Nothing is on its way from",
    toDo: ({ state }, now) => {
      if (state.status === "Short") return `settle ${formatUnits(state.outstanding)} units`;
      if (state.status === "Refused") return "refused: reclaim it";
      return now < state.deadline ? "wait, or cancel it" : "overdue: reclaim it";
    },
  });

interface Listing {
  readonly find: typeof inbox;
  readonly party: "consignor" | "consignee";
  readonly heading: string;
  readonly none: string;
  readonly toDo: (shipment: ShipmentWithState, now: bigint) => string;
}

async function list(
  session: Session,
  whose: Whose,
  { find, party, heading, none, toDo }: Listing,
): Promise<Answer> {
  const { consortium } = session;
  const account = await accountOf(session, whose);
  const [{ utcOffset }, now] = await Promise.all([
    readMember(consortium, account),
    chainTime(consortium),
  ]);
  const directory = new Directory(consortium, utcOffset);
  const shipments: ShipmentWithState[] = [];
  for await (const shipment of find(consortium, account)) shipments.push(shipment);
  const data = { member: account, shipments };
  if (shipments.length === 0)
    return answer(`${none} ${say(await directory.nameOf(account))}.`, data);
  const rows = shipments.map(async (found) => {
    const { shipmentId, shipment, state } = found;
    return [
      shipmentId.slice(0, 14),
      shipment.tradeReference,
      say(await directory.nameOf(shipment[party])),
      BigInt(shipment.lots.length),
      shipment.units.reduce((sum, units) => sum + units, 0n),
      formatMoment(state.deadline, utcOffset),
      toDo(found, now),
    ];
  });
  const headings = ["Shipment", "Reference", heading, "Lots", "Units", "Until", "To do"];
  return answer(table(headings, await Promise.all(rows)), data);
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
