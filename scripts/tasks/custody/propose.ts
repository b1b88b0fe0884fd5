import { ZeroAddress } from "ethers";

import {
  type Agreement,
  formatAgreement,
  proposeAcceptance,
  proposeHandover,
  proposePickUp,
} from "../../../sdk/agreements";
import { LotmarkError, type Occurrence, parseMoment } from "../../../sdk/chain";
import { findNamedShipment } from "../../../sdk/custody";
import { Directory, findMember } from "../../../sdk/directory";
import { readMember } from "../../../sdk/members";
import { NO_CARRIER, written } from "../../../texts/tasks/agreements";
import type { Text } from "../../../texts/text";
import { writeWhole } from "../../consortium/files";
import { type Answer, answer } from "../support/answer";
import type { Circumstances } from "../support/desk";
import { hashOf } from "../support/grounds";
import type { Session } from "../support/session";
import { planOutcomes, type Report } from "./acceptPartly";
import { inWords } from "./agreementInWords";
import { linesOf, type WrittenLots } from "./ship";

interface Proposal extends Circumstances {
  /** Until when it has to be sent. */
  readonly until: string;
  /** The file to write. */
  readonly out: string;
}

/** What is to be handed over, as it was written. */
export interface HandoverProposal extends Proposal, WrittenLots {
  readonly from: string;
  readonly to: string;
  readonly reference?: string | undefined;
}

/** Writes a handover as a file that both sides sign. */
export async function handover(session: Session, proposal: HandoverProposal): Promise<Answer> {
  const { consortium } = session;
  const lines = await linesOf(proposal);
  const directory = await directoryOf(session, await findMember(consortium, proposal.from));
  const agreement = await proposeHandover(consortium, directory, {
    giver: proposal.from,
    taker: proposal.to,
    tradeReference: proposal.reference ?? "",
    occurrence: occurrenceOf(directory, proposal),
    deadline: proposal.until,
    lines,
  });
  return write(agreement, directory, proposal);
}

/** Writes the acceptance of a shipment as a file that its consignee signs. */
export async function acceptance(session: Session, proposal: Proposal & Report): Promise<Answer> {
  const { consortium } = session;
  const found = await findNamedShipment(consortium, proposal.shipment, { statuses: ["Shipped"] });
  const directory = await directoryOf(session, found.shipment.consignee);
  const { outcomes, returnDeadline } = await planOutcomes(
    consortium,
    directory.utcOffset,
    found,
    proposal,
  );
  const agreement = await proposeAcceptance(consortium, found, {
    ...{ outcomes, returnDeadline },
    occurrence: occurrenceOf(directory, proposal),
    deadline: parseMoment(proposal.until, directory.utcOffset, "end"),
  });
  return write(agreement, directory, proposal);
}

/** Writes the pick-up of a shipment as a file that its carrier signs. */
export async function pickUp(
  session: Session,
  proposal: Proposal & { readonly shipment: string },
): Promise<Answer> {
  const { consortium } = session;
  const found = await findNamedShipment(consortium, proposal.shipment, { statuses: ["Shipped"] });
  const { carrier } = found.shipment;
  if (carrier === ZeroAddress) {
    const { shipmentId } = found;
    throw new LotmarkError("NO_CARRIER", NO_CARRIER, { shipmentId });
  }
  const directory = await directoryOf(session, carrier);
  const agreement = await proposePickUp(consortium, found, {
    occurrence: occurrenceOf(directory, proposal),
    deadline: parseMoment(proposal.until, directory.utcOffset, "end"),
  });
  return write(agreement, directory, proposal);
}

/** Names, and the local time of the member that acts. */
async function directoryOf({ consortium }: Session, account: string): Promise<Directory> {
  const { utcOffset } = await readMember(consortium, account);
  return new Directory(consortium, utcOffset);
}

function occurrenceOf({ utcOffset }: Directory, { on, document }: Circumstances): Occurrence {
  const eventTime =
    on === undefined ? BigInt(Math.floor(Date.now() / 1000)) : parseMoment(on, utcOffset);
  return { eventTime, utcOffset, documentHash: hashOf(document) };
}

async function write(
  agreement: Agreement,
  directory: Directory,
  { out }: Proposal,
): Promise<Answer> {
  const names = new Map<string, Text>();
  for (const { account } of agreement.parties) {
    names.set(account, await directory.nameOf(account));
  }
  writeWhole(out, formatAgreement(agreement));
  const words = inWords(agreement, (account) => names.get(account) ?? { en: account, zh: account });
  const { kind, terms, parties } = agreement;
  return answer([...words, written(out)], { file: out, kind, terms, parties });
}
