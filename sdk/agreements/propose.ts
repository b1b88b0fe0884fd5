import { hexlify, randomBytes } from "ethers";

import {
  CANNOT_BE_HANDED_OVER,
  DEADLINE_PASSED,
  FIELDS,
  ONE_COMPANY,
  standsSo,
} from "../../texts/custody";
import {
  type Consortium,
  type Deployment,
  inWords,
  numberOf,
  type Occurrence,
  parseMoment,
  type SigningPlace,
} from "../chain";
import {
  checkLines,
  CustodyFaults,
  type Outcome,
  readLines,
  type Shipment,
  type WrittenLines,
} from "../custody";
import { type Directory, findMember } from "../directory";
import { displayName, type NamedMember, readNamedMember, searchAdmissions } from "../members";
import type { AcceptanceAgreement, HandoverAgreement, Party, PickUpAgreement } from "./agreement";

/** What somebody wants to hand over, as it was written. */
export interface HandoverOrder {
  /** Name, identifier or account of the giver. */
  readonly giver: string;
  readonly taker: string;
  /** May be empty. */
  readonly tradeReference: string;
  readonly occurrence: Occurrence;
  /** Local date, with or without a time, until which it has to be sent. */
  readonly deadline: string;
  readonly lines: WrittenLines;
}

/**
 * Makes an agreement of what was written, and checks everything that the chain would refuse it for
 * now. Throws a {@link LotmarkError} `HANDOVER_INVALID` with everything that is wrong.
 */
export async function proposeHandover(
  consortium: Consortium,
  directory: Directory,
  order: HandoverOrder,
): Promise<HandoverAgreement> {
  const faults = new CustodyFaults(order.lines.noun);
  const giver = await faults.attempt(0, FIELDS.giver, order.giver, () =>
    findNamed(consortium, order.giver),
  );
  const taker = await faults.attempt(0, FIELDS.taker, order.taker, () =>
    findNamed(consortium, order.taker),
  );
  const deadline = await faults.attempt(0, FIELDS.deadline, order.deadline, () =>
    parseMoment(order.deadline, directory.utcOffset, "end"),
  );
  const block = await consortium.provider.getBlock("latest");
  if (deadline !== undefined && deadline <= BigInt(block?.timestamp ?? 0)) {
    faults.add(0, FIELDS.deadline, order.deadline, DEADLINE_PASSED);
  }
  for (const [field, member, written] of [
    [FIELDS.giver, giver, order.giver],
    [FIELDS.taker, taker, order.taker],
  ] as const) {
    if (member === undefined || member.standing === "Active") continue;
    const words = inWords("IMemberRegistry.Standing", member.standing);
    faults.add(0, field, written, standsSo(displayName(member.profile), words));
  }
  if (giver !== undefined && giver.account === taker?.account) {
    faults.add(0, FIELDS.taker, order.taker, ONE_COMPANY);
  }
  const lines = await readLines(consortium, order.lines, faults);
  if (giver !== undefined) {
    const movement = { consignor: giver.account, consignee: taker?.account, lines };
    await checkLines(consortium, directory, movement, faults);
  }
  if (giver === undefined || taker === undefined || deadline === undefined || faults.any) {
    throw faults.error("HANDOVER_INVALID", CANNOT_BE_HANDED_OVER);
  }
  return {
    kind: "handover",
    place: placeOf(consortium.deployment, "handover"),
    terms: {
      giver: giver.account,
      taker: taker.account,
      lots: lines.map(({ lot }) => lot),
      units: lines.map(({ units }) => units),
      tradeReference: order.tradeReference,
      occurrence: order.occurrence,
      nonce: newNonce(),
      deadline,
    },
    parties: await partiesOf(consortium, [giver.account, taker.account]),
    signatures: [],
  };
}

/** What a consignee signs to accept a shipment with these outcomes. */
export async function proposeAcceptance(
  consortium: Consortium,
  { shipmentId, shipment }: { readonly shipmentId: string; readonly shipment: Shipment },
  said: {
    readonly outcomes: readonly Outcome[];
    /** Unix seconds; 0 where nothing is turned back. */
    readonly returnDeadline: bigint;
    readonly occurrence: Occurrence;
    readonly deadline: bigint;
  },
): Promise<AcceptanceAgreement> {
  const outcomes = said.outcomes.map(({ accepted, turnedBack, fault }) => ({
    accepted,
    turnedBack,
    fault: numberOf("ICustodyTransfer.Fault", fault),
  }));
  return {
    kind: "acceptance",
    place: placeOf(consortium.deployment, "custodyTransfer"),
    terms: { ...said, shipmentId, outcomes, nonce: newNonce() },
    shipment,
    parties: await partiesOf(consortium, [shipment.consignor, shipment.consignee]),
    signatures: [],
  };
}

/** What a carrier signs to pick a shipment up. */
export async function proposePickUp(
  consortium: Consortium,
  { shipmentId, shipment }: { readonly shipmentId: string; readonly shipment: Shipment },
  said: { readonly occurrence: Occurrence; readonly deadline: bigint },
): Promise<PickUpAgreement> {
  const { consignor, consignee, carrier } = shipment;
  return {
    kind: "pickUp",
    place: placeOf(consortium.deployment, "custodyTransfer"),
    terms: { ...said, shipmentId, nonce: newNonce() },
    shipment,
    parties: await partiesOf(consortium, [consignor, consignee, carrier]),
    signatures: [],
  };
}

const findNamed = async (consortium: Consortium, text: string): Promise<NamedMember | undefined> =>
  readNamedMember(consortium, await findMember(consortium, text));

const placeOf = (
  { chainId, contracts }: Deployment,
  contract: "handover" | "custodyTransfer",
): SigningPlace => ({ chainId: BigInt(chainId), contract: contracts[contract].address });

/** Nobody else draws it by chance. Docks without a network cannot ask which numbers are free. */
const newNonce = (): bigint => BigInt(hexlify(randomBytes(8)));

async function partiesOf(consortium: Consortium, accounts: readonly string[]): Promise<Party[]> {
  const parties: Party[] = [];
  for (const account of accounts) {
    for await (const { scheme, id } of searchAdmissions(consortium, { account })) {
      parties.push({ account, identifier: `${scheme}:${id}` });
      break;
    }
  }
  return parties;
}
