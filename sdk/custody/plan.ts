import { ZeroAddress } from "ethers";

import * as texts from "../../texts/custody";
import { listed } from "../../texts/text";
import { type Consortium, inWords, memberNamed, type MemberOf, parseMoment } from "../chain";
import { type Directory, findMember, findSite } from "../directory";
import { displayName, readNamedMember, type NamedMember, type Site } from "../members";
import { readTrail } from "../trail";
import { checkLines } from "./checkLines";
import { CustodyFaults } from "./faults";
import { type Line, readLines, type WrittenLines } from "./lines";
import { contentSalt } from "./salt";
import { type Shipment, shipmentIdOf } from "./shipment";

const { FIELDS } = texts;

/** What somebody wants to ship, as it was written. */
export interface ShipmentOrder {
  /** Name, identifier or account of the consignee. */
  readonly consignee: string;
  /** GLN, code or name; left out, the only one. */
  readonly consignorSite?: string | undefined;
  readonly consigneeSite?: string | undefined;
  /** Name, identifier or account of the carrier; left out, there is none. */
  readonly carrier?: string | undefined;
  readonly purpose: string;
  /** Local date of the consignor, with or without a time. */
  readonly deadline: string;
  /** May be empty. */
  readonly tradeReference: string;
  readonly documentHash: string;
  /** Unix seconds when it left, as declared. */
  readonly eventTime: bigint;
  /** "2" and so on for another shipment that is just like one before. */
  readonly copy: string;
  readonly lines: WrittenLines;
}

/** A shipment that can be sent, or was. */
export interface PlannedShipment {
  readonly shipment: Shipment;
  readonly shipmentId: string;
  readonly alreadyShipped: boolean;
}

/** What a shipment may be for. */
export const PURPOSES = ["Sale", "Storage", "Processing", "Sample", "Return"] as const;

/**
 * Makes a shipment of what was written, and checks everything that the chain would refuse it for:
 * the consignee's standing, the sites, the deadline, and of every line whether the consignor has the
 * units and the lot may go there. If just this was shipped before, that shipment is the answer.
 *
 * Throws a {@link LotmarkError} `SHIPMENT_INVALID` with everything that is wrong.
 */
export async function planShipment(
  consortium: Consortium,
  directory: Directory,
  consignor: string,
  order: ShipmentOrder,
): Promise<PlannedShipment> {
  const faults = new CustodyFaults(order.lines.noun, order.lines.sheet);
  const parties = await readParties(consortium, directory, consignor, order, faults);
  const terms = await readTerms(directory, order, faults);
  const lines = await readLines(consortium, order.lines, faults);
  const shipment =
    parties === undefined || terms === undefined || faults.any
      ? undefined
      : compose(consignor, parties, terms, lines, order, directory.utcOffset);

  const before = shipment && (await findShipped(consortium, shipment));
  if (before !== undefined) return before;
  if (parties !== undefined) await checkParties(directory, consignor, parties, order, faults);
  if (terms !== undefined) await checkDeadline(consortium, terms.deadline, order, faults);
  await checkLines(
    consortium,
    directory,
    { consignor, consignee: parties?.consignee.account, lines },
    faults,
  );
  if (shipment === undefined || faults.any) {
    throw faults.error("SHIPMENT_INVALID", texts.CANNOT_BE_SHIPPED);
  }
  return { shipment, shipmentId: idOf(consortium, shipment), alreadyShipped: false };
}

interface Parties {
  readonly consignee: NamedMember;
  readonly consignorSite: Site;
  readonly consigneeSite: Site;
  readonly carrier: NamedMember | undefined;
}

async function readParties(
  consortium: Consortium,
  directory: Directory,
  consignor: string,
  { consignee: to, consignorSite: from, consigneeSite: at, carrier: by }: ShipmentOrder,
  faults: CustodyFaults,
): Promise<Parties | undefined> {
  const consignorSite = await faults.attempt(0, FIELDS.consignorSite, from ?? "", () =>
    findSite(consortium, directory, consignor, from),
  );
  const consignee = await faults.attempt(0, FIELDS.consignee, to, () => findNamed(consortium, to));
  const carrier =
    by === undefined
      ? undefined
      : await faults.attempt(0, FIELDS.carrier, by, () => findNamed(consortium, by));
  if (consignee === undefined) return undefined;
  const consigneeSite = await faults.attempt(0, FIELDS.consigneeSite, at ?? "", () =>
    findSite(consortium, directory, consignee.account, at),
  );
  if (consignorSite === undefined || consigneeSite === undefined) return undefined;
  return { consignee, consignorSite, consigneeSite, carrier };
}

const findNamed = async (consortium: Consortium, text: string): Promise<NamedMember | undefined> =>
  readNamedMember(consortium, await findMember(consortium, text));

async function checkParties(
  directory: Directory,
  consignor: string,
  { consignee, consignorSite, consigneeSite, carrier }: Parties,
  order: ShipmentOrder,
  faults: CustodyFaults,
): Promise<void> {
  if (consignee.account === consignor) {
    faults.add(0, FIELDS.consignee, order.consignee, texts.OWN_COMPANY);
  }
  if (carrier !== undefined && [consignor, consignee.account].includes(carrier.account)) {
    faults.add(0, FIELDS.carrier, order.carrier ?? "", texts.CARRIER_IS_PARTY);
  }
  for (const [field, member, written] of [
    [FIELDS.consignee, consignee, order.consignee],
    [FIELDS.carrier, carrier, order.carrier ?? ""],
  ] as const) {
    if (member === undefined || member.standing === "Active") continue;
    const words = inWords("IMemberRegistry.Standing", member.standing);
    faults.add(0, field, written, texts.standsSo(displayName(member.profile), words));
  }
  for (const [field, site] of [
    [FIELDS.consignorSite, consignorSite],
    [FIELDS.consigneeSite, consigneeSite],
  ] as const) {
    if (site.open) continue;
    const name = await directory.siteName(site.account, site.site);
    faults.add(0, field, name, texts.SITE_CLOSED);
  }
}

interface Terms {
  readonly purpose: MemberOf<"ICustodyTransfer.Purpose">;
  readonly deadline: bigint;
  readonly copy: number;
}

async function readTerms(
  { utcOffset }: Directory,
  { purpose: written, deadline: day, copy }: ShipmentOrder,
  faults: CustodyFaults,
): Promise<Terms | undefined> {
  const purpose = memberNamed("ICustodyTransfer.Purpose", written);
  if (purpose === undefined) {
    const known = listed(PURPOSES.map((name) => inWords("ICustodyTransfer.Purpose", name)));
    faults.add(0, FIELDS.purpose, written, texts.unknownPurpose(known));
  }
  if (!/^[1-9][0-9]{0,5}$/.test(copy)) {
    faults.add(0, FIELDS.copy, copy, texts.COPY_FORMAT);
  }
  const deadline = await faults.attempt(0, FIELDS.deadline, day, () =>
    parseMoment(day, utcOffset, "end"),
  );
  if (purpose === undefined || deadline === undefined) return undefined;
  return { purpose, deadline, copy: Number(copy) };
}

async function checkDeadline(
  { provider }: Consortium,
  deadline: bigint,
  order: ShipmentOrder,
  faults: CustodyFaults,
): Promise<void> {
  const block = await provider.getBlock("latest");
  if (deadline > BigInt(block?.timestamp ?? 0)) return;
  faults.add(0, FIELDS.deadline, order.deadline, texts.DEADLINE_PASSED);
}

function compose(
  consignor: string,
  { consignee, consignorSite, consigneeSite, carrier }: Parties,
  { purpose, deadline, copy }: Terms,
  lines: readonly Line[],
  { eventTime, documentHash, tradeReference }: ShipmentOrder,
  utcOffset: number,
): Shipment {
  const shipment = {
    consignor,
    consignee: consignee.account,
    carrier: carrier?.account ?? ZeroAddress,
    consignorSite: consignorSite.site,
    consigneeSite: consigneeSite.site,
    purpose,
    deadline,
    occurrence: { eventTime, utcOffset, documentHash },
    tradeReference,
    lots: lines.map(({ lot }) => lot),
    units: lines.map(({ units }) => units),
    ssccs: lines.some(({ sscc }) => sscc !== 0n) ? lines.map(({ sscc }) => sscc) : [],
  };
  return { ...shipment, salt: contentSalt(shipment, copy) };
}

/** The shipment of just this, if there was one: it stands in the trail of each of its lots. */
async function findShipped(
  consortium: Consortium,
  { consignor, salt, lots: [lot] }: Shipment,
): Promise<PlannedShipment | undefined> {
  if (lot === undefined) return undefined;
  const { history } = await readTrail(consortium, lot);
  for (const event of history) {
    if (event.type !== "shipped") continue;
    const { shipmentId, shipment } = event;
    if (shipment.salt !== salt || shipment.consignor !== consignor) continue;
    return { shipmentId, shipment, alreadyShipped: true };
  }
  return undefined;
}

const idOf = ({ deployment }: Consortium, shipment: Shipment): string =>
  shipmentIdOf(BigInt(deployment.chainId), deployment.contracts.custodyTransfer.address, shipment);
