import { type OpenShipments, openShipments, type RememberedShipments } from "../../../sdk/custody";
import { type HeldLots, readHeldLots, type RememberedLots } from "../../../sdk/lots";
import { Memory } from "../../memory";
import type { Session } from "./session";

/** The shipments of a member that are not over; at the command line, from where it looked last. */
export async function findOpenShipments(session: Session, member: string): Promise<OpenShipments> {
  const memory = memoryOf(session);
  const name = `shipments-${member.toLowerCase()}`;
  const found = await openShipments(session.consortium, member, memory?.recall(name, isShipments));
  memory?.remember(name, found.remembered);
  return found;
}

/** The lots of a product that a member holds; at the command line, from where it looked last. */
export async function findHeldLots(
  session: Session,
  member: string,
  gtin: string,
): Promise<HeldLots> {
  const memory = memoryOf(session);
  const name = `lots-${member.toLowerCase()}`;
  const found = await readHeldLots(session.consortium, member, gtin, memory?.recall(name, isLots));
  memory?.remember(name, found.remembered);
  return found;
}

/** Programs that call tasks keep what they want themselves. */
const memoryOf = ({ environment, consortium }: Session): Memory | undefined =>
  environment.isCommand ? new Memory(environment.hre, consortium) : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isSeen = (value: unknown): boolean =>
  isRecord(value) && Number.isSafeInteger(value.block) && typeof value.hash === "string";

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === "string");

const isShipments = (value: unknown): value is RememberedShipments =>
  isRecord(value) &&
  isSeen(value.seen) &&
  Array.isArray(value.logs) &&
  value.logs.every(
    (log) =>
      isRecord(log) &&
      isTexts(log.topics) &&
      typeof log.data === "string" &&
      Number.isSafeInteger(log.blockNumber) &&
      Number.isSafeInteger(log.index),
  );

const isLots = (value: unknown): value is RememberedLots =>
  isRecord(value) &&
  isSeen(value.seen) &&
  isTexts(value.lots) &&
  (value.lots as readonly string[]).every((lot) => /^0x[0-9a-f]{1,64}$/.test(lot));
